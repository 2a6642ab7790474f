import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import {
	afterAll,
	beforeAll,
	beforeEach,
	describe,
	expect,
	test,
} from 'vitest';
import { violations } from './axe';
import { leadsOf } from './database';
import { everyField, formBlock, oldPage, publish } from './form-pages';
import { openStand, type Stand } from './stand';

/** What a visitor sees and uses: with the eyes, by keyboard, by screen reader, on a bad line. */
let stand: Stand;
let contact: string;

const form = '.doorstep-form';
const received = '.doorstep-received';
const short = formBlock( [
	{ name: 'email', type: 'email', required: true },
	{ name: 'message', type: 'textarea', required: true },
] );

async function visit(
	path: string,
	options: BrowserContextOptions = {}
): Promise< Page > {
	const context = await stand.visitor( options );
	const page = await context.newPage();
	await page.goto( path );
	await page.locator( `${ form }[novalidate]` ).first().waitFor();
	return page;
}

async function write(
	page: Page | Locator,
	text = 'Bonjour'
): Promise< void > {
	await page
		.locator( '[name="fields[email]"]' )
		.fill( 'camille@example.com' );
	await page.locator( '[name="fields[message]"]' ).fill( text );
}

const send = ( page: Page ) =>
	page.locator( `${ form } [type="submit"]` ).click();

const problem = ( page: Page ) =>
	page.locator( `${ form } .doorstep-form__problem` );

const schemeOf = ( page: Page ) =>
	page
		.locator( form )
		.evaluate( ( element ) => getComputedStyle( element ).colorScheme );

const leads = () => leadsOf( stand.site );

/** What assistive technology is told of the element that has the focus, or of another. */
async function spoken( page: Page, selector?: string ) {
	const client = await page.context().newCDPSession( page );
	const { result } = await client.send( 'Runtime.evaluate', {
		expression: selector
			? `document.querySelector( ${ JSON.stringify( selector ) } )`
			: 'document.activeElement',
	} );
	const { nodes } = await client.send( 'Accessibility.getPartialAXTree', {
		objectId: result.objectId!,
		fetchRelatives: false,
	} );
	const [ node ] = nodes;
	const states = Object.fromEntries(
		( node?.properties ?? [] ).map( ( { name, value } ) => [
			name,
			value.value,
		] )
	);
	return {
		role: node?.role?.value,
		name: node?.name?.value,
		description: node?.description?.value,
		invalid: states.invalid,
		required: states.required,
	};
}

beforeAll( async () => {
	stand = await openStand( 'form' );
	await publish( stand.site, 'tout', everyField );
	await publish( stand.site, 'court', short );
	contact = await publish( stand.site, 'ancienne', '<p>Contact</p>' );
	const pattern = await publish( stand.site, 'motif', short, 'wp_block' );
	await publish(
		stand.site,
		'plusieurs',
		`<!-- wp:block {"ref":${ pattern }} /-->${ everyField }<!-- wp:block {"ref":${ pattern }} /-->`
	);
	await publish(
		stand.site,
		'nuit',
		`<!-- wp:group --><div class="wp-block-group" style="padding:2rem;background:#10202b;color:#f4efe6">${ everyField }</div><!-- /wp:group -->`
	);
} );

afterAll( async () => {
	await stand?.close();
} );

beforeEach( async () => {
	await stand.site.runPhp(
		"Doorstep\\Database::execute( 'DELETE FROM %i', array( Doorstep\\Database::table( 'leads' ) ) );"
	);
} );

