import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CaptchaPlace } from '../../widget/captcha-place';
import type { DoorstepApi } from '../../widget/doorstep-api';
import { FormStand, refused, received } from './form-stand';

const globals = {
	'recaptcha-v3': 'grecaptcha',
	'recaptcha-v2': 'grecaptcha',
	hcaptcha: 'hcaptcha',
	turnstile: 'turnstile',
} as const;

const api = {
	ready: ( callback: () => void ) => callback(),
	execute: vi.fn(),
	render: vi.fn(),
	getResponse: vi.fn(),
	reset: vi.fn(),
};
const choose = vi.fn();

const script = () => document.head.querySelector( 'script' );
const scripts = () => document.head.querySelectorAll( 'script' ).length;
const place = () =>
	document.querySelector< CaptchaPlace >( '.doorstep-captcha' )!;
const button = () => place().querySelector( 'button' )!;

function allow( ...granted: string[] ): void {
	const has = ( id: string ) => granted.includes( id );
	const page = { services: [ 'youtube', 'the-captcha', 'matomo-cloud' ] };
	window.doorstep = { has, page, choose } as unknown as DoorstepApi;
	document.dispatchEvent( new Event( 'doorstep-change' ) );
}

/** What the provider's script does when it arrives. */
function arrive( provider: keyof typeof globals ): void {
	Object.assign( window, { [ globals[ provider ] ]: api } );
	script()?.dispatchEvent( new Event( 'load' ) );
}

/** A form with a captcha, as the server prints it and the page's scripts take it over. */
async function open(
	provider: keyof typeof globals,
	service = 'the-captcha'
): Promise< FormStand > {
	const { captcha } = await import( '../../widget/captcha' );
	const stand = new FormStand();
	stand.element.insertAdjacentHTML(
		'beforeend',
		`<div class="doorstep-captcha"><div class="doorstep-captcha__place" tabindex="-1">
			<div class="doorstep-captcha__offer"><p></p><button type="button"></button></div>
			<p class="doorstep-captcha__status">ready</p><div class="doorstep-captcha__box"></div>
		</div></div>`
	);
	place().dataset.doorstepCaptcha = JSON.stringify( {
		provider,
		service,
		key: 'site-key',
		script: 'https://captcha.example/api.js',
		language: 'fr',
		action: 'doorstep_lead',
		failed: 'failed',
	} );
	captcha( place(), stand.element );
	return stand;
}

beforeEach( () => {
	vi.useFakeTimers();
	vi.resetModules();
	vi.stubGlobal( 'matchMedia', () => ( { matches: false } ) );
	sessionStorage.clear();
	document.head.innerHTML = '';
	api.execute.mockReset().mockResolvedValue( 'answer' );
	api.render.mockReset().mockReturnValue( 7 );
	api.getResponse.mockReset().mockReturnValue( 'answer' );
	api.reset.mockReset();
	choose.mockReset();
} );

afterEach( () => {
	delete window.doorstep;
	Object.values( globals ).forEach( ( name ) => delete window[ name ] );
	vi.unstubAllGlobals();
	vi.useRealTimers();
} );

describe.each( [
	'recaptcha-v3',
	'recaptcha-v2',
	'hcaptcha',
	'turnstile',
] as const )( '%s', ( provider ) => {
	test( 'allowed: loads at the first focus, once, and its answer goes with the lead', async () => {
		allow( 'the-captcha' );
		const stand = await open( provider );
		await vi.advanceTimersByTimeAsync( 5_000 );
		expect( scripts() ).toBe( 0 );
		expect( place().dataset.state ).toBe( 'status' );
		await stand.fill();
		expect( scripts() ).toBe( 1 );
		expect( script()?.src ).toBe( 'https://captcha.example/api.js' );
		arrive( provider );
		await stand.send();
		expect( stand.leads[ 0 ]?.captcha ).toBe( 'answer' );
	} );

	test( 'not allowed: is offered, nothing is loaded, and the form sends', async () => {
		allow();
		const stand = await open( provider );
		await stand.fill();
		await stand.send();
		expect( scripts() ).toBe( 0 );
		expect( stand.isReceived ).toBe( true );
		expect( stand.leads[ 0 ] ).not.toHaveProperty( 'captcha' );
	} );

	test( 'one click on the offer lets in this service beside those that are in', async () => {
		allow( 'youtube' );
		const stand = await open( provider );
		await stand.fill();
		expect( place().dataset.state ).toBe( 'offer' );
		choose.mockImplementation( ( granted ) => allow( ...granted ) );
		button().click();
		expect( choose ).toHaveBeenCalledExactlyOnceWith(
			[ 'youtube', 'the-captcha' ],
			'form'
		);
		expect( scripts() ).toBe( 1 );
		expect( stand.element.contains( document.activeElement ) ).toBe( true );
	} );

	test( 'withdrawn before sending: its answer is not asked for', async () => {
		allow( 'the-captcha' );
		const stand = await open( provider );
		await stand.fill();
		arrive( provider );
		allow();
		await stand.send();
		expect( api.execute ).not.toHaveBeenCalled();
		expect( stand.isReceived ).toBe( true );
		expect( stand.leads[ 0 ] ).not.toHaveProperty( 'captcha' );
	} );

	test( 'the script never comes: the form waits 3 s and no longer', async () => {
		allow( 'the-captcha' );
		const stand = await open( provider );
		await stand.fill();
		stand.press();
		await vi.advanceTimersByTimeAsync( 2_900 );
		expect( stand.leads ).toEqual( [] );
		await vi.advanceTimersByTimeAsync( 200 );
		expect( stand.leads ).toHaveLength( 1 );
		expect( stand.leads[ 0 ] ).not.toHaveProperty( 'captcha' );
	} );

	test.each( [
		[ 'blocked', () => script()?.dispatchEvent( new Event( 'error' ) ) ],
		[
			'something else',
			() => script()?.dispatchEvent( new Event( 'load' ) ),
		],
		[
			'broken',
			() => {
				const broken = () => {
					throw new Error( 'Invalid site key' );
				};
				api.render.mockImplementation( broken );
				api.execute.mockImplementation( broken );
				arrive( provider );
			},
		],
	] )(
		'the script is %s: the form sends all the same',
		async ( _, happen ) => {
			allow( 'the-captcha' );
			const stand = await open( provider );
			await stand.fill();
			happen();
			await stand.send();
			expect( stand.isReceived ).toBe( true );
			expect( stand.leads[ 0 ] ).not.toHaveProperty( 'captcha' );
		}
	);

	test( 'judged to be strictly necessary: loads without being asked for', async () => {
		allow();
		const stand = await open( provider, '' );
		expect( place().dataset.state ).toBe( 'status' );
		await stand.fill();
		expect( scripts() ).toBe( 1 );
	} );
} );

