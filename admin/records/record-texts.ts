import { __ } from '@wordpress/i18n';

import type { ConsentEntry } from './use-records';

/**
 * What a visitor answered, in words.
 *
 * @param answer As it counts.
 */
export function answerText( answer: ConsentEntry[ 'answer' ] ): string {
	switch ( answer ) {
		case 'accepted':
			return __( 'Accepted all', 'doorstep' );
		case 'refused':
			return __( 'Refused all', 'doorstep' );
		case 'chosen':
			return __( 'Chose in part', 'doorstep' );
		case 'withdrawal':
			return __( 'Withdrew consent', 'doorstep' );
		case 'once':
			return __( 'Loaded once', 'doorstep' );
		case 'gpc':
			return __( 'Refused by the browser', 'doorstep' );
	}
}

/** What a visitor can have used, in the order of the filter. */
export const sources: readonly string[] = [
	'banner',
	'panel',
	'placeholder',
	'once',
	'form',
	'gpc',
	'withdrawal',
	'api',
];

/**
 * What a visitor used, in words.
 *
 * @param source As in the record.
 */
export function sourceText( source: string ): string {
	const texts: Record< string, string > = {
		banner: __( 'Banner', 'doorstep' ),
		panel: __( 'Cookie panel', 'doorstep' ),
		placeholder: __( 'Placeholder, for good', 'doorstep' ),
		once: __( 'Placeholder, once', 'doorstep' ),
		form: __( 'Contact form', 'doorstep' ),
		gpc: __( 'Global Privacy Control', 'doorstep' ),
		withdrawal: __( 'Withdrawal', 'doorstep' ),
		api: __( 'A script of this site', 'doorstep' ),
	};

	return texts[ source ] ?? source;
}

/**
 * A language's name in the language of the screen.
 *
 * @param code BCP 47.
 */
export function languageText( code: string ): string {
	try {
		return (
			new Intl.DisplayNames( [ document.documentElement.lang || 'en' ], {
				type: 'language',
			} ).of( code ) ?? code
		);
	} catch {
		// What a page sent need not be a language.
		return code;
	}
}
