import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { queryOf, type LeadQuery } from './lead-query';

interface SortFieldProps {
	query: LeadQuery;
	onQuery: ( query: LeadQuery ) => void;
}

/** Sorts where there are no headings to click on. */
export function SortField( { query, onQuery }: SortFieldProps ) {
	const orders: Record< string, string > = {
		'received desc': __( 'Newest first', 'doorstep' ),
		'received asc': __( 'Oldest first', 'doorstep' ),
		'contact desc': __( 'Latest contact first', 'doorstep' ),
		'contact asc': __( 'Earliest contact first', 'doorstep' ),
		'expires asc': __( 'Next to expire first', 'doorstep' ),
		'expires desc': __( 'Last to expire first', 'doorstep' ),
		...( window.doorstepAdmin.encrypted
			? {}
			: {
					'name asc': __( 'Name, A to Z', 'doorstep' ),
					'name desc': __( 'Name, Z to A', 'doorstep' ),
				} ),
		'listing asc': __( 'Listing, A to Z', 'doorstep' ),
		'listing desc': __( 'Listing, Z to A', 'doorstep' ),
	};

	return (
		<SelectControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			hideLabelFromVision
			label={ __( 'Sort', 'doorstep' ) }
			value={ `${ query.sort } ${ query.order }` }
			options={ Object.entries( orders ).map( ( [ value, label ] ) => ( {
				value,
				label,
			} ) ) }
			onChange={ ( value ) => {
				const [ sort = '', order = '' ] = value.split( ' ' );
				const asked = queryOf( new URLSearchParams( { sort, order } ) );
				onQuery( { ...query, sort: asked.sort, order: asked.order } );
			} }
		/>
	);
}
