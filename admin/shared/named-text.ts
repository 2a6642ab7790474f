import { __, sprintf } from '@wordpress/i18n';

/**
 * A name with what it names, as the language writes it: French has a no-break space before the colon.
 *
 * @param name Such as "Telephone".
 * @param text What was typed, or a number.
 */
export function namedText( name: string, text: string ): string {
	/* translators: 1: What is named, as "Telephone", 2: what was typed. */
	return sprintf( __( '%1$s: %2$s', 'doorstep' ), name, text );
}
