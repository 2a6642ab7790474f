import { ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Group } from '../../shared/group';
import type { SectionProps } from '../types';

/** What stays when the plugin is deleted. */
export function UninstallField( { draft, onSettings }: SectionProps ) {
	return (
		<Group
			title={ __( 'Deleting the plugin', 'doorstep' ) }
			help={ __(
				'Whoever deletes Doorstep on the Plugins screen deletes all that it stored: leads, records of consent, settings and rights.',
				'doorstep'
			) }
		>
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __( 'Keep the leads', 'doorstep' ) }
				help={ __(
					'Leads that have not expired then stay in the database, where nothing erases them until Doorstep is installed again.',
					'doorstep'
				) }
				checked={ draft.settings.uninstall.keepLeads }
				onChange={ ( keepLeads ) =>
					onSettings( { uninstall: { keepLeads } } )
				}
			/>
		</Group>
	);
}
