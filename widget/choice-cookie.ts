import type { PagePayload } from '@contract/page-payload';
import { cookie } from '../php-bridge/contract/contract.json';
import type { Choice } from './doorstep-api';

/** Longest run of `cookie.months` calendar months, in seconds: 1 March to 1 September. */
const longest = 184 * 86400;

/** Differs when a character does, or the format, so that a damaged cookie is seen to be one. */
const sum = ( text: string ) =>
	`${ [ ...text ].reduce(
		( total, character ) =>
			( total * 31 + character.charCodeAt( 0 ) ) % 1e9,
		+cookie.format
	) }`;

/**
 * The choice that the browser's cookies hold; of several, on this host and its domain, the newest.
 *
 * @param cookies As document.cookie gives them, whatever they are.
 * @param page    What the page asks about.
 * @param now     Unix seconds.
 * @return Null when it is damaged, outdated, or about other services: then nothing is granted.
 */
export function parseChoiceCookie(
	cookies: string,
	page: Pick< PagePayload, 'revision' | 'services' >,
	now: number
): Choice | null {
	let newest: Choice | null = null;
	for ( const [ , text, check ] of cookies.matchAll(
		new RegExp( `\\b${ cookie.name }=([^;]+)\\.([^;]*)`, 'g' )
	) ) {
		const [ , base36, revision, record, flags ] = text!.split( '.' );
		const time = parseInt( base36!, 36 );
		if (
			sum( text! ) === check &&
			revision === page.revision &&
			// The browser drops the cookie in time; tools that lengthen cookies do not make it valid.
			now - time < longest &&
			! ( time < newest!?.time )
		) {
			newest = {
				record: record!,
				time,
				granted: page.services.filter(
					( _, index ) => +flags?.[ index ]!
				),
			};
		}
	}
	return newest;
}

/**
 * The cookie that holds a choice, with its name.
 *
 * @param choice The choice.
 * @param page   What the page asked about.
 */
export function formatChoiceCookie(
	choice: Choice,
	page: Pick< PagePayload, 'revision' | 'services' >
): string {
	const text = [
		cookie.format,
		choice.time.toString( 36 ),
		page.revision,
		choice.record,
		page.services
			.map( ( id ) => +choice.granted.includes( id ) )
			.join( '' ),
	].join( '.' );
	return `${ cookie.name }=${ text }.${ sum( text ) }`;
}
