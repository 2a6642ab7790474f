import { vi, type Mock } from 'vitest';
import form from '../../php-bridge/texts/en/form.json';
import type { LeadRequest } from '@contract/lead-request';
import { contactForm } from '../../widget/contact-form';

/** What a route answers, by its path: a status and a body, or no answer at all. */
export type Reply =
	| { status: number; body: unknown; headers?: Record< string, string > }
	| 'dead'
	| 'hangs';

export const received: Reply = {
	status: 200,
	body: { code: 'received', message: 'We have your message.' },
};
export const refused = (
	status: number,
	code: string,
	more: object = {}
): Reply => ( {
	status,
	body: { code, message: `Told: ${ code }`, ...more },
} );

const texts = {
	wants_required: 'Tick one.',
	day_date: 'No such day.',
	...Object.fromEntries(
		Object.entries( form ).map( ( [ key, text ] ) => [
			key.replace( 'form.', '' ),
			text,
		] )
	),
};

function field( name: string, control: string ): string {
	return `<label for="f-${ name }">${ name }</label>${ control.replace( ' ', ` id="f-${ name }" name="fields[${ name }]" aria-describedby="f-${ name }-error" ` ) }<p id="f-${ name }-error"></p>`;
}

function option( type: string, input: string, value: string ): string {
	return `<label><input type="${ type }" name="${ input }" value="${ value }"> ${ value }</label>`;
}

function group( name: string, attributes: string, options: string ): string {
	return `<fieldset id="f-${ name }" class="doorstep-form__group" ${ attributes }><legend>${ name }</legend>${ options }<p id="f-${ name }-error"></p></fieldset>`;
}

const types = [ 'House', 'Flat', 'Land' ];

/** Choices, a wish and consent boxes, for printForm(). */
export const choices =
	group(
		'type',
		'role="radiogroup"',
		types
			.map( ( type ) => option( 'radio', 'fields[type]', type ) )
			.join( '' )
	) +
	group(
		'wants',
		'data-doorstep-required',
		types
			.map( ( type ) => option( 'checkbox', 'fields[wants][]', type ) )
			.join( '' )
	) +
	field(
		'budget',
		'<select ><option value="">Choose</option><option value="a lot">A lot</option></select>'
	) +
	field( 'day', '<input type="date">' ) +
	[ 'alerts-email', 'alerts-phone' ]
		.map( ( id ) => option( 'checkbox', `consents[${ id }]`, '1' ) )
		.join( '' );

/**
 * The form as Leads\FormBlock prints it, as far as the script looks at it.
 *
 * @param data More attributes.
 * @param more More fields.
 */
export function printForm( data = '', more = '' ): HTMLFormElement {
	document.body.innerHTML = `<form id="f" class="doorstep-form" method="post" action="https://agence.example/leads" lang="en"
		data-doorstep-token="https://agence.example/token" ${ data }>
		<input type="hidden" name="doorstep_form" value="v1.definition.0123456789abcdef">
		${ field( 'name', '<input type="text" required>' ) }
		${ field( 'email', '<input type="email" required>' ) }
		${ field( 'phone', '<input type="tel">' ) }
		${ field( 'message', '<textarea required data-doorstep-limit="5000"></textarea>' ) }
		${ more }
		<input type="text" name="doorstep_leave_empty" value="" tabindex="-1">
		<p class="doorstep-form__problem" role="alert"></p>
		<button type="submit">Send</button><span class="doorstep-form__status" role="status"></span>
	</form>`;
	const element = document.querySelector< HTMLFormElement >( 'form' )!;
	element.dataset.doorstepTexts ??= JSON.stringify( texts );
	return element;
}

/** A visitor at a form, with the network in the test's hands. */
export class FormStand {
	readonly leads: LeadRequest[] = [];
	tokens = 0;
	/** Answers of POST /leads, first to last; the last one stays. */
	replies: Reply[] = [ received ];
	tokenReplies: Reply[] = [];
	element: HTMLFormElement;
	private readonly elements: HTMLFormElement[];
	private readonly fetch: Mock;

	constructor(
		data = '',
		private readonly more = ''
	) {
		this.fetch = vi.fn( ( url: string, init: RequestInit ) =>
			this.answer( url, init )
		);
		vi.stubGlobal( 'fetch', this.fetch );
		this.element = printForm( data, more );
		this.elements = [ this.element ];
		contactForm( this.element );
	}

	/** Ends what the scripts of all its pages are up to: here, that they send again by themselves. */
	leave(): void {
		for ( const element of this.elements ) {
			element.dispatchEvent( new Event( 'input' ) );
		}
	}

	/** The same page again in the same tab. */
	reload( data = '' ): void {
		this.element = printForm( data, this.more );
		this.elements.push( this.element );
		contactForm( this.element );
	}

	private answer( url: string, init: RequestInit ): Promise< Response > {
		const reply = url.endsWith( '/token' )
			? this.answerToken()
			: this.answerLead( JSON.parse( String( init.body ) ) );
		return new Promise( ( resolve, reject ) => {
			init.signal?.addEventListener( 'abort', () =>
				reject( init.signal?.reason )
			);
			if ( reply === 'dead' ) {
				reject( new TypeError( 'Failed to fetch' ) );
			} else if ( reply !== 'hangs' ) {
				const body =
					typeof reply.body === 'string'
						? reply.body
						: JSON.stringify( reply.body );
				const { status, headers = {} } = reply;
				resolve( new Response( body, { status, headers } ) );
			}
		} );
	}

	private answerToken(): Reply {
		return (
			this.tokenReplies.shift() ?? {
				status: 200,
				body: { token: `token-${ ++this.tokens }` },
			}
		);
	}

	private answerLead( lead: LeadRequest ): Reply {
		this.leads.push( lead );
		return (
			( this.replies.length > 1
				? this.replies.shift()
				: this.replies[ 0 ] ) ?? 'dead'
		);
	}

	control( name: string ): HTMLInputElement {
		return this.element.querySelector< HTMLInputElement >(
			`[name="fields[${ name }]"]`
		)!;
	}

	type( name: string, value: string ): void {
		const control = this.control( name );
		control.focus();
		control.value = value;
		control.dispatchEvent( new Event( 'input', { bubbles: true } ) );
	}

	/** Fills in the form in the time that people need. */
	async fill(): Promise< void > {
		this.type( 'name', 'Élodie Martin' );
		this.type( 'email', 'elodie@example.com' );
		this.type( 'message', 'Bonjour' );
		await vi.advanceTimersByTimeAsync( 10_000 );
	}

	/** Presses the button, and waits until nothing is on its way, and not until it leaves by itself again. */
	async send(): Promise< void > {
		this.press();
		await vi.advanceTimersByTimeAsync( 25_000 );
	}

	/** Ticks or chooses an option. */
	choose( input: string, value: string ): void {
		this.element
			.querySelector< HTMLInputElement >(
				`[name="${ input }"][value="${ value }"]`
			)!
			.click();
	}

	press(): void {
		this.element.querySelector( 'button' )!.click();
	}

	errorOf( name: string ): string {
		return document.getElementById( `f-${ name }-error` )!.textContent;
	}

	get problem(): string {
		return this.element.querySelector( '[role="alert"]' )!.textContent;
	}

	get button(): string {
		return this.element.querySelector( 'button' )!.textContent;
	}

	get isReceived(): boolean {
		return document.querySelector( '.doorstep-received' ) !== null;
	}
}
