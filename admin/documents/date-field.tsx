import { TextControl } from '@wordpress/components';

import { useField } from '../shared/field-context';
import { FieldHelp } from '../shared/field-help';

interface DateFieldProps {
	path: string;
	label: string;
	/** One sentence: what the date is. */
	help: string;
	/** YYYY-MM-DD, or empty. */
	value: string;
	onChange: ( value: string ) => void;
}

/** A day with its error. */
export function DateField( {
	path,
	label,
	help,
	value,
	onChange,
}: DateFieldProps ) {
	const { error } = useField( path );

	return (
		<TextControl
			__nextHasNoMarginBottom
			__next40pxDefaultSize
			className="doorstep-date"
			label={ label }
			help={ <FieldHelp help={ help } error={ error } /> }
			type="date"
			value={ value }
			aria-invalid={ error !== undefined }
			onChange={ onChange }
		/>
	);
}
