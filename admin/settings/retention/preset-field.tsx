import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import presets from '../../../php-bridge/contract/retention-presets.json';
import { presetOf, termOf, type Term } from './terms';

interface PresetFieldProps {
	term: Term;
	onChange: ( term: Term ) => void;
}

function label( id: string ): string {
	switch ( id ) {
		case 'website':
			return __( '24 months: leads of a website', 'doorstep' );
		case 'software':
			return __(
				'30 months, then 2 pending: agency software',
				'doorstep'
			);
		default:
			return __( '12 months: one year after the contact', 'doorstep' );
	}
}

/** Terms to start from, each with where it comes from. */
export function PresetField( { term, onChange }: PresetFieldProps ) {
	const chosen = presetOf( term );
	const isFrench = document.documentElement.lang.startsWith( 'fr' );

	return (
		<SelectControl
			__nextHasNoMarginBottom
			__next40pxDefaultSize
			label={ __( 'Preset', 'doorstep' ) }
			help={
				chosen?.source[ isFrench ? 'fr' : 'en' ] ??
				__(
					'Your own term. CNIL allows 36 months at most, from the last contact until erasure.',
					'doorstep'
				)
			}
			value={ chosen?.id ?? '' }
			options={ [
				...presets.terms.map( ( { id } ) => ( {
					value: id,
					label: label( id ),
				} ) ),
				{ value: '', label: __( 'Your own term', 'doorstep' ) },
			] }
			onChange={ ( id ) => {
				const preset = termOf( id );
				if ( preset !== undefined ) {
					onChange( preset );
				}
			} }
		/>
	);
}
