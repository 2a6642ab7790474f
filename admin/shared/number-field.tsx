import { TextControl } from '@wordpress/components';

import { useField } from './field-context';
import { FieldHelp } from './field-help';

interface NumberFieldProps {
	path: string;
	label: string;
	/** One sentence: what it does. */
	help: string;
	/** NaN while the field is empty; the server refuses it. */
	value: number;
	min: number;
	max: number;
	step?: number;
	onChange: ( value: number ) => void;
}

/** A number with its error. */
export function NumberField( {
	path,
	label,
	help,
	value,
	min,
	max,
	step = 1,
	onChange,
}: NumberFieldProps ) {
	const { error } = useField( path );

	return (
		<TextControl
			__nextHasNoMarginBottom
			__next40pxDefaultSize
			className="doorstep-number"
			label={ label }
			help={ <FieldHelp help={ help } error={ error } /> }
			value={ Number.isNaN( value ) ? '' : value }
			type="number"
			min={ min }
			max={ max }
			step={ step }
			data-field={ path }
			aria-invalid={ error !== undefined }
			onChange={ ( text ) =>
				onChange( text === '' ? NaN : Number( text ) )
			}
		/>
	);
}
