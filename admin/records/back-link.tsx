import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { Place } from './use-place';

/** Back to the whole screen. */
export function BackLink( { go }: { go: ( to: Partial< Place > ) => void } ) {
	return (
		<Button
			className="doorstep-back"
			variant="link"
			onClick={ () => go( {} ) }
		>
			<span aria-hidden="true" className="doorstep-arrow">
				←
			</span>{ ' ' }
			{ __( 'All records', 'doorstep' ) }
		</Button>
	);
}