describe( 'By keyboard and by ear', () => {
	test( 'every field is reached, answered and sent, and the good news is heard', async () => {
		const page = await visit( '/tout/' );
		await page.locator( `${ form } [name="fields[name]"]` ).focus();
		const keys = [
			[ 'Camille', 'Tab' ],
			[ 'camille@example.com', 'Tab' ],
			[ '06 39 98 00 12', 'Tab' ],
			[ 'ArrowDown', 'Tab' ],
			[ 'Space', 'Tab', 'Tab', 'Space', 'Tab' ],
			[ 'ArrowDown', 'Tab' ],
		];
		for ( const key of keys.flat() ) {
			await ( /^(Tab|Space|Arrow)/.test( key )
				? page.keyboard.press( key )
				: page.keyboard.type( key ) );
		}
		await page.locator( '[name="fields[date]"]' ).fill( '2027-01-31' );
		await page.locator( '[name="fields[time]"]' ).fill( '14:30' );
		await page.locator( '[name="fields[message]"]' ).focus();
		await page.keyboard.type( 'Bonjour' );
		await page.keyboard.press( 'Tab' );
		expect( await spoken( page ) ).toMatchObject( { role: 'checkbox' } );
		await page.keyboard.press( 'Tab' );
		await page.keyboard.press( 'Space' );
		await page.locator( `${ form } [type="submit"]` ).focus();
		await page.keyboard.press( 'Enter' );
		await page.locator( received ).waitFor();
		expect(
			await page
				.locator( received )
				.evaluate( ( box ) => box.matches( ':focus' ) )
		).toBe( true );

		const [ lead ] = await leads();
		expect( JSON.parse( lead?.fields ?? '' ) ).toEqual( {
			name: 'Camille',
			email: 'camille@example.com',
			phone: '06 39 98 00 12',
			kind: 'Appartement',
			wants: 'Maison\nTerrain & bois',
			budget: 'Maison',
			date: '2027-01-31',
			time: '14:30',
			address: '',
			company: '',
			job: '',
			message: 'Bonjour',
		} );
		const consents = JSON.parse( lead?.consents ?? '[]' ) as {
			id: string;
			granted: boolean;
		}[];
		expect(
			consents.map( ( { id, granted } ) => [ id, granted ] )
		).toEqual( [
			[ 'alerts-email', false ],
			[ 'prospecting-phone', true ],
		] );
	} );

	test( 'each field says what it is, whether it is needed, and what is wrong with it', async () => {
		const page = await visit( '/tout/' );
		await send( page );
		expect( await spoken( page ) ).toMatchObject( {
			role: 'textbox',
			name: 'Nom (obligatoire)',
			description: 'Indiquez votre nom.',
			invalid: 'true',
			required: true,
		} );
		expect( await spoken( page, '[role="radiogroup"]' ) ).toMatchObject( {
			role: 'radiogroup',
			name: 'Vous (obligatoire)',
			description: 'Choisissez une réponse.',
			invalid: 'true',
		} );
		expect( await spoken( page, 'fieldset[id$="-wants"]' ) ).toMatchObject(
			{
				role: 'group',
				name: 'Biens (obligatoire)',
				description:
					'Choisissez une réponse. Plusieurs réponses possibles.',
			}
		);
		expect(
			await spoken( page, '[name="fields[wants][]"]' )
		).toMatchObject( { name: 'Maison', invalid: 'true' } );
		expect( await spoken( page, 'select' ) ).toMatchObject( {
			name: 'Budget (facultatif)',
			invalid: 'false',
		} );
		expect(
			await spoken( page, '.doorstep-form__consents' )
		).toMatchObject( { role: 'group', name: 'Si vous le souhaitez' } );
		expect( await spoken( page, '.doorstep-form__problem' ) ).toMatchObject(
			{ role: 'alert' }
		);
		expect( await problem( page ).innerText() ).toContain( 'corrigez' );
	} );
} );

