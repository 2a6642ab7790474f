import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ConsentAttributes } from '../../blocks/form/attributes';
import { consentProblems } from '../../blocks/form/warnings/consent-problems';

const problems = (
	wording: string,
	given: Partial< ConsentAttributes > = {}
) =>
	consentProblems( {
		purpose: 'alerts',
		channel: 'email',
		wording,
		...given,
	} );

describe( 'The wording of a consent', () => {
	test.each( [
		'',
		'Je souhaite recevoir par e-mail les annonces similaires à celle-ci.',
		'Prévenez-moi par e-mail des nouveaux biens. Je peux m’opposer à tout moment (voir notre politique de confidentialité).',
		'Send me new listings that match my search by e-mail. I can stop at any time.',
		'Stuur mij nieuwe panden per e-mail.',
		'Senden Sie mir neue Immobilien per E-Mail. Ich kann jederzeit widersprechen.',
		'Deseo recibir por correo electrónico viviendas similares.',
		'Desidero ricevere via e-mail immobili simili.',
	] )( 'may be “%s”', ( wording ) => {
		expect( problems( wording ) ).toEqual( [] );
	} );

	test.each( [
		'J’accepte d’être contacté par e-mail, téléphone ou SMS pour des biens similaires.',
		'You may tell me of similar listings by e-mail or phone call.',
		'Ik ontvang nieuwe panden graag per e-mail of sms.',
		'Informieren Sie mich per E-Mail oder Telefon.',
		'Avísenme por correo electrónico o teléfono.',
		'Avvisatemi via e-mail o SMS.',
	] )( 'is for one channel, unlike “%s”', ( wording ) => {
		expect( problems( wording ) ).toEqual( [ 'channels' ] );
	} );

	test.each( [
		'Je souhaite recevoir les alertes et la newsletter par e-mail.',
		'Send me alerts and news of your partners by e-mail.',
		'Stuur mij nieuwe panden en reclame per e-mail.',
		'Neue Immobilien und Werbung per E-Mail.',
		'Alertas y publicidad por correo electrónico.',
		'Immobili simili e offerte commerciali via e-mail.',
	] )( 'is for one purpose, unlike “%s”', ( wording ) => {
		expect( problems( wording ) ).toEqual( [ 'purposes' ] );
	} );

	test.each( [
		'En envoyant ce formulaire, vous acceptez de recevoir nos annonces.',
		'By sending this form you agree to receive our e-mails.',
		'Door dit formulier te verzenden gaat u akkoord.',
		'Mit dem Absenden willigen Sie ein.',
		'Al enviar este formulario acepta recibir correos electrónicos.',
		'Inviando il modulo accetta di ricevere e-mail.',
	] )( 'is ticked, not implied, unlike “%s”', ( wording ) => {
		expect( problems( wording ) ).toEqual( [ 'implied' ] );
	} );

	test.each( [
		'Je ne souhaite pas recevoir d’annonces similaires.',
		'Décochez si vous refusez les e-mails.',
		'I do not want to receive e-mails.',
		'Ik wens geen e-mails te ontvangen.',
		'Ich möchte keine E-Mails erhalten.',
		'No deseo recibir correos electrónicos.',
		'Non desidero ricevere e-mail.',
	] )( 'asks for a yes, unlike “%s”', ( wording ) => {
		expect( problems( wording ) ).toEqual( [ 'opt-out' ] );
	} );

	test.each( [
		'J’ai lu et j’accepte la politique de confidentialité.',
		'I agree to the privacy policy.',
		'Ik ga akkoord met het privacybeleid.',
		'Ich akzeptiere die Datenschutzerklärung.',
		'He leído y acepto la política de privacidad.',
		'Accetto l’informativa privacy.',
	] )( 'is not mixed with terms, unlike “%s”', ( wording ) => {
		expect( problems( wording ) ).toEqual( [ 'terms' ] );
	} );

	test( 'of ours has no problem in any language', () => {
		for ( const language of [ 'en', 'fr', 'nl', 'de', 'es', 'it' ] ) {
			const texts = JSON.parse(
				readFileSync(
					`php-bridge/texts/${ language }/form.json`,
					'utf8'
				)
			) as Record< string, string >;
			const ours = Object.entries( texts ).filter( ( [ key ] ) =>
				key.startsWith( 'form.consent_' )
			);
			expect( ours.length ).toBeGreaterThan( 0 );
			for ( const [ key, wording ] of ours ) {
				const [ , purpose, channel ] = key.match(
					/^form\.consent_([a-z]+)_([a-z]+)$/
				) ?? [ '', '', '' ];
				expect(
					problems( wording, {
						purpose: purpose as ConsentAttributes[ 'purpose' ],
						channel: channel as ConsentAttributes[ 'channel' ],
					} ),
					`${ language } ${ key }: ${ wording }`
				).toEqual( [] );
			}
		}
	} );
} );
