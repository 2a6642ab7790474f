import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { FieldHelp } from '../../shared/field-help';
import { useField } from '../../shared/field-context';
import { Group } from '../../shared/group';
import { TextField } from '../../shared/text-field';
import { EntryHead } from '../entry-head';
import { vocabulary } from '../vocabulary';
import { WordsField } from '../words-field';
import { AgreementFields } from './agreement-fields';
import { kindMeaning, kindName } from './kind-text';
import { PlaceFields } from './place-fields';
import type { RecipientFieldProps } from './recipient-field-props';

interface RecipientEditorProps extends RecipientFieldProps {
	/** It is outside the European Economic Area. */
	isOutside: boolean;
	onRemove: () => void;
}

/** Everything about one recipient. */
export function RecipientEditor( {
	recipient,
	path,
	isOutside,
	onChange,
	onRemove,
}: RecipientEditorProps ) {
	const { error } = useField( `${ path }.kind` );
	const fields = { recipient, path, onChange };

	return (
		<>
			<EntryHead
				title={ recipient.name || __( 'No name', 'doorstep' ) }
				section="recipients"
				back={ __( 'All recipients', 'doorstep' ) }
				remove={ __( 'Remove this recipient', 'doorstep' ) }
				onRemove={ onRemove }
			/>
			<Group title={ __( 'Who it is', 'doorstep' ) }>
				<TextField
					path={ `${ path }.name` }
					label={ __( 'Name', 'doorstep' ) }
					help={ __(
						'Of the company, or of a kind of recipients, such as notaries.',
						'doorstep'
					) }
					value={ recipient.name }
					onChange={ ( name ) => onChange( { name } ) }
				/>
				<WordsField
					path={ `${ path }.purpose` }
					label={ __( 'What for', 'doorstep' ) }
					help={ __(
						'What it does with the data, in one sentence.',
						'doorstep'
					) }
					words={ recipient.purpose }
					onChange={ ( purpose ) => onChange( { purpose } ) }
				/>
				<SelectControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					label={ __( 'What it is', 'doorstep' ) }
					help={
						<FieldHelp
							help={ kindMeaning( recipient.kind ) }
							error={ error }
						/>
					}
					value={ recipient.kind }
					aria-invalid={ error !== undefined }
					options={ vocabulary.kinds.map( ( value ) => ( {
						value,
						label: kindName( value ),
					} ) ) }
					onChange={ ( kind ) => onChange( { kind } ) }
				/>
			</Group>
			<PlaceFields { ...fields } isOutside={ isOutside } />
			<AgreementFields { ...fields } />
		</>
	);
}
