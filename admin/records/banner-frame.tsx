import { __ } from '@wordpress/i18n';
import type { BannerCopy } from '@contract/banner-copy';

/** A look that a browser gives by itself; the colours are the copy's. */
const look = `body{margin:20px;font:16px/1.5 system-ui,sans-serif;background:var(--doorstep-ground);color:var(--doorstep-ink)}
#doorstep-banner{all:unset;display:block}
#doorstep-banner p:first-child{font-weight:700}
a{color:inherit}
button{font:inherit;color:inherit;background:none;border:1px solid;border-radius:4px;padding:6px 14px;margin-inline-end:8px;margin-block:4px}
:is(p,li) button{border:0;padding:0;margin:0;text-decoration:underline}`;

/**
 * The banner as it was printed, in a frame that runs no script, loads nothing and leads nowhere.
 */
export function BannerFrame( { copy }: { copy: BannerCopy } ) {
	const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><base target="_blank"><style>${ copy.style }${ look }</style>${ copy.banner }`;

	return (
		<iframe
			className="doorstep-frame"
			sandbox=""
			srcDoc={ page }
			title={ __( 'The banner as it was shown', 'doorstep' ) }
		/>
	);
}
