/**
 * Takes the README's pictures and, with --all, one of every screen: phone and desktop,
 * French and English, light and dark, in build/screenshots/, to look at.
 *
 *   npm run screenshots [-- --all]
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { root } from '../site/folders.mjs';
import { serve } from '../site/serve.mjs';
import { chromium, ensureTools } from '../tools.mjs';

/** Invented people, for the leads screen. */
const people = [
	[
		'Maud Kerbrat',
		'maud@kerbrat.example',
		'06 39 98 00 14',
		'Bonjour, le bien est-il toujours à vendre ? Je suis disponible en semaine.',
	],
	[
		'Idriss Le Bail',
		'idriss@lebail.example',
		'',
		'Nous aimerions faire estimer notre longère avant l’été.',
	],
	[
		'Jeanne Morvan',
		'jeanne@morvan.example',
		'02 61 91 00 12',
		'Peut-on visiter la maison samedi matin ?',
	],
];

const sizes = {
	desktop: { width: 1280, height: 800 },
	phone: { width: 390, height: 844 },
};

ensureTools( [ 'php', 'chromium' ] );
const site = await serve( {
	core: process.env.WP_CORE_DIR,
	site: join( root, 'build/test-site/screenshots' ),
	reset: true,
	demo: true,
} );
const browser = await playwright.launch( {
	executablePath: chromium(),
	args: [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-background-networking',
		'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
	],
} );

async function shoot( folder, name, options, visit ) {
	const context = await browser.newContext( {
		baseURL: site.url,
		locale: 'fr-FR',
		...options,
	} );
	const page = await context.newPage();
	const fullPage = await visit( page );
	await page.waitForLoadState( 'networkidle' );
	await page.screenshot( {
		path: join( folder, `${ name }.png` ),
		fullPage: fullPage === true,
	} );
	await context.close();
}

async function send( page, [ name, email, phone, message ] ) {
	await page.goto( '/maison-de-pecheur/' );
	await page.locator( '.doorstep-form[novalidate]' ).waitFor();
	const token = page.waitForResponse( /form-token/ );
	await page.fill( '[name="fields[name]"]', name );
	await token;
	await page.fill( '[name="fields[email]"]', email );
	await page.fill( '[name="fields[phone]"]', phone );
	await page.fill( '[name="fields[message]"]', message );
	await page.click( '.doorstep-form [type="submit"]' );
	await page.locator( '.doorstep-received' ).waitFor();
}

async function logIn( page ) {
	await page.goto( '/wp-login.php' );
	await page.fill( '#user_login', 'admin' );
	await page.fill( '#user_pass', 'password' );
	await Promise.all( [
		page.waitForURL( /wp-admin/ ),
		page.click( '#wp-submit' ),
	] );
}

const adminScreen = ( query ) => async ( page ) => {
	await logIn( page );
	await page.goto( `/wp-admin/admin.php?page=${ query }` );
	await page.waitForLoadState( 'networkidle' );
};

/** What the desk looks like in each of its states, as an administrator gets there. */
const desk = {
	filters: ( page ) => page.click( '[aria-controls="doorstep-filters"]' ),
	selected: async ( page ) => {
		for ( const index of [ 1, 2 ] ) {
			await page.locator( '.doorstep-select input' ).nth( index ).click();
		}
	},
	pending: ( page ) => page.locator( '.doorstep-views a' ).last().click(),
	lead: ( page ) => openLead( page ).then( () => true ),
	'lead-hold': ( page ) => openStep( page, 0 ),
	'lead-freeze': ( page ) => openStep( page, 1 ),
};

async function openLead( page ) {
	await page.locator( '[id^="doorstep-lead-"]' ).first().click();
	await page.locator( '.doorstep-more-steps summary' ).click();
}

async function openStep( page, index ) {
	await openLead( page );
	await page
		.locator( '.doorstep-more-steps .components-button' )
		.nth( index )
		.click();
	await page.locator( '.doorstep-dialog' ).waitFor();
}

const deskState = ( locale, state ) => async ( page ) => {
	await setLocale( locale );
	await adminScreen( 'doorstep' )( page );
	return state( page );
};

/** Has wp-admin speak a language to its administrator. */
const setLocale = ( locale ) =>
	site.runPhp(
		"update_user_meta( get_user_by( 'login', 'admin' )->ID, 'locale', $args );",
		locale
	);

