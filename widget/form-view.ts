import { formField, type Control, type FormField } from './form-field';

/** What the page shows of one form. The markup is the server's (Leads\FormBlock); texts are its too. */
export interface FormView {
	/** By name, in the form's order. */
	fields: Map< string, FormField >;
	/** By id. */
	consents: Map< string, FormField >;
	/** Tells a problem of the whole form aloud; an empty text takes it away. */
	showProblem: ( text: string ) => void;
	/** Names what the button will do. */
	nameButton: ( text: string ) => void;
	/** Shows that the message is on its way, and holds its text still; an empty text ends that. */
	showSending: ( text: string ) => void;
	/** Puts the good news in the form's place, with the focus on it where the visitor waits for it. */
	showReceived: ( title: string, text: string, waits: boolean ) => void;
	/** Puts the form back, empty. */
	showFresh: () => void;
}

/**
 * Fields or consent boxes, by name.
 *
 * @param form  The form.
 * @param group What the inputs' names begin with.
 */
function fieldsOf(
	form: HTMLFormElement,
	group: 'fields' | 'consents'
): Map< string, FormField > {
	const controls = new Map< string, [ Control, ...Control[] ] >();
	for ( const control of form.elements as Iterable< Control > ) {
		const [ start, name = '' ] = control.name.split( /[[\]]/ );
		const others = controls.get( name );
		if ( start === group && others ) {
			others.push( control );
		} else if ( start === group ) {
			controls.set( name, [ control ] );
		}
	}
	return new Map(
		Array.from( controls, ( [ name, all ] ) => [
			name,
			formField( ...all ),
		] )
	);
}

function paragraph( className: string, text: string ): HTMLElement {
	const element = document.createElement( 'p' );
	element.className = className;
	element.textContent = text;
	return element;
}

/**
 * Where the good news will stand.
 *
 * @param form In whose place.
 */
function receivedOf( form: HTMLFormElement ): HTMLElement {
	const received = document.createElement( 'div' );
	received.className = 'doorstep-received';
	received.tabIndex = -1;
	received.lang = form.lang;
	received.dir = form.dir;
	return received;
}

/**
 * Whether the theme writes light on dark here. The browser's own parts of a control, a calendar or a
 * list that opens, go along then.
 *
 * @param form The form.
 */
function isOnDark( form: HTMLFormElement ): boolean {
	const { color } = getComputedStyle( form );
	const [ red = 0, green = 0, blue = 0 ] =
		color.match( /[\d.]+/g )?.map( Number ) ?? [];
	// Of mixed colours, browsers say `color(srgb 1 1 1)`.
	const white = color.startsWith( 'color' ) ? 1 : 255;
	return red * 2 + green * 7 + blue > white * 5;
}

/**
 * Finds the parts of a form.
 *
 * @param form The form.
 * @return Null where a part is missing: the page was made by another version, and its form is sent without script.
 */
export function formView( form: HTMLFormElement ): FormView | null {
	const fields = fieldsOf( form, 'fields' );
	const problem = form.querySelector( '.doorstep-form__problem' );
	const status = form.querySelector( '.doorstep-form__status' );
	const button = form.querySelector( '[type="submit"]' );
	if ( fields.size === 0 || ! problem || ! status || ! button ) {
		return null;
	}
	const consents = fieldsOf( form, 'consents' );
	const received = receivedOf( form );
	const usual = button.textContent;
	if ( isOnDark( form ) ) {
		form.style.colorScheme = 'dark';
	}

	const showProblem = ( text: string ) => {
		// The same text set again would be read out again.
		if ( problem.textContent !== text ) {
			problem.textContent = text;
		}
	};
	const nameButton = ( text: string ) => ( button.textContent = text );

	return {
		fields,
		consents,
		showProblem,
		nameButton,
		showSending: ( text ) => {
			// Not `disabled`, which would throw the focus away.
			button.setAttribute( 'aria-disabled', String( text !== '' ) );
			for ( const field of [
				...fields.values(),
				...consents.values(),
			] ) {
				field.hold( text !== '' );
			}
			status.textContent = text;
		},
		showReceived: ( title, text, waits ) => {
			received.replaceChildren(
				paragraph( 'doorstep-received__title', title ),
				paragraph( 'doorstep-received__text', text )
			);
			// Read out either way: as what has the focus, or as an alert, which leaves the visitor where they are.
			received.removeAttribute( 'role' );
			if ( ! waits ) {
				received.setAttribute( 'role', 'alert' );
			}
			form.replaceWith( received );
			if ( waits ) {
				received.focus();
			}
		},
		showFresh: () => {
			form.reset();
			showProblem( '' );
			nameButton( usual );
			received.replaceWith( form );
		},
	};
}
