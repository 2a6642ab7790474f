import { Button, SearchControl, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Failure } from '../shared/failure';
import { ExportForm } from './export-form';
import type { LeadListState } from './lead-list-state';
import { LeadTable } from './lead-table';
import { NoLeads } from './no-leads';
import type { View } from './use-place';
import { ViewNav } from './view-nav';

interface LeadListProps {
	list: LeadListState & { more: () => void; retry: () => void };
	search: string;
	/** Unix milliseconds. */
	now: number;
	onSearch: ( text: string ) => void;
	onOpen: ( id: string ) => void;
	view: View;
	onView: ( view: View | 'trail' ) => void;
}

/** All leads, newest first. */
export function LeadList( {
	list,
	search,
	now,
	onSearch,
	onOpen,
	view,
	onView,
}: LeadListProps ) {
	const isBusy = list.status === 'loading' || list.status === 'searching';

	return (
		<>
			<div className="doorstep-header">
				<div>
					<h1>{ __( 'Leads', 'doorstep' ) }</h1>
					<p>
						{ view === 'expiring'
							? __(
									'The next to expire first. From then on nobody can read them, and they are erased.',
									'doorstep'
								)
							: __(
									'Newest first. A lead that expires can no longer be read by anybody, and is erased.',
									'doorstep'
								) }
					</p>
				</div>
				<SearchControl
					__nextHasNoMarginBottom
					label={ __( 'Search leads', 'doorstep' ) }
					placeholder={ __( 'Search', 'doorstep' ) }
					value={ search }
					onChange={ onSearch }
				/>
			</div>
			<ViewNav view={ view } onView={ onView } />
			{ list.error !== null && (
				<Failure
					message={ list.error.message }
					onRetry={ list.retry }
				/>
			) }
			<div className="doorstep-card" aria-live="polite">
				{ list.status === 'loading' && (
					<p className="doorstep-loading">
						<Spinner /> { __( 'Loading leads…', 'doorstep' ) }
					</p>
				) }
				{ list.status === 'ready' && list.leads.length === 0 && (
					<NoLeads
						view={ view }
						search={ search }
						hasMore={ list.next !== null }
					/>
				) }
				{ list.leads.length > 0 && (
					<LeadTable
						leads={ list.leads }
						now={ now }
						isBusy={ isBusy }
						onOpen={ onOpen }
					/>
				) }
			</div>
			{ list.leads.length > 0 && <ExportForm search={ search } /> }
			{ list.next !== null && ! isBusy && (
				<Button
					__next40pxDefaultSize
					className="doorstep-more"
					variant="secondary"
					isBusy={ list.status === 'loading-more' }
					disabled={ list.status === 'loading-more' }
					onClick={ list.more }
				>
					{ __( 'Show older leads', 'doorstep' ) }
				</Button>
			) }
			{ window.doorstepAdmin.mayAudit && (
				<p className="doorstep-trail-link">
					<Button variant="link" onClick={ () => onView( 'trail' ) }>
						{ __( 'Who did what with leads', 'doorstep' ) }
					</Button>
				</p>
			) }
		</>
	);
}
