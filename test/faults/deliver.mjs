import { readLedger } from './ledger.mjs';
import { marksIn } from './laws.mjs';

/** From one try to the next, as promised: 1, 5, 15, 60 minutes, 6 and 24 hours. */
export const BACK_OFF = [ 60, 300, 900, 3600, 21_600, 86_400 ];

/** What cron does, without its timetable. */
const RUN_CRON = `foreach ( _get_cron_array() as $events ) {
	foreach ( array_keys( $events ) as $hook ) {
		if ( 'doorstep_mail' === $hook ) { do_action( $hook ); }
	}
}`;

/**
 * Runs the outbox once, as cron does.
 *
 * @param {import('./stand.mjs').Stand} stand Any
 */
export async function runOutbox( stand ) {
	await stand.runPhp( RUN_CRON );
}

/**
 * Lets the time pass until each accepted lead of a ledger has been mailed, or nothing comes any more.
 * The clock is put right again at the end.
 *
 * @param {import('./stand.mjs').Stand} stand  Repaired
 * @param {string}                      ledger File
 */
export async function deliverAll( stand, ledger ) {
	const marks = readLedger( ledger ).map( ( { id, mark } ) => ( {
		id,
		mark,
	} ) );
	const isDone = async () => {
		const accepted = new Set(
			await stand.databases[ 0 ].rows(
				"SELECT JSON_QUOTE( id ) FROM wordpress.wp_doorstep_leads WHERE verdict = 'accept'"
			)
		);
		const mailed = marksIn( stand.mail.taken );
		return marks.every(
			( { id, mark } ) => ! accepted.has( id ) || mailed.has( mark )
		);
	};
	let passed = 0;
	// A claim of a process that died is given up within the hour.
	for ( const seconds of [ 0, ...BACK_OFF, 86_400 ] ) {
		passed += seconds === 0 ? 0 : seconds + 1;
		await stand.setClock( `+${ passed }` );
		for ( let before = -1; before !== stand.mail.taken.length; ) {
			before = stand.mail.taken.length;
			if ( await isDone() ) {
				await stand.setClock( null );
				return;
			}
			await runOutbox( stand );
		}
	}
	await stand.setClock( null );
}
