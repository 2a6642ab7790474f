import { Button, SearchControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { LeadFilters } from './lead-filters';
import { activeFilters, noFilters, type LeadQuery } from './lead-query';
import { LayoutChoice } from './layout-choice';
import { SortField } from './sort-field';
import type { useLayout } from './use-layout';

interface ToolbarProps {
	query: LeadQuery;
	search: string;
	listings: string[];
	view: ReturnType< typeof useLayout >;
	onQuery: ( query: LeadQuery, isTyped?: boolean ) => void;
	onSearch: ( text: string ) => void;
}

/** Search, filters, order and layout of the list. */
export function Toolbar( {
	query,
	search,
	listings,
	view,
	onQuery,
	onSearch,
}: ToolbarProps ) {
	const count = activeFilters( query );
	const [ isOpen, setIsOpen ] = useState( count > 0 );

	return (
		<div role="search" className="doorstep-tools">
			<div className="doorstep-bar">
				<SearchControl
					__nextHasNoMarginBottom
					label={ __( 'Search leads', 'doorstep' ) }
					placeholder={ __( 'Search', 'doorstep' ) }
					value={ search }
					onChange={ onSearch }
				/>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					aria-expanded={ isOpen }
					aria-controls="doorstep-filters"
					onClick={ () => setIsOpen( ! isOpen ) }
				>
					{ count === 0
						? __( 'Filters', 'doorstep' )
						: sprintf(
								/* translators: %d: how many filters are set. */
								__( 'Filters (%d)', 'doorstep' ),
								count
							) }
				</Button>
				{ count > 0 && (
					<Button
						__next40pxDefaultSize
						variant="tertiary"
						onClick={ () => onQuery( { ...query, ...noFilters } ) }
					>
						{ __( 'Clear filters', 'doorstep' ) }
					</Button>
				) }
				<div className="doorstep-look">
					{ view.layout === 'cards' && (
						<SortField query={ query } onQuery={ onQuery } />
					) }
					{ view.choose !== null && (
						<LayoutChoice
							layout={ view.layout }
							onChoose={ view.choose }
						/>
					) }
				</div>
			</div>
			<div
				id="doorstep-filters"
				className="doorstep-filters"
				role="group"
				aria-label={ __( 'Filters', 'doorstep' ) }
				hidden={ ! isOpen }
			>
				<LeadFilters
					query={ query }
					listings={ listings }
					onQuery={ onQuery }
				/>
			</div>
		</div>
	);
}
