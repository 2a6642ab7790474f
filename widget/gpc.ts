/**
 * Printed after the head script where every service is marketing: Global Privacy Control answers
 * for all of them, until the visitor says otherwise in the panel.
 *
 * @see https://www.w3.org/TR/gpc/
 */
const { get, choose } = window.doorstep!;
if ( navigator.globalPrivacyControl && ! get() ) {
	choose( [], 'gpc' );
}

export {};
