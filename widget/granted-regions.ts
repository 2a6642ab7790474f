/**
 * Printed before the head script where the owner lets Google's signals start as granted in regions
 * that ask for no consent; what is said for a region counts more there than what is said for all.
 *
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
const { signals, grantedRegions } = window.doorstep!.page;
const layer = ( window.dataLayer ||= [] );
window.gtag ||= function () {
	// An arguments object is a command; an array would be data.
	// eslint-disable-next-line prefer-rest-params
	layer.push( arguments );
};
window.gtag( 'consent', 'default', {
	...Object.fromEntries(
		Object.keys( signals! ).map( ( signal ) => [ signal, 'granted' ] )
	),
	region: grantedRegions,
} );

export {};
