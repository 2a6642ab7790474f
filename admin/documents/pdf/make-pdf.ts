import { toBlob } from 'pdfkit/output';

import { drawFoot } from './draw-foot';
import { loadFonts } from './load-fonts';
import type { PdfVersion } from './pdf-version';
import { placeRows } from './place-rows';
import { setVersion } from './set-version';
import { TaggedDocument } from './tagged-document';
import { makeTypesetter } from './typesetter';

/**
 * Makes a PDF of a version, here in the browser: a tagged one, so that it can be read aloud.
 *
 * Import this when a PDF is asked for, and not before: the library is large.
 */
export async function makePdf( version: PdfVersion ): Promise< Blob > {
	const fonts = await loadFonts();
	const document = new TaggedDocument( version );
	document.registerFont( 'regular', fonts.regular );
	document.registerFont( 'semibold', fonts.semibold );
	const setter = makeTypesetter( document, fonts );

	const root = document.struct( 'Document' );
	document.addStructure( root );
	placeRows( document, setVersion( document, root, version, setter ) );
	root.end();
	drawFoot( document, version, setter );

	const blob = toBlob( document );
	document.end();
	return blob;
}
