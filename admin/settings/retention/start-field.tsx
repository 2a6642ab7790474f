import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { Term } from './terms';

interface StartFieldProps {
	value: Term[ 'startsFrom' ];
	/** What it does; left out where the fields above say it already. */
	help?: string;
	onChange: ( startsFrom: Term[ 'startsFrom' ] ) => void;
}

/** From when the months count. */
export function StartField( { value, help, onChange }: StartFieldProps ) {
	return (
		<SelectControl
			__nextHasNoMarginBottom
			__next40pxDefaultSize
			label={ __( 'Counted from', 'doorstep' ) }
			{ ...( help === undefined ? {} : { help } ) }
			value={ value }
			options={ [
				{
					value: 'contact',
					label: __( 'Last contact', 'doorstep' ),
				},
				{ value: 'receipt', label: __( 'Receipt', 'doorstep' ) },
			] }
			onChange={ ( chosen ) =>
				onChange( chosen === 'receipt' ? 'receipt' : 'contact' )
			}
		/>
	);
}
