import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStand, type Stand } from './stand';

let stand: Stand;
let admin: BrowserContext;
let page: Page;

type DocumentPart = {
	name: string;
	isValid: boolean;
	attributes: Record< string, unknown >;
	innerBlocks: DocumentPart[];
};
type Store = Record< string, ( ...args: unknown[] ) => unknown >;
type Wp = {
	data: {
		select: ( store: string ) => Store;
		dispatch: ( store: string ) => Store;
	};
	blocks: {
		createBlock: ( name: string, attributes?: object ) => unknown;
		parse: ( content: string ) => DocumentPart[];
		serialize: ( blocks: unknown ) => string;
	};
};

/** Runs in the editor, where `wp` is. */
const inEditor = < Result, Given >(
	run: ( wp: Wp, given: Given ) => Result,
	given: Given
): Promise< Awaited< Result > > =>
	page.evaluate(
		( [ source, value ] ) =>
			// eslint-disable-next-line no-eval -- The function crosses to the browser as text.
			window.eval( `(${ source })` )(
				( window as unknown as { wp: Wp } ).wp,
				value
			),
		[ run.toString(), given ] as const
	) as Promise< Awaited< Result > >;

/** The blocks of the page, as they would be read again after saving. */
const saved = () =>
	inEditor(
		( wp ) =>
			JSON.parse(
				JSON.stringify(
					wp.blocks.parse(
						wp.blocks.serialize(
							wp.data.select( 'core/block-editor' ).getBlocks!()
						)
					)
				)
			) as DocumentPart[],
		null
	);
const names = ( blocks: DocumentPart[] ) => blocks.map( ( { name } ) => name );

async function insert( block: string, attributes: object ): Promise< void > {
	await inEditor(
		( wp, given ) => {
			wp.data.dispatch( 'core/block-editor' ).resetBlocks!( [
				wp.blocks.createBlock( given.block, given.attributes ),
			] );
			const [ first ] = wp.data.select( 'core/block-editor' )
				.getBlocks!() as { clientId: string }[];
			wp.data.dispatch( 'core/block-editor' ).selectBlock!(
				first!.clientId
			);
		},
		{ block, attributes }
	);
}

async function convert(): Promise< void > {
	await page
		.getByRole( 'button', { name: 'Convert to ordinary blocks' } )
		.click();
	const dialog = page.getByRole( 'dialog' );
	expect( await dialog.textContent() ).toContain( 'no versions' );
	await dialog
		.getByRole( 'button', { name: 'Convert', exact: true } )
		.click();
	await dialog.waitFor( { state: 'detached' } );
}

beforeAll( async () => {
	stand = await openStand( 'document-blocks' );
	await stand.site.runPhp(
		"foreach ( get_users() as $user ) { update_user_meta( $user->ID, 'locale', 'en_US' ); } $p = get_option( 'doorstep_profile' ); $p['vatNumber'] = ''; update_option( 'doorstep_profile', $p );"
	);
	admin = await stand.staff( 'admin' );
	page = await admin.newPage();
	await page.goto( '/wp-admin/post-new.php?post_type=page' );
	await page.waitForFunction( () =>
		Boolean(
			( window as unknown as { wp?: Wp } ).wp?.data?.select(
				'core/editor'
			)?.getCurrentPostId!()
		)
	);
	await inEditor( ( wp ) => {
		wp.data.dispatch( 'core/preferences' ).set!(
			'core/edit-post',
			'welcomeGuide',
			false
		);
	}, null );
} );

afterAll( async () => {
	await stand?.close();
} );

test( 'a privacy policy becomes headings, texts, lists and tables with the same anchors, and one undo brings it back', async () => {
	await insert( 'doorstep/privacy-policy', { contents: true } );
	await convert();
	const blocks = await saved();
	const flat = ( parts: DocumentPart[] ): DocumentPart[] =>
		parts.flatMap( ( part ) => [ part, ...flat( part.innerBlocks ) ] );
	expect( flat( blocks ).filter( ( { isValid } ) => ! isValid ) ).toEqual(
		[]
	);
	expect( new Set( names( blocks ) ) ).toEqual(
		new Set( [
			'core/list',
			'core/heading',
			'core/paragraph',
			'core/table',
		] )
	);
	const anchors = blocks
		.filter( ( { name } ) => name === 'core/heading' )
		.map( ( { attributes } ) => attributes.anchor );
	expect( anchors ).toContain( 'privacy-policy-rights' );
	expect( anchors ).not.toContain( undefined );
	const text = JSON.stringify( blocks );
	expect( text ).toContain( '#privacy-policy-rights' );
	expect( text ).toContain( 'Répondre à vos demandes' );
	const table = blocks.find( ( { name } ) => name === 'core/table' );
	expect( JSON.stringify( table?.attributes.head ) ).toContain(
		'"scope":"col"'
	);
	expect( table?.attributes.caption ).not.toBe( '' );

	await page.keyboard.press( 'Control+z' );
	await expect
		.poll( async () => names( await saved() ) )
		.toEqual( [ 'doorstep/privacy-policy' ] );
} );

test( 'what the editor alone is told of a document does not go into the page', async () => {
	await insert( 'doorstep/legal-notice', {} );
	await convert();
	const text = JSON.stringify( await saved() );
	expect( text ).toContain( 'legal-notice-host' );
	expect( text ).not.toContain( 'TVA' );
	expect( text ).not.toContain( 'doorstep-missing' );
	expect( text ).not.toContain( 'incomplete' );
} );

test( 'the button to change the choice stays one, and another language is marked', async () => {
	await insert( 'doorstep/cookie-policy', { language: 'en' } );
	await convert();
	const blocks = await saved();
	expect( names( blocks ) ).toContain( 'doorstep/manage-cookies' );
	expect( names( blocks ) ).not.toContain( 'core/html' );
	expect(
		blocks.find( ( { name } ) => name === 'core/paragraph' )?.attributes
			.content
	).toMatch( /^<bdo lang="en" dir="ltr">/ );
} );

test( 'cancelling changes nothing', async () => {
	await insert( 'doorstep/privacy-policy', {} );
	await page
		.getByRole( 'button', { name: 'Convert to ordinary blocks' } )
		.click();
	await page.getByRole( 'button', { name: 'Cancel' } ).click();
	expect( names( await saved() ) ).toEqual( [ 'doorstep/privacy-policy' ] );
} );
