import { TextControl } from '@wordpress/components';

import { useField } from './field-context';
import { FieldHelp } from './field-help';

interface TextFieldProps {
	path: string;
	label: string;
	/** One sentence: what it does. */
	help: string;
	value: string;
	type?: 'text' | 'email' | 'tel' | 'url';
	placeholder?: string;
	/** Stands beside another one. */
	isHalf?: boolean;
	onChange: ( value: string ) => void;
}

/** A line of text with its error. */
export function TextField( {
	path,
	label,
	help,
	value,
	type = 'text',
	placeholder = '',
	isHalf = false,
	onChange,
}: TextFieldProps ) {
	const { error, isLocked } = useField( path );

	return (
		<TextControl
			__nextHasNoMarginBottom
			__next40pxDefaultSize
			className={ isHalf ? 'is-half' : '' }
			label={ label }
			help={
				<FieldHelp
					help={ help }
					error={ error }
					isLocked={ isLocked }
				/>
			}
			value={ value }
			type={ type }
			placeholder={ placeholder }
			autoComplete="off"
			disabled={ isLocked }
			data-field={ path }
			aria-invalid={ error !== undefined }
			onChange={ onChange }
		/>
	);
}
