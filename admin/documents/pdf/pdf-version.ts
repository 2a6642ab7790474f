/** A version of a document, worded, as a PDF is made of it. */
export interface PdfVersion {
	/** What all of it is written in, as BCP 47 names it. */
	language: string;
	/** What the document is called. */
	title: string;
	agency: string;
	/** Which version, and since when: a line of its own below the title. */
	line: string;
	/** Where the document is online. */
	url: string;
	/** `html` is what DocumentHtml.php makes of a section's elements. */
	sections: {
		id: string;
		level: 2 | 3;
		heading: string;
		html: string;
	}[];
	/** The page's number, worded, with `{page}` and `{pages}`. */
	pageLabel: string;
	/** When the file says it was made, in ISO 8601: the same version at the same time has the same bytes. */
	madeAt: string;
}
