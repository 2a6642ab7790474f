/** Words, and where they lead if they are a link. */
export interface Run {
	text: string;
	url: string | null;
}

export type Block =
	| { kind: 'paragraph'; runs: Run[] }
	| { kind: 'items'; items: Run[][] }
	| { kind: 'facts'; facts: { name: Run[]; value: Run[] }[] }
	| { kind: 'table'; caption: Run[]; head: Run[][]; rows: Run[][][] };

/** What nobody can use on paper, or is no text. */
const LEFT_OUT =
	'button, input, select, textarea, script, style, template, noscript, iframe, object, embed, svg';

const SAFE = [ 'http:', 'https:', 'mailto:', 'tel:' ];

function target( link: Element ): string | null {
	const href = link.getAttribute( 'href' ) ?? '';
	const url = URL.canParse( href ) ? new URL( href ) : null;
	return url !== null && SAFE.includes( url.protocol ) ? url.href : null;
}

function runsOf( node: Node, url: string | null = null ): Run[] {
	if ( node.nodeType === Node.TEXT_NODE ) {
		// A no-break space is kept: it is no white space of HTML.
		const text = ( node.nodeValue ?? '' ).replace( /[ \t\r\n\f]+/g, ' ' );
		return [ { text, url } ];
	}
	const inside =
		node instanceof Element && node.localName === 'a'
			? target( node )
			: url;
	return [ ...node.childNodes ].flatMap( ( child ) =>
		runsOf( child, inside )
	);
}

function runs( node: Node | null ): Run[] {
	const all = node === null ? [] : runsOf( node );
	return all.some( ( { text } ) => text.trim() !== '' ) ? all : [];
}

function cells( row: Element | null ): Run[][] {
	return [ ...( row?.children ?? [] ) ].map( ( cell ) => runs( cell ) );
}

function blocksOf( element: Element ): Block[] {
	switch ( element.localName ) {
		case 'ul':
		case 'ol':
			return [
				{
					kind: 'items',
					items: [ ...element.children ].map( ( item ) =>
						runs( item )
					),
				},
			];
		case 'dl':
			return [
				{
					kind: 'facts',
					facts: [ ...element.querySelectorAll( 'dt' ) ].map(
						( name ) => ( {
							name: runs( name ),
							value: runs( name.nextElementSibling ),
						} )
					),
				},
			];
		case 'table':
			return [
				{
					kind: 'table',
					caption: runs( element.querySelector( 'caption' ) ),
					head: cells( element.querySelector( 'thead tr' ) ),
					rows: [ ...element.querySelectorAll( 'tbody tr' ) ].map(
						cells
					),
				},
			];
		default:
			return readChildren( element );
	}
}

/** Text that stands between blocks is a paragraph too: nothing that a document says is lost. */
function readChildren( parent: Element ): Block[] {
	const blocks: Block[] = [];
	let loose: Run[] = [];
	const close = () => {
		if ( loose.some( ( { text } ) => text.trim() !== '' ) ) {
			blocks.push( { kind: 'paragraph', runs: loose } );
		}
		loose = [];
	};
	for ( const node of parent.childNodes ) {
		if (
			node instanceof Element &&
			! [ 'a', 'b', 'strong', 'em', 'i', 'span' ].includes(
				node.localName
			)
		) {
			close();
			blocks.push( ...blocksOf( node ) );
		} else {
			loose.push( ...runsOf( node ).map( ( run ) => run ) );
		}
	}
	close();
	return blocks;
}

/** What a section's HTML says, without the controls that it holds on the page. */
export function readBlocks( html: string ): Block[] {
	const { body } = new DOMParser().parseFromString( html, 'text/html' );
	for ( const element of body.querySelectorAll( LEFT_OUT ) ) {
		element.remove();
	}
	return readChildren( body );
}
