import { TextareaControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { useField } from './field-context';
import { FieldHelp } from './field-help';

interface RecipientsFieldProps {
	recipients: string[];
	onChange: ( recipients: string[] ) => void;
}

/** E-mail addresses, one a line. */
export function RecipientsField( {
	recipients,
	onChange,
}: RecipientsFieldProps ) {
	const [ text, setText ] = useState( recipients.join( '\n' ) );
	const { error } = useField( 'settings.recipients' );

	return (
		<TextareaControl
			__nextHasNoMarginBottom
			label={ __( 'Recipients', 'doorstep' ) }
			help={
				<FieldHelp
					error={ error }
					help={ __(
						'One e-mail address a line; when there is none, the site’s administrator is mailed.',
						'doorstep'
					) }
				/>
			}
			rows={ 3 }
			value={ text }
			aria-invalid={ error !== undefined }
			onChange={ ( typed ) => {
				setText( typed );
				onChange(
					typed
						.split( /[\n,;]/ )
						.map( ( line ) => line.trim() )
						.filter( ( line ) => line !== '' )
				);
			} }
		/>
	);
}
