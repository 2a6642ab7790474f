import { useEffect, useRef } from '@wordpress/element';

import { Figures } from './figures';
import { LeadPage } from './lead-page';
import { wholeView } from './lead-query';
import { Overview } from './overview';
import { Trail } from './trail';
import { useCounts } from './use-counts';
import { useLeads } from './use-leads';
import { useNow } from './use-now';
import { usePlace } from './use-place';

/** The screen where staff read leads before they expire. */
export function Desk() {
	const { place, open, list: showList, show, search } = usePlace();
	const leads = useLeads( place.query, place.search );
	const counts = useCounts();
	const now = useNow();
	const lastOpen = useRef< string | null >( place.lead );
	const isStale = useRef( false );
	// Work with many leads may end when another view is open, which is the one to ask for anew.
	const refresh = useRef( () => {} );
	refresh.current = () => {
		leads.refresh();
		counts.refresh();
	};

	useEffect( () => {
		if ( place.lead === null && lastOpen.current !== null ) {
			document
				.getElementById( `doorstep-lead-${ lastOpen.current }` )
				?.focus();
			// Not before: until then the list keeps the way to the lead before and after.
			if ( isStale.current ) {
				isStale.current = false;
				refresh.current();
			}
		}
		lastOpen.current = place.lead;
	} );

	if ( place.lead !== null ) {
		return (
			<LeadPage
				key={ place.lead }
				id={ place.lead }
				list={ leads }
				now={ now }
				onOpen={ ( id ) => open( id, true ) }
				onClose={ () => open( null ) }
				onChanged={ () => {
					isStale.current = true;
				} }
			/>
		);
	}
	if ( place.screen === 'figures' ) {
		return <Figures onClose={ () => showList( wholeView( 'all' ) ) } />;
	}
	if ( place.screen === 'trail' ) {
		return (
			<Trail
				onOpen={ open }
				onClose={ () => showList( wholeView( 'all' ) ) }
			/>
		);
	}

	return (
		<Overview
			place={ place }
			leads={ leads }
			counts={ counts }
			now={ now }
			onQuery={ showList }
			onShow={ show }
			onSearch={ search }
			onOpen={ open }
			onChanged={ () => refresh.current() }
		/>
	);
}
