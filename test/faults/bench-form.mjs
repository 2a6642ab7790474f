/**
 * Doorstep's form beside Contact Form 7, whose messages Flamingo stores: two sites alike but for their
 * plugins, each on four PHP workers, MariaDB and mail by SMTP, in turn under the same load. Ends with 1
 * when Doorstep is not twice as good.
 *
 *   DOORSTEP_BENCH_CF7=<folder> DOORSTEP_BENCH_FLAMINGO=<folder> npm run bench:form -- [--rounds 10] [--leads 100]
 */
import { exists } from '../site/cache.mjs';
import { doorstepForm, peerForm } from './bench/forms.mjs';
import { measure, quantile } from './bench/measure.mjs';
import { options } from './options.mjs';
import { openStand } from './stand.mjs';

const PEERS = {
	'contact-form-7': process.env.DOORSTEP_BENCH_CF7,
	flamingo: process.env.DOORSTEP_BENCH_FLAMINGO,
};
const CONCURRENCY = 8;
const { rounds, leads } = options( { rounds: '10', leads: '100' } );

for ( const [ name, folder ] of Object.entries( PEERS ) ) {
	if ( ! folder || ! ( await exists( folder ) ) ) {
		console.error(
			`There is no ${ name } to compare with: unpack it from https://wordpress.org/plugins/${ name }/ and name its folder in ${ name === 'flamingo' ? 'DOORSTEP_BENCH_FLAMINGO' : 'DOORSTEP_BENCH_CF7' }.`
		);
		process.exit( 2 );
	}
}

const constants = { WP_DEBUG: false };
const stands = [];
try {
	stands.push( await openStand( { name: 'bench-form', constants } ) );
	stands.push(
		await openStand( {
			name: 'bench-form-peer',
			constants,
			plugins: PEERS,
			prepare: new URL( 'php/prepare-peer.php', import.meta.url )
				.pathname,
		} )
	);
	const [ ours, theirs ] = stands;
	const contenders = [
		{
			name: 'Doorstep',
			stand: ours,
			form: await doorstepForm( ours ),
		},
		{
			name: 'Contact Form 7 + Flamingo',
			stand: theirs,
			form: await peerForm( theirs ),
		},
	].map( ( contender ) => ( { ...contender, times: [], blocks: [] } ) );

	// The first round warms PHP's cache of code, and does not count.
	for ( let round = 0; round <= Number( rounds ); round++ ) {
		const order =
			round % 2 === 0 ? contenders : [ ...contenders ].reverse();
		for ( const { form, stand, times, blocks } of order ) {
			const block = await measure( {
				form,
				mail: stand.mail,
				count: round === 0 ? 24 : Number( leads ),
				concurrency: CONCURRENCY,
			} );
			if ( round > 0 ) {
				times.push( ...block.times );
				blocks.push( block );
			}
		}
		process.stderr.write( `round ${ round } of ${ rounds }\n` );
	}

	const figures = contenders.map( ( { name, times, blocks } ) => {
		const median = ( read ) => quantile( blocks.map( read ), 0.5 );
		return {
			name,
			answered: median( ( { count, answered } ) => count / answered ),
			delivered: median( ( { count, delivered } ) => count / delivered ),
			p50: quantile( times, 0.5 ),
			p95: median( ( block ) => quantile( block.times, 0.95 ) ),
			cpu: median( ( { count, cpu } ) => cpu / count ),
		};
	} );
	console.log(
		`\n${ CONCURRENCY } at once, medians of ${ rounds } rounds of ${ leads } each in turn; every message stored and mailed\n`
	);
	console.log(
		'| | answered a second | a second until every mail is out | p50 ms | p95 ms | processor ms of PHP each |'
	);
	console.log( '|---|---:|---:|---:|---:|---:|' );
	for ( const { name, answered, delivered, p50, p95, cpu } of figures ) {
		console.log(
			`| ${ name } | ${ answered.toFixed( 1 ) } | ${ delivered.toFixed( 1 ) } | ${ p50.toFixed() } | ${ p95.toFixed() } | ${ cpu.toFixed( 1 ) } |`
		);
	}
	const [ doorstep, peer ] = figures;
	const ratios = {
		'answered a second': doorstep.answered / peer.answered,
		'a second until every mail is out': doorstep.delivered / peer.delivered,
		p95: peer.p95 / doorstep.p95,
	};
	for ( const [ what, ratio ] of Object.entries( ratios ) ) {
		console.log( `${ what }: ${ ratio.toFixed( 2 ) } times as good` );
	}
	process.exitCode =
		ratios[ 'answered a second' ] >= 2 && ratios.p95 >= 2 ? 0 : 1;
} finally {
	for ( const stand of stands ) {
		await stand.stop();
	}
}
