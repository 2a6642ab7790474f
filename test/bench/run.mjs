/**
 * What Doorstep adds to an uncached front page with nothing to rewrite: time,
 * processor time, queries, memory, bytes. The same page with and without the plugin, in turn, in one
 * run on one server, so that the machine's mood hits both.
 *
 *   npm run bench -- [--engine php|mariadb] [--rounds 300]
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../site/folders.mjs';
import { serve } from '../site/serve.mjs';

const option = ( name, otherwise ) => {
	const at = process.argv.indexOf( `--${ name }` );
	return at < 0 ? otherwise : process.argv[ at + 1 ];
};
const rounds = Number( option( 'rounds', '300' ) );

/** Leaves the plugin out on request, and says in headers what the page cost. */
const probe = `<?php
add_filter( 'option_active_plugins', fn ( $plugins ) => isset( $_GET['without'] ) ? array() : $plugins );
add_action( 'template_redirect', function () {
	ob_start( function ( $html ) {
		global $wpdb;
		header( 'X-Cost: ' . wp_json_encode( array(
			'wall'    => hrtime( true ) / 1e6 - $GLOBALS['bench_clock'],
			'cpu'     => bench_cpu() - $GLOBALS['bench_start'],
			'queries' => $wpdb->num_queries,
			'kB'      => memory_get_peak_usage() / 1024,
		) ) );
		return $html;
	} );
}, PHP_INT_MIN );
$GLOBALS['bench_start'] = bench_cpu();
$GLOBALS['bench_clock'] = hrtime( true ) / 1e6;
function bench_cpu() {
	$usage = getrusage();
	return $usage['ru_utime.tv_sec'] * 1000 + $usage['ru_utime.tv_usec'] / 1000 + $usage['ru_stime.tv_sec'] * 1000 + $usage['ru_stime.tv_usec'] / 1000;
}
`;

const median = ( numbers ) =>
	numbers.sort( ( a, b ) => a - b )[ Math.floor( numbers.length / 2 ) ];

const site = await serve( {
	engine: option( 'engine', 'php' ),
	core: process.env.WP_CORE_DIR,
	site: join( root, 'build/test-site/bench' ),
	reset: true,
	log: console.log,
} );
try {
	await site.runPhp( `
		$settings = Doorstep\\Settings::all();
		$settings['services'] = array( 'google-analytics-4', 'youtube', 'google-maps', 'recaptcha' );
		$wrong = Doorstep\\Settings::save( $settings );
		if ( $wrong ) { throw new Exception( $wrong->get_error_message() ); }` );
	await writeFile(
		join( site.docroot, 'wp-content/mu-plugins/bench.php' ),
		probe
	);
	const costs = { with: [], without: [] };
	const bytes = {};
	for ( let round = -20; round < rounds; round++ ) {
		for ( const side of round % 2
			? [ 'with', 'without' ]
			: [ 'without', 'with' ] ) {
			const reply = await fetch( `${ site.url }/?${ side }` );
			const html = await reply.text();
			if ( side === 'with' && ! html.includes( 'doorstep-banner' ) ) {
				throw new Error(
					`The page does not show the plugin: ${ reply.status } ${ html.slice( 0, 300 ) }`
				);
			}
			bytes[ side ] = gzipSync( html, { level: 9 } ).length;
			if ( round >= 0 ) {
				costs[ side ].push(
					JSON.parse( reply.headers.get( 'x-cost' ) )
				);
			}
		}
	}
	const figure = ( side, name ) =>
		median( costs[ side ].map( ( cost ) => cost[ name ] ) );
	for ( const [ name, unit ] of [
		[ 'wall', 'ms' ],
		[ 'cpu', 'ms of processor' ],
		[ 'queries', '' ],
		[ 'kB', 'kB at the peak' ],
	] ) {
		const [ plain, ours ] = [
			figure( 'without', name ),
			figure( 'with', name ),
		];
		console.log(
			`${ name }: ${ plain.toFixed( 2 ) } without, ${ ours.toFixed( 2 ) } with: + ${ ( ours - plain ).toFixed( 2 ) } ${ unit } (x ${ ( ours / plain ).toFixed( 3 ) })`
		);
	}
	console.log( `HTML gzip: + ${ bytes.with - bytes.without } bytes` );
	console.log(
		`medians of ${ rounds } requests each, in turn; PHP notices: ${ ( await site.faults() ).length }`
	);
} finally {
	await site.stop();
}
