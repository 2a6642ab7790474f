/**
 * The gate's third layer, printed after the head script where the owner turned it on: the browser
 * refuses every host but this site, what needs no consent and what is granted. What stands in the
 * HTML can escape it through the preload scanner; that is the server's.
 *
 * A policy cannot be loosened in place, so a choice reloads the page.
 * @see https://www.w3.org/TR/CSP3/#meta-element
 */
const { page, has } = window.doorstep!;
const granted = Object.entries( page.urls ).flatMap(
	( [ pattern, service ] ) =>
		has( service ) ? pattern.split( '/' )[ 0 ]! : []
);
const hosts = [ ...page.shield!, ...granted ].map(
	( host ) => `${ host } *.${ host }`
);
const meta = document.createElement( 'meta' );
meta.httpEquiv = 'Content-Security-Policy';
meta.content = `default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval' ${ hosts.join( ' ' ) }`;
document.head.append( meta );

export {};
