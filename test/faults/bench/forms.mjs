import { randomBytes, randomUUID } from 'node:crypto';
import { formOf } from '../load.mjs';
import { nextAddress } from '../next-address.mjs';
import { pause } from '../pause.mjs';
import { post } from '../post.mjs';

/** What both are sent, but for what makes each message another. */
const message = () => ( {
	name: 'Camille Essai',
	email: `visite-${ randomBytes( 4 ).toString( 'hex' ) }@example.org`,
	message: `Bonjour, je souhaite visiter l’appartement « ${ randomBytes( 10 ).toString( 'hex' ) } ». Merci d’avance.`,
} );

/**
 * @param {import('../stand.mjs').Stand} stand With Doorstep
 * @return {Promise<import('./measure.mjs').BenchForm>} Its form; tokens are fetched beforehand, as visitors do while they type
 */
export async function doorstepForm( stand ) {
	const { url } = stand.webs[ 0 ];
	const form = await formOf( url );
	const routes = `${ url }/wp-json/doorstep/v1`;
	return {
		stand,
		async prepare( count ) {
			const tokens = [];
			while ( tokens.length < count ) {
				const reply = await post(
					`${ routes }/form-token`,
					JSON.stringify( { form } ),
					{ address: nextAddress() }
				);
				tokens.push( JSON.parse( reply.text ).token );
			}
			await pause( 3200 );
			return tokens;
		},
		async send( token ) {
			const reply = await post(
				`${ routes }/leads`,
				JSON.stringify( {
					id: randomUUID(),
					form,
					token,
					fields: { ...message(), phone: '' },
					honeypot: '',
				} ),
				{ address: nextAddress() }
			);
			if ( reply.status !== 200 ) {
				throw new Error(
					`Doorstep: ${ reply.status } ${ reply.text }`
				);
			}
		},
	};
}

/**
 * @param {import('../stand.mjs').Stand} stand With Contact Form 7 and Flamingo
 * @return {Promise<import('./measure.mjs').BenchForm>} Its form
 */
export async function peerForm( stand ) {
	const { url } = stand.webs[ 0 ];
	const html = await ( await fetch( `${ url }/contact/` ) ).text();
	const hidden = Object.fromEntries(
		[
			...html.matchAll(
				/<input type="hidden" name="(_wpcf7[^"]*)" value="([^"]*)"/g
			),
		].map( ( [ , name, value ] ) => [ name, value ] )
	);
	const boundary = '----doorstepbench';
	return {
		stand,
		prepare: async ( count ) => Array.from( { length: count } ),
		async send() {
			const { name, email, message: text } = message();
			const parts = {
				...hidden,
				'your-name': name,
				'your-email': email,
				'your-subject': 'Visite',
				'your-message': text,
			};
			const body = Object.entries( parts )
				.map(
					( [ key, value ] ) =>
						`--${ boundary }\r\nContent-Disposition: form-data; name="${ key }"\r\n\r\n${ value }\r\n`
				)
				.join( '' );
			const reply = await post(
				`${ url }/wp-json/contact-form-7/v1/contact-forms/${ hidden._wpcf7 }/feedback`,
				`${ body }--${ boundary }--\r\n`,
				{
					address: nextAddress(),
					headers: {
						'Content-Type': `multipart/form-data; boundary=${ boundary }`,
						Accept: 'application/json',
					},
				}
			);
			if ( ! reply.text.includes( '"status":"mail_sent"' ) ) {
				throw new Error(
					`Contact Form 7: ${ reply.status } ${ reply.text }`
				);
			}
		},
	};
}
