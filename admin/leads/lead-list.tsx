import { useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { Failure } from '../shared/failure';
import { useKeptFocus } from '../shared/use-kept-focus';
import { BulkBar } from './bulk-bar';
import { BulkOutcome } from './bulk-outcome';
import { daysLeft } from './days-left';
import { ExportForm } from './export-form';
import { LeadCards } from './lead-cards';
import type { LeadQuery } from './lead-query';
import { LeadTable } from './lead-table';
import { leadName } from './lead-texts';
import { ListFoot } from './list-foot';
import { ListStatus } from './list-status';
import { Toolbar } from './toolbar';
import { useBulk } from './use-bulk';
import { useLayout } from './use-layout';
import type { Leads } from './use-leads';
import { useSelection } from './use-selection';

interface LeadListProps {
	list: Leads;
	query: LeadQuery;
	search: string;
	/** Unix milliseconds. */
	now: number;
	onQuery: ( query: LeadQuery, isTyped?: boolean ) => void;
	onSearch: ( text: string ) => void;
	onOpen: ( id: string ) => void;
	/** After something was done with leads. */
	onChanged: () => void;
}

/** The leads of a view, to search, sort and open, and to do something with many of them. */
export function LeadList( {
	list,
	query,
	search,
	now,
	onQuery,
	onSearch,
	onOpen,
	onChanged,
}: LeadListProps ) {
	const { mayEdit, mayErase } = window.doorstepAdmin;
	const place = useRef< HTMLDivElement >( null );
	const view = useLayout();
	const bulk = useBulk( onChanged );
	// In an open screen too, a lead can be read until it expires.
	const leads = list.leads.filter(
		( lead ) => daysLeft( lead.expiresAt, now ) >= 0
	);
	const selection = useSelection( leads.map( ( { id } ) => id ) );
	const names = useRef( new Map< string, string >() );
	leads.forEach( ( lead ) => names.current.set( lead.id, leadName( lead ) ) );
	useKeptFocus( place, list.leads );

	const items = {
		leads,
		now,
		onOpen,
		isBusy: list.status === 'loading' || list.status === 'searching',
		selection: mayEdit === true || mayErase === true ? selection : null,
	};

	return (
		<>
			<Toolbar
				query={ query }
				search={ search }
				listings={ [
					...new Set(
						leads
							.map( ( lead ) => lead.listingReference )
							.filter( Boolean )
					),
				].sort() }
				view={ view }
				onQuery={ onQuery }
				onSearch={ onSearch }
			/>
			{ list.error !== null && (
				<Failure
					message={ list.error.message }
					onRetry={ list.refresh }
				/>
			) }
			<BulkOutcome
				bulk={ bulk }
				nameOf={ ( id ) => names.current.get( id ) ?? id.slice( 0, 8 ) }
			/>
			<div
				ref={ place }
				tabIndex={ -1 }
				className={ `doorstep-list is-${ view.layout }` }
				role="region"
				aria-label={ __( 'Leads', 'doorstep' ) }
			>
				{ leads.length > 0 && items.selection !== null && (
					<BulkBar selection={ items.selection } bulk={ bulk } />
				) }
				{ leads.length > 0 &&
					( view.layout === 'table' ? (
						<LeadTable
							query={ query }
							onQuery={ onQuery }
							{ ...items }
						/>
					) : (
						<LeadCards { ...items } />
					) ) }
				<ListStatus
					list={ list }
					count={ leads.length }
					query={ query }
					search={ search }
				/>
			</div>
			<ListFoot list={ list } />
			{ leads.length > 0 && (
				<ExportForm query={ query } search={ search } />
			) }
		</>
	);
}
