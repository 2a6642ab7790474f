import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe';
import { openStand, type Stand } from './stand';

/** How banner and panel look and behave in a real browser, for eyes, keyboards and screen readers. */
let stand: Stand;

const layouts = [ 'bar', 'card', 'dialog' ] as const;
const wide = { width: 1280, height: 800 };
const narrow = { width: 320, height: 568 };
const banner = '#doorstep-banner';
const panel = 'dialog.doorstep-panel';

type Looks = {
	layout: ( typeof layouts )[ number ];
	ground?: string;
	ink?: string;
};

async function setLooks( looks: Looks ): Promise< void > {
	await stand.site.runPhp(
		`$error = Doorstep\\Settings::save( array( 'appearance' => $args + array( 'ground' => '', 'ink' => '' ) ) + Doorstep\\Settings::all() );
		if ( $error ) { throw new Exception( $error->get_error_message() ); }`,
		looks
	);
}

async function visit(
	options: BrowserContextOptions = {},
	path = '/'
): Promise< Page > {
	const context = await stand.visitor( { viewport: wide, ...options } );
	const page = await context.newPage();
	await page.goto( path );
	return page;
}

async function openPanel( page: Page ): Promise< void > {
	await page
		.locator( `${ banner } div + div [data-doorstep="choose"]` )
		.click();
	await page.locator( `${ panel } footer button` ).nth( 2 ).waitFor();
}

/** What a visitor sees of a control: everything that could make one more tempting than another. */
const looksOf = ( page: Page, within: string, text: RegExp ) =>
	page
		.locator( `${ within } button`, { hasText: text } )
		.evaluate( ( button ) => {
			const { width, height } = button.getBoundingClientRect();
			const style = getComputedStyle( button );
			const same = Array.from( style )
				// Where it stands, and the origin of transforms, which follows from its size.
				.filter(
					( name ) => ! /inset|^(top|left|right|bottom)$/.test( name )
				)
				.map(
					( name ) => `${ name }: ${ style.getPropertyValue( name ) }`
				);
			return { tag: button.tagName, width, height, same };
		} );

/** Whether something else lies over the middle of the element that has the focus. */
const focusIsHidden = ( page: Page ) =>
	page.evaluate( () => {
		const focused = document.activeElement!;
		const { left, top, width, height } = focused.getBoundingClientRect();
		const there = document.elementFromPoint(
			left + Math.min( width, 40 ) / 2,
			top + height / 2
		);
		return (
			there === null ||
			! ( focused.contains( there ) || there.contains( focused ) )
		);
	} );

const focusedIn = ( page: Page, selector: string ) =>
	page.evaluate(
		( within ) => document.activeElement?.closest( within ) !== null,
		selector
	);

beforeAll( async () => {
	stand = await openStand( 'banner-looks' );
} );

afterAll( async () => {
	await stand?.close();
} );

