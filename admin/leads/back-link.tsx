import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

/** Back to the list. */
export function BackLink( { onClose }: { onClose: () => void } ) {
	return (
		<Button className="doorstep-back" variant="link" onClick={ onClose }>
			<span aria-hidden="true" className="doorstep-arrow">
				←
			</span>{ ' ' }
			{ __( 'All leads', 'doorstep' ) }
		</Button>
	);
}
