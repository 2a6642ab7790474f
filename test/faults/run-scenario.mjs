import { join } from 'node:path';
import { deliverAll } from './deliver.mjs';
import { checkLaws } from './laws.mjs';
import { openLedger } from './ledger.mjs';
import { formOf, startLoad } from './load.mjs';

/**
 * One fault.
 *
 * @typedef {object} Scenario
 * @property {string}                               name
 * @property {number}                               rate     Visitors a second
 * @property {number}                               [most]   How many in all; as many as come while `during` runs when left out
 * @property {number}                               [words]  How much each visitor writes besides the usual
 * @property {() => string|undefined}               [skip]   Why this machine cannot have it
 * @property {(of: ScenarioStand) => Promise<void>} [before]
 * @property {(of: ScenarioStand) => Promise<void>} [during] Breaks, and mends
 * @property {(of: ScenarioStand) => Promise<void>} [after]  When every visitor is gone
 *
 * @typedef {object} ScenarioStand
 * @property {import('./stand.mjs').Stand}          stand
 * @property {number}                               scale    Of the full size
 * @property {string}                               ledger   File
 * @property {(text: string) => void}               note     For the table
 * @property {(text: string) => void}               untrue   Something that must not be
 *
 * @typedef {{name: string, ledger: string, notes: string[], skipped?: string} & Partial<import('./laws.mjs').Figures>} Result
 */

/**
 * What may stand in the log while the database fails: the outbox, when the reply is out, says that the rest
 * waits; WordPress says that it tries to connect again, whoever asked.
 */
const OUTAGE =
	/Outbox::\w+\(\): The database refused a query|mysqli_real_connect\(\): \(HY000\/2002\)/;

/**
 * @param {Scenario}                                                                               scenario Which
 * @param {{stand: import('./stand.mjs').Stand, folder: string, scale: number, earlier: string[]}} of       Where, and the ledgers of those before it
 * @return {Promise<Result>} What it came to
 */
export async function runScenario(
	scenario,
	{ stand, folder, scale, earlier }
) {
	const { name, rate, most, words, skip, before, during, after } = scenario;
	const ledger = openLedger(
		join( folder, `${ name.replace( /\W+/g, '-' ) }.jsonl` ),
		words
	);
	const skipped = skip?.();
	if ( skipped ) {
		return { name, ledger: ledger.file, notes: [], skipped };
	}
	process.stderr.write( `${ name } ...\n` );
	const notes = [];
	const untruths = [];
	const faultsBefore = ( await stand.faults() ).length;
	const of = {
		stand,
		scale,
		ledger: ledger.file,
		note: ( text ) => notes.push( text ),
		untrue: ( text ) => untruths.push( text ),
	};
	const urls = stand.webs.map( ( web ) => web.url );
	const form = await formOf( urls[ 0 ] );

	await before?.( of );
	const load = startLoad( {
		urls,
		form,
		ledger,
		rate,
		...( most && { most: Math.ceil( most * scale ) } ),
	} );
	await during?.( of );
	await load.end();
	await after?.( of );
	await deliverAll( stand, ledger.file );

	const faults = ( await stand.faults() )
		.slice( faultsBefore )
		.filter( ( line ) => ! OUTAGE.test( line ) );
	const figures = await checkLaws( {
		ledgers: [ ...earlier, ledger.file ],
		database: stand.databases[ 0 ],
		mails: stand.mail.taken,
	} );
	return {
		name,
		ledger: ledger.file,
		notes,
		...figures,
		broken: [ ...figures.broken, ...untruths, ...new Set( faults ) ],
	};
}
