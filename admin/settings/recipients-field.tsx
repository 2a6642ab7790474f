import { TextareaControl } from '@wordpress/components';
import { useState } from '@wordpress/element';

import { useField } from '../shared/field-context';
import { FieldHelp } from '../shared/field-help';

interface RecipientsFieldProps {
	path: string;
	label: string;
	/** One sentence: what it does. */
	help: string;
	recipients: string[];
	onChange: ( recipients: string[] ) => void;
}

/** E-mail addresses, one a line. */
export function RecipientsField( {
	path,
	label,
	help,
	recipients,
	onChange,
}: RecipientsFieldProps ) {
	const [ text, setText ] = useState( recipients.join( '\n' ) );
	const { error } = useField( path );

	return (
		<TextareaControl
			__nextHasNoMarginBottom
			label={ label }
			help={ <FieldHelp error={ error } help={ help } /> }
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
