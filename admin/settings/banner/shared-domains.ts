/**
 * The host itself and every domain above it that could be an owner's: of two labels at least.
 *
 * @param host The site's.
 */
export function sharedDomains( host: string ): string[] {
	const labels = host.split( '.' );

	// An address of numbers has nothing above it.
	return /[a-z]/.test( labels.at( -1 ) ?? '' )
		? labels
				.map( ( _, index ) => labels.slice( index ).join( '.' ) )
				.filter( ( domain ) => domain.includes( '.' ) )
		: [];
}

/**
 * Whether this browser takes a cookie for a domain: none does for one that many owners share, such
 * as `co.uk`, and a choice that is not kept would be asked for on every page.
 *
 * @param domain One of sharedDomains().
 */
export function takesCookie( domain: string ): boolean {
	if ( ! `.${ window.location.hostname }`.endsWith( `.${ domain }` ) ) {
		// It cannot be tried from here.
		return true;
	}
	const probe = `doorstep_probe=1; domain=${ domain }; path=/; SameSite=Lax`;
	document.cookie = probe;
	const isTaken = document.cookie.includes( 'doorstep_probe=1' );
	document.cookie = `${ probe }; max-age=0`;

	return isTaken;
}
