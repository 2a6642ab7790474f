import {
	SearchControl,
	SelectControl,
	TextControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { RecordFilter } from './record-filter';
import { sources, sourceText } from './record-texts';

interface RecordFiltersProps {
	filter: RecordFilter;
	onFilter: ( filter: RecordFilter ) => void;
}

/** Search by number, source and days. */
export function RecordFilters( { filter, onFilter }: RecordFiltersProps ) {
	const set = ( change: Partial< RecordFilter > ) =>
		onFilter( { ...filter, ...change } );

	return (
		<div className="doorstep-filters" role="search">
			<SearchControl
				__nextHasNoMarginBottom
				hideLabelFromVision={ false }
				label={ __( 'Record number', 'doorstep' ) }
				placeholder={ __( 'As the visitor copied it', 'doorstep' ) }
				value={ filter.search }
				onChange={ ( search ) => set( { search } ) }
			/>
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Source', 'doorstep' ) }
				value={ filter.source }
				options={ [
					{ value: '', label: __( 'All sources', 'doorstep' ) },
					...sources.map( ( source ) => ( {
						value: source,
						label: sourceText( source ),
					} ) ),
				] }
				onChange={ ( source ) => set( { source } ) }
			/>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				type="date"
				label={ __( 'From', 'doorstep' ) }
				value={ filter.from }
				max={ filter.to }
				onChange={ ( from ) => set( { from } ) }
			/>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				type="date"
				label={ __( 'To', 'doorstep' ) }
				value={ filter.to }
				min={ filter.from }
				onChange={ ( to ) => set( { to } ) }
			/>
		</div>
	);
}
