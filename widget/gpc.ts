declare global {
	interface Navigator {
		/** https://www.w3.org/TR/gpc/ */
		readonly globalPrivacyControl?: boolean;
	}
}

/**
 * Printed after the head script where every service is marketing: Global Privacy Control answers
 * for all of them, until the visitor says otherwise in the panel.
 */
const { get, choose } = window.doorstep!;
if ( navigator.globalPrivacyControl && ! get() ) {
	choose( [], 'gpc' );
}

export {};
