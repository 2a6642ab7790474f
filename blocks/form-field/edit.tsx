import { useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { Disabled } from '@wordpress/components';
import { useRegistry } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import type { FieldAttributes } from '../form/attributes';
import { editorFacts } from '../form/editor-facts';
import { fieldLabel } from '../form/field-label';
import { typedName } from '../form/field-name';
import { namesBeside } from '../form/names-beside';
import { PlainText } from '../form/plain-text';
import { WarningList } from '../form/warning-list';
import { fieldWarnings } from '../form/warnings/field-warnings';
import { Control } from './control';
import { FieldSettings } from './field-settings';
import { useFieldName } from './use-field-name';

/** The field as visitors will see it, its label and help edited in place. */
export function Edit( {
	attributes,
	setAttributes,
	clientId,
	isSelected,
}: BlockEditProps< FieldAttributes > ) {
	const { texts } = editorFacts();
	const registry = useRegistry();
	const setLabel = useFieldName(
		clientId,
		attributes,
		isSelected,
		setAttributes
	);
	const warnings = fieldWarnings( attributes, texts );
	const props = useBlockProps( {
		className: `doorstep-form__field${
			attributes.width === 'full' ? ' doorstep-form__field--full' : ''
		}`,
	} );

	return (
		<div { ...props }>
			<FieldSettings
				field={ attributes }
				label={ fieldLabel( attributes, texts ) }
				warnings={ warnings }
				change={ setAttributes }
				setLabel={ setLabel }
				setName={ ( typed ) => {
					const name = typedName(
						typed,
						namesBeside( registry, clientId ).names
					);
					if ( name !== '' ) {
						setAttributes( { name } );
					}
				} }
			/>
			<div className="doorstep-form__label">
				<PlainText
					className={
						attributes.name in texts ? 'doorstep-form-ours' : ''
					}
					label={ __( 'Label', 'doorstep' ) }
					value={ attributes.label }
					placeholder={
						texts[ attributes.name ] ??
						__( 'Write a label…', 'doorstep' )
					}
					onChange={ setLabel }
				/>{ ' ' }
				<span className="doorstep-form__need">
					({ texts[ attributes.required ? 'required' : 'optional' ] })
				</span>
			</div>
			<Disabled>
				<Control { ...attributes } />
			</Disabled>
			{ ( isSelected || attributes.help !== '' ) && (
				<PlainText
					tagName="p"
					className="doorstep-form__note"
					label={ __( 'Help below the field', 'doorstep' ) }
					value={ attributes.help }
					placeholder={ __( 'Add a word of help…', 'doorstep' ) }
					onChange={ ( help ) => setAttributes( { help } ) }
				/>
			) }
			{ attributes.type === 'tel' && texts.phone_notice && (
				<p className="doorstep-form__note">{ texts.phone_notice }</p>
			) }
			<WarningList sentences={ warnings } />
		</div>
	);
}
