import type { PanelCookie, PanelData } from '@contract/panel-data';
import type { DoorstepApi } from '../../widget/doorstep-api';

/** Something that a service keeps. */
export const left = (
	name: string,
	storage: PanelCookie[ 'storage' ] = 'cookie',
	domain: string | null = null
): PanelCookie => ( { name, storage, domain, duration: '' } );

/** What the panel shows of services, by what they keep; the site itself keeps `consent`. */
export function panelOf( cookies: Record< string, PanelCookie[] > ): PanelData {
	const category = (
		id: 'functional' | 'marketing',
		of: Record< string, PanelCookie[] >
	) => ( {
		id,
		name: id,
		description: '',
		required: id === 'functional',
		services: Object.entries( of ).map( ( [ service, its ] ) => ( {
			id: service,
			name: service,
			purpose: '',
			provider: '',
			country: '',
			privacyUrl: null,
			cookies: its,
		} ) ),
	} );
	return {
		revision: '0123abcd',
		texts: {},
		policyUrl: null,
		categories: [
			category( 'functional', {
				site: [ left( 'consent' ), left( 'consent', 'localStorage' ) ],
			} ),
			category( 'marketing', cookies ),
		],
	};
}

/** Puts a choice in force. */
export function grant( ...granted: string[] ): void {
	window.doorstep = {
		has: ( service: string ) => granted.includes( service ),
	} as DoorstepApi;
}
