import { honeypot as honeypotName } from '../php-bridge/contract/contract.json';
import { captchaOf } from './captcha-place';
import { formDraft } from './form-draft';
import type { FormField } from './form-field';
import { formToken } from './form-token';
import { formView } from './form-view';
import { randomUuid } from './random-uuid';
import { resend } from './resend';
import { sendLead, type LeadOutcome } from './send-lead';
import { timeAfter } from './time-after';

/** Texts by key of texts/<language>/form.json, without `form.`; printed by the server in the form. */
type FormTexts = Record< string, string >;

/** Outcomes after which the same text, sent once more, may well be received. */
const passing: LeadOutcome[ 'code' ][] = [
	'unavailable',
	'offline',
	'no_answer',
];

function inputValue( form: HTMLFormElement, name: string ): string {
	return (
		form.querySelector< HTMLInputElement >( `[name="${ name }"]` )?.value ??
		''
	);
}

function mapFields< T >(
	fields: Map< string, FormField >,
	value: ( field: FormField, name: string ) => T
): Record< string, T > {
	return Object.fromEntries(
		Array.from( fields, ( [ name, field ] ) => [
			name,
			value( field, name ),
		] )
	);
}

const read = ( field: FormField ) => field.read();

/**
 * Takes over one form that the server printed: checks it before it goes, sends it in place, says
 * what became of it, and keeps what was written until it has been received. Plain DOM on purpose:
 * the markup is there already, and a second copy of it for Preact would weigh more than all this.
 *
 * @param form  The form; left as it is, to be sent without script, when this script does not understand it.
 * @param place Which one of the page's forms it is.
 */
export function contactForm( form: HTMLFormElement, place = 0 ): void {
	const { doorstepToken, doorstepTexts } = form.dataset;
	const view = formView( form );
	const definition = inputValue( form, 'doorstep_form' );
	if ( ! view || ! definition || ! doorstepToken || ! doorstepTexts ) {
		return;
	}

	const { fields, consents } = view;
	const texts: FormTexts = JSON.parse( doorstepTexts );
	const token = formToken( doorstepToken, definition );
	const draft = formDraft( `${ place }_${ definition.slice( -16 ) }` );
	const kept = draft.read();
	let id = kept?.id ?? randomUuid();
	let startedAt = kept?.startedAt ?? 0;
	let sending = false;

	const say = ( key: string ) => texts[ key ] ?? '';
	const keep = () =>
		draft.save( {
			id,
			startedAt,
			values: mapFields( fields, read ),
			consents: mapFields( consents, read ),
		} );
	const again = resend( () => void send( false ) );

	const errorOf = ( field: FormField, name: string ) => {
		const error = field.check();
		return error ? say( `${ name }_${ error }` ) : '';
	};

	const showErrors = ( text: string, errors: Record< string, string > ) => {
		let first: FormField | undefined;
		for ( const [ name, field ] of fields ) {
			field.showError( errors[ name ] ?? '' );
			first ??= errors[ name ] ? field : undefined;
		}
		view.showProblem( text );
		first?.focus();
	};

	const conclude = ( outcome: LeadOutcome, waits: boolean ) => {
		const { code, message, errors, retryAfter } = outcome;
		if ( code === 'received' ) {
			draft.clear();
			view.showReceived(
				say( 'received_title' ),
				message ?? say( code ),
				waits || form.matches( ':focus-within' )
			);
			return;
		}
		const problem = [ message ?? say( code ) ];
		if ( passing.includes( code ) ) {
			again.later( retryAfter );
			view.nameButton( say( 'retry' ) );
			if ( code !== 'offline' ) {
				problem.push( say( 'resending' ) );
			}
		} else if ( retryAfter ) {
			const time = timeAfter( retryAfter, form.lang );
			problem.push( say( 'again_at' ).replace( '{time}', time ) );
		}
		// Pages of version 0.1 lack some of the texts.
		showErrors( problem.filter( Boolean ).join( '\n' ), errors ?? {} );
		if ( code === 'conflict' ) {
			// The earlier text is stored under this id and token; what stands here now is another message.
			id = randomUuid();
			token.drop();
			keep();
		}
	};

	const send = async ( asked: boolean ) => {
		if ( sending ) {
			return;
		}
		again.stop();
		const errors = mapFields( fields, errorOf );
		if ( Object.values( errors ).some( Boolean ) ) {
			showErrors( say( 'invalid' ), errors );
			return;
		}
		sending = true;
		if ( asked ) {
			showErrors( '', {} );
		}
		view.showSending( say( 'sending' ) );
		const outcome = await sendLead(
			{
				url: form.action,
				token,
				captcha: captchaOf( form ),
				startedAt: () => startedAt,
			},
			{
				id,
				form: definition,
				fields: mapFields( fields, read ),
				...( consents.size && {
					consents: mapFields( consents, ( box ) => !! box.read() ),
				} ),
				honeypot: inputValue( form, honeypotName ),
			}
		);
		sending = false;
		view.showSending( '' );
		conclude( outcome, asked );
	};

	for ( const [ name, field ] of fields ) {
		field.fill( kept?.values[ name ] ?? '' );
	}
	for ( const [ name, box ] of consents ) {
		box.fill( kept?.consents?.[ name ] ?? '' );
	}
	form.noValidate = true;
	form.addEventListener( 'focusin', () => {
		startedAt ||= Date.now();
		void token.get();
	} );
	const onChange = () => {
		keep();
		view.nameButton( say( 'send' ) );
		// What is being rewritten must not leave by itself.
		if ( again.stop() ) {
			view.showProblem( say( 'rewritten' ) );
		}
		for ( const [ name, field ] of fields ) {
			if ( field.isWrong() ) {
				field.showError( errorOf( field, name ) );
			}
		}
	};
	form.addEventListener( 'input', onChange );
	// What browsers fill in by themselves, some tell only so.
	form.addEventListener( 'change', onChange );
	form.addEventListener( 'submit', ( event ) => {
		event.preventDefault();
		void send( true );
	} );
	window.addEventListener( 'pageshow', ( { persisted } ) => {
		// Back on a page that the browser kept as it was left: with the good news of a message long sent.
		if ( persisted && ! form.isConnected ) {
			id = randomUuid();
			startedAt = 0;
			token.drop();
			captchaOf( form )?.renew();
			view.showFresh();
		}
	} );
}
