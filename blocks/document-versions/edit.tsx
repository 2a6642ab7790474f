import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { PanelBody, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { languageOptions } from '../language-options';
import { Preview } from '../preview';
import metadata from './block.json';

export type VersionsAttributes = {
	document: 'legal-notice' | 'privacy-policy' | 'cookie-policy';
	/** Empty: the language of the page. */
	language: '' | 'fr' | 'en' | 'nl' | 'de';
	show: 'history' | 'date' | 'pdf';
};

/** The versions as visitors see them. */
export function Edit( {
	attributes,
	setAttributes,
}: BlockEditProps< VersionsAttributes > ) {
	return (
		<div { ...useBlockProps() }>
			<InspectorControls>
				<PanelBody title={ __( 'Document', 'doorstep' ) }>
					<SelectControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __( 'Document', 'doorstep' ) }
						value={ attributes.document }
						options={ [
							{
								value: 'privacy-policy',
								label: __( 'Privacy policy', 'doorstep' ),
							},
							{
								value: 'cookie-policy',
								label: __( 'Cookie policy', 'doorstep' ),
							},
							{
								value: 'legal-notice',
								label: __( 'Legal notice', 'doorstep' ),
							},
						] }
						onChange={ ( document ) =>
							setAttributes( { document } )
						}
					/>
					<SelectControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __( 'Language', 'doorstep' ) }
						value={ attributes.language }
						options={ languageOptions() }
						onChange={ ( language ) =>
							setAttributes( { language } )
						}
					/>
					<SelectControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __( 'Show', 'doorstep' ) }
						value={ attributes.show }
						options={ [
							{
								value: 'history',
								label: __( 'All versions', 'doorstep' ),
							},
							{
								value: 'date',
								label: __(
									'Version and date in force',
									'doorstep'
								),
							},
							{
								value: 'pdf',
								label: __( 'Link to the PDF', 'doorstep' ),
							},
						] }
						onChange={ ( show ) => setAttributes( { show } ) }
					/>
				</PanelBody>
			</InspectorControls>
			<Preview block={ metadata.name } attributes={ attributes } />
		</div>
	);
}
