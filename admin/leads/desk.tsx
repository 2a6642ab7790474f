import { useEffect, useRef } from '@wordpress/element';

import { LeadList } from './lead-list';
import { LeadPage } from './lead-page';
import { Trail } from './trail';
import { useLeads } from './use-leads';
import { useNow } from './use-now';
import { usePlace } from './use-place';

/** The screen where staff read leads before they expire. */
export function Desk() {
	const { place, open, openView, search } = usePlace();
	const list = useLeads( place.view, place.search );
	const now = useNow();
	const lastOpen = useRef< string | null >( place.lead );

	useEffect( () => {
		if ( place.lead === null && lastOpen.current !== null ) {
			document
				.getElementById( `doorstep-lead-${ lastOpen.current }` )
				?.focus();
		}
		lastOpen.current = place.lead;
	}, [ place.lead ] );

	if ( place.isTrail && place.lead === null ) {
		return <Trail onOpen={ open } onClose={ () => open( null ) } />;
	}
	return place.lead === null ? (
		<LeadList
			list={ list }
			search={ place.search }
			now={ now }
			onSearch={ search }
			onOpen={ open }
			view={ place.view }
			onView={ openView }
		/>
	) : (
		<LeadPage
			key={ place.lead }
			id={ place.lead }
			now={ now }
			onClose={ () => open( null ) }
			onChanged={ list.retry }
			onErased={ () => {
				list.retry();
				open( null );
			} }
		/>
	);
}
