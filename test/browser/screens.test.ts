import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStand, type Stand } from './stand';

let stand: Stand;
let admin: BrowserContext;

const axeSource = readFileSync(
	createRequire( import.meta.url ).resolve( 'axe-core/axe.min.js' ),
	'utf8'
);

type Violation = { id: string; nodes: { html: string }[] };

/** What axe finds wrong inside an element. */
async function violations(
	page: Page | Frame,
	selector: string
): Promise< string[] > {
	await page.evaluate( axeSource );
	const found = ( await page.evaluate(
		( within ) =>
			(
				window as unknown as {
					axe: {
						run: (
							within: string
						) => Promise< { violations: unknown } >;
					};
				}
			 ).axe
				.run( within )
				.then( ( result ) => result.violations ),
		selector
	) ) as Violation[];
	return found.map(
		( { id, nodes } ) =>
			`${ id }: ${ nodes.map( ( { html } ) => html ).join( ' ' ) }`
	);
}

/** Collects what a page complains about on its console. */
function complaints( page: Page ): string[] {
	const lines: string[] = [];
	page.on( 'pageerror', ( error ) => lines.push( String( error ) ) );
	page.on( 'console', ( message ) => {
		if ( message.type() === 'error' ) {
			lines.push( message.text() );
		}
	} );
	return lines;
}

beforeAll( async () => {
	stand = await openStand( 'screens' );
	admin = await stand.staff( 'admin' );
} );

afterAll( async () => {
	await stand?.close();
} );

describe( 'The screens of wp-admin', () => {
	test.each( [
		[ 'leads', 'doorstep' ],
		[ 'settings', 'doorstep-settings' ],
		[ 'scan', 'doorstep-scan' ],
	] )(
		'the %s screen opens without a complaint of browser or axe',
		async ( _, screen ) => {
			const page = await admin.newPage();
			const lines = complaints( page );
			await page.goto( `/wp-admin/admin.php?page=${ screen }` );
			await page.waitForLoadState( 'networkidle' );
			await page.locator( '#wpbody-content h1' ).first().waitFor();
			expect( await violations( page, '#wpbody-content' ) ).toEqual( [] );
			expect( lines ).toEqual( [] );
			await page.close();
		}
	);

	test( 'axe finds nothing wrong with each section of the settings', async () => {
		const page = await admin.newPage();
		await page.goto( '/wp-admin/admin.php?page=doorstep-settings' );
		for ( const link of await page.locator( '.doorstep-nav a' ).all() ) {
			await link.click();
			expect(
				await violations( page, '#wpbody-content' ),
				( await link.textContent() ) ?? ''
			).toEqual( [] );
		}
		await page.close();
	} );

	test( 'marketing opens the leads and nothing else of the plugin', async () => {
		const marketing = await stand.staff( 'marketing' );
		const page = await marketing.newPage();
		expect(
			( await page.goto( '/wp-admin/admin.php?page=doorstep' ) )?.status()
		).toBe( 200 );
		expect(
			(
				await page.goto( '/wp-admin/admin.php?page=doorstep-settings' )
			)?.status()
		).toBe( 403 );
		await marketing.close();
	} );
} );

describe( 'The block editor', () => {
	const blocks = [
		'contact-form',
		'legal-notice',
		'privacy-policy',
		'cookie-policy',
		'manage-cookies',
	];

	test( 'takes every block, saves them, and the page shows them', async () => {
		const page = await admin.newPage();
		const lines = complaints( page );
		await page.goto( '/wp-admin/post-new.php?post_type=page' );
		await page.waitForFunction( () =>
			Boolean(
				( window as unknown as WithWp ).wp?.data
					?.select( 'core/editor' )
					.getCurrentPostId()
			)
		);
		const registered = await page.evaluate(
			( names ) =>
				names.filter( ( name ) =>
					( window as unknown as WithWp ).wp.blocks.getBlockType(
						`doorstep/${ name }`
					)
				),
			blocks
		);
		expect( registered ).toEqual( blocks );

		await page.evaluate( ( names ) => {
			const { wp } = window as unknown as WithWp;
			wp.data
				.dispatch( 'core/edit-post' )
				.toggleFeature?.( 'welcomeGuide' );
			names.forEach( ( name ) =>
				wp.data
					.dispatch( 'core/block-editor' )
					.insertBlock?.(
						wp.blocks.createBlock( `doorstep/${ name }` )
					)
			);
			wp.data.dispatch( 'core/editor' ).editPost?.( {
				title: 'Tous les blocs',
				status: 'publish',
				slug: 'tous-les-blocs',
			} );
		}, blocks );
		await page.waitForFunction( () => {
			const frame = document.querySelector< HTMLIFrameElement >(
				'iframe[name="editor-canvas"]'
			);
			const canvas = frame?.contentDocument ?? document;
			return (
				canvas.querySelectorAll(
					'.doorstep-form-kinds, .doorstep-document'
				).length >= 4
			);
		} );
		await page.evaluate( () =>
			( window as unknown as WithWp ).wp.data
				.dispatch( 'core/editor' )
				.savePost?.()
		);
		await page.waitForFunction(
			() =>
				! ( window as unknown as WithWp ).wp.data
					.select( 'core/editor' )
					.isEditedPostDirty()
		);

		await page.goto( '/tous-les-blocs/' );
		expect( await page.locator( 'form.doorstep-form' ).count() ).toBe( 1 );
		expect( await page.locator( '.doorstep-document' ).count() ).toBe( 3 );
		// Gravatar answers nothing here, and that is not the plugin's.
		expect(
			lines.filter( ( line ) => ! /ERR_|gravatar/.test( line ) )
		).toEqual( [] );
	} );
} );

describe( 'The pages that visitors see', () => {
	test.each( [
		'/',
		'/maison-de-pecheur/',
		'/contact/',
		'/mentions-legales/',
		'/politique-de-confidentialite/',
		'/politique-de-cookies/',
		'/en/',
	] )(
		'axe finds nothing wrong with what the plugin shows on %s',
		async ( path ) => {
			const context = await stand.visitor();
			const page = await context.newPage();
			await page.goto( path );
			for ( const selector of [
				'#doorstep-banner',
				'.doorstep-form',
				'.doorstep-document',
				'.doorstep-placeholder',
			] ) {
				if ( ( await page.locator( selector ).count() ) > 0 ) {
					expect(
						await violations( page, selector ),
						selector
					).toEqual( [] );
				}
			}
			await context.close();
		}
	);
} );

test( 'PHP had nothing to say about the plugin', async () => {
	expect( await stand.site.faults() ).toEqual( [] );
} );

type Store = Record< string, ( ...args: unknown[] ) => unknown >;
type WithWp = {
	wp: {
		data: {
			select: ( store: string ) => {
				getCurrentPostId: () => number;
				isEditedPostDirty: () => boolean;
			};
			dispatch: ( store: string ) => Store;
		};
		blocks: {
			getBlockType: ( name: string ) => unknown;
			createBlock: ( name: string ) => unknown;
		};
	};
};
