import { honeypot as honeypotName } from '../php-bridge/contract/contract.json';
import { captcha } from './captcha';
import { fieldRules } from './field-rules';
import { formDraft } from './form-draft';
import { formToken } from './form-token';
import { formView, type FormView } from './form-view';
import { randomUuid } from './random-uuid';
import { sendLead, type LeadOutcome } from './send-lead';

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
	view: FormView,
	value: ( name: string ) => T
): Record< string, T > {
	return Object.fromEntries(
		Array.from( view.controls.keys(), ( name ) => [ name, value( name ) ] )
	);
}

/**
 * Takes over one form that the server printed: checks it before it goes, sends it in place, says
 * what became of it, and keeps what was written until it has been received. Plain DOM on purpose:
 * the markup is there already, and a second copy of it for Preact would weigh more than all this.
 *
 * @param form The form; left as it is, to be sent without script, when this script does not understand it.
 */
export function contactForm( form: HTMLFormElement ): void {
	const {
		doorstepToken,
		doorstepTexts,
		doorstepCaptchaKey,
		doorstepCaptchaScript,
	} = form.dataset;
	const view = formView( form );
	const definition = inputValue( form, 'doorstep_form' );
	if ( ! view || ! definition || ! doorstepToken || ! doorstepTexts ) {
		return;
	}

	const texts: FormTexts = JSON.parse( doorstepTexts );
	const token = formToken( doorstepToken, definition );
	const robots = captcha(
		doorstepCaptchaKey ?? '',
		doorstepCaptchaScript ?? ''
	);
	const draft = formDraft( `${ form.id }_${ definition.slice( -16 ) }` );
	const kept = draft.read();
	let id = kept?.id ?? randomUuid();
	let startedAt = kept?.startedAt ?? 0;
	let sending = false;
	let resend: AbortController | null = null;

	const say = ( key: string ) => texts[ key ] ?? '';
	const value = ( name: string ) => view.controls.get( name )?.value ?? '';
	const keep = () =>
		draft.save( { id, startedAt, values: mapFields( view, value ) } );

	const errorOf = ( name: string ) => {
		const required = view.controls.get( name )?.required ?? false;
		const { error } = fieldRules.check( { name, required }, value( name ) );
		return error ? say( `${ name }_${ error }` ) : '';
	};

	const showErrors = ( text: string, errors: Record< string, string > ) => {
		view.showProblem( text );
		for ( const name of view.controls.keys() ) {
			view.showError( name, errors[ name ] ?? '' );
		}
		const [ , first ] =
			Array.from( view.controls ).find(
				( [ name ] ) => errors[ name ]
			) ?? [];
		first?.focus();
	};

	const conclude = ( { code, message, errors }: LeadOutcome ) => {
		const text = message ?? say( code );
		if ( code === 'received' ) {
			draft.clear();
			view.showReceived( say( 'received_title' ), text );
			return;
		}
		showErrors( text, errors ?? {} );
		if ( passing.includes( code ) ) {
			view.nameButton( say( 'retry' ) );
		}
		if ( code === 'offline' ) {
			resend = new AbortController();
			window.addEventListener( 'online', () => void send(), {
				once: true,
				signal: resend.signal,
			} );
		}
		if ( code === 'conflict' ) {
			// The earlier text is stored under this id and token; what stands here now is another message.
			id = randomUuid();
			token.drop();
			keep();
		}
	};

	const send = async () => {
		if ( sending ) {
			return;
		}
		resend?.abort();
		const errors = mapFields( view, errorOf );
		if ( Object.values( errors ).some( Boolean ) ) {
			showErrors( say( 'invalid' ), errors );
			return;
		}
		sending = true;
		showErrors( '', {} );
		view.showSending( say( 'sending' ) );
		const outcome = await sendLead(
			{
				url: form.action,
				token,
				captcha: robots,
				startedAt: () => startedAt,
			},
			{
				id,
				form: definition,
				fields: mapFields( view, value ),
				honeypot: inputValue( form, honeypotName ),
			}
		);
		sending = false;
		view.showSending( '' );
		conclude( outcome );
	};

	for ( const [ name, control ] of view.controls ) {
		control.value ||= kept?.values[ name ] ?? '';
		control.addEventListener( 'input', () => {
			// What is being rewritten must not leave by itself when the line comes back.
			resend?.abort();
			keep();
			view.nameButton( say( 'send' ) );
			if ( control.getAttribute( 'aria-invalid' ) === 'true' ) {
				view.showError( name, errorOf( name ) );
			}
		} );
	}
	form.noValidate = true;
	form.addEventListener( 'focusin', () => {
		startedAt ||= Date.now();
		void token.get();
		robots.load();
	} );
	form.addEventListener( 'submit', ( event ) => {
		event.preventDefault();
		void send();
	} );
}
