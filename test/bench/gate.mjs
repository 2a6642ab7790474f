/**
 * What the gate's rewrite costs by tag, on the 20 largest pages of a folder, and whether it changed
 * nothing but what it names. Without a folder, on generated pages.
 *
 *   npm run bench:gate -- [--pages folder of .html files] [--engine php|mariadb]
 *
 * Fails when a page costs more than its budget, or changed elsewhere.
 */
import { join, resolve } from 'node:path';
import { root } from '../site/folders.mjs';
import { serve } from '../site/serve.mjs';

/** Microseconds by tag, at most, on the slowest page. */
const budget = 6;

const option = ( name, otherwise ) => {
	const at = process.argv.indexOf( `--${ name }` );
	return at < 0 ? otherwise : process.argv[ at + 1 ];
};
const folder = option( 'pages', '' );

const site = await serve( {
	engine: option( 'engine', 'php' ),
	core: process.env.WP_CORE_DIR,
	site: join( root, 'build/test-site/bench-gate' ),
	reset: true,
	log: console.log,
} );
try {
	const { pages, faults, prepareUs } = JSON.parse(
		await site.runPhp(
			join( root, 'test/bench/gate.php' ),
			folder && resolve( folder )
		)
	);
	let slowest = 0;
	for ( const { page, kB, tags, held, rewriteUs, searchUs } of pages ) {
		slowest = Math.max( slowest, rewriteUs / tags );
		console.log(
			`${ page }: ${ kB } kB, ${ tags } tags, ${ held } held: ${ ( rewriteUs / tags ).toFixed( 2 ) } µs a tag (${ ( rewriteUs / 1000 ).toFixed( 1 ) } ms); search alone ${ ( searchUs / 1000 ).toFixed( 2 ) } ms`
		);
	}
	console.log(
		`preparing the search: ${ ( prepareUs / 1000 ).toFixed( 2 ) } ms; slowest page: ${ slowest.toFixed( 2 ) } µs a tag, budget ${ budget }`
	);
	faults.forEach( ( fault ) => console.error( fault ) );
	process.exitCode =
		faults.length > 0 || slowest > budget || pages.length === 0 ? 1 : 0;
} finally {
	await site.stop();
}
