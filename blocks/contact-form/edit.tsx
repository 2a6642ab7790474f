import { store as blockEditor } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { useSelect } from '@wordpress/data';
import type { FormAttributes } from '../form/attributes';
import { Form } from './form';
import { KindChoice } from './kind-choice';
import { useFormId } from './use-form-id';

/** A form, or the choice of its kind while it has no field. */
export function Edit( {
	attributes,
	setAttributes,
	clientId,
}: BlockEditProps< FormAttributes > ) {
	useFormId( clientId, attributes.formId, ( formId ) =>
		setAttributes( { formId } )
	);
	const isEmpty: boolean = useSelect(
		( select ) => select( blockEditor ).getBlockCount( clientId ) === 0,
		[ clientId ]
	);

	return isEmpty ? (
		<KindChoice clientId={ clientId } change={ setAttributes } />
	) : (
		<Form
			clientId={ clientId }
			form={ attributes }
			change={ setAttributes }
		/>
	);
}
