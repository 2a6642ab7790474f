import { readLedger } from './ledger.mjs';

/**
 * What must be true after every fault, whatever it was.
 *
 * 1. Every lead that its visitor was told is received is in the table exactly once, as it was written.
 * 2. Every stored lead that is not doubtful reaches the mail server once or twice, under one Message-ID.
 * 3. Nothing else is claimed: no row that nobody sent, no "received" without a row, however early.
 *
 * @typedef {object} Figures
 * @property {number}                 visitors
 * @property {number}                 received    Who were told so
 * @property {number}                 untold      Stored, but the visitor was gone before they heard
 * @property {number}                 doubtful    Quarantined
 * @property {number}                 tries       Answers of the lead route
 * @property {Record<string, number>} answers     By status and code
 * @property {number}                 mailed      Leads whose mail arrived
 * @property {number}                 mailedTwice
 * @property {number}                 p50         Milliseconds to "received"
 * @property {number}                 p95
 * @property {number}                 slowest
 * @property {string[]}               broken      Sentences; empty when every law held
 */

/**
 * @param {object}                                         of
 * @param {string[]}                                       of.ledgers  Files: the run's own last, those before it too, since their rows are still there
 * @param {import('./database-server.mjs').DatabaseServer} of.database Holds the table
 * @param {import('./read-mail.mjs').Mail[]}               of.mails    That were taken
 * @return {Promise<Figures>} Of the last ledger
 */
export async function checkLaws( { ledgers, database, mails } ) {
	const visitors = readLedger( ledgers.at( -1 ) );
	const rows = await database.rows(
		"SELECT JSON_OBJECT( 'id', id, 'fields', fields, 'verdict', verdict ) FROM wordpress.wp_doorstep_leads"
	);
	const byId = new Map( rows.map( ( row ) => [ row.id, row ] ) );
	const broken = [];
	const untrue = ( law, id, what ) =>
		broken.push( `law ${ law }: lead ${ id } ${ what }` );

	const everybody = new Set(
		ledgers.flatMap( ( file ) =>
			readLedger( file ).map( ( { id } ) => id )
		)
	);
	for ( const { id } of rows ) {
		if ( ! everybody.has( id ) ) {
			untrue( 3, id, 'is in the table and nobody sent it' );
		}
	}

	const inMails = marksIn( mails );
	const times = [];
	const answers = {};
	const count = {
		received: 0,
		untold: 0,
		doubtful: 0,
		tries: 0,
		mailed: 0,
		mailedTwice: 0,
	};
	for ( const { id, mark, fields, answers: told } of visitors ) {
		const row = byId.get( id );
		const good = told.filter( ( { code } ) => code === 'received' );
		for ( const { status, code, ms } of told ) {
			const key = `${ status } ${ code }`;
			answers[ key ] = ( answers[ key ] ?? 0 ) + 1;
			count.tries += code.startsWith( 'token_' ) ? 0 : 1;
			if ( code === 'received' ) {
				times.push( ms );
				if ( status !== 200 ) {
					untrue( 3, id, `was received with status ${ status }` );
				}
			}
			if ( code === 'conflict' ) {
				untrue( 3, id, 'was told to be another than it is' );
			}
		}
		count.received += good.length > 0 ? 1 : 0;
		if ( ! row ) {
			if ( good.length > 0 ) {
				untrue( 1, id, 'was received and is not in the table' );
			}
			if ( inMails.has( mark ) ) {
				untrue( 3, id, 'was mailed and is not in the table' );
			}
			continue;
		}
		count.untold += good.length > 0 ? 0 : 1;
		const stored = JSON.parse( row.fields );
		for ( const [ name, text ] of Object.entries( fields ) ) {
			if ( stored[ name ] !== text ) {
				untrue( 1, id, `has another text in ${ name }` );
			}
		}
		const copies = rows.filter( ( other ) =>
			other.fields.includes( mark )
		).length;
		if ( copies !== 1 ) {
			untrue( 1, id, `is in the table ${ copies } times` );
		}
		if ( row.verdict !== 'accept' ) {
			count.doubtful += 1;
			continue;
		}
		const arrived = inMails.get( mark ) ?? [];
		count.mailed += arrived.length > 0 ? 1 : 0;
		count.mailedTwice += arrived.length === 2 ? 1 : 0;
		if ( arrived.length < 1 || arrived.length > 2 ) {
			untrue( 2, id, `was mailed ${ arrived.length } times` );
		}
		if ( new Set( arrived.map( ( mail ) => mail.messageId ) ).size > 1 ) {
			untrue( 2, id, 'was mailed under two Message-IDs' );
		}
	}
	times.sort( ( a, b ) => a - b );
	const quantile = ( part ) =>
		times[
			Math.min( times.length - 1, Math.floor( times.length * part ) )
		] ?? 0;
	return {
		visitors: visitors.length,
		...count,
		answers,
		p50: quantile( 0.5 ),
		p95: quantile( 0.95 ),
		slowest: times.at( -1 ) ?? 0,
		broken,
	};
}

/**
 * @param {import('./read-mail.mjs').Mail[]} mails Any
 * @return {Map<string, import('./read-mail.mjs').Mail[]>} Mails by the mark of the lead that they tell of
 */
export function marksIn( mails ) {
	const found = new Map();
	for ( const mail of mails ) {
		for ( const mark of new Set(
			mail.text.match( /\b[0-9a-f]{20}\b/g )
		) ) {
			found.set( mark, [ ...( found.get( mark ) ?? [] ), mail ] );
		}
	}
	return found;
}
