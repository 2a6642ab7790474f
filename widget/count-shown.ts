/**
 * Printed after the head script where the owner counts how often the banner is shown: a page that
 * is left without an answer says so, and nothing else. Answers are counted by their records.
 */
const { get, page } = window.doorstep!;
addEventListener( 'pagehide', () => {
	if ( ! get() ) {
		void fetch( page.consents.replace( 'consents', 'consents/shown' ), {
			method: 'POST',
			keepalive: true,
			credentials: 'omit',
		} );
	}
} );

export {};
