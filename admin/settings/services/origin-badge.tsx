import { __ } from '@wordpress/i18n';

import type { ListedService } from './own-service';

/** Tells what the owner described from what the catalogue says. */
export function OriginBadge( { origin }: Pick< ListedService, 'origin' > ) {
	return origin === 'catalogue' ? null : (
		<span className="doorstep-badge">
			{ origin === 'edited'
				? __( 'Edited', 'doorstep' )
				: __( 'Your own', 'doorstep' ) }
		</span>
	);
}
