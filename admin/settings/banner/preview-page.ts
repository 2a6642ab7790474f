import type { SettingsReply } from '../types';
import { shownInk } from './contrast';
import type { Layout } from './layout-field';

/** A page that stands for any, without scripts and with nothing to press. */
const page =
	'<style>body{margin:0;background:#fff;font-family:system-ui,sans-serif}main{display:grid;gap:18px;padding:64px 10%}i{background:#e9e9ea;border-radius:9px;height:18px;width:88%}i:first-child{height:34px;width:52%}i:nth-child(4n){width:64%}</style>';
const text = `<main>${ '<i></i>'.repeat( 12 ) }</main>`;
const veil =
	'<div style="background:#0009;inset:0;position:fixed;z-index:1"></div>';

/**
 * A document with the banner's own HTML and style sheets, as visitors get them.
 *
 * @param banner What the server prints.
 * @param layout The draft's.
 * @param ground As `#rrggbb`.
 * @param ink    As `#rrggbb`.
 */
export function previewPage(
	banner: SettingsReply[ 'banner' ],
	layout: Layout,
	ground: string,
	ink: string
): string {
	const colours = `:root{--doorstep-ground:${ ground };--doorstep-ink:${ shownInk( ground, ink ) }}`;
	// The server printed the element of the stored layout.
	const [ open, close ] =
		layout === 'dialog'
			? [ '<dialog open', 'dialog>' ]
			: [ '<div', 'div>' ];
	const html = banner.html
		.trim()
		.replace( /^<(?:div|dialog)/, open )
		.replace( /(?:div|dialog)>$/, close );

	return `<!doctype html><html class="doorstep-on doorstep-ask"><head>${ page }<style>${ colours }${ banner.style }${ banner.layouts[ layout ] }</style></head><body inert>${ text }${ layout === 'dialog' ? veil : '' }${ html }</body></html>`;
}
