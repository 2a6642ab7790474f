import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DoorstepApi } from '../../widget/doorstep-api';
import { FormStand } from './form-stand';

const data =
	'data-doorstep-captcha-key="site-key" data-doorstep-captcha-script="https://captcha.example/api.js"';
const execute = vi.fn();

function scripts(): HTMLScriptElement[] {
	return Array.from( document.querySelectorAll( 'script' ) );
}

function allow( allowed: boolean ): void {
	const has = ( service: string ) => allowed && service === 'recaptcha';
	window.doorstep = { has } as DoorstepApi;
}

/** What Google's script does when it arrives. */
function arrive(): void {
	window.grecaptcha = { ready: ( callback ) => callback(), execute };
	scripts()[ 0 ]?.dispatchEvent( new Event( 'load' ) );
}

beforeEach( () => {
	vi.useFakeTimers();
	sessionStorage.clear();
	document.head.innerHTML = '';
	execute.mockReset().mockResolvedValue( 'answer' );
} );

afterEach( () => {
	delete window.doorstep;
	delete window.grecaptcha;
	vi.unstubAllGlobals();
	vi.useRealTimers();
} );

test( 'allowed: loads at the first focus, once, and its answer goes with the lead', async () => {
	allow( true );
	const stand = new FormStand( data );
	await vi.advanceTimersByTimeAsync( 5_000 );
	expect( scripts() ).toEqual( [] );
	await stand.fill();
	expect( scripts().map( ( { src } ) => src ) ).toEqual( [
		'https://captcha.example/api.js?render=site-key',
	] );
	arrive();
	await stand.send();
	expect( execute ).toHaveBeenCalledExactlyOnceWith( 'site-key', {
		action: 'doorstep_lead',
	} );
	expect( stand.leads[ 0 ]?.captcha ).toBe( 'answer' );
} );

test.each( [
	[ 'refused', () => allow( false ), data ],
	[ 'no choice yet', () => undefined, data ],
	[
		'no key configured',
		() => allow( true ),
		'data-doorstep-captcha-key="" data-doorstep-captcha-script="https://captcha.example/api.js"',
	],
] )(
	'%s: nothing is loaded and the form sends',
	async ( _, decide, attributes ) => {
		decide();
		const stand = new FormStand( attributes );
		await stand.fill();
		await stand.send();
		expect( scripts() ).toEqual( [] );
		expect( stand.isReceived ).toBe( true );
		expect( stand.leads[ 0 ] ).not.toHaveProperty( 'captcha' );
	}
);

test( 'allowed while the form is being written: is loaded when the visitor goes on', async () => {
	const stand = new FormStand( data );
	await stand.fill();
	allow( true );
	stand.control( 'phone' ).focus();
	expect( scripts() ).toHaveLength( 1 );
} );

test( 'withdrawn before sending: its answer is not asked for', async () => {
	allow( true );
	const stand = new FormStand( data );
	await stand.fill();
	arrive();
	allow( false );
	await stand.send();
	expect( execute ).not.toHaveBeenCalled();
	expect( stand.isReceived ).toBe( true );
} );

test.each( [
	[ 'the script never comes', () => undefined ],
	[
		'the answer never comes',
		() => {
			execute.mockReturnValue( new Promise( () => undefined ) );
			arrive();
		},
	],
] )( '%s: the form waits 3 s and no longer', async ( _, happen ) => {
	allow( true );
	const stand = new FormStand( data );
	await stand.fill();
	happen();
	stand.press();
	await vi.advanceTimersByTimeAsync( 2_900 );
	expect( stand.leads ).toEqual( [] );
	await vi.advanceTimersByTimeAsync( 200 );
	expect( stand.leads ).toHaveLength( 1 );
	expect( stand.leads[ 0 ] ).not.toHaveProperty( 'captcha' );
} );

test.each( [
	[ 'blocked', () => scripts()[ 0 ]?.dispatchEvent( new Event( 'error' ) ) ],
	[
		'broken',
		() => {
			execute.mockRejectedValue( new Error( 'Invalid site key' ) );
			arrive();
		},
	],
	[
		'something else',
		() => scripts()[ 0 ]?.dispatchEvent( new Event( 'load' ) ),
	],
] )( 'the script is %s: the form sends all the same', async ( _, happen ) => {
	allow( true );
	const stand = new FormStand( data );
	await stand.fill();
	happen();
	await stand.send();
	expect( stand.isReceived ).toBe( true );
	expect( stand.leads[ 0 ] ).not.toHaveProperty( 'captcha' );
} );
