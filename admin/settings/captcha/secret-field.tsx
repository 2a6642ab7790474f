import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { TextField } from '../../shared/text-field';
import type { CaptchaFacts } from '../types';

interface SecretFieldProps {
	/** Where one is kept. The browser is never told which. */
	place: CaptchaFacts[ 'secret' ];
	/** Null keeps the stored one, an empty text removes it. */
	value: string | null;
	onChange: ( value: string | null ) => void;
}

function help( place: SecretFieldProps[ 'place' ], isKept: boolean ): string {
	if ( ! isKept ) {
		return __(
			'Stays on the server, and is never shown again once it is saved.',
			'doorstep'
		);
	}
	return place === 'connector'
		? __(
				'The one in Settings → Connectors is used. Type one here to use that instead.',
				'doorstep'
			)
		: __(
				'A secret key is stored and is not shown. Type another one to replace it.',
				'doorstep'
			);
}

/** The captcha's secret key: written, never shown. */
export function SecretField( { place, value, onChange }: SecretFieldProps ) {
	const isKept = place !== '' && value === null;
	const isRemoved = place === 'settings' && value === '';

	return (
		<div className="doorstep-secret">
			<TextField
				path="settings.captcha.secretKey"
				label={ __( 'Secret key', 'doorstep' ) }
				help={ help( place, isKept ) }
				value={ value ?? '' }
				placeholder={ isKept ? '••••••••••••' : '' }
				onChange={ ( typed ) =>
					onChange( typed === '' ? null : typed )
				}
			/>
			{ isKept && place === 'settings' && (
				<Button
					variant="link"
					isDestructive
					onClick={ () => onChange( '' ) }
				>
					{ __( 'Remove the secret key', 'doorstep' ) }
				</Button>
			) }
			{ isRemoved && (
				<Button variant="link" onClick={ () => onChange( null ) }>
					{ __( 'It will be removed. Keep it', 'doorstep' ) }
				</Button>
			) }
		</div>
	);
}
