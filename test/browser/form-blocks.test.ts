import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStand, type Stand } from './stand';

let stand: Stand;
let admin: BrowserContext;
let page: Page;
let complaints: string[] = [];

type FormBlock = {
	clientId: string;
	name: string;
	isValid: boolean;
	attributes: Record< string, unknown >;
	innerBlocks: FormBlock[];
};
type Store = Record< string, ( ...args: unknown[] ) => unknown >;
type Wp = {
	data: {
		select: ( store: string ) => Store;
		dispatch: ( store: string ) => Store;
	};
	blocks: {
		createBlock: (
			name: string,
			attributes?: object,
			inner?: unknown[]
		) => FormBlock;
		parse: ( content: string ) => FormBlock[];
		serialize: ( blocks: FormBlock[] ) => string;
	};
	apiFetch: ( request: object ) => Promise< never >;
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

const blocks = () =>
	inEditor(
		( wp ) =>
			wp.data.select( 'core/block-editor' ).getBlocks!() as FormBlock[],
		null
	);
const forms = async () =>
	( await blocks() ).filter(
		( { name } ) => name === 'doorstep/contact-form'
	);
const names = ( form: FormBlock | undefined ) =>
	form?.innerBlocks.map( ( { name, attributes } ) =>
		String(
			name === 'doorstep/form-field'
				? attributes.name
				: `${ attributes.purpose }-${ attributes.channel }`
		)
	);

/** The document that shows the blocks: a frame, where the theme's style allows one. */
async function canvas(): Promise< Frame > {
	const frame = await page
		.waitForSelector( 'iframe[name="editor-canvas"]', { timeout: 5_000 } )
		.catch( () => null );
	return ( await frame?.contentFrame() ) ?? page.mainFrame();
}

async function openEditor( path: string ): Promise< void > {
	await page.goto( path );
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
}

async function publish( slug: string ): Promise< void > {
	await inEditor( async ( wp, given ) => {
		wp.data.dispatch( 'core/editor' ).editPost!( {
			title: given,
			status: 'publish',
			slug: given,
		} );
		await wp.data.dispatch( 'core/editor' ).savePost!();
	}, slug );
	await expect
		.poll( () =>
			inEditor(
				( wp ) => wp.data.select( 'core/editor' ).isEditedPostDirty!(),
				null
			)
		)
		.toBe( false );
}

/** Names of the controls that visitors find, in their order, each once. */
async function shown( path: string ): Promise< string[] > {
	const visitor = await stand.visitor();
	const front = await visitor.newPage();
	await front.goto( path );
	const found = await front
		.locator( 'form.doorstep-form' )
		.first()
		.locator( '[name^="fields["], [name^="consents["]' )
		.evaluateAll( ( controls ) =>
			controls.map( ( control ) => control.getAttribute( 'name' ) ?? '' )
		);
	await visitor.close();
	return [
		...new Set(
			found.map( ( name ) => name.replace( /^\w+\[|\](\[\])?$/g, '' ) )
		),
	];
}

beforeAll( async () => {
	stand = await openStand( 'form-blocks' );
	admin = await stand.staff( 'admin' );
	page = await admin.newPage();
	page.on( 'pageerror', ( error ) => complaints.push( String( error ) ) );
	page.on( 'console', ( message ) => {
		// Gravatar and other hosts answer nothing here, and that is not the plugin's.
		if (
			message.type() === 'error' &&
			! /ERR_|gravatar/.test( message.text() )
		) {
			complaints.push( message.text() );
		}
	} );
} );

afterAll( async () => {
	await stand?.close();
} );

/** Each kind: what its button says to a French editor, and what visitors are asked. */
const kinds = [
	[ 'contact', 'Contact', [ 'name', 'email', 'phone', 'message' ] ],
	[
		'valuation',
		'Estimation',
		[
			'property-address',
			'property-type',
			'surface',
			'project',
			'name',
			'email',
			'phone',
			'message',
		],
	],
	[
		'viewing',
		'Demande de visite',
		[ 'date', 'time', 'name', 'email', 'phone', 'message', 'alerts-email' ],
	],
	[
		'alert',
		'Alerte immobilière',
		[
			'transaction',
			'property-type',
			'places',
			'budget',
			'rooms',
			'name',
			'email',
			'alerts-email',
		],
	],
	[
		'rights',
		'Exercer mes droits',
		[ 'name', 'email', 'request', 'message' ],
	],
] as const;

describe( 'A form in the editor', () => {
	test.each( kinds )(
		'is made a form of the kind %s in one click, and visitors find its fields',
		async ( kind, button, expected ) => {
			await openEditor( '/wp-admin/post-new.php?post_type=page' );
			await inEditor( ( wp ) => {
				wp.data.dispatch( 'core/block-editor' ).insertBlock!(
					wp.blocks.createBlock( 'doorstep/contact-form' )
				);
			}, null );
			await (
				await canvas()
			)
				.locator( '.doorstep-form-kinds button', { hasText: button } )
				.click();
			await expect
				.poll( async () => names( ( await forms() )[ 0 ] ) )
				.toEqual( expected );
			expect( ( await forms() )[ 0 ]?.attributes.kind ).toBe( kind );

			await publish( `form-${ kind }` );
			expect( await shown( `/form-${ kind }/` ) ).toEqual( expected );
			const saved = await inEditor(
				( wp ) =>
					wp.blocks.parse(
						wp.data.select( 'core/editor' )
							.getCurrentPostAttribute!( 'content' ) as string
					),
				null
			);
			expect( names( saved[ 0 ] ) ).toEqual( expected );
			expect(
				saved.every(
					( form ) =>
						form.isValid &&
						form.innerBlocks.every( ( { isValid } ) => isValid )
				)
			).toBe( true );
		}
	);

	test( 'of the version before gets its fields as blocks, keeps its id, and looks the same', async () => {
		const formId = '5d0a4f3e-1c2b-4a6d-8e9f-0a1b2c3d4e5f';
		const id = await stand.site.runPhp(
			`echo wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Old', 'post_name' => 'old-form', 'post_content' => '<!-- wp:doorstep/contact-form {"formId":"${ formId }","phone":"required"} /-->' ) );`
		);
		const fields = [ 'name', 'email', 'phone', 'message' ];
		expect( await shown( '/old-form/' ) ).toEqual( fields );

		await openEditor( `/wp-admin/post.php?post=${ id }&action=edit` );
		await expect
			.poll( async () => names( ( await forms() )[ 0 ] ) )
			.toEqual( fields );
		const [ form ] = await forms();
		expect( form?.isValid ).toBe( true );
		expect( form?.attributes.formId ).toBe( formId );
		expect( form?.innerBlocks[ 2 ]?.attributes.required ).toBe( true );
		expect(
			await ( await canvas() ).locator( '.block-editor-warning' ).count()
		).toBe( 0 );

		await inEditor(
			( wp, given ) =>
				wp.data.dispatch( 'core/block-editor' ).updateBlockAttributes!(
					given,
					{ help: 'Avec indicatif' }
				),
			form?.innerBlocks[ 2 ]?.clientId
		);
		await publish( 'old-form' );
		expect( await shown( '/old-form/' ) ).toEqual( fields );
		const content = await stand.site.runPhp(
			`echo get_post( ${ id } )->post_content;`
		);
		expect( content ).toContain( `"formId":"${ formId }"` );
		expect( content.match( /wp:doorstep\/form-field/g ) ).toHaveLength( 4 );
	} );

	test( 'that is duplicated gets an id of its own, and a field a name of its own', async () => {
		await openEditor( '/wp-admin/post-new.php?post_type=page' );
		await inEditor( ( wp ) => {
			wp.data.dispatch( 'core/block-editor' ).insertBlock!(
				wp.blocks.createBlock( 'doorstep/contact-form', {}, [
					wp.blocks.createBlock( 'doorstep/form-field', {
						type: 'email',
					} ),
					wp.blocks.createBlock( 'doorstep/form-field', {
						label: 'Ville',
					} ),
				] )
			);
		}, null );
		await expect
			.poll( async () => names( ( await forms() )[ 0 ] ) )
			.toEqual( [ 'email', 'ville' ] );
		const field = ( await forms() )[ 0 ]?.innerBlocks[ 1 ]?.clientId;
		await inEditor(
			( wp, given ) =>
				wp.data.dispatch( 'core/block-editor' ).duplicateBlocks!( [
					given,
				] ),
			field
		);
		await expect
			.poll( async () => names( ( await forms() )[ 0 ] ) )
			.toEqual( [ 'email', 'ville', 'ville-2' ] );

		const [ form ] = await forms();
		await inEditor(
			( wp, given ) =>
				wp.data.dispatch( 'core/block-editor' ).duplicateBlocks!( [
					given,
				] ),
			form?.clientId
		);
		await expect
			.poll( async () =>
				( await forms() ).map( ( copy ) => names( copy ) )
			)
			.toEqual( [
				[ 'email', 'ville', 'ville-2' ],
				[ 'email', 'ville', 'ville-2' ],
			] );
		await expect
			.poll(
				async () =>
					new Set(
						( await forms() ).map(
							( { attributes } ) => attributes.formId
						)
					).size
			)
			.toBe( 2 );
		expect( ( await forms() )[ 0 ]?.attributes.formId ).toBe(
			form?.attributes.formId
		);
	} );

	test( 'names a field after the label while it is first typed, and never again', async () => {
		await openEditor( '/wp-admin/post-new.php?post_type=page' );
		await inEditor( ( wp ) => {
			wp.data.dispatch( 'core/block-editor' ).insertBlock!(
				wp.blocks.createBlock( 'doorstep/contact-form', {}, [
					wp.blocks.createBlock( 'doorstep/form-field', {
						type: 'email',
					} ),
				] )
			);
		}, null );
		await ( await canvas() ).locator( '.doorstep-form__label' ).waitFor();
		await inEditor( ( wp ) => {
			const [ form ] = wp.data.select( 'core/block-editor' )
				.getBlocks!() as FormBlock[];
			wp.data.dispatch( 'core/block-editor' ).insertBlock!(
				wp.blocks.createBlock( 'doorstep/form-field' ),
				1,
				form?.clientId
			);
		}, null );
		const label = ( await canvas() )
			.locator( '.doorstep-form__label [contenteditable]' )
			.nth( 1 );
		await label.click();
		await label.pressSequentially( 'Étage <souhaité> & vue' );
		const last = async () => ( await forms() )[ 0 ]?.innerBlocks[ 1 ];
		await expect
			.poll( async () => ( await last() )?.attributes )
			.toMatchObject( {
				label: 'Étage <souhaité> & vue',
				name: 'etage-souhaite-vue',
			} );

		await (
			await canvas()
		)
			.locator( '.doorstep-form__label [contenteditable]' )
			.first()
			.click();
		await label.click();
		await page.keyboard.press( 'End' );
		await label.pressSequentially( ' mer' );
		await expect
			.poll( async () => ( await last() )?.attributes )
			.toMatchObject( {
				label: 'Étage <souhaité> & vue mer',
				name: 'etage-souhaite-vue',
			} );
	} );

	test( 'warns in the form and in the sidebar where it asks too much or cannot be answered', async () => {
		await openEditor( '/wp-admin/post-new.php?post_type=page' );
		await inEditor( ( wp ) => {
			wp.data.dispatch( 'core/block-editor' ).insertBlock!(
				wp.blocks.createBlock( 'doorstep/contact-form', {}, [
					wp.blocks.createBlock( 'doorstep/form-field', {
						label: 'Date de naissance',
					} ),
					wp.blocks.createBlock( 'doorstep/form-consent', {
						wording:
							'En envoyant ce formulaire, vous acceptez nos e-mails.',
					} ),
				] )
			);
			wp.data.dispatch( 'core/edit-post' ).openGeneralSidebar!(
				'edit-post/block'
			);
		}, null );
		const frame = await canvas();
		for ( const warning of [
			/date de naissance ou un âge/,
			/Impossible de répondre/,
			/Seule la case cochée/,
		] ) {
			await frame
				.locator( '.doorstep-form-warning', { hasText: warning } )
				.first()
				.waitFor();
		}
		await inEditor( ( wp ) => {
			const [ form ] = wp.data.select( 'core/block-editor' )
				.getBlocks!() as FormBlock[];
			wp.data.dispatch( 'core/block-editor' ).selectBlock!(
				form?.clientId
			);
		}, null );
		await page
			.locator( '.interface-complementary-area .doorstep-form-warning', {
				hasText: /date de naissance ou un âge/,
			} )
			.waitFor();
	} );

	test( 'stands twice on a page as one synced pattern, and neither changes', async () => {
		await openEditor( '/wp-admin/post-new.php?post_type=page' );
		const formId = '6e1b5a4f-2d3c-4b7e-9f0a-1b2c3d4e5f6a';
		const ref = await inEditor(
			async ( wp, given ) =>
				(
					( await wp.apiFetch( {
						path: '/wp/v2/blocks',
						method: 'POST',
						data: {
							title: 'Form',
							status: 'publish',
							content: `<!-- wp:doorstep/contact-form {"formId":"${ given }"} --><!-- wp:doorstep/form-field {"name":"email","type":"email","required":true} /--><!-- /wp:doorstep/contact-form -->`,
						},
					} ) ) as { id: number }
				 ).id,
			formId
		);
		await inEditor( ( wp, given ) => {
			const synced = () =>
				wp.blocks.createBlock( 'core/block', { ref: given } );
			wp.data.dispatch( 'core/block-editor' ).resetBlocks!( [
				synced(),
				synced(),
			] );
		}, ref );
		const frame = await canvas();
		await expect
			.poll( () => frame.locator( '.doorstep-form' ).count() )
			.toBe( 2 );
		expect(
			await inEditor( ( wp, given ) => {
				const { getBlocks } = wp.data.select( 'core/block-editor' );
				return [
					...( getBlocks!() as FormBlock[] ).flatMap(
						( { clientId } ) =>
							( getBlocks!( clientId ) as FormBlock[] ).map(
								( { attributes } ) => attributes.formId
							)
					),
					wp.data.select( 'core' ).hasEditsForEntityRecord!(
						'postType',
						'wp_block',
						given
					),
				];
			}, ref )
		).toEqual( [ formId, formId, false ] );
		await publish( 'synced-form' );
		expect( await shown( '/synced-form/' ) ).toEqual( [ 'email' ] );
	} );

	test( 'comes in five patterns whose blocks are valid, in the language of visitors', async () => {
		await openEditor( '/wp-admin/post-new.php?post_type=page' );
		const patterns = await inEditor( async ( wp ) => {
			const all = ( await wp.apiFetch( {
				path: '/wp/v2/block-patterns/patterns',
			} ) ) as { name: string; title: string; content: string }[];
			return all
				.filter( ( { name } ) => name.startsWith( 'doorstep/' ) )
				.map( ( { title, content } ) => ( {
					title,
					content,
					parsed: wp.blocks.parse( content ),
				} ) );
		}, null );
		expect( patterns.map( ( { title } ) => title ) ).toEqual( [
			'Page de contact',
			'Page d’estimation',
			'Demande de visite sous une annonce',
			'Page pour exercer ses droits sur ses données',
			'Vos droits, avec un formulaire de demande',
		] );
		for ( const { content, parsed } of patterns ) {
			expect( content ).not.toContain( 'formId' );
			expect( parsed.at( -1 )?.name ).toBe( 'doorstep/contact-form' );
			expect( parsed.every( ( { isValid } ) => isValid ) ).toBe( true );
		}
		expect( patterns[ 1 ]?.content ).toContain( 'Adresse du bien' );
	} );

	test( 'made the browser complain of nothing', () => {
		expect( complaints ).toEqual( [] );
		complaints = [];
	} );
} );

test( 'PHP had nothing to say about the plugin', async () => {
	expect( await stand.site.faults() ).toEqual( [] );
} );
