import { readFile } from 'node:fs/promises';
import { waitUntil } from '../../site/wait-until.mjs';

/**
 * A form that can be sent many times.
 *
 * @typedef {object} BenchForm
 * @property {import('../stand.mjs').Stand}                    stand
 * @property {(count: number) => Promise<unknown[]>}           prepare What each sending needs beforehand
 * @property {(prepared: unknown, n: number) => Promise<void>} send    Fails where the message was not taken
 */

/** Of the system's clock for processor time. */
const TICKS = 100;

/**
 * @param {number[]} numbers Any
 * @param {number}   part    Of 1
 * @return {number} As many are below it
 */
export function quantile( numbers, part ) {
	const sorted = [ ...numbers ].sort( ( a, b ) => a - b );
	return sorted[
		Math.min( sorted.length - 1, Math.floor( sorted.length * part ) )
	];
}

/**
 * @param {import('../stand.mjs').Stand} stand Any
 * @return {Promise<number>} Milliseconds of processor that PHP's workers have used
 */
async function processorTime( stand ) {
	let ticks = 0;
	for ( const pid of await stand.webs[ 0 ].workers() ) {
		const stat = await readFile( `/proc/${ pid }/stat`, 'utf8' );
		const fields = stat.slice( stat.lastIndexOf( ')' ) + 2 ).split( ' ' );
		ticks += Number( fields[ 11 ] ) + Number( fields[ 12 ] );
	}
	return ( ticks * 1000 ) / TICKS;
}

/**
 * Sends a block of messages, and waits until the mail of each is out.
 *
 * @param {{form: BenchForm, mail: import('../mail-server.mjs').MailServer, count: number, concurrency: number}} of What
 * @return {Promise<{count: number, times: number[], answered: number, delivered: number, cpu: number}>} Milliseconds each; seconds until the last answer and the last mail; milliseconds of processor
 */
export async function measure( { form, mail, count, concurrency } ) {
	const prepared = await form.prepare( count );
	const mailsBefore = mail.taken.length;
	const cpuBefore = await processorTime( form.stand );
	const times = [];
	let next = 0;
	const from = performance.now();
	const sender = async () => {
		while ( next < count ) {
			const number = next++;
			const start = performance.now();
			await form.send( prepared[ number ], number );
			times.push( performance.now() - start );
		}
	};
	await Promise.all( Array.from( { length: concurrency }, sender ) );
	const answered = ( performance.now() - from ) / 1000;
	const out = await waitUntil(
		async () => mail.taken.length - mailsBefore >= count
	);
	if ( ! out ) {
		throw new Error(
			`${ mail.taken.length - mailsBefore } of ${ count } mails came.`
		);
	}
	const delivered =
		( Math.max( mail.taken.at( -1 ).at, from + answered * 1000 ) - from ) /
		1000;
	return {
		count,
		times,
		answered,
		delivered,
		cpu: ( await processorTime( form.stand ) ) - cpuBefore,
	};
}
