import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStand, type Stand } from './stand';

/**
 * A site with a strict Content-Security-Policy: its nonce is new on each page, it gives it to
 * scripts by WordPress' filters, and inline styles pass with it alone.
 */
const plugin = `<?php
function csp_nonce() {
	static $nonce = null;
	return $nonce ??= bin2hex( random_bytes( 12 ) );
}
foreach ( array( 'wp_script_attributes', 'wp_inline_script_attributes' ) as $filter ) {
	add_filter( $filter, static fn ( $attributes ) => is_admin() ? $attributes : array( 'nonce' => csp_nonce() ) + $attributes );
}
add_action( 'template_redirect', static function () {
	$nonce = csp_nonce();
	header( "Content-Security-Policy: default-src 'self'; script-src 'nonce-$nonce'; style-src 'self' 'nonce-$nonce'; frame-src 'self' https://www.youtube-nocookie.com; img-src 'self' data:" );
	// What WordPress itself prints without one is the site's to mend, and not what is looked at here.
	ob_start( static fn ( $html ) => preg_replace( '~<style(?! id=.doorstep)(?![^>]*nonce=)~', '<style nonce="' . csp_nonce() . '"', $html ) );
} );
add_filter( 'template_include', static fn () => WP_CONTENT_DIR . '/csp-template.php' );
`;

/** A small theme: what has a style attribute of its own would be told of as well. */
const template = `<!doctype html>
<html <?php language_attributes(); ?>>
<head>
<meta charset="utf-8">
<script nonce="<?php echo csp_nonce(); ?>" async src="https://www.googletagmanager.com/gtag/js?id=G-CSP"></script>
<script nonce="<?php echo csp_nonce(); ?>">window.ran = ( window.ran || 0 ) + 1; 'https://www.googletagmanager.com/gtag/js';</script>
<?php wp_head(); ?>
</head>
<body>
<?php wp_body_open(); ?>
<h1>Agence du Port</h1>
<iframe width="320" height="180" title="Visite" src="https://www.youtube-nocookie.com/embed/abc"></iframe>
<?php echo do_blocks( '<!-- wp:doorstep/contact-form {"formId":"3f2504e0-4f89-41d3-9a0c-0305e82c3301"} /-->' ); ?>
<button type="button" data-doorstep="open">Cookies</button>
<?php wp_footer(); ?>
</body>
</html>`;

const install = `
	file_put_contents( WPMU_PLUGIN_DIR . '/csp.php', $args['plugin'] );
	file_put_contents( WP_CONTENT_DIR . '/csp-template.php', $args['template'] );
	unlink( WPMU_PLUGIN_DIR . '/demo-analytics.php' );
	$settings = Doorstep\\Settings::all();
	$settings['services'] = array( 'google-analytics-4', 'youtube' );
	$settings['captcha'] = array( 'siteKey' => '', 'secretKey' => '' ) + $settings['captcha'];
	$error = Doorstep\\Settings::save( $settings );
	echo is_wp_error( $error ) ? $error->get_error_message() : '';`;

let stand: Stand;
let page: Page;

/** Hosts that were asked for. */
const hosts = () => [
	...new Set( stand.beacon.arrivals().map( ( { host } ) => host ) ),
];

/** What the browser says that the policy forbade on this page. */
const violations = ( on = page ) =>
	on.evaluate(
		() => ( window as unknown as { violations: string[] } ).violations
	);

beforeAll( async () => {
	stand = await openStand( 'csp' );
	expect( await stand.site.runPhp( install, { plugin, template } ) ).toBe(
		''
	);
	page = await ( await stand.visitor() ).newPage();
	await page.context().addInitScript( () => {
		const found: string[] = [];
		Object.assign( window, { violations: found } );
		document.addEventListener( 'securitypolicyviolation', ( event ) =>
			found.push(
				`${ event.effectiveDirective } ${ event.blockedURI } ${ event.sourceFile }:${ event.lineNumber }:${ event.columnNumber }`
			)
		);
	} );
	await page.goto( '/' );
} );

afterAll( async () => {
	await stand?.close();
} );

describe( 'Under a policy that lets nothing in but what has the nonce', () => {
	test( 'an inline style without it is not applied, and told of', async () => {
		const other = await page.context().newPage();
		await other.goto( '/' );
		await other.evaluate( () => {
			const style = document.createElement( 'style' );
			style.textContent = 'body { color: red }';
			document.head.append( style );
		} );
		await expect
			.poll( () => violations( other ) )
			.toEqual( [ expect.stringContaining( 'style-src-elem inline' ) ] );
		await other.close();
	} );

	test( 'the banner shows, in its own style', async () => {
		const banner = page.locator( '#doorstep-banner' );
		await banner.waitFor();
		expect(
			await banner.evaluate( ( it ) => getComputedStyle( it ).position )
		).toBe( 'fixed' );
		expect( await violations() ).toEqual( [] );
		expect( hosts() ).toEqual( [] );
	} );

	test( "a placeholder has its frame's size without a style attribute", async () => {
		const placeholder = page.locator( '.doorstep-placeholder' );
		expect( await placeholder.getAttribute( 'style' ) ).toBeNull();
		const box = await placeholder.boundingBox();
		expect( [ box?.width, box?.height ] ).toEqual( [ 320, 180 ] );
		expect(
			await placeholder.evaluate(
				( it ) => getComputedStyle( it ).display
			)
		).toMatch( /flex/ );
	} );

	test( 'the panel opens, in its own style', async () => {
		await page.click( '#doorstep-banner [data-doorstep="choose"]' );
		const panel = page.locator( 'dialog[open]' ).last();
		await panel.locator( 'button' ).first().waitFor();
		expect(
			await page.evaluate( () =>
				[ ...document.styleSheets ].some( ( { href } ) =>
					href?.includes( '/panel.css' )
				)
			)
		).toBe( true );
		expect( await violations() ).toEqual( [] );
		await page.keyboard.press( 'Escape' );
	} );

	test( 'accepting releases scripts and frames', async () => {
		await page.click( '#doorstep-banner [data-doorstep="accept"]' );
		await expect
			.poll( () => hosts().sort() )
			.toEqual( [
				'www.googletagmanager.com',
				'www.youtube-nocookie.com',
			] );
		await expect
			.poll( () =>
				page.evaluate(
					() => ( window as unknown as { ran?: number } ).ran
				)
			)
			.toBe( 1 );
		expect( await violations() ).toEqual( [] );
	} );

	test( 'they are released on the next page too', async () => {
		stand.beacon.clear();
		await page.goto( '/?next' );
		await expect
			.poll( () => hosts().sort() )
			.toEqual( [
				'www.googletagmanager.com',
				'www.youtube-nocookie.com',
			] );
		expect( await violations() ).toEqual( [] );
	} );

	test( 'the form sends', async () => {
		const form = page.locator( 'form.doorstep-form' );
		await form.locator( '[name="fields[name]"]' ).focus();
		// Nobody fills a form faster.
		await stand.site.setClock( '+60' );
		for ( const [ name, value ] of Object.entries( {
			name: 'Camille Martin',
			email: 'camille.martin@example.com',
			message: 'Cette maison est-elle encore à vendre ?',
		} ) ) {
			await form.locator( `[name="fields[${ name }]"]` ).fill( value );
		}
		await form.locator( '[type="submit"]' ).click();
		await page.locator( '.doorstep-received' ).waitFor();
		expect( await violations() ).toEqual( [] );
	} );
} );
