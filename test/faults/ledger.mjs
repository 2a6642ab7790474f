import { randomBytes, randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * What the senders know, and nobody can take back: written down at once, a line an event, so that even
 * a run that is interrupted can be checked.
 *
 * @typedef {{ id: string, mark: string, fields: Record<string, string> }} Sent What a visitor wrote; `mark` stands in its fields and in no other lead
 * @typedef {{ status: number, code: string, ms: number }}                 Answer Status 0 where nothing came
 *
 * @typedef {object} Ledger
 * @property {string}                               file
 * @property {() => Sent}                           visitor Somebody new, written down before they send anything
 * @property {(id: string, answer: Answer) => void} answer  Writes down what a visitor was told
 */

const NAMES = [ 'Camille', 'Inès', 'Jürgen', 'Zoë', 'Łukasz', 'Siân' ];

/**
 * @param {string} file    Made anew
 * @param {number} [words] How much each visitor writes besides
 * @return {Ledger} Empty
 */
export function openLedger( file, words = 0 ) {
	writeFileSync( file, '' );
	const write = ( event ) =>
		appendFileSync( file, `${ JSON.stringify( event ) }\n` );
	let count = 0;
	return {
		file,
		visitor() {
			const id = randomUUID();
			const mark = randomBytes( 10 ).toString( 'hex' );
			const fields = {
				name: `${ NAMES[ count++ % NAMES.length ] } Essai ${ mark }`,
				email: `visite-${ mark.slice( 0, 8 ) }@example.org`,
				phone: '02 61 91 00 12',
				message: `Bonjour, je souhaite visiter l’appartement 🏠 « ${ mark } ».\nMerci d’avance & à bientôt : 50 % des « quais » <ici>.${ ' Merci.'.repeat( words ) }`,
			};
			write( { event: 'visitor', id, mark, fields } );
			return { id, mark, fields };
		},
		answer: ( id, answer ) => write( { event: 'answer', id, ...answer } ),
	};
}

/**
 * @param {string} file Of a ledger
 * @return {(Sent & {answers: Answer[]})[]} Visitors in the order of their coming, with all they were told
 */
export function readLedger( file ) {
	const visitors = new Map();
	for ( const line of readFileSync( file, 'utf8' ).split( '\n' ) ) {
		if ( ! line ) {
			continue;
		}
		const { event, id, ...rest } = JSON.parse( line );
		if ( event === 'visitor' ) {
			visitors.set( id, { id, answers: [], ...rest } );
		} else {
			visitors.get( id ).answers.push( rest );
		}
	}
	return [ ...visitors.values() ];
}
