import type { ConsentRecord } from '@contract/consent-record';
import { cookie } from '../php-bridge/contract/contract.json';
import { addMonths } from './add-months';
import { formatChoiceCookie } from './choice-cookie';
import type { Choice, ChoiceSource } from './doorstep-api';
import { randomUuid } from './random-uuid';

/**
 * Stores a choice in the cookie, tells the page, and sends the server its proof.
 *
 * @param services Ids of services; of those that the page asks about, all others are refused.
 * @param source   What the visitor used.
 */
export function choose(
	services: readonly string[],
	source: ChoiceSource
): void {
	const { page, get } = window.doorstep!;
	const before = get();
	const ids = page.services.map( ( { id } ) => id );
	const granted = ids.filter( ( id ) => services.includes( id ) );
	const refused = ids.filter( ( id ) => ! services.includes( id ) );
	const choice: Choice = {
		record: randomUuid(),
		time: Math.floor( Date.now() / 1000 ),
		granted,
	};
	const record: ConsentRecord = {
		id: choice.record,
		revision: page.revision,
		granted,
		refused,
		source: refused.some( ( id ) => before?.granted.includes( id ) )
			? 'withdrawal'
			: source,
		language: page.language,
		previous: before?.record ?? null,
	};
	const expires = new Date(
		addMonths( choice.time, cookie.months ) * 1000
	).toUTCString();

	// By hand: js-cookie would be an eighth of what every page may weigh.
	document.cookie = `${ cookie.name }=${ formatChoiceCookie( choice, page ) }; path=/; SameSite=Lax; expires=${ expires }${ location.protocol === 'https:' ? '; Secure' : '' }`;
	document.dispatchEvent(
		new CustomEvent( 'doorstep-change', { detail: choice } )
	);
	// Outlives the page, and comes without cookies: the proof tells nothing of who chose.
	void fetch( page.consents, {
		method: 'POST',
		keepalive: true,
		credentials: 'omit',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify( record ),
	} );
}
