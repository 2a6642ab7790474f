import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Group } from '../../shared/group';
import { countries } from '../../shared/country';
import { TextField } from '../../shared/text-field';
import type { SectionProps } from '../types';
import { randomText } from './random-text';
import { WebhookSecret } from './webhook-secret';

/** Where leads are sent besides mail. */
export function WebhookFields( { draft, reply, onSettings }: SectionProps ) {
	const { webhook } = draft.settings;
	const change = ( part: Partial< typeof webhook > ) =>
		onSettings( { webhook: { ...webhook, ...part } } );

	return (
		<Group
			title={ __( 'CRM (webhook)', 'doorstep' ) }
			help={ __(
				'Hands each lead to the agency’s own software. Doubtful ones are not sent.',
				'doorstep'
			) }
		>
			<TextField
				path="settings.webhook.url"
				label={ __( 'Address of the CRM', 'doorstep' ) }
				help={ __(
					'Each lead is sent there once it is stored, and again until it is taken; what visitors type then leaves this site. Empty: nowhere.',
					'doorstep'
				) }
				type="url"
				placeholder="https://"
				value={ webhook.url }
				onChange={ ( url ) =>
					change(
						url !== '' &&
							! reply.webhookSecretSet &&
							! webhook.secret
							? { url, secret: randomText( 40 ) }
							: { url }
					)
				}
			/>
			{ webhook.url !== '' && (
				<>
					<WebhookSecret
						isSet={ reply.webhookSecretSet }
						secret={ webhook.secret ?? null }
						onChange={ ( secret ) => change( { secret } ) }
					/>
					<SelectControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __(
							'Country of the CRM’s provider',
							'doorstep'
						) }
						help={ __(
							'The privacy policy names the CRM among the recipients, and says whether data leave the European Economic Area.',
							'doorstep'
						) }
						value={ webhook.country ?? '' }
						options={ [
							{ value: '', label: __( 'Not known', 'doorstep' ) },
							...countries,
						] }
						onChange={ ( country ) => change( { country } ) }
					/>
				</>
			) }
		</Group>
	);
}
