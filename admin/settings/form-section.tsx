import { __ } from '@wordpress/i18n';

import { CaptchaFields } from './captcha-fields';
import { Group } from './group';
import { ListingFields } from './listing-fields';
import { SpamFields } from './spam-fields';
import type { SectionProps } from './types';

/** What the form knows of the page it stands on, and what keeps machines out. */
export function FormSection( props: SectionProps ) {
	return (
		<>
			<ListingFields { ...props } />
			<SpamFields { ...props } />
			<Group
				title={ __( 'reCAPTCHA v3', 'doorstep' ) }
				help={ __(
					'Optional: a hidden field and the time of filling in already stop most machines. Google is asked only when the visitor allowed it; without it the form still sends.',
					'doorstep'
				) }
			>
				<CaptchaFields { ...props } />
			</Group>
		</>
	);
}
