import { __, sprintf } from '@wordpress/i18n';

import { fieldProblems } from './contract-problems';
import { problemText } from './problem-text';

/**
 * Host and path of what was typed or pasted, as a pattern has them: without scheme and fragment, the
 * host in small letters.
 *
 * @param typed What the owner typed.
 */
export function tidyPattern( typed: string ): string {
	const bare = typed
		.trim()
		.replace( /^(?:https?:)?\/\//i, '' )
		.replace( /#.*$/, '' );
	const slash = bare.indexOf( '/' );
	const end = slash < 0 ? bare.length : slash;

	return bare.slice( 0, end ).toLowerCase() + bare.slice( end );
}

/**
 * Whether an address belongs to a pattern: its host is the pattern's or one below, and its path begins
 * with the pattern's. The server has the same rule.
 *
 * @param pattern Host with optional path, in small letters.
 * @param address Host and path, in small letters.
 */
function covers( pattern: string, address: string ): boolean {
	const [ host = '', ...path ] = address.split( '/' );
	const [ of = '', ...beginning ] = pattern.split( '/' );

	return (
		`.${ host }`.endsWith( `.${ of }` ) &&
		[ '', ...path ]
			.join( '/' )
			.startsWith( [ '', ...beginning ].join( '/' ) )
	);
}

/** What a pattern is judged by. */
export interface PatternFacts {
	/** Name of the service by pattern, of all others. */
	taken: ReadonlyMap< string, string >;
	/** Addresses that the site cannot do without. */
	addresses: readonly string[];
}

/**
 * Why a pattern cannot be one; undefined when it can.
 *
 * @param pattern From tidyPattern().
 * @param facts   What it is judged by.
 */
export function patternProblem(
	pattern: string,
	facts: PatternFacts
): string | undefined {
	const [ problem ] = fieldProblems( 'urls', [ pattern ] );
	if ( problem !== undefined ) {
		return problemText( problem );
	}
	const small = pattern.toLowerCase();
	const owner = facts.taken.get( small );
	if ( owner !== undefined ) {
		return sprintf(
			/* translators: %s: name of a service. */
			__( 'This belongs to “%s” already.', 'doorstep' ),
			owner
		);
	}

	return facts.addresses.some( ( address ) => covers( small, address ) )
		? __(
				'This is the site itself, which would be held from its own visitors.',
				'doorstep'
			)
		: undefined;
}
