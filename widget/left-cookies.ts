/**
 * Names of the cookies on this page that belong to services that are not granted: what is left
 * from a choice that was withdrawn or ran out, or from before anybody was asked.
 */
export function leftCookies(): string[] {
	const { page, has } = window.doorstep!;
	const patterns = page.services.flatMap( ( { id, cookies } ) =>
		has( id ) ? [] : cookies
	);
	return document.cookie
		.split( '; ' )
		.map( ( cookie ) => cookie.split( '=' )[ 0 ]! )
		.filter( ( name ) =>
			patterns.some(
				( pattern ) =>
					pattern === name ||
					( pattern.endsWith( '*' ) &&
						name.startsWith( pattern.slice( 0, -1 ) ) )
			)
		);
}
