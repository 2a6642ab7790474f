import { cookie } from '../php-bridge/contract/contract.json';
import { addMonths } from './add-months';
import { formatChoiceCookie } from './choice-cookie';
import { announce, get, has, page, tabs } from './current-choice';
import type { Choice, ChoiceSource } from './doorstep-api';
import { randomUuid } from './random-uuid';
import { sendRecord } from './send-record';

/**
 * The proof of what a visitor decided.
 *
 * @param id      Its id.
 * @param granted Ids of services.
 * @param refused Ids of services.
 * @param source  What the visitor used.
 */
export function prove(
	id: string,
	granted: string[],
	refused: string[],
	source: ChoiceSource
): void {
	void sendRecord( {
		id,
		revision: page.revision,
		version: page.version,
		granted,
		refused,
		source,
		language: page.language,
		previous: get()?.record ?? null,
	} );
}

/**
 * Stores a choice in the cookie, tells the page and the visitor's other tabs, and sends the server its proof.
 *
 * @param services Ids of services; of those that the page asks about, all others are refused.
 * @param source   What the visitor used.
 */
export function choose(
	services: readonly string[],
	source: ChoiceSource
): void {
	const granted = page.services.filter( ( id ) => services.includes( id ) );
	const refused = page.services.filter( ( id ) => ! services.includes( id ) );
	const now = new Date();
	const choice: Choice = {
		record: randomUuid(),
		time: Math.floor( +now / 1000 ),
		granted,
	};

	// By hand: js-cookie would be an eighth of what every page may weigh.
	document.cookie = `${ formatChoiceCookie( choice, page ) }; path=/; SameSite=Lax; expires=${ addMonths( now, cookie.months ).toUTCString() }${ location.protocol === 'https:' ? '; Secure' : '' }; domain=${ page.domain ?? '' }`;
	prove(
		choice.record,
		granted,
		refused,
		refused.some( has ) ? 'withdrawal' : source
	);
	tabs.postMessage( 0 );
	announce( choice );
}
