declare global {
	interface Window {
		dataLayer?: unknown[];
		gtag?: ( ...command: unknown[] ) => void;
	}
}

const layer = ( window.dataLayer ||= [] );

/** Google's queue of commands. Global, so that a site's own calls, on clicks for example, do not fail while Google's tag is held. */
export const gtag = ( window.gtag ||= function () {
	// An arguments object is a command; an array would be data.
	// eslint-disable-next-line prefer-rest-params
	layer.push( arguments );
} );
