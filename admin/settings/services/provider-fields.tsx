import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { useField } from '../../shared/field-context';
import { FieldHelp } from '../../shared/field-help';
import { TextField } from '../../shared/text-field';
import { countries } from '../../shared/country';
import type { ServiceFieldProps } from './service-field-props';

/** Who receives the data, and where. */
export function ProviderFields( {
	service,
	path,
	onChange,
}: ServiceFieldProps ) {
	const { error } = useField( `${ path }.country` );

	return (
		<>
			<TextField
				path={ `${ path }.provider` }
				label={ __( 'Provider', 'doorstep' ) }
				help={ __(
					'The company that receives the data, as its legal notice names it.',
					'doorstep'
				) }
				value={ service.provider }
				onChange={ ( provider ) => onChange( { provider } ) }
			/>
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'Country', 'doorstep' ) }
				help={
					<FieldHelp
						help={ __( 'Of the company’s seat.', 'doorstep' ) }
						error={ error }
					/>
				}
				value={ service.country }
				aria-invalid={ error !== undefined }
				options={ [
					{ value: '', label: __( 'Choose…', 'doorstep' ) },
					...countries,
				] }
				onChange={ ( country ) => onChange( { country } ) }
			/>
			<TextField
				path={ `${ path }.privacyUrl` }
				label={ __( 'Privacy policy', 'doorstep' ) }
				help={ __(
					'Complete address, with https://; empty when there is none.',
					'doorstep'
				) }
				type="url"
				value={ service.privacyUrl ?? '' }
				onChange={ ( url ) =>
					onChange( { privacyUrl: url === '' ? null : url } )
				}
			/>
		</>
	);
}
