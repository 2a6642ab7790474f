import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sizes } from './camera.mjs';

/** The home page by language; German has the longest words. */
const homes = { fr: '/', en: '/en/', de: '/?screenshot=de_DE' };

const documents = [
	'contact',
	'mentions-legales',
	'politique-de-confidentialite',
	'politique-de-cookies',
	'en/privacy-policy',
];

const top = ( path ) => async ( page ) => {
	await page.goto( path );
};

const whole = ( path ) => async ( page ) => {
	await page.goto( path );
	return true;
};

const panel = ( path, isUnfolded ) => async ( page ) => {
	await page.goto( path );
	await page.click( '#doorstep-banner div + div [data-doorstep="choose"]' );
	await page.locator( '.doorstep-panel footer button' ).nth( 2 ).waitFor();
	if ( isUnfolded ) {
		await page
			.locator( '.doorstep-panel details' )
			.evaluateAll( ( all ) =>
				all.forEach( ( it ) => ( it.open = true ) )
			);
	}
};

/**
 * Takes pictures of what visitors see, in light and dark.
 *
 * @param {Awaited<ReturnType<typeof import('./camera.mjs').openCamera>>} camera   Takes them
 * @param {string}                                                        folder   Where to
 * @param {(name: string) => boolean}                                     isWanted Which
 */
export async function shootVisitors( camera, folder, isWanted ) {
	const { site } = camera;
	// A language that nobody translated the demo to.
	await writeFile(
		join( site.docroot, 'wp-content/mu-plugins/screenshot-language.php' ),
		"<?php isset( $_GET['screenshot'] ) && add_filter( 'locale', static fn() => 'de_DE', 99 );\n"
	);
	const shots = [];
	for ( const layout of [ 'card', 'dialog', 'bar' ] ) {
		for ( const [ language, path ] of Object.entries( homes ) ) {
			shots.push( [
				`banner-${ layout }-${ language }`,
				top( path ),
				layout,
			] );
		}
	}
	for ( const [ language, path ] of Object.entries( homes ) ) {
		shots.push( [ `panel-${ language }`, panel( path ) ] );
		shots.push( [ `panel-${ language }-unfolded`, panel( path, true ) ] );
	}
	shots.push( [ 'listing', whole( '/maison-de-pecheur/' ) ] );
	for ( const path of documents ) {
		shots.push( [ path.replace( '/', '-' ), whole( `/${ path }/` ) ] );
	}

	let layout = '';
	for ( const [ name, visit, wanted ] of shots ) {
		for ( const size of [ 'desktop', 'phone' ] ) {
			for ( const colorScheme of [ 'light', 'dark' ] ) {
				const full = `${ name }-${ size }-${ colorScheme }`;
				if ( ! isWanted( full ) ) {
					continue;
				}
				if ( wanted !== undefined && wanted !== layout ) {
					layout = wanted;
					await site.runPhp(
						"$all = Doorstep\\Settings::all(); $all['appearance']['layout'] = $args; Doorstep\\Settings::save( $all );",
						layout
					);
				}
				await camera.shoot(
					join( folder, full ),
					{ viewport: sizes[ size ], colorScheme },
					visit
				);
			}
		}
	}
}
