/**
 * Printed after the head script where the site uses one of the tools below: tells them of the
 * choice in their own ways, those that are running of a withdrawal too. Google's is consent-mode.ts.
 */
declare global {
	interface Window {
		clarity?: { ( ...command: unknown[] ): void; q?: unknown[] };
		uetq?: unknown[] | { push: ( ...command: unknown[] ) => void };
		_paq?: { push: ( ...commands: unknown[][] ) => void };
	}
}

const { page, get, has, on } = window.doorstep!;
const state = ( isGranted: boolean ) => ( isGranted ? 'granted' : 'denied' );

/** https://learn.microsoft.com/en-us/clarity/setup-and-installation/consent-api-v2 */
function tellClarity(): void {
	const clarity = ( window.clarity ||= function () {
		// What Clarity's own snippet does until its script is there.
		// eslint-disable-next-line prefer-rest-params
		( clarity.q ||= [] ).push( arguments );
	} );
	clarity( 'consentv2', {
		ad_Storage: state(
			( page.signals?.ad_storage ?? [] ).some( has ) ||
				has( 'microsoft-uet' )
		),
		analytics_Storage: state( has( 'microsoft-clarity' ) ),
	} );
}

/** https://help.ads.microsoft.com/apex/index/3/en/60119 */
function tellUet( kind: 'default' | 'update' ): void {
	( window.uetq ||= [] ).push( 'consent', kind, {
		ad_storage: state( has( 'microsoft-uet' ) ),
	} );
}

/** https://developer.matomo.org/guides/tracking-consent */
function stopMatomo(): void {
	if (
		! has( 'matomo-cloud' ) &&
		! has( 'matomo-self-hosted' ) &&
		window._paq
	) {
		window._paq.push(
			[ 'requireConsent' ],
			[ 'forgetConsentGiven' ],
			[ 'deleteCookies' ]
		);
	}
}

function tell(): void {
	if ( page.services.includes( 'microsoft-clarity' ) ) {
		tellClarity();
	}
	if ( page.services.includes( 'microsoft-uet' ) ) {
		tellUet( 'update' );
	}
}

if ( page.services.includes( 'microsoft-uet' ) ) {
	tellUet( 'default' );
}
if ( get() ) {
	tell();
}
on( 'change', () => {
	tell();
	stopMatomo();
} );

export {};
