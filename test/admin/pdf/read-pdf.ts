import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text where it stands on its page, in points from below. */
interface Piece {
	text: string;
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

interface TreeNode {
	role?: string;
	type?: string;
	id?: string;
	children?: TreeNode[];
}

export interface PdfRead {
	leaves: Leaf[];
	/** What no element holds, by page. */
	artifacts: string[][];
	pieces: Piece[][];
	links: { url: string; contents: string }[];
	/** How many annotations the structure holds. */
	linksInTree: number;
	outline: Outline[];
	info: Record< string, unknown >;
	xmp: string | null;
	preferences: Record< string, unknown > | null;
	marked: boolean;
}

/** Reads a PDF by means other than those that made it. */
export async function readPdf( bytes: Uint8Array ): Promise< PdfRead > {
	const pdf = await getDocument( {
		data: bytes.slice(),
		verbosity: 1,
		isEvalSupported: false,
	} ).promise;
	const read: Pick<
		PdfRead,
		'leaves' | 'artifacts' | 'pieces' | 'links' | 'linksInTree'
	> = { leaves: [], artifacts: [], pieces: [], links: [], linksInTree: 0 };

	for ( let number = 1; number <= pdf.numPages; number++ ) {
		const page = await pdf.getPage( number );
		const { items } = await page.getTextContent( {
			includeMarkedContent: true,
			disableNormalization: true,
		} );
		const texts = new Map< string, string >();
		const open: ( string | null )[] = [];
		const artifacts: string[] = [];
		const pieces: Piece[] = [];
		for ( const item of items ) {
			if ( 'str' in item ) {
				// A line's end stands before the next line.
				const text = `${ item.hasEOL ? ' ' : '' }${ item.str }`;
				const id = open.filter( ( one ) => one !== null ).at( -1 );
				if ( id === undefined ) {
					artifacts.push( text );
				} else {
					texts.set( id, ( texts.get( id ) ?? '' ) + text );
				}
				if ( item.str !== '' ) {
					pieces.push( {
						text: item.str,
						x: item.transform[ 4 ] as number,
						y: item.transform[ 5 ] as number,
						width: item.width,
					} );
				}
			} else if ( item.type === 'endMarkedContent' ) {
				open.pop();
			} else {
				open.push( item.id ?? null );
			}
		}
		read.artifacts.push( artifacts.filter( ( text ) => text.trim() ) );
		read.pieces.push( pieces );

		const walk = ( node: TreeNode, within: string[] ) => {
			const own: string[] = [];
			for ( const child of node.children ?? [] ) {
				if ( child.type === 'content' ) {
					own.push( texts.get( child.id ?? '' ) ?? '' );
				} else if ( child.type === 'object' ) {
					read.linksInTree++;
				}
				if ( child.role === 'Link' ) {
					// A link's words belong to the sentence that they are in.
					own.push(
						...( child.children ?? [] ).map(
							( { id } ) => texts.get( id ?? '' ) ?? ''
						)
					);
					read.linksInTree += ( child.children ?? [] ).filter(
						( { type } ) => type === 'object'
					).length;
				}
			}
			const role = node.role ?? '';
			if ( own.length > 0 ) {
				read.leaves.push( {
					role,
					text: own.join( '' ),
					page: number,
					within,
				} );
			}
			for ( const child of node.children ?? [] ) {
				if ( child.role !== undefined && child.role !== 'Link' ) {
					walk( child, [ ...within, role ] );
				}
			}
		};
		walk( ( await page.getStructTree() ) as TreeNode, [] );

		for ( const note of await page.getAnnotations() ) {
			read.links.push( {
				url: note.unsafeUrl ?? note.url,
				contents: note.contentsObj?.str ?? '',
			} );
		}
	}

	const { info, metadata } = await pdf.getMetadata();
	const outlineOf = ( items: Outline[] | null ): Outline[] =>
		( items ?? [] ).map( ( item ) => ( {
			title: item.title,
			items: outlineOf( item.items ),
		} ) );
	return {
		...read,
		outline: outlineOf( ( await pdf.getOutline() ) as Outline[] ),
		info: info as Record< string, unknown >,
		xmp: metadata?.get( 'dc:title' ) ?? null,
		preferences: ( await pdf.getViewerPreferences() ) as Record<
			string,
			unknown
		> | null,
		marked: ( await pdf.getMarkInfo() )?.Marked === true,
	};
}
