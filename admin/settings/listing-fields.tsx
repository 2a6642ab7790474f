import { __ } from '@wordpress/i18n';

import { Group } from '../shared/group';
import { TextField } from '../shared/text-field';
import type { SectionProps } from './types';

/** Where a form finds the reference of the listing that it stands on. */
export function ListingFields( { draft, onSettings }: SectionProps ) {
	return (
		<Group
			title={ __( 'Listings', 'doorstep' ) }
			help={ __(
				'For sites where each listing is a post of its own.',
				'doorstep'
			) }
		>
			<TextField
				path="settings.listing.referenceMeta"
				label={ __( 'Custom field with the reference', 'doorstep' ) }
				help={ __(
					'Its key, such as reference_mandat: a form on a listing then names that reference to the visitor, in the lead and in the mail. Empty: only what the form’s own block says.',
					'doorstep'
				) }
				value={ draft.settings.listing.referenceMeta }
				onChange={ ( referenceMeta ) =>
					onSettings( { listing: { referenceMeta } } )
				}
			/>
		</Group>
	);
}
