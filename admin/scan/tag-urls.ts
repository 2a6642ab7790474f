import type { LoadedAddress } from '@contract/scan-report';

export type Kind = LoadedAddress[ 'kind' ];

/** Something that a page loads, or will when the visitor comes to it. */
export interface Loading {
	url: string;
	kind: Kind;
}

const kinds: Record< string, Kind > = {
	SCRIPT: 'script',
	IFRAME: 'frame',
	FRAME: 'frame',
	EMBED: 'frame',
	OBJECT: 'frame',
	IMG: 'image',
	INPUT: 'image',
	SOURCE: 'media',
	VIDEO: 'media',
	AUDIO: 'media',
	TRACK: 'media',
};

/** Nothing runs a script of type text/plain: other consent tools mark theirs so. */
const loading = `:is(${ Object.keys( kinds ).join() }):not(script[type="text/plain"])`;

/** Lazy loaders keep the address in attributes of such names. */
const address =
	/^(src|srcset|data|poster|data-(?!doorstep).*(src|url|original|poster|lazy|bg).*)$/;

/**
 * What a link makes a browser load by itself; null for links that only tell.
 *
 * @param link Link element.
 */
function linkKind( link: Element ): Kind | null {
	const relations = ( link.getAttribute( 'rel' ) ?? '' )
		.toLowerCase()
		.split( /\s+/ );
	if ( relations.includes( 'stylesheet' ) ) {
		return 'style';
	}
	if (
		relations.includes( 'preconnect' ) ||
		relations.includes( 'dns-prefetch' )
	) {
		return 'hint';
	}
	return relations.some( ( relation ) =>
		/^(preload|modulepreload|prefetch|prerender|manifest|(apple-touch-|mask-)?icon)$/.test(
			relation
		)
	)
		? 'other'
		: null;
}

/** URLs in the value of an attribute; a srcset has several. */
function urlsIn( name: string, value: string ): string[] {
	if ( name.endsWith( 'srcset' ) ) {
		return value
			.split( /,\s+|\s+/ )
			.filter( ( part ) => /^(https?:)?\/\//i.test( part ) );
	}
	return name.startsWith( 'data-' ) && ! /^(https?:)?\/\//i.test( value )
		? []
		: [ value ];
}

/**
 * What the tags of a document load. The resource entries of the browser say more, but not what an
 * ad blocker stopped or what waits until it is scrolled to.
 *
 * @param root A document, or a part of one.
 */
export function tagUrls( root: ParentNode ): Loading[] {
	const found: Loading[] = [];
	for ( const element of root.querySelectorAll( loading ) ) {
		const kind = kinds[ element.tagName ] ?? 'other';
		for ( const { name, value } of element.attributes ) {
			if ( address.test( name ) ) {
				for ( const url of urlsIn( name, value.trim() ) ) {
					found.push( { url, kind } );
				}
			}
		}
	}
	for ( const link of root.querySelectorAll( 'link[href]' ) ) {
		const kind = linkKind( link );
		if ( kind !== null ) {
			found.push( { url: link.getAttribute( 'href' ) ?? '', kind } );
		}
	}
	// Where scripts run, this is text; a visitor without JavaScript loads it.
	for ( const { textContent } of root.querySelectorAll( 'noscript' ) ) {
		found.push(
			...tagUrls(
				new DOMParser().parseFromString(
					textContent ?? '',
					'text/html'
				)
			)
		);
	}

	return found;
}
