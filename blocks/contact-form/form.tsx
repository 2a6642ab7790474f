import { useBlockProps, useInnerBlocksProps } from '@wordpress/block-editor';
import { Disabled } from '@wordpress/components';
import { RawHTML } from '@wordpress/element';
import type { FormAttributes } from '../form/attributes';
import { editorFacts } from '../form/editor-facts';
import { WarningList } from '../form/warning-list';
import { FormSettings } from './form-settings';
import { useFormWarnings } from './use-form-warnings';

/** What Leads\FormFields renders: the fields in order, and the consent boxes after them. */
const allowedBlocks = [ 'doorstep/form-field', 'doorstep/form-consent' ];

interface FormProps {
	clientId: string;
	form: FormAttributes;
	change: ( attributes: Partial< FormAttributes > ) => void;
}

/** The form as visitors see it, its fields edited in place. */
export function Form( { clientId, form, change }: FormProps ) {
	const { texts, notices } = editorFacts();
	const warnings = useFormWarnings( clientId );
	const fields = useInnerBlocksProps(
		{ className: 'doorstep-form__fields' },
		{ allowedBlocks }
	);

	return (
		<div { ...useBlockProps( { className: 'doorstep-form' } ) }>
			<FormSettings
				form={ form }
				warnings={ [
					...warnings.form,
					...warnings.parts,
					...warnings.notice,
				] }
				change={ change }
			/>
			<WarningList sentences={ warnings.form } />
			{ form.listingReference !== '' && (
				<p className="doorstep-form__listing">
					{ texts.about_listing?.replace(
						'{reference}',
						form.listingReference
					) }
				</p>
			) }
			<div { ...fields } />
			<WarningList sentences={ warnings.notice } />
			<Disabled>
				<RawHTML>{ notices[ form.kind ] }</RawHTML>
				<p className="doorstep-form__send">
					<button type="button" className="wp-element-button">
						{ texts.send }
					</button>
				</p>
			</Disabled>
		</div>
	);
}
