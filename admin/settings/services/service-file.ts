import { serviceProblems, type Problem } from './contract-problems';
import type { OwnService } from './own-service';

const FORMAT = 'doorstep-services';
const VERSION = 1;

/** What was found in a file. */
export type FileContent =
	| { kind: 'services'; services: OwnService[] }
	/** Not one of ours. */
	| { kind: 'foreign' }
	/** Ours, with something wrong. */
	| { kind: 'broken'; problems: FileProblem[] };

export interface FileProblem {
	/** Name of the entry, or its number where it has none. */
	entry: string;
	problem: Problem;
}

/**
 * The file that holds these services.
 *
 * @param services What the owner described.
 */
export function writeServiceFile( services: OwnService[] ): string {
	return `${ JSON.stringify( { format: FORMAT, version: VERSION, services }, null, '\t' ) }\n`;
}

function parsed( text: string ): unknown {
	try {
		return JSON.parse( text );
	} catch {
		return undefined;
	}
}

function nameOf( entry: unknown, index: number ): string {
	const name =
		typeof entry === 'object' && entry !== null && 'name' in entry
			? entry.name
			: '';

	return typeof name === 'string' && name !== '' ? name : String( index + 1 );
}

function areServices( entries: unknown[] ): entries is OwnService[] {
	return entries.every( ( entry ) => serviceProblems( entry ).length === 0 );
}

/**
 * Reads a file. The server checks it all once more when it is saved.
 *
 * @param text The file's content.
 */
export function readServiceFile( text: string ): FileContent {
	const file = parsed( text );
	if (
		typeof file !== 'object' ||
		file === null ||
		! ( 'format' in file && 'version' in file && 'services' in file ) ||
		file.format !== FORMAT ||
		file.version !== VERSION ||
		! Array.isArray( file.services )
	) {
		return { kind: 'foreign' };
	}
	const entries: unknown[] = file.services;
	if ( areServices( entries ) ) {
		return { kind: 'services', services: entries };
	}

	return {
		kind: 'broken',
		problems: entries.flatMap( ( entry, index ) =>
			serviceProblems( entry ).map( ( problem ) => ( {
				entry: nameOf( entry, index ),
				problem,
			} ) )
		),
	};
}

/** What a file would change. */
export interface Difference {
	added: OwnService[];
	changed: OwnService[];
	removed: OwnService[];
}

function sorted( service: OwnService ): string {
	return JSON.stringify( Object.entries( service ).sort() );
}

/**
 * What would be other than now.
 *
 * @param now    What the owner described.
 * @param coming What the file holds.
 */
export function difference(
	now: OwnService[],
	coming: OwnService[]
): Difference {
	const before = new Map( now.map( ( service ) => [ service.id, service ] ) );
	const after = new Set( coming.map( ( { id } ) => id ) );

	return {
		added: coming.filter( ( { id } ) => ! before.has( id ) ),
		changed: coming.filter( ( service ) => {
			const old = before.get( service.id );
			return old !== undefined && sorted( old ) !== sorted( service );
		} ),
		removed: now.filter( ( { id } ) => ! after.has( id ) ),
	};
}
