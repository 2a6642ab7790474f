import type {
	HeldService,
	LoadedAddress,
	ScanReport,
	StoredName,
} from '@contract/scan-report';
import type { PlannedPage } from '@contract/scan-view';

import { storages, type Names } from './names';
import type { Observation } from './observe';
import type { Visit } from './visit';

/** No page tells more about one host than this many addresses. */
const addressesPerHost = 30;

/** What the report may hold; see contract/schema/scan-report.json. */
const limits = { loaded: 3000, held: 200, stored: 500 };

interface Finding {
	before?: boolean;
	pages: number[];
}

/** Adds a page to a finding, or makes the finding. */
function note< T extends Finding >(
	findings: Map< string, T >,
	key: string,
	page: number,
	before: boolean,
	finding: Omit< T, 'pages' | 'before' >
): void {
	const known = findings.get( key );
	if ( known === undefined ) {
		findings.set( key, { ...finding, before, pages: [ page ] } as T );
		return;
	}
	known.before ||= before;
	if ( ! known.pages.includes( page ) ) {
		known.pages.push( page );
	}
}

/** Gathers what was seen of each page into one report. */
export class Findings {
	private readonly loaded = new Map< string, LoadedAddress >();
	private readonly held = new Map<
		string,
		HeldService & { before?: boolean }
	>();
	private readonly stored = new Map< string, StoredName >();
	private readonly hosts = new Map< string, number >();
	private readonly pages: ScanReport[ 'pages' ];

	constructor( plan: PlannedPage[] ) {
		this.pages = plan.map( ( { title, path } ) => ( {
			title,
			path,
			problem: '',
			status: 0,
		} ) );
	}

	/**
	 * Takes what came of opening a page.
	 *
	 * @param index  Of the page in the plan.
	 * @param before Whether it was opened as before consent.
	 * @param came   What came of it.
	 * @param names  Names that were not there before the page was opened.
	 */
	add( index: number, before: boolean, came: Visit, names: Names ): void {
		const page = this.pages[ index ];
		if ( page !== undefined && page.problem === '' ) {
			page.problem = came.problem;
			page.status = came.status;
		}
		if ( came.observation !== null ) {
			this.addObservation( index, before, came.observation );
		}
		for ( const storage of storages ) {
			for ( const long of names[ storage ] ) {
				const name = long.slice( 0, 200 );
				note( this.stored, `${ storage } ${ name }`, index, before, {
					name,
					storage,
				} );
			}
		}
	}

	private addObservation(
		index: number,
		before: boolean,
		{ loaded, held }: Observation
	): void {
		for ( const { address, kind } of loaded ) {
			const key = `${ kind } ${ address }`;
			const host = address.slice( 0, address.indexOf( '/' ) );
			const count = this.hosts.get( host ) ?? 0;
			if ( this.loaded.has( key ) || count < addressesPerHost ) {
				this.hosts.set(
					host,
					this.loaded.has( key ) ? count : count + 1
				);
				note( this.loaded, key, index, before, { address, kind } );
			}
		}
		if ( before ) {
			held.forEach( ( service ) =>
				note( this.held, service, index, true, { service } )
			);
		}
	}

	/** The report, as POST /scan takes it. */
	report(): ScanReport {
		return {
			pages: this.pages,
			loaded: [ ...this.loaded.values() ].slice( 0, limits.loaded ),
			held: [ ...this.held.values() ]
				.map( ( { service, pages } ) => ( { service, pages } ) )
				.slice( 0, limits.held ),
			stored: [ ...this.stored.values() ].slice( 0, limits.stored ),
		};
	}
}
