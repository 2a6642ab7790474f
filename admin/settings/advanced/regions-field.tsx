import { FormTokenField } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import contract from '../../../php-bridge/contract/contract.json';
import { countries, countryName } from '../../shared/country';
import { useField } from '../../shared/field-context';
import { FieldHelp } from '../../shared/field-help';

interface RegionsFieldProps {
	/** ISO 3166-2. */
	regions: string[];
	onChange: ( regions: string[] ) => void;
}

/** `France (FR)`, `United States (US-CA)`. */
function labelOf( region: string ): string {
	const [ country = '' ] = region.split( '-' );

	return /^[A-Z]{2}$/.test( country )
		? `${ countryName( country ) } (${ region })`
		: region;
}

function codeOf( token: string ): string {
	return ( /\(([^)]+)\)$/.exec( token )?.[ 1 ] ?? token )
		.trim()
		.toUpperCase();
}

/** Regions in which signals start as granted. Where visitors must be asked first cannot be chosen. */
export function RegionsField( { regions, onChange }: RegionsFieldProps ) {
	const { error } = useField( 'settings.consentMode.grantedRegions' );
	const allowed = countries.filter(
		( { value } ) => ! contract.protectedRegions.includes( value )
	);

	return (
		<div className="doorstep-regions">
			<FormTokenField
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				__experimentalExpandOnFocus
				__experimentalShowHowTo={ false }
				label={ __(
					'Regions where all is granted at first',
					'doorstep'
				) }
				value={ regions.map( labelOf ) }
				suggestions={ allowed.map( ( { value } ) => labelOf( value ) ) }
				onChange={ ( tokens ) =>
					onChange( [
						...new Set(
							tokens.map( ( token ) =>
								codeOf(
									typeof token === 'string'
										? token
										: token.value
								)
							)
						),
					] )
				}
			/>
			<p className="components-base-control__help">
				<FieldHelp
					help={ __(
						'Only outside the EU, the EEA, the United Kingdom and Switzerland. A part of a country is written as US-CA. Empty: nowhere.',
						'doorstep'
					) }
					error={ error }
				/>
			</p>
		</div>
	);
}
