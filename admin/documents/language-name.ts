const names = new Intl.DisplayNames(
	[ document.documentElement.lang || 'en' ],
	{ type: 'language', fallback: 'code' }
);

/**
 * A language's name in the screen's language.
 *
 * @param code Two letters.
 */
export function languageName( code: string ): string {
	return names.of( code ) ?? code;
}
