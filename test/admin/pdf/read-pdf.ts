import {
	getDocument,
	type OutlineNode,
	type PdfPage,
	type TreeNode,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text where it stands on its page, in points from the left and from below. */
interface Piece {
	x: number;
	y: number;
	width: number;
}

/** An element that holds text itself; one that a page's end divides comes twice. */
interface Leaf {
	role: string;
	text: string;
	page: number;
	/** From the document down to its parent. */
	within: string[];
}

interface Outline {
	title: string;
	items: Outline[];
}

interface PageRead {
	leaves: Leaf[];
	/** What no element holds. */
	artifacts: string[];
	pieces: Piece[];
	links: { url: string; contents: string }[];
	/** How many annotations the structure holds. */
	linksInTree: number;
}

export interface PdfRead extends Omit< PageRead, 'artifacts' > {
	/** By page. */
	artifacts: string[][];
	outline: Outline[];
	info: Record< string, unknown >;
	/** The title that the metadata have, in XML. */
	xmp: string | null;
	preferences: Record< string, unknown > | null;
	marked: boolean;
}

/** Texts of a page by the id of the content that holds them; under an empty id, what none does. */
async function readTexts( page: PdfPage ) {
	const { items } = await page.getTextContent( {
		includeMarkedContent: true,
		disableNormalization: true,
	} );
	const texts = new Map< string, string[] >();
	const pieces: Piece[] = [];
	const open: string[] = [];
	for ( const item of items ) {
		if ( 'str' in item ) {
			const id = open.filter( ( one ) => one !== '' ).at( -1 ) ?? '';
			// A line's end stands before the next line.
			texts.set( id, [
				...( texts.get( id ) ?? [] ),
				`${ item.hasEOL ? ' ' : '' }${ item.str }`,
			] );
			const [ , , , , x, y ] = item.transform;
			pieces.push( { x, y, width: item.width } );
		} else if ( item.type === 'endMarkedContent' ) {
			open.pop();
		} else {
			open.push( ( 'id' in item && item.id ) || '' );
		}
	}
	return { texts, pieces };
}

async function readPage( page: PdfPage, number: number ): Promise< PageRead > {
	const { texts, pieces } = await readTexts( page );
	const leaves: Leaf[] = [];
	let linksInTree = 0;
	const allOf = ( { type, id, children = [] }: TreeNode ): string => {
		linksInTree += type === 'object' ? 1 : 0;
		return type === 'content'
			? ( texts.get( id ?? '' ) ?? [] ).join( '' )
			: children.map( allOf ).join( '' );
	};
	// A link's words belong to the sentence that they are in.
	const textOf = ( node: TreeNode ) =>
		node.role === undefined || node.role === 'Link' ? allOf( node ) : '';
	const walk = ( node: TreeNode, within: string[] ) => {
		const { role = '', children = [] } = node;
		const text = children.map( textOf ).join( '' );
		if ( text !== '' ) {
			leaves.push( { role, text, page: number, within } );
		}
		for ( const child of children ) {
			if ( child.role !== undefined && child.role !== 'Link' ) {
				walk( child, [ ...within, role ] );
			}
		}
	};
	walk( await page.getStructTree(), [] );

	const notes = await page.getAnnotations();
	return {
		leaves,
		artifacts: ( texts.get( '' ) ?? [] )
			.map( ( text ) => text.trim() )
			.filter( ( text ) => text !== '' ),
		pieces,
		links: notes.map( ( { url, contentsObj } ) => ( {
			url,
			contents: contentsObj.str,
		} ) ),
		linksInTree,
	};
}

function outlineOf( items: OutlineNode[] ): Outline[] {
	return items.map( ( item ) => ( {
		title: item.title,
		items: outlineOf( item.items ),
	} ) );
}

/** Reads a PDF by means other than those that made it. */
export async function readPdf( bytes: Uint8Array ): Promise< PdfRead > {
	const pdf = await getDocument( {
		data: new Uint8Array( bytes ),
		verbosity: 0,
	} ).promise;
	const pages: PageRead[] = [];
	for ( let number = 1; number <= pdf.numPages; number++ ) {
		pages.push( await readPage( await pdf.getPage( number ), number ) );
	}
	const { info, metadata } = await pdf.getMetadata();
	return {
		leaves: pages.flatMap( ( { leaves } ) => leaves ),
		artifacts: pages.map( ( { artifacts } ) => artifacts ),
		pieces: pages.flatMap( ( { pieces } ) => pieces ),
		links: pages.flatMap( ( { links } ) => links ),
		linksInTree: pages.reduce(
			( sum, { linksInTree } ) => sum + linksInTree,
			0
		),
		outline: outlineOf( ( await pdf.getOutline() ) ?? [] ),
		info,
		xmp: metadata?.get( 'dc:title' ) ?? null,
		preferences: await pdf.getViewerPreferences(),
		marked: ( await pdf.getMarkInfo() )?.Marked === true,
	};
}
