import { Button, TextControl } from '@wordpress/components';
import { useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { useField } from '../../shared/field-context';
import { FieldHelp } from '../../shared/field-help';
import { randomText } from './random-text';

interface WebhookSecretProps {
	/** Whether one is stored. The browser is never told which. */
	isSet: boolean;
	/** One made just now; null where the stored one stays. */
	secret: string | null;
	onChange: ( secret: string | null ) => void;
}

/** What signs the webhook: made here, and shown until the section is left. */
export function WebhookSecret( {
	isSet,
	secret,
	onChange,
}: WebhookSecretProps ) {
	const { error } = useField( 'settings.webhook.secret' );
	// Saving takes it out of the draft; the owner may not have copied it yet.
	const last = useRef< string | null >( null );
	last.current = secret ?? last.current;
	const isNew = secret !== null && secret !== '';

	return (
		<div className="doorstep-secret">
			<TextControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'Secret of the signature', 'doorstep' ) }
				help={
					<FieldHelp
						error={ error }
						help={
							last.current
								? __(
										'Copy it into the CRM now: it is shown until you leave this section, and never again.',
										'doorstep'
									)
								: __(
										'Lets the CRM know that a lead is from this site. It is stored and not shown; with a new one, the CRM refuses leads until it has it too.',
										'doorstep'
									)
						}
					/>
				}
				value={ last.current ?? '' }
				placeholder={ isSet ? '••••••••••••' : '' }
				readOnly
				spellCheck={ false }
				autoComplete="off"
				aria-invalid={ error !== undefined }
				onFocus={ ( event ) => event.target.select() }
				onChange={ () => {} }
			/>
			<Button
				variant="link"
				onClick={ () => onChange( randomText( 40 ) ) }
			>
				{ __( 'Make a new secret', 'doorstep' ) }
			</Button>
			{ isSet && isNew && (
				<>
					{ ' ' }
					<Button
						variant="link"
						onClick={ () => {
							last.current = null;
							onChange( null );
						} }
					>
						{ __( 'Keep the stored one', 'doorstep' ) }
					</Button>
				</>
			) }
		</div>
	);
}
