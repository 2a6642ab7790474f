import { cookie } from '../php-bridge/contract/contract.json';
import type { PagePayload } from '@contract/page-payload';
import type { Choice } from './doorstep-api';

/** Longest run of `cookie.months` calendar months, in seconds: 1 March to 1 September. */
const longest = 184 * 86400;

/**
 * The choice that a cookie holds.
 *
 * @param text Value of the cookie, whatever it is.
 * @param page What the page asks about.
 * @param now  Unix seconds.
 * @return Null when it is damaged, outdated, or about other services: then nothing is granted.
 */
export function parseChoiceCookie(
	text: string,
	page: Pick< PagePayload, 'revision' | 'services' >,
	now: number
): Choice | null {
	const [ , base36, revision, record, flags ] =
		/^1\.([\da-z]{6,7})\.(\w+)\.([\da-f-]{36})\.([01]*)$/.exec( text ) ??
		[];
	const time = parseInt( base36!, 36 );
	// The browser drops the cookie in time; tools that lengthen cookies do not make it valid.
	return revision === page.revision &&
		flags!.length === page.services.length &&
		now - time < longest
		? {
				record: record!,
				time,
				granted: page.services.flatMap( ( { id }, index ) =>
					+flags![ index ]! ? id : []
				),
			}
		: null;
}

/**
 * The cookie that holds a choice.
 *
 * @param choice The choice.
 * @param page   What the page asked about.
 */
export function formatChoiceCookie(
	choice: Choice,
	page: Pick< PagePayload, 'revision' | 'services' >
): string {
	const flags = page.services
		.map( ( { id } ) => ( choice.granted.includes( id ) ? '1' : '0' ) )
		.join( '' );
	return [
		cookie.format,
		choice.time.toString( 36 ),
		page.revision,
		choice.record,
		flags,
	].join( '.' );
}
