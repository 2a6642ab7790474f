import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markup } from '../vectors/hostile-texts.json';
import { openStand, type Stand } from './stand';

/** Whatever these texts run shows as a dialog; whatever they load arrives at the beacon. */
const attacks = [
	...markup,
	'"><img src=x onerror=alert(1)>',
	'</dd></dl><svg/onload=alert(1)>',
];

/** Writes an attack into every text of profile, register and own services, past every check, and places the documents. */
const attack = `
	$attacks = $args['attacks'];
	$next = 0;
	$hostile = function ( $value, $name ) use ( &$hostile, &$next, $attacks ) {
		if ( is_array( $value ) ) {
			foreach ( $value as $key => $part ) {
				$value[ $key ] = $hostile( $part, is_int( $key ) ? $name : $key );
			}
			return $value;
		}
		$formed = preg_match( '/^(jurisdiction|id|preset|role|basis|startsFrom|kind|country|transfer|agreedOn|network|stage|noneKnownOn|category|storage|duration|people|data|sources|measures|clauses|urls|recipients|inline|signals)$/', $name ) && ! ( 'country' === $name && 'profile' === $GLOBALS['part'] );
		if ( ! is_string( $value ) || $formed ) {
			return $value;
		}
		$text = $attacks[ $next++ % count( $attacks ) ];
		// A form is kept where without it the whole entry would not count.
		return 'privacyUrl' === $name ? 'https://example.org/' . rawurlencode( $text ) : ( preg_match( '/url$/i', $name ) ? 'javascript:alert(1)//' . $text : $text );
	};
	$words    = array_fill_keys( array( 'en', 'fr', 'nl', 'de' ), 'x' );
	$activity = array( 'id' => 'mandates', 'preset' => 'mandates', 'role' => 'joint', 'others' => 'x', 'basis' => 'contract', 'people' => array( 'clients' ), 'data' => array( 'identity' ), 'recipients' => array( 'one' ), 'sources' => array( 'person' ), 'months' => 36, 'startsFrom' => 'contract', 'isAutomated' => true ) + array_fill_keys( array( 'name', 'purpose', 'basisNote', 'otherData', 'criteria', 'automation' ), $words );
	$service  = array( 'id' => 'one', 'name' => 'x', 'category' => 'marketing', 'provider' => 'x', 'country' => 'US', 'purpose' => 'x', 'urls' => array( 'one.example' ), 'inline' => array(), 'cookies' => array( array( 'name' => 'x', 'storage' => 'cookie', 'domain' => 'x', 'duration' => 'P1M' ) ), 'signals' => array(), 'privacyUrl' => 'x' );
	$site     = array(
		'profile'  => array_map( fn ( $fact ) => '' === $fact ? 'x' : $fact, Doorstep\\Profile::all() ),
		'register' => array(
			'activities'    => array( $activity, array( 'id' => 'own', 'preset' => '', 'role' => 'controller' ) + $activity ),
			'recipients'    => array( array( 'id' => 'one', 'name' => 'x', 'purpose' => $words, 'kind' => 'processor', 'country' => 'US', 'transfer' => '', 'agreedOn' => '', 'url' => 'x' ) ),
			'measures'      => array( 'two-factor' ),
			'otherMeasures' => $words,
			'socialPages'   => array( array( 'network' => 'facebook', 'url' => 'x' ) ),
			'stages'        => array( array( 'stage' => 'mandate', 'data' => array( 'identity' ), 'otherData' => $words, 'recipients' => array( 'one' ) ) ),
			'clauses'       => array( 'definitions' ),
			'breaches'      => array( 'noneKnownOn' => '' ),
		),
	);
	foreach ( $site as $part => $facts ) {
		$GLOBALS['part'] = $part;
		update_option( 'doorstep_' . $part, $hostile( $facts, '' ) );
	}
	$GLOBALS['part'] = 'settings';
	$settings = Doorstep\\Settings::stored();
	$settings['ownServices'] = array( $hostile( $service, '' ), $hostile( array( 'id' => 'two', 'category' => 'functional' ) + $service, '' ) );
	$settings['teams'] = array( array( 'id' => 'sales', 'name' => $attacks[0], 'recipients' => array( 'sales@agence.example' ) ) );
	$settings['captcha']['wording'] = $attacks[1];
	update_option( 'doorstep_settings', $settings );
	$id = wp_insert_post( array( 'post_title' => 'Documents', 'post_status' => 'publish', 'post_content' => implode( '', array_map( fn ( $kind ) => '<!-- wp:doorstep/' . $kind . ' {"language":"fr","contents":true} /-->', array( 'legal-notice', 'privacy-policy', 'cookie-policy' ) ) ) ) );
	echo wp_json_encode( array( 'id' => $id, 'slug' => get_post_field( 'post_name', $id ) ) );
`;

let stand: Stand;
let post: { id: number; slug: string };
const ran: string[] = [];

/** A page that says so when anything of an attack runs. */
function watch( page: Page ): Page {
	page.on( 'dialog', ( dialog ) => {
		ran.push( dialog.message() );
		void dialog.dismiss();
	} );
	page.on( 'pageerror', ( error ) => ran.push( String( error ) ) );
	page.on( 'console', ( message ) => {
		if ( message.type() === 'error' ) {
			ran.push( `${ message.text() } ${ message.location().url }` );
		}
	} );
	return page;
}

