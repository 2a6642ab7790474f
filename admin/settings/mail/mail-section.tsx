import { ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Group } from '../../shared/group';
import { RecipientsField } from '../recipients-field';
import type { SectionProps } from '../types';
import { TeamsField } from './teams-field';
import { TestMail } from './test-mail';
import { WebhookFields } from './webhook-fields';

/** Who is told about leads, and how. */
export function MailSection( props: SectionProps ) {
	const { recipients, mail } = props.draft.settings;
	const change = ( part: Partial< typeof mail > ) =>
		props.onSettings( { mail: { ...mail, ...part } } );

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
					path="settings.recipients"
					label={ __( 'Recipients', 'doorstep' ) }
					help={ __(
						'One e-mail address a line; when there is none, the site’s administrator is mailed.',
						'doorstep'
					) }
					recipients={ recipients }
					onChange={ ( changed ) =>
						props.onSettings( { recipients: changed } )
					}
				/>
				<TestMail />
				<ToggleControl
					__nextHasNoMarginBottom
					label={ __( 'Lay out the mail (HTML)', 'doorstep' ) }
					help={ __(
						'Beside the plain text, for programs that show it. Neither has a picture, or tells whether it was opened.',
						'doorstep'
					) }
					checked={ mail.html }
					onChange={ ( html ) => change( { html } ) }
				/>
				<ToggleControl
					__nextHasNoMarginBottom
					label={ __( 'Confirm receipt to the visitor', 'doorstep' ) }
					help={ __(
						'Visitors who gave an e-mail address get one mail: that their message has come, what becomes of their data, and a link to see or erase them. Doubtful messages are not answered.',
						'doorstep'
					) }
					checked={ mail.acknowledge }
					onChange={ ( acknowledge ) => change( { acknowledge } ) }
				/>
				<ToggleControl
					__nextHasNoMarginBottom
					label={ __( 'Mail on Monday mornings', 'doorstep' ) }
					help={ __(
						'To the recipients: how many leads are to be answered, are doubtful, expire within 30 days or wait for erasure, and the next to expire by listing and date. It names nobody. In a week without any of these, nothing is sent.',
						'doorstep'
					) }
					checked={ mail.weekly }
					onChange={ ( weekly ) => change( { weekly } ) }
				/>
			</Group>
			<TeamsField { ...props } />
			<WebhookFields { ...props } />
		</>
	);
}
