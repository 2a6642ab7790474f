import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { TextField } from './text-field';

interface SecretFieldProps {
	/** Whether one is stored. The browser is never told which. */
	isSet: boolean;
	/** Null keeps the stored one, an empty text removes it. */
	value: string | null;
	onChange: ( value: string | null ) => void;
}

/** The captcha's secret key: written, never shown. */
export function SecretField( { isSet, value, onChange }: SecretFieldProps ) {
	const isKept = isSet && value === null;
	const isRemoved = isSet && value === '';

	return (
		<div className="doorstep-secret">
			<TextField
				path="settings.captcha.secretKey"
				label={ __( 'Secret key', 'doorstep' ) }
				help={
					isKept
						? __(
								'A secret key is stored and is not shown. Type another one to replace it.',
								'doorstep'
							)
						: __(
								'Stays on the server, and is never shown again once it is saved.',
								'doorstep'
							)
				}
				value={ value ?? '' }
				placeholder={ isKept ? '••••••••••••' : '' }
				onChange={ ( typed ) =>
					onChange( typed === '' ? null : typed )
				}
			/>
			{ isKept && (
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
