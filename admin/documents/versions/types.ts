/** One version of a document, in the list. */
export interface Version {
	/** `privacy-policy` and the like. */
	document: string;
	name: string;
	language: string;
	number: number;
	/** ISO 8601. */
	since: string;
	/** Who saved; empty where nobody did. */
	author: string;
	/** Names of the sections that changed; empty for the first version. */
	summary: string;
	/** Address of its PDF; empty while there is none. */
	pdf: string;
	/** Where visitors read it; empty where the document has no page. */
	url: string;
}

/** Reply of GET /document-versions. */
export interface VersionsReply {
	pages: { document: string; name: string; url: string }[];
	versions: Version[];
	planned: {
		/** ISO 8601. */
		at: string;
		/** Why it could not take effect; empty where it can. */
		refused: string;
		documents: { name: string; url: string }[];
	} | null;
}
