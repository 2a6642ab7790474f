import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { View } from './use-place';

interface ViewNavProps {
	view: View;
	onView: ( view: View ) => void;
}

/** What there is to do, a click each. */
export function ViewNav( { view, onView }: ViewNavProps ) {
	const views: [ View, string ][] = [
		[ 'all', __( 'All leads', 'doorstep' ) ],
		[ 'open', __( 'To answer', 'doorstep' ) ],
		[ 'doubtful', __( 'Doubtful', 'doorstep' ) ],
		[ 'expiring', __( 'Expiring within 30 days', 'doorstep' ) ],
	];

	return (
		<nav
			className="doorstep-views"
			aria-label={ __( 'Which leads', 'doorstep' ) }
		>
			{ views.map( ( [ name, text ] ) => (
				<Button
					key={ name }
					__next40pxDefaultSize
					variant="tertiary"
					aria-current={ name === view ? 'true' : undefined }
					onClick={ () => onView( name ) }
				>
					{ text }
				</Button>
			) ) }
		</nav>
	);
}
