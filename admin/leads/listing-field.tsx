import { TextControl } from '@wordpress/components';
import { useId, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

interface ListingFieldProps {
	value: string;
	/** References to propose. */
	listings: string[];
	onChange: ( reference: string ) => void;
}

/** A listing's reference. It is exact, so that it counts when it is whole: on leaving the field, or with Enter. */
export function ListingField( {
	value,
	listings,
	onChange,
}: ListingFieldProps ) {
	const [ text, setText ] = useState( value );
	const id = useId();
	const take = ( typed: string ) => {
		if ( typed.trim() !== value ) {
			onChange( typed.trim() );
		}
	};

	return (
		<>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Listing', 'doorstep' ) }
				placeholder={ __( 'Reference', 'doorstep' ) }
				list={ id }
				autoComplete="off"
				value={ text }
				onChange={ ( typed ) => {
					setText( typed );
					if ( listings.includes( typed ) || typed === '' ) {
						take( typed );
					}
				} }
				onBlur={ () => take( text ) }
				onKeyDown={ ( event ) => {
					if ( event.key === 'Enter' ) {
						take( text );
					}
				} }
			/>
			<datalist id={ id }>
				{ listings.map( ( reference ) => (
					<option key={ reference } value={ reference } />
				) ) }
			</datalist>
		</>
	);
}
