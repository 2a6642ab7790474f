import { SelectControl, TextareaControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { useField } from '../../shared/field-context';
import { FieldHelp } from '../../shared/field-help';

interface WordingFieldProps {
	/** Google asked for another sentence before April 2026. */
	isGoogle: boolean;
	/** Empty for ours, `legacy` for the older one of Google's, or the owner's text. */
	wording: string;
	onChange: ( wording: string ) => void;
}

const legacy = 'legacy';

/** The sentence beside the captcha. */
export function WordingField( {
	isGoogle,
	wording,
	onChange,
}: WordingFieldProps ) {
	const { error } = useField( 'settings.captcha.wording' );
	const [ isOwn, setOwn ] = useState( wording !== '' && wording !== legacy );
	const kind = isOwn ? 'own' : wording;

	return (
		<>
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'Sentence beside it', 'doorstep' ) }
				help={
					isGoogle
						? __(
								'Since 2 April 2026 Google operates reCAPTCHA as your processor, and asks that its policy and terms are not linked beside it any more.',
								'doorstep'
							)
						: __(
								'Ours names the provider’s policy and terms, in the language of the page.',
								'doorstep'
							)
				}
				value={ ! isGoogle && kind === legacy ? '' : kind }
				options={ [
					{ value: '', label: __( 'Doorstep’s', 'doorstep' ) },
					...( isGoogle
						? [
								{
									value: legacy,
									label: __(
										'Google’s of before April 2026',
										'doorstep'
									),
								},
							]
						: [] ),
					{
						value: 'own',
						label: __( 'One of your own', 'doorstep' ),
					},
				] }
				onChange={ ( chosen ) => {
					setOwn( chosen === 'own' );
					onChange( chosen === 'own' ? '' : chosen );
				} }
			/>
			{ isOwn && (
				<TextareaControl
					__nextHasNoMarginBottom
					label={ __( 'Your own sentence', 'doorstep' ) }
					help={
						<FieldHelp
							error={ error }
							help={ __(
								'Shown as it is, in every language; addresses become links. Empty, Doorstep’s stands there.',
								'doorstep'
							) }
						/>
					}
					rows={ 2 }
					value={ wording }
					aria-invalid={ error !== undefined }
					onChange={ onChange }
				/>
			) }
		</>
	);
}
