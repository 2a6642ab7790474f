import { Button, TextareaControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import contract from '../../php-bridge/contract/contract.json';

interface NoteFormProps {
	isBusy: boolean;
	/** Keeps the note; says whether it was kept. */
	onSave: ( text: string ) => Promise< boolean >;
}

/** A note about a lead. What could not be kept stays in the field. */
export function NoteForm( { isBusy, onSave }: NoteFormProps ) {
	const [ text, setText ] = useState( '' );

	return (
		<form
			onSubmit={ async ( event ) => {
				event.preventDefault();
				if (
					! isBusy &&
					text.trim() !== '' &&
					( await onSave( text ) )
				) {
					setText( '' );
				}
			} }
		>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'Note', 'doorstep' ) }
				help={ __(
					'For your team. The visitor may ask to see it, and it is erased with the lead.',
					'doorstep'
				) }
				maxLength={ contract.limits.noteCharacters }
				rows={ 3 }
				value={ text }
				onChange={ setText }
			/>
			<Button
				__next40pxDefaultSize
				variant="secondary"
				type="submit"
				isBusy={ isBusy }
				aria-disabled={ isBusy }
			>
				{ __( 'Add note', 'doorstep' ) }
			</Button>
		</form>
	);
}
