import { __, sprintf } from '@wordpress/i18n';

import type { Problem } from './contract-problems';

function unlikePattern( path: string, typed: string ): string {
	if ( path.startsWith( 'urls' ) ) {
		return typed.includes( '*' )
			? __(
					'No * is needed: a host counts with all hosts below it, and a path with everything that begins so.',
					'doorstep'
				)
			: sprintf(
					/* translators: %s: what was typed. */
					__(
						'“%s” is not a host with an optional path, such as maps.example.com/embed.',
						'doorstep'
					),
					typed
				);
	}
	if ( path === 'privacyUrl' ) {
		return __(
			'This must be a complete address that begins with https:// or http://.',
			'doorstep'
		);
	}
	return __( 'This has characters that cannot be part of it.', 'doorstep' );
}

/**
 * What to tell the owner, in the server's own words.
 *
 * @param problem From the contract.
 */
export function problemText( problem: Problem ): string {
	const { path, kind, value, limit } = problem;
	switch ( kind ) {
		case 'missing':
			return __( 'This is missing.', 'doorstep' );
		case 'unknown':
			return __( 'There is no such setting.', 'doorstep' );
		case 'impossible':
			return __( 'This value is not possible here.', 'doorstep' );
		case 'pattern':
			return unlikePattern( path, String( value ) );
		case 'short':
			return sprintf(
				/* translators: %d: number of characters. */
				__( 'This must have %d characters at least.', 'doorstep' ),
				limit
			);
		case 'long':
			return sprintf(
				/* translators: %s: number of characters. */
				__( 'This may have %s characters at most.', 'doorstep' ),
				String( limit )
			);
		case 'few':
			return __( 'At least one is needed.', 'doorstep' );
		case 'many':
			return sprintf(
				/* translators: %s: number of entries. */
				__( 'There may be %s entries at most.', 'doorstep' ),
				String( limit )
			);
		case 'twice':
			return __( 'An entry is there twice.', 'doorstep' );
	}
}
