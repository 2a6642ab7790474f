import { __ } from '@wordpress/i18n';

import { CaptchaFields } from './captcha-fields';
import { Group } from './group';
import { RecipientsField } from './recipients-field';
import type { SectionProps } from './types';

/** Who is told about leads, and what keeps machines out. */
export function FormSection( props: SectionProps ) {
	return (
		<>
			<Group
				title={ __( 'Mail', 'doorstep' ) }
				help={ __(
					'A lead is stored first and mailed after; a mail that fails is tried again.',
					'doorstep'
				) }
			>
				<RecipientsField
					recipients={ props.draft.settings.recipients }
					onChange={ ( recipients ) =>
						props.onSettings( { recipients } )
					}
				/>
			</Group>
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
