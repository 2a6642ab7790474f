/**
 * Whether an element has light text, and so a dark ground, whatever the system prefers: a theme without
 * dark colours stays light at night.
 *
 * @param element The element.
 */
export function dark( element: Element ): boolean {
	const { color } = getComputedStyle( element );
	const [ , red, green, blue ] =
		/^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)/.exec( color ) ?? [];
	return blue === undefined
		? matchMedia( '(prefers-color-scheme: dark)' ).matches
		: Number( red ) + Number( green ) + Number( blue ) > 3 * 128;
}