describe.each( layouts )( 'The banner as %s', ( layout ) => {
	const modal = layout === 'dialog';

	beforeAll( () => setLooks( { layout } ) );

	test.each( [
		[ wide, 'light' ],
		[ wide, 'dark' ],
		[ narrow, 'light' ],
		[ narrow, 'dark' ],
	] as const )(
		'and its panel give axe nothing to say at %o, %s, and scroll in one direction only',
		async ( viewport, colorScheme ) => {
			const page = await visit( { viewport, colorScheme } );
			expect( await violations( page, banner ) ).toEqual( [] );
			await openPanel( page );
			for ( const details of await page
				.locator( `${ panel } summary` )
				.all() ) {
				if ( await details.isVisible() ) {
					await details.click();
				}
			}
			expect( await violations( page, panel ) ).toEqual( [] );
			expect(
				await page.evaluate( () =>
					[
						document.documentElement,
						...document.querySelectorAll(
							'#doorstep-banner, #doorstep-banner *, .doorstep-panel, .doorstep-panel *'
						),
					]
						.filter(
							( element ) =>
								element.scrollWidth > element.clientWidth + 1 &&
								getComputedStyle( element ).overflowX !==
									'visible'
						)
						.map( ( element ) => element.outerHTML.slice( 0, 80 ) )
				)
			).toEqual( [] );
			await page.context().close();
		}
	);

	test( 'makes refusing look like accepting, in both layers and in every way', async () => {
		const page = await visit();
		for ( const within of [ banner, panel ] ) {
			const accept = await looksOf( page, within, /Tout accepter/ );
			expect( await looksOf( page, within, /Tout refuser/ ) ).toEqual(
				accept
			);
			expect( accept.height ).toBeGreaterThanOrEqual( 44 );
			if ( within === banner ) {
				await openPanel( page );
			}
		}
		await page.context().close();
	} );

	test( 'has no control smaller than 24 pixels but links inside a sentence', async () => {
		const page = await visit( { viewport: narrow } );
		const small = ( within: string ) =>
			page
				.locator( `${ within } :is(button, summary, input)` )
				.evaluateAll(
					( controls ) =>
						controls
							.filter(
								( control ) =>
									control.getClientRects().length &&
									control.parentElement?.tagName !== 'P'
							)
							.map( ( control ) =>
								control.getBoundingClientRect()
							)
							.filter(
								( { width, height } ) =>
									width < 24 || height < 24
							).length
				);
		expect( await small( banner ) ).toBe( 0 );
		await openPanel( page );
		expect( await small( panel ) ).toBe( 0 );
		await page.context().close();
	} );

	test( `${ modal ? 'holds the focus, on its title first' : 'is the first or second stop of the Tab key' }, and the focus is always seen`, async () => {
		const page = await visit();
		if ( modal ) {
			expect(
				await page.evaluate( () => document.activeElement?.tagName )
			).toBe( 'P' );
			expect(
				await page
					.locator( banner )
					.evaluate( ( it ) => it.matches( ':modal' ) )
			).toBe( true );
		} else {
			await page.keyboard.press( 'Tab' );
			if ( ! ( await focusedIn( page, banner ) ) ) {
				await page.keyboard.press( 'Tab' );
			}
			expect( await focusedIn( page, banner ) ).toBe( true );
			expect(
				await page.locator( banner ).getAttribute( 'aria-modal' )
			).toBe( null );
		}
		for ( let stop = 0; stop < 24; stop++ ) {
			await page.keyboard.press( 'Tab' );
			const away = await page.evaluate(
				() => document.activeElement === document.body
			);
			expect(
				away || ! ( await focusIsHidden( page ) ),
				`stop ${ stop }`
			).toBe( true );
			expect(
				modal && ! away ? await focusedIn( page, banner ) : true
			).toBe( true );
		}
		await page.context().close();
	} );

	test( 'keeps the panel modal, gives the focus back, and Escape chooses nothing', async () => {
		const page = await visit();
		const choose = page.locator(
			`${ banner } div + div [data-doorstep="choose"]`
		);
		await choose.focus();
		await page.keyboard.press( 'Enter' );
		await page.locator( `${ panel } footer button` ).nth( 2 ).waitFor();
		expect( await focusedIn( page, `${ panel } h2` ) ).toBe( true );
		for ( let stop = 0; stop < 12; stop++ ) {
			await page.keyboard.press( 'Tab' );
			expect(
				await page.evaluate(
					() =>
						document.activeElement === document.body ||
						document.activeElement?.closest( '.doorstep-panel' ) !==
							null
				)
			).toBe( true );
		}
		await page.keyboard.press( 'Escape' );
		await page.locator( panel ).waitFor( { state: 'detached' } );
		expect(
			await choose.evaluate(
				( button ) => button === document.activeElement
			)
		).toBe( true );
		expect( await page.locator( banner ).isVisible() ).toBe( true );

		await page.keyboard.press( 'Escape' );
		expect( await page.locator( banner ).isVisible() ).toBe( ! modal );
		expect( await page.context().cookies() ).toEqual( [] );
		await page.reload();
		expect( await page.locator( banner ).isVisible() ).toBe( true );
		await page.context().close();
	} );

	test( 'is gone in the moment of the choice, and the page can be used', async () => {
		const page = await visit();
		expect(
			await page.evaluate( () => {
				const it =
					document.querySelector< HTMLElement >(
						'#doorstep-banner'
					)!;
				it.querySelector< HTMLElement >(
					'[data-doorstep="refuse"]'
				)!.click();
				return getComputedStyle( it ).display;
			} )
		).toBe( 'none' );
		await page.getByRole( 'link', { name: 'Vendre' } ).first().click();
		await page.waitForURL( /vendre|#|estim/i );
		expect( await page.locator( banner ).isVisible() ).toBe( false );
		await page.context().close();
	} );

	test( 'stands itself, without a fixed or sticky child, in the light DOM', async () => {
		const page = await visit();
		expect(
			await page
				.locator( banner )
				.evaluate( ( it ) => [
					getComputedStyle( it ).position,
					[ ...it.querySelectorAll( '*' ) ].filter( ( child ) =>
						/fixed|sticky/.test(
							getComputedStyle( child ).position
						)
					).length,
				] )
		).toEqual( [ 'fixed', 0 ] );
		await page.context().close();
	} );

	test( 'keeps its words and buttons with WCAG’s text spacing, at 320 pixels', async () => {
		const page = await visit( { viewport: narrow } );
		await page.addStyleTag( {
			content:
				'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
		} );
		const cut = await page
			.locator( `${ banner } button` )
			.evaluateAll( ( buttons ) =>
				buttons
					.filter(
						( button ) =>
							button.scrollWidth > button.clientWidth + 1 &&
							button.clientWidth > 0
					)
					.map( ( { textContent } ) => textContent )
			);
		expect( cut ).toEqual( [] );
		const accept = await looksOf( page, banner, /Tout accepter/ );
		expect( await looksOf( page, banner, /Tout refuser/ ) ).toEqual(
			accept
		);
		const seen = await page
			.locator( `${ banner } div + div` )
			.evaluate(
				( buttons ) =>
					buttons.getBoundingClientRect().bottom <= innerHeight + 1
			);
		expect( seen ).toBe( true );
		await page.context().close();
	} );
} );

describe( 'Without JavaScript', () => {
	test.each( layouts )(
		'no %s asks what nobody could answer',
		async ( layout ) => {
			await setLooks( { layout } );
			const page = await visit( { javaScriptEnabled: false } );
			expect( await page.locator( banner ).isVisible() ).toBe( false );
			await page.context().close();
		}
	);
} );

describe( 'Colours that nobody could read', () => {
	test( 'are shown so that everybody can, in panel and placeholder too', async () => {
		await setLooks( { layout: 'card', ground: '#7a7a7a', ink: '#808080' } );
		const page = await visit(
			{ colorScheme: 'dark' },
			'/maison-de-pecheur/'
		);
		expect(
			await page
				.locator( banner )
				.evaluate( ( it ) => getComputedStyle( it ).backgroundColor )
		).toBe( 'rgb(122, 122, 122)' );
		expect( await violations( page, banner ) ).toEqual( [] );
		expect( await violations( page, '.doorstep-placeholder' ) ).toEqual(
			[]
		);
		await openPanel( page );
		expect( await violations( page, panel ) ).toEqual( [] );
		await page.context().close();
	} );

	test( 'leave borders and the focus to forced colours', async () => {
		await setLooks( { layout: 'bar' } );
		const page = await visit( { forcedColors: 'active' } );
		await page.keyboard.press( 'Tab' );
		await page.locator( `${ banner } [data-doorstep="refuse"]` ).focus();
		await page.keyboard.press( 'Shift+Tab' );
		const [ border, outline ] = await page
			.locator( `${ banner } [data-doorstep="accept"]` )
			.evaluate( ( button ) => {
				const style = getComputedStyle( button );
				return [
					style.borderTopWidth + style.borderTopStyle,
					style.outlineWidth + style.outlineStyle,
				];
			} );
		expect( [ border, outline ] ).toEqual( [ '1pxsolid', '3pxsolid' ] );
		await page.context().close();
	} );

	test( 'nothing of the panel moves where motion is unwelcome', async () => {
		const page = await visit( { reducedMotion: 'reduce' } );
		await openPanel( page );
		expect(
			await page
				.locator( `${ panel } .doorstep-switch` )
				.first()
				.evaluate(
					( it ) =>
						getComputedStyle( it, '::before' ).transitionDuration
				)
		).toBe( '0s' );
		await page.context().close();
	} );
} );

describe( 'A visitor who withdraws in the panel', () => {
	test( 'gets rid of what the services kept, cookies and storage alike', async () => {
		await stand.site.runPhp(
			`$all = Doorstep\\Settings::all();
			$all['ownServices'] = array( array( 'id' => 'own-counter', 'name' => 'Counter', 'category' => 'statistics', 'provider' => 'Counter Ltd', 'country' => 'IE', 'purpose' => 'Counts.', 'urls' => array( 'counter.example' ), 'inline' => array(), 'cookies' => array(
				array( 'name' => 'counter_*', 'storage' => 'cookie', 'domain' => null, 'duration' => 'P1Y' ),
				array( 'name' => 'counter', 'storage' => 'localStorage', 'domain' => null, 'duration' => null ),
				array( 'name' => 'counter-db', 'storage' => 'indexedDB', 'domain' => null, 'duration' => null ),
			), 'signals' => array(), 'privacyUrl' => null ) );
			$error = Doorstep\\Settings::save( $all );
			if ( $error ) { throw new Exception( $error->get_error_message() ); }`
		);
		const page = await visit();
		await page.click( `${ banner } [data-doorstep="accept"]` );
		const kept = () =>
			page.evaluate( async () => ( {
				cookie: /counter_/.test( document.cookie ),
				// But for the proof of a choice, which is on its way to the site.
				localStorage: Object.keys( localStorage ).filter(
					( key ) => ! key.startsWith( 'doorstep_record_' )
				),
				databases: ( await indexedDB.databases() ).map(
					( { name } ) => name
				),
			} ) );
		await page.evaluate( async () => {
			document.cookie = 'counter_id=1; path=/';
			localStorage.setItem( 'counter', '1' );
			localStorage.setItem( 'site', '1' );
			await new Promise( ( resolve ) => {
				indexedDB.open( 'counter-db' ).onsuccess = resolve;
			} );
		} );
		expect( await kept() ).toMatchObject( {
			cookie: true,
			localStorage: [ 'counter', 'site' ],
			databases: [ 'counter-db' ],
		} );

		await page.locator( '[data-doorstep="open"]' ).first().click();
		await page
			.locator( `${ panel } footer button`, { hasText: 'Tout refuser' } )
			.click();

		await expect
			.poll( () => kept().catch( () => null ) )
			.toEqual( {
				cookie: false,
				localStorage: [ 'site' ],
				databases: [],
			} );
		await page.context().close();
	} );
} );

test( 'PHP had nothing to say about the plugin', async () => {
	expect( await stand.site.faults() ).toEqual( [] );
} );
