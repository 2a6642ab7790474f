import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consentsOf } from './database';
import { openStand, type Stand } from './stand';

/** What stands where a frame would be, and its two ways in. */
let stand: Stand;
let context: BrowserContext;
let page: Page;

const frame = ( name: string ) =>
	`<figure><iframe width="560" height="315" src="https://www.youtube.com/embed/${ name }" title="Visite ${ name }"></iframe></figure>`;
const install = `
	unlink( WPMU_PLUGIN_DIR . '/demo-analytics.php' );
	kses_remove_filters();
	wp_insert_post( wp_slash( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_name' => 'cadres', 'post_title' => 'Cadres', 'post_content' => $args['content'] ) ) );
	$error = Doorstep\\Settings::save( array( 'services' => array( 'youtube', 'vimeo' ) ) + Doorstep\\Settings::all() );
	echo is_wp_error( $error ) ? $error->get_error_message() : '';`;
const content = `<!-- wp:html -->
${ frame( 'VideoNumberA' ) }
${ frame( 'VideoNumberB' ) }
<iframe src="https://player.vimeo.com/video/100000002" width="640" height="360"></iframe>
<!-- /wp:html -->`;

const of = ( start: string ) => stand.beacon.requestsFor( start ).length;
const asked = () => [
	of( 'www.youtube.com/embed/VideoNumberA' ),
	of( 'www.youtube.com/embed/VideoNumberB' ),
	of( 'player.vimeo.com/video/100000002' ),
];
const button = ( action: string, number: number ) =>
	page
		.locator( '.doorstep-placeholder' )
		.nth( number )
		.locator( `[data-doorstep="${ action }"]` );

async function visit(): Promise< void > {
	await page.goto( '/cadres/', { waitUntil: 'load' } );
	await page.waitForLoadState( 'networkidle' );
}

beforeAll( async () => {
	stand = await openStand( 'gate-placeholder' );
	expect( await stand.site.runPhp( install, { content } ) ).toBe( '' );
	context = await stand.visitor();
	page = await context.newPage();
} );

afterAll( async () => {
	await stand?.close();
} );

describe( 'A placeholder', () => {
	test( 'stands for each frame in the size of the frame, and asks for nothing', async () => {
		await visit();
		expect( await page.locator( '.doorstep-placeholder' ).count() ).toBe(
			3
		);
		const box = await page
			.locator( '.doorstep-placeholder' )
			.first()
			.boundingBox();
		expect( box!.width / box!.height ).toBeCloseTo( 560 / 315, 1 );
		expect( stand.beacon.arrivals() ).toEqual( [] );
	} );

	test( 'loads its one frame once, and keeps no choice', async () => {
		await button( 'load', 0 ).click();
		await expect.poll( asked ).toEqual( [ 1, 0, 0 ] );
		await page.waitForLoadState( 'networkidle' );
		expect( asked() ).toEqual( [ 1, 0, 0 ] );
		expect( await page.locator( '.doorstep-placeholder' ).count() ).toBe(
			2
		);
		expect( await page.locator( '#doorstep-banner' ).isVisible() ).toBe(
			true
		);
		expect( await context.cookies() ).toEqual( [] );
	} );

	test( 'has that recorded, as consent for this one time', async () => {
		await expect.poll( () => consentsOf( stand.site ) ).toHaveLength( 1 );
		expect( ( await consentsOf( stand.site ) )[ 0 ] ).toMatchObject( {
			granted: 'youtube',
			source: 'once',
		} );
	} );

	test( 'is back on the next page view', async () => {
		stand.beacon.clear();
		await visit();
		expect( await page.locator( '.doorstep-placeholder' ).count() ).toBe(
			3
		);
		expect( stand.beacon.arrivals() ).toEqual( [] );
	} );

	test( 'of a frame that was loaded leaves the frame alone when the rest is accepted', async () => {
		await button( 'load', 1 ).click();
		await expect.poll( asked ).toEqual( [ 0, 1, 0 ] );
		await page.click( '#doorstep-banner [data-doorstep="accept"]' );
		await expect.poll( asked ).toEqual( [ 1, 1, 1 ] );
		await page.waitForLoadState( 'networkidle' );
		expect( asked() ).toEqual( [ 1, 1, 1 ] );
		await context.clearCookies();
	} );

	test( 'lets its service in for good, and no other', async () => {
		await visit();
		stand.beacon.clear();
		await button( 'allow', 1 ).click();
		await expect.poll( asked ).toEqual( [ 1, 1, 0 ] );
		await expect
			.poll( async () =>
				( await consentsOf( stand.site ) ).filter(
					( { source, granted } ) =>
						source === 'placeholder' && granted === 'youtube'
				)
			)
			.toHaveLength( 1 );
		stand.beacon.clear();
		await visit();
		await expect.poll( asked ).toEqual( [ 1, 1, 0 ] );
		expect( await page.locator( '#doorstep-banner' ).isVisible() ).toBe(
			false
		);
	} );
} );
