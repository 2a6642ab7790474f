import { createBlock } from '@wordpress/blocks';

type BlockInstance = ReturnType< typeof createBlock >;

type Wrap = ( html: string ) => string;

/** Marks a text that is in another language than the page, as the editor's own format does. */
function inLanguage( root: HTMLElement ): Wrap {
	const { lang, dir } = root;

	return lang === ''
		? ( html ) => html
		: ( html ) =>
				`<bdo lang="${ lang }" dir="${ dir || 'ltr' }">${ html }</bdo>`;
}

function listOf( items: string[], ordered = false ): BlockInstance {
	return createBlock(
		'core/list',
		{ ordered },
		items.map( ( content ) => createBlock( 'core/list-item', { content } ) )
	);
}

/** The children of an element, as elements of HTML. */
function children( element: Element ): HTMLElement[] {
	return [ ...element.children ] as HTMLElement[];
}

function tableOf( table: HTMLTableElement, wrap: Wrap ): BlockInstance {
	const rows = ( section: HTMLTableSectionElement | null | undefined ) =>
		[ ...( section?.rows ?? [] ) ].map( ( row ) => ( {
			cells: [ ...row.cells ].map( ( cell ) => ( {
				content: wrap( cell.innerHTML ),
				tag: cell.localName,
				...( cell.scope === '' ? {} : { scope: cell.scope } ),
			} ) ),
		} ) );

	return createBlock( 'core/table', {
		hasFixedLayout: false,
		caption: wrap( table.caption?.innerHTML ?? '' ),
		head: rows( table.tHead ),
		body: rows( table.tBodies[ 0 ] ),
	} );
}

function blockOf( element: HTMLElement, wrap: Wrap ): BlockInstance {
	const content = wrap( element.innerHTML );
	switch ( element.localName ) {
		case 'h2':
		case 'h3':
		case 'h4':
		case 'h5':
		case 'h6':
			return createBlock( 'core/heading', {
				content,
				level: Number( element.localName[ 1 ] ),
				...( element.id === '' ? {} : { anchor: element.id } ),
			} );
		case 'p':
			return createBlock( 'core/paragraph', { content } );
		case 'ul':
			return listOf(
				children( element ).map( ( item ) => wrap( item.innerHTML ) )
			);
		case 'nav':
			return listOf(
				[ ...element.querySelectorAll( 'li' ) ].map( ( item ) =>
					wrap( item.innerHTML )
				),
				true
			);
		case 'dl':
			return listOf(
				children( element ).map( ( pair ) =>
					wrap(
						`<strong>${ pair.querySelector( 'dt' )?.innerHTML }</strong><br>${ pair.querySelector( 'dd' )?.innerHTML }`
					)
				)
			);
		case 'table':
			return tableOf( element as HTMLTableElement, wrap );
		case 'button':
			return createBlock( 'doorstep/manage-cookies' );
		default:
			return createBlock( 'core/html', { content: element.outerHTML } );
	}
}

/**
 * A document in blocks of WordPress' own, with the anchors of its sections; without what the editor alone is told
 * of it, and without its version: it has none any more.
 *
 * @param html What the server renders.
 */
export function ordinaryBlocks( html: string ): BlockInstance[] {
	const root = new DOMParser()
		.parseFromString( html, 'text/html' )
		.querySelector< HTMLElement >( '.doorstep-document' );

	return root === null
		? []
		: children( root )
				.filter(
					( { classList } ) =>
						! classList.contains( 'doorstep-version' )
				)
				.map( ( element ) => blockOf( element, inLanguage( root ) ) );
}
