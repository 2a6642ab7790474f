import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { choices, FormStand, received, refused } from './form-stand';

let stand: FormStand;

beforeEach( () => {
	vi.useFakeTimers();
	sessionStorage.clear();
	stand = new FormStand( '', choices );
} );

afterEach( () => {
	stand.leave();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
	vi.useRealTimers();
} );

async function fillAll(): Promise< void > {
	await stand.fill();
	stand.choose( 'fields[type]', 'Flat' );
	stand.choose( 'fields[wants][]', 'House' );
	stand.choose( 'fields[wants][]', 'Land' );
	stand.choose( 'consents[alerts-phone]', '1' );
	stand.type( 'budget', 'a lot' );
	stand.type( 'day', '2026-01-31' );
}

test( 'are sent: of several boxes one a line, and each consent', async () => {
	await fillAll();
	await stand.send();
	expect( stand.leads[ 0 ] ).toMatchObject( {
		fields: {
			type: 'Flat',
			wants: 'House\nLand',
			budget: 'a lot',
			day: '2026-01-31',
		},
		consents: { 'alerts-email': false, 'alerts-phone': true },
	} );
	expect( stand.isReceived ).toBe( true );
} );

test( 'a box must be ticked where one is asked for, and the error goes with the first', async () => {
	await stand.fill();
	await stand.send();
	const [ box ] = stand.element.querySelectorAll< HTMLInputElement >(
		'[name="fields[wants][]"]'
	);
	expect( stand.errorOf( 'wants' ) ).toBe( 'Tick one.' );
	expect( document.activeElement ).toBe( box );
	expect( box?.getAttribute( 'aria-invalid' ) ).toBe( 'true' );
	box?.click();
	expect( stand.errorOf( 'wants' ) ).toBe( '' );
	expect( stand.leads ).toEqual( [] );
} );

test( 'an error of radio buttons is one of their group', async () => {
	stand.replies = [
		refused( 422, 'invalid', { errors: { type: 'Not this one.' } } ),
	];
	await fillAll();
	await stand.send();
	expect( stand.errorOf( 'type' ) ).toBe( 'Not this one.' );
	const group = document.getElementById( 'f-type' );
	expect( group?.getAttribute( 'aria-invalid' ) ).toBe( 'true' );
	expect( group?.contains( document.activeElement ) ).toBe( true );
} );

test( 'half a date is told, not taken for none', async () => {
	await fillAll();
	stand.type( 'day', '' );
	vi.spyOn( stand.control( 'day' ), 'validity', 'get' ).mockReturnValue( {
		badInput: true,
	} as ValidityState );
	await stand.send();
	expect( stand.errorOf( 'day' ) ).toBe( 'No such day.' );
	expect( stand.leads ).toEqual( [] );
} );

test( 'are kept in the draft, and come back with a reload', async () => {
	stand.replies = [ 'dead', received ];
	await fillAll();
	await stand.send();
	stand.reload();
	await stand.send();
	expect( stand.leads[ 1 ] ).toEqual( {
		...stand.leads[ 0 ],
		token: 'token-2',
	} );
} );

test( 'cannot be changed while the message is on its way', async () => {
	stand.replies = [ 'hangs' ];
	await fillAll();
	stand.press();
	await vi.advanceTimersByTimeAsync( 100 );
	stand.choose( 'fields[type]', 'Land' );
	stand.choose( 'consents[alerts-phone]', '1' );
	await vi.advanceTimersByTimeAsync( 25_000 );
	await stand.send();
	expect( stand.leads[ 1 ] ).toEqual( stand.leads[ 0 ] );
	stand.choose( 'fields[type]', 'Land' );
	await stand.send();
	expect( stand.leads[ 2 ]?.fields.type ).toBe( 'Land' );
} );
