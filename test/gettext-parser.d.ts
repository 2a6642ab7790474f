/** What the tests use of a package that ships no types. */
declare module 'gettext-parser' {
	interface Entry {
		msgid: string;
		msgstr: string[];
	}

	export const po: {
		parse: ( text: Buffer ) => {
			/** By context (empty for none), then by id. */
			translations: Record< string, Record< string, Entry > >;
		};
	};
}
