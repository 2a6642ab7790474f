import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { SettingsReply } from '../types';
import type { Layout } from './layout-field';
import { previewPage } from './preview-page';

interface BannerPreviewProps {
	banner: SettingsReply[ 'banner' ];
	layout: Layout;
	/** As `#rrggbb`. */
	ground: string;
	ink: string;
}

/** Sizes of the screens that the preview stands for, in pixels. */
const desktop = { width: 1200, height: 720 };
const phone = { width: 390, height: 700 };

/** The banner as visitors get it, on a page that stands for any; as on a phone where there is no room for more. */
export function BannerPreview( {
	banner,
	layout,
	ground,
	ink,
}: BannerPreviewProps ) {
	const frame = useRef< HTMLDivElement >( null );
	const [ width, setWidth ] = useState( 0 );
	const screen = width > 0 && width < 480 ? phone : desktop;
	const scale = width / screen.width;

	useEffect( () => {
		const observer = new ResizeObserver( ( [ entry ] ) =>
			setWidth( entry?.contentRect.width ?? 0 )
		);
		if ( frame.current !== null ) {
			observer.observe( frame.current );
		}
		return () => observer.disconnect();
	}, [] );

	return (
		<div
			ref={ frame }
			className="doorstep-preview"
			style={ { blockSize: screen.height * scale } }
		>
			<iframe
				title={ __( 'Preview of the banner', 'doorstep' ) }
				sandbox=""
				tabIndex={ -1 }
				srcDoc={ previewPage( banner, layout, ground, ink ) }
				style={ {
					width: screen.width,
					height: screen.height,
					transform: `scale(${ scale })`,
				} }
			/>
		</div>
	);
}
