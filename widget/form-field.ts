import { fieldRules, type CheckedField } from './field-rules';

export type Control =
	HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** One question of a form: a control, or a group of radio buttons or boxes; or a consent box. */
export interface FormField {
	/** What was typed or chosen; of a group of boxes the chosen options, one a line. */
	read: () => string;
	/** Fills it in, unless the visitor or the browser has. */
	fill: ( value: string ) => void;
	/** What is wrong with it now. */
	check: () => CheckedField[ 'error' ];
	/** Shows an error beside it; an empty text takes it away. */
	showError: ( text: string ) => void;
	isWrong: () => boolean;
	focus: () => void;
	/** Keeps the visitor from changing it, or lets them again. */
	hold: ( still: boolean ) => void;
}

const valueOf = ( { value }: { value: string } ) => value;

const optionsOf = ( control: Control ) =>
	'options' in control ? Array.from( control.options, valueOf ) : null;

/**
 * A question as the server printed it (Leads\FormFields).
 *
 * @param first Its first control.
 * @param rest  The others of a group.
 */
export function formField( first: Control, ...rest: Control[] ): FormField {
	const controls = [ first, ...rest ];
	const type = first.type.replace( '-one', '' );
	const boxes = controls.filter( ( control ): control is HTMLInputElement =>
		/^(radio|checkbox)$/.test( control.type )
	);
	const group = first.closest< HTMLElement >( '.doorstep-form__group' );
	const element = group ?? first;
	// Boxes can be invalid each for itself; of radio buttons, their group.
	const marked = type === 'checkbox' ? boxes : [ element ];
	const rule = {
		type,
		required: first.required || group?.dataset.doorstepRequired === '',
		maxLength: Number( first.dataset.doorstepLimit ?? Infinity ),
		options: optionsOf( first ) ?? controls.map( valueOf ),
	};

	const read = () =>
		boxes[ 0 ]
			? boxes
					.filter( ( { checked } ) => checked )
					.map( valueOf )
					.join( '\n' )
			: first.value;

	return {
		read,
		fill: ( value ) => {
			if ( read() !== '' ) {
				return;
			}
			if ( ! boxes[ 0 ] ) {
				first.value = value;
			}
			const chosen = value.split( '\n' );
			for ( const box of boxes ) {
				box.checked = chosen.includes( box.value );
			}
		},
		// Half a date is no value, but something that was meant.
		check: () =>
			first.validity.badInput
				? ( type as 'date' | 'time' )
				: fieldRules( rule, read() ).error,
		showError: ( text ) => {
			const error = document.getElementById( `${ element.id }-error` );
			if ( error ) {
				error.textContent = text;
				for ( const part of marked ) {
					part.setAttribute( 'aria-invalid', String( text !== '' ) );
				}
			}
		},
		isWrong: () => marked[ 0 ]?.getAttribute( 'aria-invalid' ) === 'true',
		focus: () => first.focus(),
		hold: ( still ) => {
			for ( const control of controls ) {
				if ( boxes[ 0 ] || 'options' in control ) {
					// Never the one that has the focus, which would be lost.
					control.disabled = still && ! control.matches( ':focus' );
				} else {
					control.readOnly = still;
				}
			}
		},
	};
}
