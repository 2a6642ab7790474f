// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VisitedPage, choiceCookie } from './visited-page';

const granted = 'type="text/plain" data-doorstep-service';
const script = `<script ${ granted }="analytics">window.log = [ 'ran' ]</script>`;

describe( 'Without a valid choice', () => {
	test( 'the banner is asked for before the body is there', () => {
		const page = new VisitedPage(
			'',
			[],
			{},
			'<script>window.log = [ document.documentElement.className, String( document.body ) ]</script>'
		);
		expect( page.log ).toEqual( [ 'doorstep-on doorstep-ask', 'null' ] );
	} );

	test( 'nothing is stored and nothing is sent', async () => {
		const page = await new VisitedPage().complete();
		expect( [
			page.document.cookie,
			page.window.localStorage.length,
			page.requests,
			page.records,
		] ).toEqual( [ '', 0, [], [] ] );
		expect( page.window.doorstep!.get() ).toBe( null );
		expect( page.window.doorstep!.has( 'analytics' ) ).toBe( false );
	} );

	test( 'an expired choice is none, though its cookie was kept alive', () => {
		expect(
			new VisitedPage( '', [ choiceCookie( '111', 185 * 86400 ) ] )
				.classes
		).toContain( 'doorstep-ask' );
		expect(
			new VisitedPage( '', [ choiceCookie( '111', 180 * 86400 ) ] )
				.classes
		).toBe( 'doorstep-on' );
	} );

	test( 'a choice about other services is none', () => {
		expect(
			new VisitedPage( '', [ choiceCookie( '111' ) ], {
				revision: '0123abce',
			} ).classes
		).toContain( 'doorstep-ask' );
	} );

	test( 'any damaged cookie releases nothing and throws nothing', () => {
		const whole = choiceCookie( '111' ).split( '=' )[ 1 ]!;
		const damaged = fc.oneof(
			fc.string(),
			fc
				.tuple(
					fc.nat( whole.length ),
					fc.nat( 3 ),
					fc.string( { maxLength: 3 } )
				)
				.map(
					( [ at, gone, put ] ) =>
						whole.slice( 0, at ) + put + whole.slice( at + gone )
				)
		);
		fc.assert(
			fc.property( damaged, ( value ) => {
				fc.pre( value !== whole && ! /[;\r\n\0]/.test( value ) );
				const page = new VisitedPage( script, [
					`cookie_consent_doorstep=${ value }`,
				] );
				expect( [
					page.log,
					page.errors,
					page.window.doorstep!.get(),
				] ).toEqual( [ [], [], null ] );
			} ),
			{ numRuns: 150 }
		);
	}, 30000 );
} );

describe( 'A choice', () => {
	test.each( [
		[ 'accept', '111', [ 'analytics', 'video', 'ads' ], [] ],
		[ 'refuse', '000', [], [ 'analytics', 'video', 'ads' ] ],
	] )(
		'%s: hides the banner at once, is kept, and is proven once',
		async ( action, flags, yes, no ) => {
			const page = await new VisitedPage().complete();
			page.click( action );
			expect( page.classes ).toBe( 'doorstep-on' );
			const choice = page.window.doorstep!.get()!;
			expect( page.document.cookie ).toContain(
				`cookie_consent_doorstep=1.${ choice.time.toString( 36 ) }.0123abcd.${ choice.record }.${ flags }.`
			);
			expect( page.records ).toEqual( [
				{
					id: choice.record,
					revision: '0123abcd',
					version: '89abcdef',
					granted: yes,
					refused: no,
					source: 'banner',
					language: 'fr',
					previous: null,
				},
			] );
			expect( choice.record ).toMatch(
				/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
			);
			expect( page.requests ).toEqual( [] );
			expect(
				new VisitedPage( '', [ page.document.cookie ] ).classes
			).toBe( 'doorstep-on' );
		}
	);

	test( 'is told to whoever listens, and names of unknown services are not part of it', async () => {
		const page = await new VisitedPage().complete();
		const heard: ( readonly string[] )[] = [];
		page.window.doorstep!.on( 'change', ( choice ) =>
			heard.push( choice.granted )
		);
		page.window.doorstep!.choose( [ 'video', 'nobody' ], 'form' );
		expect( heard ).toEqual( [ [ 'video' ] ] );
		expect( page.records ).toMatchObject( [
			{ granted: [ 'video' ], source: 'form' },
		] );
	} );

	test( 'that takes back another names it, and is a withdrawal', async () => {
		const page = await new VisitedPage( '', [
			choiceCookie( '110' ),
		] ).complete();
		page.window.doorstep!.choose( [ 'video' ], 'panel' );
		expect( page.records ).toMatchObject( [
			{
				source: 'withdrawal',
				previous: '7d444840-9dc0-4e1b-8d5e-2f0c0b1d2e3f',
			},
		] );
	} );

	test( 'reloads the page where something ran that is withdrawn, and only there', async () => {
		const reloads = ( page: VisitedPage ) =>
			page.errors.filter( ( message ) =>
				message.includes( 'navigation' )
			).length;
		const ran = await new VisitedPage( script, [
			choiceCookie( '110' ),
		] ).complete();
		ran.window.doorstep!.choose( [], 'panel' );
		expect( reloads( ran ) ).toBe( 1 );
		const idle = await new VisitedPage( '', [
			choiceCookie( '110' ),
		] ).complete();
		idle.window.doorstep!.choose( [], 'panel' );
		expect( reloads( idle ) ).toBe( 0 );
	} );
} );
