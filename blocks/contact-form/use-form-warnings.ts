import { store as blockEditor } from '@wordpress/block-editor';
import { useSelect } from '@wordpress/data';
import type { ConsentAttributes, FieldAttributes } from '../form/attributes';
import { editorFacts } from '../form/editor-facts';
import { fieldLabel } from '../form/field-label';
import { consentWarnings } from '../form/warnings/consent-warnings';
import { fieldWarnings } from '../form/warnings/field-warnings';
import { formProblems } from '../form/warnings/form-problems';
import { formWarning, noticeWarning } from '../form/warnings/form-warnings';
import { missingNotice } from '../form/warnings/missing-notice';

type Blocks = { name: string; attributes: unknown }[];

type FormWarnings = {
	/** Of the form as a whole, shown in it. */
	form: string[];
	/** Of its fields and boxes, which show them themselves. */
	parts: string[];
	/** Of the notice beside the button. */
	notice: string[];
};

/**
 * What is wrong with a form, in sentences for the editor.
 *
 * @param clientId The editor's id of the form.
 */
export function useFormWarnings( clientId: string ): FormWarnings {
	const blocks: Blocks = useSelect(
		( select ) => select( blockEditor ).getBlocks( clientId ),
		[ clientId ]
	);
	const { texts, notice } = editorFacts();
	const of = < Attributes >( name: string ) =>
		blocks
			.filter( ( block ) => block.name === name )
			.map( ( { attributes } ) => attributes as Attributes );
	const fields = of< FieldAttributes >( 'doorstep/form-field' );
	const consents = of< ConsentAttributes >( 'doorstep/form-consent' );
	const labelled = fields.map( ( field ) => ( {
		...field,
		label: fieldLabel( field, texts ),
	} ) );

	return {
		form: formProblems( labelled, consents ).map( formWarning ),
		parts: [
			...labelled.flatMap( ( field ) =>
				fieldWarnings( field, texts ).map( ( warning ) =>
					field.label === ''
						? warning
						: `${ field.label } – ${ warning }`
				)
			),
			...consents.flatMap( consentWarnings ),
		],
		notice: missingNotice( notice ).map( noticeWarning ),
	};
}
