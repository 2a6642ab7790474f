import { __ } from '@wordpress/i18n';

import { Card } from './card';

/** Hosts that were found and that the owner allowed before. */
export function AllowedHosts( { hosts }: { hosts: string[] } ) {
	return hosts.length === 0 ? null : (
		<Card
			title={ __( 'Allowed without consent', 'doorstep' ) }
			help={ __( 'You can take this back in the settings.', 'doorstep' ) }
		>
			<p>{ hosts.join( ', ' ) }</p>
		</Card>
	);
}
