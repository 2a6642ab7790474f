import type { PageService } from '@contract/page-payload';

declare global {
	interface Window {
		dataLayer?: unknown[];
		gtag?: ( ...command: unknown[] ) => void;
	}
}

const signals =
	'ad_storage ad_user_data ad_personalization analytics_storage functionality_storage personalization_storage security_storage'.split(
		' '
	);

/**
 * Google Consent Mode v2: says "denied" for all signals before anything else does, so that no
 * cache or later script can be quicker. Nothing happens where no service of the page has signals.
 *
 * @see https://developers.google.com/tag-platform/security/guides/consent
 *
 * @param services What the page asks about.
 * @return Tells Google's tags about a choice.
 */
export function consentMode(
	services: readonly PageService[]
): ( has: ( service: string ) => boolean ) => void {
	const states = ( granted: readonly string[] ) =>
		Object.fromEntries(
			signals.map( ( signal ) => [
				signal,
				granted.includes( signal ) ? 'granted' : 'denied',
			] )
		);

	if ( ! services.some( ( service ) => service.signals[ 0 ] ) ) {
		return () => {};
	}
	const layer = ( window.dataLayer ||= [] );
	// Global, so that a site's own calls, on clicks for example, do not fail while Google's tag is held.
	const gtag = ( window.gtag ||= function () {
		// An arguments object is a command; an array would be data.
		// eslint-disable-next-line prefer-rest-params
		layer.push( arguments );
	} );
	gtag( 'consent', 'default', { ...states( [] ), wait_for_update: 500 } );
	gtag( 'set', 'ads_data_redaction', true );
	return ( has ) =>
		gtag(
			'consent',
			'update',
			states(
				services.flatMap( ( service ) =>
					has( service.id ) ? service.signals : []
				)
			)
		);
}
