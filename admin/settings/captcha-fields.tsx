import { Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { NumberField } from './number-field';
import { SecretField } from './secret-field';
import { TextField } from './text-field';
import type { SectionProps } from './types';

const SERVICE = 'recaptcha';

/** The keys of reCAPTCHA, and a word when it can never run. */
export function CaptchaFields( { draft, reply, onSettings }: SectionProps ) {
	const { captcha, services } = draft.settings;
	const change = ( part: Partial< typeof captcha > ) =>
		onSettings( { captcha: { ...captcha, ...part } } );

	return (
		<>
			{ captcha.siteKey !== '' && ! services.includes( SERVICE ) && (
				<Notice
					status="warning"
					isDismissible={ false }
					actions={ [
						{
							label: __( 'Declare it', 'doorstep' ),
							onClick: () =>
								onSettings( {
									services: [ ...services, SERVICE ],
								} ),
						},
					] }
				>
					{ __(
						'reCAPTCHA is not among the declared services, so visitors cannot allow it and it never runs.',
						'doorstep'
					) }
				</Notice>
			) }
			<TextField
				path="settings.captcha.siteKey"
				label={ __( 'Site key', 'doorstep' ) }
				help={ __(
					'The public one of the two keys that Google gives; empty turns reCAPTCHA off.',
					'doorstep'
				) }
				value={ captcha.siteKey }
				onChange={ ( siteKey ) => change( { siteKey } ) }
			/>
			<SecretField
				isSet={ reply.secretSet }
				value={ captcha.secretKey ?? null }
				onChange={ ( secretKey ) => change( { secretKey } ) }
			/>
			<NumberField
				path="settings.captcha.minimumScore"
				label={ __( 'Lowest score', 'doorstep' ) }
				help={ __(
					'From 0 (surely a machine) to 1 (surely a person); leads below it are marked as doubtful, and never dropped.',
					'doorstep'
				) }
				value={ captcha.minimumScore }
				min={ 0 }
				max={ 1 }
				step={ 0.1 }
				onChange={ ( minimumScore ) => change( { minimumScore } ) }
			/>
		</>
	);
}