test( 'reCAPTCHA v3 is asked for an answer to the action that the server expects', async () => {
	allow( 'the-captcha' );
	const stand = await open( 'recaptcha-v3' );
	await stand.fill();
	arrive( 'recaptcha-v3' );
	await stand.send();
	expect( api.execute ).toHaveBeenCalledExactlyOnceWith( 'site-key', {
		action: 'doorstep_lead',
	} );
} );

test( 'Turnstile, which works by itself, is waited for', async () => {
	api.getResponse.mockReturnValue( '' );
	allow( 'the-captcha' );
	const stand = await open( 'turnstile' );
	await stand.fill();
	arrive( 'turnstile' );
	stand.press();
	await vi.advanceTimersByTimeAsync( 1_000 );
	expect( stand.leads ).toEqual( [] );
	api.render.mock.calls[ 0 ]?.[ 1 ].callback( 'late answer' );
	await vi.advanceTimersByTimeAsync( 100 );
	expect( stand.leads[ 0 ]?.captcha ).toBe( 'late answer' );
} );

test.each( [ 'recaptcha-v2', 'hcaptcha' ] as const )(
	'%s, left unticked, keeps nobody waiting',
	async ( provider ) => {
		api.getResponse.mockReturnValue( '' );
		allow( 'the-captcha' );
		const stand = await open( provider );
		await stand.fill();
		arrive( provider );
		await vi.advanceTimersByTimeAsync( 100 );
		stand.press();
		await vi.advanceTimersByTimeAsync( 100 );
		expect( stand.isReceived ).toBe( true );
		expect( stand.leads[ 0 ] ).not.toHaveProperty( 'captcha' );
	}
);

test.each( [
	[ 'failed with it', refused( 503, 'unavailable' ), 1 ],
	[ 'sent it back unread', refused( 422, 'invalid' ), 0 ],
	[ 'took the lead', received, 0 ],
] )(
	'when the server %s, an answer is used or kept accordingly',
	async ( _, reply, resets ) => {
		allow( 'the-captcha' );
		const stand = await open( 'recaptcha-v2' );
		stand.replies = [ reply ];
		await stand.fill();
		arrive( 'recaptcha-v2' );
		stand.press();
		await vi.advanceTimersByTimeAsync( 100 );
		expect( api.reset ).toHaveBeenCalledTimes( resets );
	}
);

test( 'a box takes the colours of the ground it stands on, and the form it fits in', async () => {
	allow( 'the-captcha' );
	const stand = await open( 'hcaptcha' );
	place().style.color = 'rgb(240, 240, 240)';
	await stand.fill();
	arrive( 'hcaptcha' );
	await vi.advanceTimersByTimeAsync( 100 );
	expect( api.render ).toHaveBeenCalledExactlyOnceWith(
		place().querySelector( '.doorstep-captcha__box' ),
		expect.objectContaining( {
			sitekey: 'site-key',
			theme: 'dark',
			size: 'compact',
			language: 'fr',
		} )
	);
	expect( place().dataset.state ).toBe( 'box' );
} );

test( 'a script that was blocked is tried again when the visitor goes on, and the form says what happened', async () => {
	allow( 'the-captcha' );
	const stand = await open( 'turnstile' );
	await stand.fill();
	script()?.dispatchEvent( new Event( 'error' ) );
	await vi.advanceTimersByTimeAsync( 100 );
	expect(
		place().querySelector( '.doorstep-captcha__status' )?.textContent
	).toBe( 'failed' );
	stand.control( 'phone' ).focus();
	expect( scripts() ).toBe( 2 );
} );