/** Elements in HTML that no document is made of. */
const strange = ( page: Page, html: string ) =>
	page.evaluate( ( text ) => {
		const tree = new DOMParser().parseFromString( text, 'text/html' );
		return [ ...tree.body.querySelectorAll( '*' ) ]
			.filter(
				( element ) =>
					element.matches(
						'script, img, svg, iframe, object, embed, form, input, style, link, meta, base, math, video, template, xss, [src], [style]'
					) ||
					element
						.getAttributeNames()
						.some( ( name ) => name.startsWith( 'on' ) ) ||
					/^\s*(?!https?:|mailto:|tel:|#)/i.test(
						element.getAttribute( 'href' ) ?? '#'
					)
			)
			.map( ( element ) => element.outerHTML.slice( 0, 200 ) );
	}, html );

beforeAll( async () => {
	stand = await openStand( 'hostile-facts' );
	post = JSON.parse( await stand.site.runPhp( attack, { attacks } ) ) as {
		id: number;
		slug: string;
	};
	stand.beacon.clear();
} );

afterAll( async () => {
	await stand?.close();
} );

test( 'a visitor reads the documents and what banner and panel say, and nothing of it runs', async () => {
	const page = watch( await ( await stand.visitor() ).newPage() );
	await page.goto( `/?p=${ post.id }` );
	const documents = page.locator( '.doorstep-document' );
	await expect.poll( () => documents.count() ).toBe( 3 );
	for ( const html of await documents.evaluateAll( ( all ) =>
		all.map( ( one ) => one.outerHTML )
	) ) {
		expect( await strange( page, html ) ).toEqual( [] );
	}
	expect( await documents.nth( 1 ).innerText() ).toContain( '<svg' );
	await page
		.locator( '#doorstep-banner [data-doorstep="choose"]' )
		.last()
		.click();
	await page.locator( 'dialog[open], [role="dialog"]' ).first().waitFor();
	await page.close();
} );

test( 'feed and REST answer hold the documents as text', async () => {
	const page = watch( await ( await stand.visitor() ).newPage() );
	await page.goto( '/' );
	const feed = await ( await page.request.get( '/?feed=rss2' ) ).text();
	const items = await page.evaluate( ( xml ) => {
		const tree = new DOMParser().parseFromString( xml, 'text/xml' );
		return tree.querySelector( 'parsererror' )
			? null
			: [ ...tree.querySelectorAll( 'item' ) ].map( ( item ) =>
					[ ...item.children ]
						.filter( ( { tagName } ) =>
							/encoded|description/.test( tagName )
						)
						.map( ( { textContent } ) => textContent )
						.join( '' )
				);
	}, feed );
	expect( items ).not.toBeNull();
	const item = items!.find( ( html ) => html.includes( 'doorstep-table' ) );
	expect( item ).toContain( '&lt;svg' );
	expect( await strange( page, item! ) ).toEqual( [] );

	const reply = ( await (
		await page.request.get( `/wp-json/wp/v2/posts/${ post.id }` )
	).json() ) as { content: { rendered: string } };
	expect( reply.content.rendered ).toContain( 'doorstep-table' );
	expect( await strange( page, reply.content.rendered ) ).toEqual( [] );
	await page.close();
} );

test( 'whoever edits the page or opens the screens reads them as text', async () => {
	const page = watch( await ( await stand.staff( 'admin' ) ).newPage() );
	await page.goto( `/wp-admin/post.php?post=${ post.id }&action=edit` );
	const frame = await page
		.waitForSelector( 'iframe[name="editor-canvas"]', { timeout: 10_000 } )
		.catch( () => null );
	const canvas = ( await frame?.contentFrame() ) ?? page.mainFrame();
	await canvas.locator( '.doorstep-document' ).nth( 2 ).waitFor();
	expect(
		await canvas
			.locator( '.doorstep-document img, .doorstep-document svg' )
			.count()
	).toBe( 0 );

	for ( const section of [
		'overview',
		'activities',
		'activities/own',
		'recipients',
		'measures',
		'register',
		'breach',
	] ) {
		await page.goto( 'about:blank' );
		await page.goto(
			`/wp-admin/admin.php?page=doorstep-documents#${ section }`
		);
		await page.locator( '#doorstep-documents h2' ).first().waitFor();
	}
	for ( const section of [
		'agency',
		'services',
		'banner',
		'form',
		'leads',
		'pages',
	] ) {
		await page.goto( 'about:blank' );
		await page.goto(
			`/wp-admin/admin.php?page=doorstep-settings#${ section }`
		);
		await page.locator( '#wpbody-content h2' ).first().waitFor();
	}
	await page.close();
} );

test( 'nothing ran, nobody was asked, and PHP had nothing to say', async () => {
	expect( ran ).toEqual( [] );
	expect(
		stand.beacon
			.arrivals()
			.filter( ( { host } ) => ! /gravatar|wordpress\.org/.test( host ) )
	).toEqual( [] );
	expect( await stand.site.faults() ).toEqual( [] );
} );
