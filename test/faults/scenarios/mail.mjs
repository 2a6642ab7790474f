import { BACK_OFF, deliverAll, runOutbox } from '../deliver.mjs';
import { marksIn } from '../laws.mjs';
import { readLedger } from '../ledger.mjs';
import { waitUntil } from '../../site/wait-until.mjs';
import { pause } from '../pause.mjs';

/** How many leads meet each fault of the mail server. */
const LEADS = 50;

/**
 * The mail server fails while leads come, and is repaired after all of them are in. No visitor may
 * notice: each is received at the first try.
 *
 * @param {string}                                name Of the scenario
 * @param {import('../mail-server.mjs').MailMode} mode How it fails
 */
const broken = ( name, mode ) => ( {
	name: `mail server ${ name }`,
	rate: 10,
	most: LEADS,
	async before( { stand } ) {
		await stand.mail.become( mode );
	},
	async after( { stand, note, untrue, ledger } ) {
		for ( const { id, answers } of readLedger( ledger ) ) {
			if ( answers.length !== 1 || answers[ 0 ].code !== 'received' ) {
				untrue( `lead ${ id } was not received at the first try` );
			}
		}
		if ( mode === 'dropping' ) {
			note( await tries( { stand, ledger, untrue } ) );
		}
		await stand.mail.become( 'working' );
	},
} );

/**
 * Lets the time of every try but the last pass, and counts what the server saw of each. Leads behind one
 * that failed wait with it, so a lead's first try may be up to a minute late.
 *
 * @param {import('../run-scenario.mjs').ScenarioStand} of Of the scenario
 */
async function tries( { stand, ledger, untrue } ) {
	const marks = readLedger( ledger ).map( ( { mark } ) => mark );
	// The first try comes after the reply that the visitor has.
	await waitUntil( async () => stand.mail.dropped.length > 0 );
	let passed = 0;
	for ( const [ number, seconds ] of BACK_OFF.slice( 0, -1 ).entries() ) {
		passed += seconds + 1;
		await stand.setClock( `+${ passed }` );
		for ( let before = -1; before !== stand.mail.dropped.length; ) {
			before = stand.mail.dropped.length;
			await runOutbox( stand );
		}
		const seen = marksIn( stand.mail.dropped );
		for ( const mark of marks ) {
			const mails = seen.get( mark ) ?? [];
			if ( mails.length < number + 1 || mails.length > number + 2 ) {
				untrue(
					`lead ${ mark } was tried ${ mails.length } times after ${ passed } s`
				);
			}
			if ( new Set( mails.map( ( mail ) => mail.messageId ) ).size > 1 ) {
				untrue( `lead ${ mark } was tried under two Message-IDs` );
			}
		}
	}
	return `tried again after ${ BACK_OFF.slice( 0, -1 ).join( ', ' ) } s`;
}

export const mailServers = [
	broken( 'dead', 'dead' ),
	broken( 'says 451', 'deferring' ),
	broken( 'says 550', 'refusing' ),
	broken( 'says nothing for a minute', 'silent' ),
	broken( 'drops after DATA', 'dropping' ),
];

/** The process that sends dies between the mail server's yes and its own note of it. */
export const deadlySending = {
	name: 'worker dies once the mail is sent',
	rate: 5,
	most: LEADS,
	async before( { stand } ) {
		await stand.mail.become( 'deadly' );
	},
	async during( { stand } ) {
		// After two deaths nobody else sends for forty seconds; before ten minutes are over nobody sends theirs again.
		for ( let passed = 0; passed <= 500; passed += 41 ) {
			await stand.setClock( `+${ passed }` );
			await pause( 900 );
		}
	},
	async after( { stand, note, ledger } ) {
		await stand.mail.become( 'working' );
		await stand.setClock( null );
		const marks = new Set(
			readLedger( ledger ).map( ( { mark } ) => mark )
		);
		const deaths = [ ...marksIn( stand.mail.taken ).keys() ].filter(
			( mark ) => marks.has( mark )
		).length;
		await deliverAll( stand, ledger );
		// Also what was sent and never noted is sent again, once.
		await stand.setClock( '+7200' );
		await runOutbox( stand );
		await runOutbox( stand );
		await runOutbox( stand );
		await stand.setClock( null );
		note( `${ deaths } kills` );
	},
};

/** Cron runs on four machines in the same second. */
export const manyCrons = {
	name: 'four outboxes at once',
	rate: 20,
	most: LEADS * 4,
	async before( { stand } ) {
		await stand.mail.become( 'dead' );
	},
	async after( { stand, untrue } ) {
		await stand.mail.become( 'working' );
		const before = stand.mail.taken.length;
		await stand.setClock( '+61' );
		for ( let count = -1; count !== stand.mail.taken.length; ) {
			count = stand.mail.taken.length;
			await Promise.all( [ 1, 2, 3, 4 ].map( () => runOutbox( stand ) ) );
		}
		await stand.setClock( null );
		await pause( 500 );
		const mails = marksIn( stand.mail.taken.slice( before ) );
		for ( const [ mark, copies ] of mails ) {
			if ( copies.length > 1 ) {
				untrue( `lead ${ mark } was mailed ${ copies.length } times` );
			}
		}
	},
};
