import { ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Group } from '../../shared/group';
import type { SectionProps } from '../types';
import { AskAgain } from './ask-again';
import { BannerPreview } from './banner-preview';
import { ColourField } from './colour-field';
import { ContrastNote } from './contrast-note';
import { CookieDomainField } from './cookie-domain-field';
import { LayoutField } from './layout-field';

/** How the banner looks, and where a choice counts. */
export function BannerSection( { draft, reply, onSettings }: SectionProps ) {
	const { appearance, cookieDomain, countShown, policyRevision } =
		draft.settings;
	const { site } = reply;
	const ground = appearance.ground || site.ground;
	const ink = appearance.ink || site.ink;
	const change = ( part: Partial< typeof appearance > ) =>
		onSettings( { appearance: { ...appearance, ...part } } );

	return (
		<>
			<Group
				title={ __( 'Layout', 'doorstep' ) }
				help={ __(
					'“Accept all” and “Refuse all” look the same in each.',
					'doorstep'
				) }
			>
				<LayoutField
					layout={ appearance.layout }
					onChange={ ( layout ) => change( { layout } ) }
				/>
			</Group>
			<BannerPreview
				banner={ reply.banner }
				layout={ appearance.layout }
				ground={ ground }
				ink={ ink }
			/>
			<Group
				title={ __( 'Colours', 'doorstep' ) }
				help={ __(
					'The theme’s, while you choose none. In the dark mode of a visitor’s device the theme’s colours give way to dark ones; yours stay.',
					'doorstep'
				) }
			>
				<ColourField
					path="settings.appearance.ground"
					label={ __( 'Background', 'doorstep' ) }
					colour={ appearance.ground }
					ofTheme={ site.ground }
					palette={ site.palette }
					onChange={ ( chosen ) => change( { ground: chosen } ) }
				/>
				<ColourField
					path="settings.appearance.ink"
					label={ __( 'Text and buttons', 'doorstep' ) }
					colour={ appearance.ink }
					ofTheme={ site.ink }
					palette={ site.palette }
					onChange={ ( chosen ) => change( { ink: chosen } ) }
				/>
				<ContrastNote ground={ ground } ink={ ink } />
			</Group>
			<Group
				title={ __( 'Where a choice counts', 'doorstep' ) }
				help={ __(
					'For an agency with several sites under one domain.',
					'doorstep'
				) }
			>
				<CookieDomainField
					host={ site.host }
					domain={ cookieDomain }
					onChange={ ( domain ) =>
						onSettings( { cookieDomain: domain } )
					}
				/>
			</Group>
			<Group title={ __( 'Figures', 'doorstep' ) }>
				<ToggleControl
					__nextHasNoMarginBottom
					label={ __(
						'Count how often the banner is shown and left unanswered',
						'doorstep'
					) }
					help={ __(
						'A page that is left without an answer then sends one request to this site, with nothing about the visitor in it.',
						'doorstep'
					) }
					checked={ countShown }
					onChange={ ( isCounted ) =>
						onSettings( { countShown: isCounted } )
					}
				/>
			</Group>
			<AskAgain
				saved={ reply.settings.policyRevision }
				revision={ policyRevision }
				onChange={ ( revision ) =>
					onSettings( { policyRevision: revision } )
				}
			/>
		</>
	);
}
