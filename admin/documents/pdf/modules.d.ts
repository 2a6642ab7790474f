/** What is used of packages that come without types. */

declare module 'pdfkit' {
	/** Draws, or is added as a child that does. */
	type Drawing = () => void;

	interface StructureElement {
		dictionary: { data: { A?: Record< string, string > } };
		add: ( child: StructureElement | Drawing ) => this;
		end: () => void;
	}

	interface OutlineItem {
		addItem: (
			title: string,
			options: { top: number; left: number; expanded: boolean }
		) => OutlineItem;
	}

	interface DocumentOptions {
		size: 'A4';
		margin: number;
		font: null;
		pdfVersion: '1.7';
		tagged: true;
		displayTitle: true;
		lang: string;
		bufferPages: true;
		autoFirstPage: false;
		info: Record< string, string | Date >;
	}

	class PDFDocument {
		constructor( options: DocumentOptions );
		info: Record< string, string | Date >;
		outline: OutlineItem;
		registerFont( name: string, font: import( 'fontkit' ).Font ): this;
		font( name: string, size: number ): this;
		widthOfString( text: string ): number;
		text(
			text: string,
			x: number,
			y: number,
			options: { lineBreak: false; baseline: 'alphabetic' }
		): this;
		fillColor( color: string ): this;
		moveTo( x: number, y: number ): this;
		lineTo( x: number, y: number ): this;
		lineWidth( width: number ): this;
		stroke( color: string ): this;
		link(
			x: number,
			y: number,
			width: number,
			height: number,
			url: string,
			options: {
				structParent: StructureElement;
				Contents: InstanceType< typeof String >;
			}
		): this;
		struct(
			type: string,
			options?: { scope?: 'Column' | 'Row' }
		): StructureElement;
		addStructure( element: StructureElement ): this;
		markContent(
			tag: 'Artifact' | 'Span',
			options: { type?: string; actual?: string; attached?: string[] }
		): this;
		endMarkedContent(): this;
		addPage(): this;
		switchToPage( index: number ): void;
		bufferedPageRange(): { start: number; count: number };
		endMetadata(): void;
		end(): void;
	}

	export { PDFDocument, type StructureElement, type OutlineItem };
}

declare module 'pdfkit/output' {
	export function toBlob(
		document: import( 'pdfkit' ).PDFDocument
	): Promise< Blob >;
}

declare module 'fontkit' {
	export interface Font {
		hasGlyphForCodePoint: ( codePoint: number ) => boolean;
	}
	export function create( bytes: Uint8Array ): Font;
}

declare module 'linebreak' {
	class LineBreaker {
		constructor( text: string );
		nextBreak(): { position: number; required: boolean } | null;
	}
	export = LineBreaker;
}

declare module '*.ttf' {
	const url: string;
	export = url;
}
