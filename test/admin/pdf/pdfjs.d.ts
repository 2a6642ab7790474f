/** What the tests use of pdf.js. */
declare module 'pdfjs-dist/legacy/build/pdf.mjs' {
	/** A text, or where marked content begins or ends. */
	export type TextItem =
		| {
				str: string;
				hasEOL: boolean;
				width: number;
				transform: [ number, number, number, number, number, number ];
				type?: undefined;
		  }
		| { type: 'endMarkedContent' }
		| {
				type: 'beginMarkedContent' | 'beginMarkedContentProps';
				id?: string | null;
		  };

	/** An element with its role, or what one holds, with its kind and id. */
	export interface TreeNode {
		role?: string;
		type?: 'content' | 'object';
		id?: string;
		children?: TreeNode[];
	}

	export interface OutlineNode {
		title: string;
		items: OutlineNode[];
	}

	export interface PdfPage {
		getTextContent: ( options: {
			includeMarkedContent: true;
			disableNormalization: true;
		} ) => Promise< { items: TextItem[] } >;
		getStructTree: () => Promise< TreeNode >;
		getAnnotations: () => Promise<
			{ url: string; contentsObj: { str: string } }[]
		>;
	}

	export interface PdfFile {
		numPages: number;
		getPage: ( number: number ) => Promise< PdfPage >;
		getOutline: () => Promise< OutlineNode[] | null >;
		getMetadata: () => Promise< {
			info: Record< string, unknown >;
			metadata: { get: ( name: string ) => string } | null;
		} >;
		getViewerPreferences: () => Promise< Record< string, unknown > | null >;
		getMarkInfo: () => Promise< { Marked: boolean } | null >;
	}

	export function getDocument( options: {
		data: Uint8Array;
		verbosity: 0 | 1;
	} ): { promise: Promise< PdfFile > };
}
