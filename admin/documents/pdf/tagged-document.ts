import { PDFDocument } from 'pdfkit';

import type { PdfVersion } from './pdf-version';

function escapeXml( text: string ): string {
	return text
		.replaceAll( '&', '&amp;' )
		.replaceAll( '<', '&lt;' )
		.replaceAll( '>', '&gt;' );
}

/** A document with structure, language and title. */
export class TaggedDocument extends PDFDocument {
	constructor( { language, title, agency, line, madeAt }: PdfVersion ) {
		super( {
			size: 'A4',
			// Everything is placed here, nothing flows by itself.
			margin: 0,
			font: null,
			pdfVersion: '1.7',
			tagged: true,
			displayTitle: true,
			lang: language,
			bufferPages: true,
			autoFirstPage: false,
			info: {
				Title: title,
				Author: agency,
				Subject: line,
				Creator: 'Doorstep',
				CreationDate: new Date( madeAt ),
			},
		} );
	}

	/** The library writes what it is told into XML as it is. */
	override endMetadata(): void {
		const { info } = this;
		this.info = Object.fromEntries(
			Object.entries( info ).map( ( [ name, value ] ) => [
				name,
				typeof value === 'string' ? escapeXml( value ) : value,
			] )
		);
		super.endMetadata();
		this.info = info;
	}
}
