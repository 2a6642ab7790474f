import { gtag } from './gtag';

/**
 * Printed before the head script where the owner lets Google's signals start as granted in regions
 * that ask for no consent; what is said for a region counts more there than what is said for all.
 *
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
const { signals, grantedRegions } = window.doorstep!.page;

gtag( 'consent', 'default', {
	...Object.fromEntries(
		Object.keys( signals! ).map( ( signal ) => [ signal, 'granted' ] )
	),
	region: grantedRegions,
} );
