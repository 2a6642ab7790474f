import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import {
	PanelBody,
	SelectControl,
	TextareaControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ConsentAttributes } from '../form/attributes';
import { editorFacts } from '../form/editor-facts';
import { PlainText } from '../form/plain-text';
import { WarningList } from '../form/warning-list';
import { consentWarnings } from '../form/warnings/consent-warnings';
import { channels, purposes } from './channels';
import { usePlace } from './use-place';

/** The box as visitors will see it: never ticked, its wording edited in place. */
export function Edit( {
	attributes,
	setAttributes,
	clientId,
}: BlockEditProps< ConsentAttributes > ) {
	const { purpose, channel, wording } = attributes;
	const { texts } = editorFacts();
	const { isFirst, isLast } = usePlace( clientId );
	const ours = texts[ `consent_${ purpose }_${ channel }` ] ?? '';
	const warnings = consentWarnings( attributes );

	return (
		<div { ...useBlockProps( { className: 'doorstep-form__consent' } ) }>
			<InspectorControls>
				<PanelBody title={ __( 'Consent', 'doorstep' ) }>
					<WarningList sentences={ warnings } />
					<SelectControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __( 'Purpose', 'doorstep' ) }
						value={ purpose }
						options={ purposes() }
						onChange={ ( value ) =>
							setAttributes( { purpose: value } )
						}
					/>
					<SelectControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __( 'Channel', 'doorstep' ) }
						help={ __(
							'One box for each purpose and channel. Visitors who leave it empty are answered all the same.',
							'doorstep'
						) }
						value={ channel }
						options={ channels() }
						onChange={ ( value ) =>
							setAttributes( { channel: value } )
						}
					/>
					<TextareaControl
						__nextHasNoMarginBottom
						label={ __( 'Wording', 'doorstep' ) }
						help={ __(
							'Kept with each lead, word for word. Leave it empty for ours, which is there in six languages.',
							'doorstep'
						) }
						value={ wording }
						placeholder={ ours }
						maxLength={ 600 }
						onChange={ ( value ) =>
							setAttributes( { wording: value } )
						}
					/>
				</PanelBody>
			</InspectorControls>
			{ isFirst && (
				<div className="doorstep-form__label">{ texts.consents }</div>
			) }
			<div className="doorstep-form__option">
				<input
					className="doorstep-form-inert"
					type="checkbox"
					tabIndex={ -1 }
					checked={ false }
					readOnly
				/>{ ' ' }
				<PlainText
					className="doorstep-form-ours"
					label={ __( 'Wording', 'doorstep' ) }
					value={ wording }
					placeholder={ ours }
					onChange={ ( value ) =>
						setAttributes( { wording: value } )
					}
				/>
			</div>
			<WarningList sentences={ warnings } />
			{ isLast && (
				<p className="doorstep-form__note">{ texts.consents_note }</p>
			) }
		</div>
	);
}