const openPanel = ( path, unfolded ) => async ( page ) => {
	await page.goto( path );
	await page.click( '#doorstep-banner div + div [data-doorstep="choose"]' );
	await page.locator( '.doorstep-panel footer button' ).nth( 2 ).waitFor();
	for ( const details of unfolded
		? await page.locator( '.doorstep-panel details' ).all()
		: [] ) {
		await details.evaluate( ( it ) => ( it.open = true ) );
	}
};

/** The home page by language; German has the longest words. */
const homes = { fr: '/', en: '/en/', de: '/?screenshot=de_DE' };

/** Has the site speak a language that nobody translated the demo to. */
const setLanguages = () =>
	writeFile(
		join( site.docroot, 'wp-content/mu-plugins/screenshot-language.php' ),
		"<?php isset( $_GET['screenshot'] ) && add_filter( 'locale', static fn() => 'de_DE', 99 );\n"
	);

const layouts = [ 'bar', 'card', 'dialog' ];
const setLayout = ( layout ) =>
	site.runPhp(
		"$all = Doorstep\\Settings::all(); $all['appearance']['layout'] = $args; Doorstep\\Settings::save( $all );",
		layout
	);

const whole = ( path ) => async ( page ) => {
	await page.goto( path );
	return true;
};

try {
	// One lead a week, the last one today.
	for ( const [ index, person ] of people.entries() ) {
		const context = await browser.newContext( { baseURL: site.url } );
		const weeks = people.length - 1 - index;
		await site.setClock( `-${ weeks * 604800 + 60 }` );
		const page = await context.newPage();
		page.on( 'response', ( reply ) => {
			// From now on the token has an age that a person's would have.
			if ( reply.url().includes( 'form-token' ) ) {
				site.setClock( `-${ weeks * 604800 }` );
			}
		} );
		await send( page, person );
		await context.close();
	}
	await site.setClock( null );

	const images = join( root, 'docs/images' );
	await mkdir( images, { recursive: true } );
	await shoot( images, 'banner', { viewport: sizes.desktop }, ( page ) =>
		page.goto( '/' ).then( () => false )
	);
	await shoot(
		images,
		'leads',
		{ viewport: { width: 1280, height: 560 } },
		adminScreen( 'doorstep' )
	);

	if ( process.argv.includes( '--all' ) ) {
		const folder = join( root, 'build/screenshots' );
		await mkdir( folder, { recursive: true } );
		await setLanguages();
		for ( const [ size, viewport ] of Object.entries( sizes ) ) {
			for ( const colorScheme of [ 'light', 'dark' ] ) {
				const as = ( name ) => `${ name }-${ size }-${ colorScheme }`;
				const options = { viewport, colorScheme };
				for ( const [ language, path ] of Object.entries( homes ) ) {
					for ( const layout of layouts ) {
						await setLayout( layout );
						await shoot(
							folder,
							as( `banner-${ layout }-${ language }` ),
							options,
							( page ) => page.goto( path ).then( () => false )
						);
					}
					await setLayout( 'bar' );
					await shoot(
						folder,
						as( `panel-${ language }` ),
						options,
						openPanel( path )
					);
					await shoot(
						folder,
						as( `panel-${ language }-unfolded` ),
						options,
						openPanel( path, true )
					);
				}
				await shoot(
					folder,
					as( 'listing' ),
					options,
					whole( '/maison-de-pecheur/' )
				);
			}
			const options = { viewport };
			for ( const path of [
				'contact',
				'mentions-legales',
				'politique-de-confidentialite',
				'politique-de-cookies',
				'en/privacy-policy',
			] ) {
				await shoot(
					folder,
					`${ path.replace( '/', '-' ) }-${ size }`,
					options,
					whole( `/${ path }/` )
				);
			}
			await shoot(
				folder,
				`leads-${ size }`,
				options,
				adminScreen( 'doorstep' )
			);
			for ( const locale of [ 'fr_FR', 'en_US' ] ) {
				for ( const [ name, state ] of Object.entries( desk ) ) {
					await shoot(
						folder,
						`desk-${ name }-${ locale }-${ size }`,
						options,
						deskState( locale, state )
					);
				}
			}
			await setLocale( '' );
			await shoot(
				folder,
				`settings-${ size }`,
				options,
				adminScreen( 'doorstep-settings' )
			);
			await shoot(
				folder,
				`scan-${ size }`,
				options,
				adminScreen( 'doorstep-scan' )
			);
		}
	}
} finally {
	await browser.close();
	await site.stop();
}