describe( 'For the eyes', () => {
	const frames = [
		[ 'light', 1280, '/tout/' ],
		[ 'light', 320, '/tout/' ],
		[ 'dark', 1280, '/nuit/' ],
		[ 'dark', 320, '/nuit/' ],
	] as const;

	test.each( frames )(
		'axe finds nothing in any state, and nothing is cut off: %s, %i px',
		async ( _, width, path ) => {
			const page = await visit( path, {
				viewport: { width, height: 800 },
			} );
			const wrong: string[][] = [ await violations( page, form ) ];
			await send( page );
			wrong.push( await violations( page, form ) );
			expect(
				await page.evaluate(
					() => document.documentElement.scrollWidth
				)
			).toBe( width );
			const small = await page
				.locator(
					`${ form } :is( label:has( input ), select, .doorstep-form__control, button, summary )`
				)
				.evaluateAll( ( targets ) =>
					targets
						.map(
							( target ) => target.getBoundingClientRect().height
						)
						.filter( ( height ) => height < 24 )
				);
			expect( small ).toEqual( [] );

			await page.locator( '[name="fields[name]"]' ).fill( 'Camille' );
			await write( page );
			await page
				.locator(
					'[value="Maison"]:is( [type="radio"], [type="checkbox"] )'
				)
				.evaluateAll( ( boxes ) =>
					boxes.forEach( ( box ) => ( box as HTMLElement ).click() )
				);
			let answer = () => {};
			const held = new Promise< void >(
				( resolve ) => ( answer = resolve )
			);
			await page.route( /\/leads$/, async ( route ) => {
				await held;
				await route.abort( 'connectionfailed' );
			} );
			await send( page );
			await page
				.locator( '[type="submit"][aria-disabled="true"]' )
				.waitFor();
			wrong.push( await violations( page, form ) );
			answer();
			await problem( page ).filter( { hasText: 'répondu' } ).waitFor();
			wrong.push( await violations( page, form ) );
			await page.unroute( /\/leads$/ );
			await send( page );
			await page.locator( received ).waitFor();
			wrong.push( await violations( page, received ) );
			expect( wrong ).toEqual( [ [], [], [], [], [] ] );
		}
	);

	test( 'fields stand side by side where there is room, and level', async () => {
		const boxes = async ( page: Page ) =>
			Promise.all(
				[ 'date', 'time' ].map( ( name ) =>
					page.locator( `[name="fields[${ name }]"]` ).boundingBox()
				)
			);
		const [ date, time ] = await boxes( await visit( '/tout/' ) );
		expect( date?.y ).toBe( time?.y );
		const [ first, second ] = await boxes(
			await visit( '/tout/', { viewport: { width: 320, height: 800 } } )
		);
		expect( first?.y ).toBeLessThan( second?.y ?? 0 );
		expect( first?.width ).toBe( second?.width );
	} );

	test( 'nothing moves when errors come late', async () => {
		const page = await visit( '/tout/' );
		await page.evaluate( () => {
			const seen = window as unknown as { shift: number };
			seen.shift = 0;
			new PerformanceObserver( ( list ) => {
				for ( const entry of list.getEntries() ) {
					seen.shift += (
						entry as unknown as { value: number }
					 ).value;
				}
			} ).observe( { type: 'layout-shift' } );
		} );
		await send( page );
		await page
			.locator( '.doorstep-form__error:not( :empty )' )
			.first()
			.waitFor();
		await page.evaluate(
			() =>
				new Promise( ( done ) =>
					requestAnimationFrame( () => requestAnimationFrame( done ) )
				)
		);
		expect(
			await page.evaluate(
				() => ( window as unknown as { shift: number } ).shift
			)
		).toBe( 0 );
	} );
} );

describe( 'On a bad line', () => {
	test( 'offline is told, and the message leaves once, when the line is back', async () => {
		const page = await visit( '/court/' );
		await write( page );
		await page.context().setOffline( true );
		await send( page );
		await problem( page ).filter( { hasText: 'connexion' } ).waitFor();
		expect( await violations( page, form ) ).toEqual( [] );
		await page.context().setOffline( false );
		await page.locator( received ).waitFor();
		expect( await leads() ).toHaveLength( 1 );
	} );

	test( 'an answer that is lost, a second click and a second tab make no second lead', async () => {
		const page = await visit( '/court/' );
		await write( page );
		await page.route(
			/\/leads$/,
			async ( route ) => {
				await route.fetch();
				await route.abort( 'connectionreset' );
			},
			{ times: 1 }
		);
		await page.locator( `${ form } [type="submit"]` ).dblclick();
		await problem( page ).filter( { hasText: 'répondu' } ).waitFor();
		expect( await leads() ).toHaveLength( 1 );
		const [ tab ] = await Promise.all( [
			page.waitForEvent( 'popup' ),
			page.evaluate( () => void window.open( location.href ) ),
		] );
		// The script brings the draft once the page is there.
		await expect
			.poll( () => tab.inputValue( '[name="fields[message]"]' ), {
				timeout: 10_000,
			} )
			.toBe( 'Bonjour' );
		await send( tab );
		await tab.locator( received ).waitFor();
		await send( page );
		await page.locator( received ).waitFor();
		expect( await leads() ).toHaveLength( 1 );
	} );

	test( 'what was written and chosen survives a reload, in this tab alone, until it is received', async () => {
		const page = await visit( '/tout/' );
		await page.locator( '[name="fields[name]"]' ).fill( 'Camille' );
		await write( page );
		await page.check( '[name="fields[kind]"][value="Maison"]' );
		await page.check( '[name="fields[wants][]"][value="Terrain & bois"]' );
		await page.selectOption( 'select', 'Appartement' );
		await page.check( '[name="consents[alerts-email]"]' );
		await page.reload();
		await page.locator( `${ form }[novalidate]` ).waitFor();
		expect(
			await page.isChecked( '[name="fields[kind]"][value="Maison"]' )
		).toBe( true );
		expect(
			await page.isChecked( '[name="consents[alerts-email]"]' )
		).toBe( true );
		expect(
			await page.isChecked( '[name="consents[prospecting-phone]"]' )
		).toBe( false );
		const other = await page.context().newPage();
		await other.goto( '/tout/' );
		expect( await other.inputValue( '[name="fields[name]"]' ) ).toBe( '' );
		await send( page );
		await page.locator( received ).waitFor();
		expect(
			JSON.parse( ( await leads() )[ 0 ]?.fields ?? '' )
		).toMatchObject( {
			wants: 'Terrain & bois',
			budget: 'Appartement',
		} );
		await page.goto( '/court/' );
		await page.goBack();
		expect( await page.inputValue( '[name="fields[message]"]' ) ).toBe(
			''
		);
		expect( await page.evaluate( () => sessionStorage.length ) ).toBe( 0 );
	} );

	test( 'who sends too much is told when to go on', async () => {
		const page = await visit( '/court/' );
		for ( let count = 0; count < 6; count++ ) {
			await page.goto( '/court/' );
			await write( page, `Message ${ count }` );
			await send( page );
			await page
				.locator(
					`${ received }, .doorstep-form__problem:not( :empty )`
				)
				.waitFor();
		}
		expect( await problem( page ).innerText() ).toMatch(
			/à partir de \d{1,2}:\d\d\.$/
		);
		expect( await page.inputValue( '[name="fields[message]"]' ) ).toBe(
			'Message 5'
		);
		expect( await leads() ).toHaveLength( 5 );
	} );
} );

