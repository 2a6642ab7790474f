/** A control that the visitor fills in. */
export type FieldControl = HTMLInputElement | HTMLTextAreaElement;

/** What the page shows of one form. The markup is the server's (Leads\FormBlock); texts are its too. */
export interface FormView {
	/** Controls by field name, in the form's order. */
	controls: Map< string, FieldControl >;
	/** Shows or takes away the error of one field. */
	showError: ( name: string, text: string ) => void;
	/** Tells a problem of the whole form aloud; an empty text takes it away. */
	showProblem: ( text: string ) => void;
	/** Names what the button will do. */
	nameButton: ( text: string ) => void;
	/** Shows that the message is on its way, and holds its text still; an empty text ends that. */
	showSending: ( text: string ) => void;
	/** Puts the good news in the form's place and the focus on it. */
	showReceived: ( title: string, text: string ) => void;
}

function controlsOf( form: HTMLFormElement ): Map< string, FieldControl > {
	const controls = new Map< string, FieldControl >();
	for ( const control of form.querySelectorAll< FieldControl >(
		'input, textarea'
	) ) {
		const [ , name ] = /^fields\[(.+)\]$/.exec( control.name ) ?? [];
		if ( name ) {
			controls.set( name, control );
		}
	}
	return controls;
}

function paragraph( className: string, text: string ): HTMLElement {
	const element = document.createElement( 'p' );
	element.className = className;
	element.textContent = text;
	return element;
}

/**
 * Finds the parts of a form.
 *
 * @param form The form.
 * @return Null where a part is missing: the page was made by another version, and its form is sent without script.
 */
export function formView( form: HTMLFormElement ): FormView | null {
	const controls = controlsOf( form );
	const problem = form.querySelector( '.doorstep-form__problem' );
	const status = form.querySelector( '.doorstep-form__status' );
	const button = form.querySelector< HTMLButtonElement >( '[type="submit"]' );
	if ( controls.size === 0 || ! problem || ! status || ! button ) {
		return null;
	}
	return {
		controls,
		showError: ( name, text ) => {
			const control = controls.get( name );
			const error =
				control && document.getElementById( `${ control.id }-error` );
			if ( error ) {
				error.textContent = text;
				control.setAttribute( 'aria-invalid', String( text !== '' ) );
			}
		},
		showProblem: ( text ) => ( problem.textContent = text ),
		nameButton: ( text ) => ( button.textContent = text ),
		showSending: ( text ) => {
			// Not `disabled`, which would throw the focus away.
			button.setAttribute( 'aria-disabled', String( text !== '' ) );
			controls.forEach(
				( control ) => ( control.readOnly = text !== '' )
			);
			status.textContent = text;
		},
		showReceived: ( title, text ) => {
			const received = document.createElement( 'div' );
			received.className = 'doorstep-received';
			received.tabIndex = -1;
			received.lang = form.lang;
			received.append(
				paragraph( 'doorstep-received__title', title ),
				paragraph( 'doorstep-received__text', text )
			);
			form.replaceWith( received );
			received.focus();
		},
	};
}
