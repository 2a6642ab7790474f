declare global {
	interface Window {
		dataLayer?: unknown[];
		gtag?: ( ...command: unknown[] ) => void;
	}
}

import { get, has, onChange, page } from './current-choice';

const { signals, grantedRegions } = page;
const layer = ( window.dataLayer ||= [] );
// Global, so that a site's own calls, on clicks for example, do not fail while Google's tag is held.
const gtag = ( window.gtag ||= function () {
	// An arguments object is a command; an array would be data.
	// eslint-disable-next-line prefer-rest-params
	layer.push( arguments );
} );

/** All seven signals, granted where it is said so. */
const states = ( isGranted: ( signal: string ) => boolean | undefined ) =>
	Object.fromEntries(
		'ad_storage ad_user_data ad_personalization analytics_storage functionality_storage personalization_storage security_storage'
			.split( ' ' )
			.map( ( signal ) => [
				signal,
				isGranted( signal ) ? 'granted' : 'denied',
			] )
	);

/** Tells of a choice; at once, so that Google's tags hear of it before anything is released. */
function update(): void {
	if ( get() ) {
		gtag(
			'consent',
			'update',
			states( ( signal ) =>
				Object.entries( signals! ).some(
					( [ service, granted ] ) =>
						has( service ) && granted.includes( signal )
				)
			)
		);
	}
}

// Google Consent Mode v2: "denied" is said before anything else, so that no cache or later script can be quicker.
// https://developers.google.com/tag-platform/security/guides/consent
gtag( 'consent', 'default', {
	...states( () => false ),
	wait_for_update: 500,
} );
if ( grantedRegions ) {
	gtag( 'consent', 'default', {
		...states( () => true ),
		region: grantedRegions,
	} );
}
gtag( 'set', {
	ads_data_redaction: true,
	// 395 days, not renewed by visits: CNIL, délibération 2020-092, article 5.
	// https://developers.google.com/analytics/devguides/collection/ga4/cookies-user-id
	cookie_expires: 34128000,
	cookie_update: false,
} );
update();
onChange( update );
