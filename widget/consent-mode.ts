import { get, has, onChange, page } from './current-choice';
import { gtag } from './gtag';

const { signals } = page;

/** All signals, granted where one of their services says so. */
const states = ( isGranted: ( services: string[] ) => boolean ) =>
	Object.fromEntries(
		Object.entries( signals! ).map( ( [ signal, services ] ) => [
			signal,
			isGranted( services ) ? 'granted' : 'denied',
		] )
	);

/** Tells of a choice; at once, so that Google's tags hear of it before anything is released. */
function update(): void {
	if ( get() ) {
		gtag(
			'consent',
			'update',
			states( ( services ) => services.some( has ) )
		);
	}
}

// Google Consent Mode v2: "denied" is said before anything else, so that no cache or later script can be quicker.
// https://developers.google.com/tag-platform/security/guides/consent
gtag( 'consent', 'default', {
	...states( () => false ),
	wait_for_update: 500,
} );
gtag( 'set', {
	ads_data_redaction: true,
	// 395 days, not renewed by visits: CNIL, délibération 2020-092, article 5.
	// https://developers.google.com/analytics/devguides/collection/ga4/cookies-user-id
	cookie_expires: 34128000,
	cookie_update: false,
} );
update();
onChange( update );
