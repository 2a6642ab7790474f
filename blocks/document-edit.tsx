import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { PanelBody, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Preview } from './preview';

/** Attributes of the three document blocks. */
export type DocumentAttributes = {
	/** Empty: the language of the page. */
	language: '' | 'fr' | 'en';
};

type DocumentEditProps = BlockEditProps< DocumentAttributes > & {
	name: string;
};

/** A document as the server renders it; facts that are missing are shown to the editor alone. */
export function DocumentEdit( {
	name,
	attributes,
	setAttributes,
}: DocumentEditProps ) {
	return (
		<div { ...useBlockProps() }>
			<InspectorControls>
				<PanelBody title={ __( 'Document', 'doorstep' ) }>
					<SelectControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __( 'Language', 'doorstep' ) }
						help={ __(
							'The text comes from Doorstep’s settings and follows them.',
							'doorstep'
						) }
						value={ attributes.language }
						options={ [
							{
								value: '',
								label: __( 'Language of the page', 'doorstep' ),
							},
							{ value: 'fr', label: 'Français' },
							{ value: 'en', label: 'English' },
						] }
						onChange={ ( language ) =>
							setAttributes( { language } )
						}
					/>
				</PanelBody>
			</InspectorControls>
			<Preview block={ name } attributes={ attributes } />
		</div>
	);
}
