import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { LeadList } from './lead-list';
import { wholeView, type LeadQuery } from './lead-query';
import { Pending } from './pending';
import type { useCounts } from './use-counts';
import type { Leads } from './use-leads';
import type { Place, Screen } from './use-place';
import { ViewNav } from './view-nav';

interface OverviewProps {
	place: Place;
	leads: Leads;
	counts: ReturnType< typeof useCounts >;
	/** Unix milliseconds. */
	now: number;
	onQuery: ( query: LeadQuery, isTyped?: boolean ) => void;
	onShow: ( screen: Exclude< Screen, 'leads' > ) => void;
	onSearch: ( text: string ) => void;
	onOpen: ( id: string ) => void;
	onChanged: () => void;
}

/** The desk's first page: the views, and what is in the one that is open. */
export function Overview( {
	place,
	leads,
	counts,
	now,
	onQuery,
	onShow,
	onSearch,
	onOpen,
	onChanged,
}: OverviewProps ) {
	const { query, search, screen } = place;

	return (
		<>
			<div className="doorstep-header">
				<div className="doorstep-title">
					<h1>{ __( 'Leads', 'doorstep' ) }</h1>
					<Button
						variant="link"
						onClick={ () => onShow( 'figures' ) }
					>
						{ __( 'Figures', 'doorstep' ) }
					</Button>
				</div>
				<p>
					{ __(
						'A lead that expires can no longer be read by anybody, and is erased.',
						'doorstep'
					) }
				</p>
			</div>
			<ViewNav
				current={ screen === 'pending' ? 'pending' : query.view }
				counts={ counts.counts }
				onView={ ( view ) => onQuery( wholeView( view ) ) }
				onPending={ () => onShow( 'pending' ) }
			/>
			{ screen === 'pending' ? (
				<Pending { ...counts } />
			) : (
				<LeadList
					key={ query.view }
					list={ leads }
					query={ query }
					search={ search }
					now={ now }
					onQuery={ onQuery }
					onSearch={ onSearch }
					onOpen={ onOpen }
					onChanged={ onChanged }
				/>
			) }
			{ window.doorstepAdmin.mayConfigure === true && (
				<p className="doorstep-trail-link">
					<Button variant="link" onClick={ () => onShow( 'trail' ) }>
						{ __( 'Who did what with leads', 'doorstep' ) }
					</Button>
				</p>
			) }
		</>
	);
}
