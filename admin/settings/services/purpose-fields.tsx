import { TextareaControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { useField } from '../../shared/field-context';
import { FieldHelp } from '../../shared/field-help';
import { TextField } from '../../shared/text-field';
import type { ServiceFieldProps } from './service-field-props';

interface PurposeFieldsProps extends ServiceFieldProps {
	/** The catalogue's sentence; empty where it has none. */
	shipped: string;
}

/** Name and purpose. */
export function PurposeFields( {
	service,
	path,
	shipped,
	onChange,
}: PurposeFieldsProps ) {
	const { error } = useField( `${ path }.purpose` );

	return (
		<>
			<TextField
				path={ `${ path }.name` }
				label={ __( 'Name', 'doorstep' ) }
				help=""
				value={ service.name }
				onChange={ ( name ) => onChange( { name } ) }
			/>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'Purpose', 'doorstep' ) }
				help={
					<FieldHelp
						help={
							shipped === ''
								? __(
										'One sentence: what it does for the visitor. Shown in every language as you write it; when empty, the category is described instead.',
										'doorstep'
									)
								: __(
										'Your sentence replaces the catalogue’s in every language. Leave it empty to keep the catalogue’s, which is translated.',
										'doorstep'
									)
						}
						error={ error }
					/>
				}
				rows={ 3 }
				placeholder={ shipped }
				value={ service.purpose }
				aria-invalid={ error !== undefined }
				onChange={ ( purpose ) => onChange( { purpose } ) }
			/>
		</>
	);
}
