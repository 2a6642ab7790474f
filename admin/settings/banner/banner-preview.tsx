import { __ } from '@wordpress/i18n';

import type { SettingsReply } from '../types';
import { shownInk } from './contrast';
import type { Layout } from './layout-field';

interface BannerPreviewProps {
	layout: Layout;
	/** As `#rrggbb`. */
	ground: string;
	ink: string;
	/** The banner's own words. */
	texts: SettingsReply[ 'banner' ];
}

/** The banner's words, layout and colours on a page that stands for any. */
export function BannerPreview( {
	layout,
	ground,
	ink,
	texts,
}: BannerPreviewProps ) {
	const shown = shownInk( ground, ink );
	const button = { background: shown, color: ground };

	return (
		<div
			className={ `doorstep-preview is-${ layout }` }
			role="img"
			aria-label={ __( 'Preview of the banner', 'doorstep' ) }
		>
			<div className="doorstep-preview__page">
				<i />
				<i />
				<i />
				<i />
			</div>
			<div
				className="doorstep-preview__banner"
				style={ { background: ground, color: shown } }
			>
				<div>
					<strong>{ texts.title }</strong>
					<p>{ texts.effect }</p>
				</div>
				<div>
					<b style={ button }>{ texts.accept }</b>
					<b style={ button }>{ texts.refuse }</b>
					<b className="is-plain">{ texts.choose }</b>
				</div>
			</div>
		</div>
	);
}
