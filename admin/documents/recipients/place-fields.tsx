import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { useField } from '../../shared/field-context';
import { FieldHelp } from '../../shared/field-help';
import { Group } from '../../shared/group';
import { countries } from '../../shared/country';
import { vocabulary } from '../vocabulary';
import type { RecipientFieldProps } from './recipient-field-props';
import { transferName } from './transfer-text';

interface PlaceFieldsProps extends RecipientFieldProps {
	/** It is outside the European Economic Area. */
	isOutside: boolean;
}

/** Where it is, and what protects the data there. */
export function PlaceFields( {
	recipient,
	path,
	isOutside,
	onChange,
}: PlaceFieldsProps ) {
	const country = useField( `${ path }.country` );
	const transfer = useField( `${ path }.transfer` );

	return (
		<Group title={ __( 'Where it is', 'doorstep' ) }>
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'Country', 'doorstep' ) }
				help={
					<FieldHelp
						help={ __(
							'Where it keeps the data, or has its seat.',
							'doorstep'
						) }
						error={ country.error }
					/>
				}
				value={ recipient.country }
				aria-invalid={ country.error !== undefined }
				options={ [
					{ value: '', label: __( 'Not known', 'doorstep' ) },
					...countries,
				] }
				onChange={ ( chosen ) => onChange( { country: chosen } ) }
			/>
			{ isOutside && (
				<SelectControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					label={ __( 'What protects the data there', 'doorstep' ) }
					help={
						<FieldHelp
							help={ __(
								'The country is outside the European Economic Area. The recipient’s privacy policy or your contract with it says which of these holds (Art. 44 to 49).',
								'doorstep'
							) }
							error={ transfer.error }
						/>
					}
					value={ recipient.transfer }
					aria-invalid={ transfer.error !== undefined }
					options={ vocabulary.transfers.map( ( value ) => ( {
						value,
						label: transferName( value ),
					} ) ) }
					onChange={ ( chosen ) => onChange( { transfer: chosen } ) }
				/>
			) }
		</Group>
	);
}
