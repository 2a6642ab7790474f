import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { useField } from '../../shared/field-context';
import { FieldHelp } from '../../shared/field-help';
import type { CaptchaProvider } from '../types';

interface ProviderFieldProps {
	provider: CaptchaProvider;
	onChange: ( provider: CaptchaProvider ) => void;
}

/** Which company's captcha it is. */
export function ProviderField( { provider, onChange }: ProviderFieldProps ) {
	const { error } = useField( 'settings.captcha.provider' );

	return (
		<SelectControl
			__nextHasNoMarginBottom
			__next40pxDefaultSize
			label={ __( 'Provider', 'doorstep' ) }
			help={
				<FieldHelp
					error={ error }
					help={ __(
						'Keys belong to one provider, and for reCAPTCHA to one version: another choice needs others.',
						'doorstep'
					) }
				/>
			}
			value={ provider }
			options={ [
				{
					value: 'recaptcha-v3',
					label: __(
						'reCAPTCHA v3 (Google): nothing to see, a score',
						'doorstep'
					),
				},
				{
					value: 'recaptcha-v2',
					label: __(
						'reCAPTCHA v2 (Google): a box to tick',
						'doorstep'
					),
				},
				{
					value: 'hcaptcha',
					label: __( 'hCaptcha: a box to tick', 'doorstep' ),
				},
				{
					value: 'turnstile',
					label: __(
						'Turnstile (Cloudflare): a box that ticks itself',
						'doorstep'
					),
				},
			] }
			onChange={ onChange }
		/>
	);
}