describe( 'Anywhere', () => {
	test( 'several forms of one page, twice the same pattern among them, send each its own', async () => {
		const page = await visit( '/plusieurs/' );
		const ids = await page
			.locator( `${ form }, ${ form } [id]` )
			.evaluateAll( ( elements ) => elements.map( ( { id } ) => id ) );
		expect( new Set( ids ).size ).toBe( ids.length );
		const last = page.locator( form ).nth( 2 );
		await write( page.locator( form ).nth( 0 ), 'Premier' );
		await write( last, 'Dernier' );
		await last.locator( '[type="submit"]' ).click();
		await page.locator( received ).waitFor();
		expect( await page.locator( form ).count() ).toBe( 2 );
		expect(
			await page
				.locator( '[name="fields[message]"]' )
				.first()
				.inputValue()
		).toBe( 'Premier' );
		const [ lead ] = await leads();
		expect( JSON.parse( lead?.fields ?? '' ) ).toMatchObject( {
			message: 'Dernier',
		} );
	} );

	test( 'a page that a cache has kept since version 0.1 sends, with the script of today', async () => {
		const html = await oldPage( stand.site, contact );
		const context = await stand.visitor();
		const page = await context.newPage();
		await page.route( /\/ancienne\/$/, ( route ) =>
			route.fulfill( { contentType: 'text/html', body: html } )
		);
		await page.goto( '/ancienne/' );
		await send( page );
		expect( await page.locator( '[id$="-name-error"]' ).innerText() ).toBe(
			'Enter your name.'
		);
		await page.fill( '[name="fields[name]"]', 'Camille' );
		await page.fill( '[name="fields[phone]"]', '06 39 98 00 12' );
		await write( page );
		await send( page );
		await page.locator( received ).waitFor();
		expect( ( await leads() )[ 0 ] ).toMatchObject( {
			listing_reference: 'AP-1024',
		} );
		expect( await violations( page, received ) ).toEqual( [] );
	} );

	test( 'it is the theme that gives the form its font, its colours and its button', async () => {
		const page = await visit( '/court/' );
		const looks = await page.evaluate( () => {
			const style = ( selector: string ) =>
				getComputedStyle( document.querySelector( selector )! );
			const probe = document.createElement( 'a' );
			probe.className = 'wp-element-button';
			document.querySelector( '.doorstep-form' )!.append( probe );
			return {
				font: [
					style( '.doorstep-form__control' ).fontFamily,
					style( 'main' ).fontFamily,
				],
				ink: [
					style( '.doorstep-form__control' ).color,
					style( 'main' ).color,
				],
				button: [
					style( '.doorstep-form [type="submit"]' ).backgroundColor,
					getComputedStyle( probe ).backgroundColor,
				],
			};
		} );
		for ( const [ ours, theirs ] of Object.values( looks ) ) {
			expect( ours ).toBe( theirs );
		}
		expect( await schemeOf( page ) ).toBe( 'normal' );
		expect( await schemeOf( await visit( '/nuit/' ) ) ).toBe( 'dark' );
	} );
} );

test( 'PHP had nothing to say about the plugin', async () => {
	expect( await stand.site.faults() ).toEqual( [] );
} );
