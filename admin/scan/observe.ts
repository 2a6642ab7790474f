import { address } from './address';
import { readNames, type Names } from './names';
import { requestedUrls } from './requested-urls';
import { tagUrls, type Kind } from './tag-urls';

/** What was seen of one page in one pass. */
export interface Observation {
	/** Foreign addresses with what loads them. */
	loaded: { address: string; kind: Kind }[];
	/** Ids of services that the gate holds. */
	held: string[];
	names: Names;
}

interface ScanWindow extends Window {
	/** Made by the first script of a scanned page. */
	doorstepScan?: { blocked: string[] };
}

/** This window and the frames in it that are of this site. */
function ownWindows( view: Window ): Window[] {
	return [
		view,
		...[ ...view.document.querySelectorAll( 'iframe' ) ].flatMap(
			( { contentDocument, contentWindow } ) =>
				contentDocument !== null && contentWindow !== null
					? ownWindows( contentWindow )
					: []
		),
	];
}

/** Names of cookies that the server would have set; PHP prints them at the end of a scanned page. */
export function serverCookies( page: Document ): string[] | null {
	const text = page.getElementById( 'doorstep-scan' )?.textContent;

	return text ? ( JSON.parse( text ) as string[] ) : null;
}

/**
 * Reads a page that was loaded in scan mode.
 *
 * @param view The page's window, of this origin.
 */
export async function observe( view: ScanWindow ): Promise< Observation > {
	const base = view.location.href;
	const blocked = new Set(
		( view.doorstepScan?.blocked ?? [] )
			.filter( ( url ) => URL.canParse( url ) )
			.map( ( url ) => new URL( url ).hostname )
	);
	const loaded = ownWindows( view )
		.flatMap( ( { document, performance } ) => [
			...requestedUrls( performance ),
			...tagUrls( document ),
		] )
		.flatMap( ( { url, kind } ) => {
			const named = address( url, base );
			// What the shield, or the site's own policy, stopped never went out.
			return named !== null &&
				! blocked.has( named.slice( 0, named.indexOf( '/' ) ) )
				? [ { address: named, kind } ]
				: [];
		} );
	const names = await readNames( view );
	for ( const name of serverCookies( view.document ) ?? [] ) {
		names.cookie.add( name );
	}

	return {
		loaded,
		held: [
			...view.document.querySelectorAll< HTMLElement >(
				'[data-doorstep-service]'
			),
		].flatMap( ( { dataset } ) => dataset.doorstepService || [] ),
		names,
	};
}
