import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { PanelBody, SelectControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Preview } from '../preview';
import metadata from './block.json';
import { useFormId } from './use-form-id';

export type ContactFormAttributes = {
	/** UUID; every form of the site has its own. */
	formId: string;
	phone: 'hidden' | 'optional' | 'required';
	/** Reference of the listing that the form stands beside; empty on a contact page. */
	listingReference: string;
};

/** The form as visitors see it, with its three settings. */
export function Edit( {
	attributes,
	setAttributes,
	clientId,
}: BlockEditProps< ContactFormAttributes > ) {
	useFormId( clientId, attributes.formId, ( formId ) =>
		setAttributes( { formId } )
	);

	return (
		<div { ...useBlockProps() }>
			<InspectorControls>
				<PanelBody title={ __( 'Form', 'doorstep' ) }>
					<SelectControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __( 'Phone number', 'doorstep' ) }
						help={ __(
							'Ask only for what you need: the e-mail address is always asked for.',
							'doorstep'
						) }
						value={ attributes.phone }
						options={ [
							{
								value: 'optional',
								label: __( 'Optional', 'doorstep' ),
							},
							{
								value: 'required',
								label: __( 'Required', 'doorstep' ),
							},
							{
								value: 'hidden',
								label: __( 'Not asked for', 'doorstep' ),
							},
						] }
						onChange={ ( phone ) => setAttributes( { phone } ) }
					/>
					<TextControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __( 'Listing reference', 'doorstep' ) }
						help={ __(
							'Kept with every lead that this form brings. Leave it empty on a contact page.',
							'doorstep'
						) }
						value={ attributes.listingReference }
						maxLength={ 64 }
						onChange={ ( listingReference ) =>
							setAttributes( { listingReference } )
						}
					/>
				</PanelBody>
			</InspectorControls>
			{ attributes.formId !== '' && (
				<Preview block={ metadata.name } attributes={ attributes } />
			) }
		</div>
	);
}
