import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import texts from '../../php-bridge/texts/en/form.json';
import { FormStand, received, refused, type Reply } from './form-stand';

let stand: FormStand;

function goOffline( offline: boolean ): void {
	vi.spyOn( navigator, 'onLine', 'get' ).mockReturnValue( ! offline );
	if ( ! offline ) {
		window.dispatchEvent( new Event( 'online' ) );
	}
}

beforeEach( () => {
	vi.useFakeTimers();
	sessionStorage.clear();
	stand = new FormStand();
} );

afterEach( () => {
	stand.leave();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
	vi.useRealTimers();
} );

describe( 'Offline', () => {
	beforeEach( async () => {
		await stand.fill();
		goOffline( true );
		stand.replies = [ 'dead', received ];
		await stand.send();
	} );

	test( 'is told, and the message leaves when the line is back, as the same lead', async () => {
		expect( stand.problem ).toBe( texts[ 'form.offline' ] );
		goOffline( false );
		await vi.advanceTimersByTimeAsync( 60_000 );
		expect( stand.isReceived ).toBe( true );
		expect( stand.leads[ 1 ]?.id ).toBe( stand.leads[ 0 ]?.id );
	} );

	test( 'a message that is being rewritten does not leave by itself', async () => {
		stand.type( 'message', 'Bonj' );
		expect( stand.problem ).toBe( texts[ 'form.rewritten' ] );
		goOffline( false );
		await vi.advanceTimersByTimeAsync( 60_000 );
		expect( stand.leads ).toHaveLength( 1 );
		expect( stand.isReceived ).toBe( false );
	} );

	test( 'a line that comes and goes brings one message', async () => {
		goOffline( false );
		goOffline( false );
		await vi.advanceTimersByTimeAsync( 60_000 );
		goOffline( false );
		await vi.advanceTimersByTimeAsync( 60_000 );
		expect( stand.leads ).toHaveLength( 2 );
	} );
} );

describe( 'Sent again by itself', () => {
	const unavailable: Reply = {
		...( refused( 503, 'unavailable' ) as object ),
		headers: { 'Retry-After': '90' },
	} as Reply;
	const { random } = Math;

	beforeEach( () => {
		Math.random = () => 1;
	} );
	afterEach( () => {
		Math.random = random;
	} );

	test( 'not before the server wants to be asked again, and as the same lead', async () => {
		stand.replies = [ unavailable, received ];
		await stand.fill();
		await stand.send();
		await vi.advanceTimersByTimeAsync( 64_000 );
		expect( stand.leads ).toHaveLength( 1 );
		await vi.advanceTimersByTimeAsync( 25_000 );
		expect( stand.leads[ 1 ]?.id ).toBe( stand.leads[ 0 ]?.id );
		expect( stand.isReceived ).toBe( true );
	} );

	test( 'at ever longer intervals, five minutes and a little at most', async () => {
		stand.replies = [ 'dead' ];
		await stand.fill();
		stand.press();
		const counts: number[] = [];
		for ( let minute = 0; minute < 60; minute++ ) {
			await vi.advanceTimersByTimeAsync( 60_000 );
			counts.push( stand.leads.length );
		}
		expect( counts.slice( 0, 8 ) ).toEqual( [ 2, 3, 3, 3, 4, 4, 4, 4 ] );
		expect( counts.at( -1 ) ).toBeGreaterThan( 10 );
		expect( counts.at( -1 ) ).toBeLessThan( 16 );
	} );

	test( 'leaves the visitor where they are, and is told as an alert', async () => {
		const elsewhere = document.createElement( 'input' );
		document.body.append( elsewhere );
		stand.replies = [ 'dead', received ];
		await stand.fill();
		await stand.send();
		elsewhere.focus();
		await vi.advanceTimersByTimeAsync( 60_000 );
		expect( stand.isReceived ).toBe( true );
		expect( document.activeElement ).toBe( elsewhere );
		expect( document.querySelector( '.doorstep-received' )?.role ).toBe(
			'alert'
		);
	} );

	test( 'a problem that stays the same is not read out again', async () => {
		stand.replies = [ 'dead' ];
		await stand.fill();
		await stand.send();
		let changes = 0;
		const seen = new MutationObserver(
			( list ) => ( changes += list.length )
		);
		seen.observe( stand.element.querySelector( '[role="alert"]' )!, {
			childList: true,
			characterData: true,
			subtree: true,
		} );
		await vi.advanceTimersByTimeAsync( 60_000 );
		expect( stand.leads.length ).toBeGreaterThan( 1 );
		expect( changes ).toBe( 0 );
	} );

	test( 'is over once the visitor presses the button', async () => {
		stand.replies = [ 'dead', refused( 404, 'unknown_form' ) ];
		await stand.fill();
		await stand.send();
		await stand.send();
		await vi.advanceTimersByTimeAsync( 600_000 );
		expect( stand.leads ).toHaveLength( 2 );
	} );
} );

describe( 'Too many', () => {
	const tooMany = ( seconds: number ) =>
		( {
			...( refused( 429, 'too_many' ) as object ),
			headers: { 'Retry-After': String( seconds ) },
		} ) as Reply;

	test.each( [
		[ 600, { hour: 'numeric', minute: '2-digit' } ],
		[ 70_000, { weekday: 'long', hour: 'numeric', minute: '2-digit' } ],
	] as const )(
		'says when to try again, and does not by itself: %i s',
		async ( seconds, format ) => {
			stand.replies = [ tooMany( seconds ) ];
			await stand.fill();
			stand.press();
			await vi.advanceTimersByTimeAsync( 100 );
			const time = new Date( Date.now() + seconds * 1000 ).toLocaleString(
				'en',
				format
			);
			expect( stand.problem ).toBe(
				`Told: too_many\nYou can send it from ${ time }.`
			);
			expect( stand.button ).toBe( texts[ 'form.send' ] );
			await vi.advanceTimersByTimeAsync( 3600_000 );
			expect( stand.leads ).toHaveLength( 1 );
		}
	);

	test( 'of a firewall in front of the site is understood, too', async () => {
		stand.replies = [ { status: 429, body: '<h1>Slow down</h1>' } ];
		await stand.fill();
		await stand.send();
		expect( stand.problem ).toBe( texts[ 'form.too_many' ] );
	} );
} );
