import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import {
	CheckboxControl,
	PanelBody,
	SelectControl,
	ToggleControl,
} from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import { languageOptions } from '../language-options';
import { Preview } from '../preview';
import { ConvertControl } from './convert-control';
import { sectionNames } from './section-names';

/** Attributes of the three document blocks. */
export type DocumentAttributes = {
	/** Empty: the language of the page. */
	language: '' | 'fr' | 'en' | 'nl' | 'de';
	/** Anchors of the sections that are shown; none: all. */
	sections: string[];
	/** Whether a table of contents goes before them. */
	contents: boolean;
	/** Of a section's heading. */
	level: number;
};

type DocumentEditProps = BlockEditProps< DocumentAttributes > & {
	name: string;
	/** Anchors of all its sections, in their order. */
	sections: readonly string[];
};

/** A document as the server renders it; facts that are missing are shown to the editor alone. */
export function DocumentEdit( {
	name,
	sections,
	clientId,
	attributes,
	setAttributes,
}: DocumentEditProps ) {
	const names = sectionNames();
	const choose = ( section: string, isChosen: boolean ) =>
		setAttributes( {
			sections: sections.filter( ( other ) =>
				other === section
					? isChosen
					: attributes.sections.includes( other )
			),
		} );

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
						options={ languageOptions() }
						onChange={ ( language ) =>
							setAttributes( { language } )
						}
					/>
					<ToggleControl
						__nextHasNoMarginBottom
						label={ __( 'Table of contents', 'doorstep' ) }
						checked={ attributes.contents }
						onChange={ ( contents ) =>
							setAttributes( { contents } )
						}
					/>
					<SelectControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __( 'Headings', 'doorstep' ) }
						help={ __(
							'One level below the heading that the document stands under; level 2 below the page’s title.',
							'doorstep'
						) }
						value={ String( attributes.level ) }
						options={ [ 2, 3, 4 ].map( ( level ) => ( {
							value: String( level ),
							label: sprintf(
								/* translators: %d: 2, 3 or 4, as in h2. */
								__( 'Level %d', 'doorstep' ),
								level
							),
						} ) ) }
						onChange={ ( level ) =>
							setAttributes( { level: Number( level ) } )
						}
					/>
				</PanelBody>
				<PanelBody
					title={ __( 'Sections', 'doorstep' ) }
					initialOpen={ attributes.sections.length > 0 }
				>
					<p>
						{ __(
							'The whole document is shown while none is chosen.',
							'doorstep'
						) }
					</p>
					{ sections.map( ( section ) => (
						<CheckboxControl
							__nextHasNoMarginBottom
							key={ section }
							label={ names[ section ] ?? section }
							checked={ attributes.sections.includes( section ) }
							onChange={ ( isChosen ) =>
								choose( section, isChosen )
							}
						/>
					) ) }
				</PanelBody>
			</InspectorControls>
			<ConvertControl
				clientId={ clientId }
				block={ name }
				attributes={ attributes }
			/>
			<Preview block={ name } attributes={ attributes } />
		</div>
	);
}
