import type { OwnService } from '@contract/settings';

import type { SettingsReply } from '../types';

export type { OwnService };

/** A service as the screen lists it. */
export interface ListedService {
	/** Its facts, the owner's over the catalogue's. */
	service: OwnService;
	/** The catalogue's own, the catalogue's with other facts, or the owner's alone. */
	origin: 'catalogue' | 'edited' | 'own';
}

/**
 * Every service: the catalogue's, with the owner's facts in their place, then the owner's own.
 *
 * @param catalogue The catalogue's facts.
 * @param own       What the owner described.
 */
export function listServices(
	catalogue: SettingsReply[ 'catalogue' ],
	own: OwnService[]
): ListedService[] {
	const known = catalogue.map( ( service ): ListedService => {
		const edited = own.find( ( { id } ) => id === service.id );
		return edited === undefined
			? { service: { ...service, purpose: '' }, origin: 'catalogue' }
			: { service: edited, origin: 'edited' };
	} );
	const added = own
		.filter( ( { id } ) => ! catalogue.some( ( one ) => one.id === id ) )
		.map( ( service ): ListedService => ( { service, origin: 'own' } ) );

	return [ ...known, ...added ];
}

/**
 * The list with one service more, or with other facts of one.
 *
 * @param own     What the owner described.
 * @param service The new or changed one.
 */
export function withService(
	own: OwnService[],
	service: OwnService
): OwnService[] {
	return own.some( ( { id } ) => id === service.id )
		? own.map( ( one ) => ( one.id === service.id ? service : one ) )
		: [ ...own, service ];
}

/**
 * A service of which nothing but its name and one pattern is known.
 *
 * @param id   From serviceId().
 * @param name What visitors read.
 * @param url  Pattern.
 */
export function newService(
	id: string,
	name: string,
	url: string
): OwnService {
	return {
		id,
		name,
		category: 'marketing',
		provider: '',
		country: '',
		purpose: '',
		urls: [ url ],
		inline: [],
		cookies: [],
		signals: [],
		privacyUrl: null,
	};
}
