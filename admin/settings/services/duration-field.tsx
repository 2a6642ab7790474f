import { SelectControl, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import {
	durationUnits,
	readDuration,
	writeDuration,
	type Duration,
} from './duration';

interface DurationFieldProps {
	/** ISO 8601, `session`, or null when nobody knows. */
	duration: string | null;
	onChange: ( duration: string | null ) => void;
}

function unitText( unit: Duration[ 'unit' ] ): string {
	switch ( unit ) {
		case 'minute':
			return __( 'minutes', 'doorstep' );
		case 'hour':
			return __( 'hours', 'doorstep' );
		case 'day':
			return __( 'days', 'doorstep' );
		case 'month':
			return __( 'months', 'doorstep' );
		case 'year':
			return __( 'years', 'doorstep' );
		case 'session':
			return __( 'until the browser is closed', 'doorstep' );
		case 'other':
			return __( 'as it was imported', 'doorstep' );
		case 'unknown':
			return __( 'I do not know', 'doorstep' );
	}
}

/** How long something stays: a number and a unit. */
export function DurationField( { duration, onChange }: DurationFieldProps ) {
	const { unit, count } = readDuration( duration );
	// What is typed may be empty for a moment, which no duration is.
	const [ typed, setTyped ] = useState< string | null >( null );
	const hasCount = count > 0;
	const units: Duration[ 'unit' ][] = [
		...durationUnits,
		'session',
		'unknown',
		...( unit === 'other' ? ( [ 'other' ] as const ) : [] ),
	];

	return (
		<>
			{ hasCount && (
				<TextControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					className="is-half"
					label={ __( 'Lasts', 'doorstep' ) }
					type="number"
					min={ 1 }
					value={ typed ?? String( count ) }
					onBlur={ () => setTyped( null ) }
					onChange={ ( text ) => {
						setTyped( text );
						onChange(
							writeDuration( { unit, count: Number( text ) } )
						);
					} }
				/>
			) }
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				className={ hasCount ? 'is-half' : '' }
				label={
					hasCount
						? __( 'Unit', 'doorstep' )
						: __( 'Lasts', 'doorstep' )
				}
				value={ unit }
				options={ units.map( ( value ) => ( {
					value,
					label: unitText( value ),
				} ) ) }
				onChange={ ( chosen ) =>
					onChange(
						chosen === 'other'
							? duration
							: writeDuration( { unit: chosen, count } )
					)
				}
			/>
		</>
	);
}
