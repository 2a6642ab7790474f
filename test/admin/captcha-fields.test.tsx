import { act } from 'react';
import apiFetch from '@wordpress/api-fetch';
import { beforeEach, expect, test, vi } from 'vitest';

import { CaptchaFields } from '../../admin/settings/captcha/captcha-fields';
import type { CaptchaFacts, SectionProps } from '../../admin/settings/types';
import { render } from './render';

vi.mock( '@wordpress/api-fetch', () => ( { default: vi.fn() } ) );

type Captcha = SectionProps[ 'draft' ][ 'settings' ][ 'captcha' ];

const stored: Captcha = {
	provider: 'recaptcha-v3',
	siteKey: 'stored-key',
	minimumScore: 0.5,
	wording: '',
};

function facts( name: string, service: string, secret = '' ): CaptchaFacts {
	return {
		name,
		service,
		secret: secret as CaptchaFacts[ 'secret' ],
		keysUrl: 'https://keys.example',
		locked: secret === 'constant' ? [ 'settings.captcha.secretKey' ] : [],
	};
}

function fields(
	captcha: Partial< Captcha > = {},
	services = [ 'recaptcha' ]
) {
	const onSettings = vi.fn();
	// Only what these fields read.
	const props = {
		draft: {
			settings: {
				captcha: { ...stored, ...captcha },
				services,
				ownServices: [],
			},
		},
		reply: {
			settings: { captcha: stored },
			captchas: {
				'recaptcha-v3': facts(
					'reCAPTCHA v3',
					'recaptcha',
					'settings'
				),
				'recaptcha-v2': facts( 'reCAPTCHA v2', 'recaptcha' ),
				hcaptcha: facts( 'hCaptcha', 'hcaptcha', 'constant' ),
				turnstile: facts(
					'Turnstile',
					'cloudflare-turnstile',
					'connector'
				),
			},
		},
		onSettings,
	} as unknown as SectionProps;

	return { element: render( <CaptchaFields { ...props } /> ), onSettings };
}

function labelled< Control extends HTMLElement >(
	element: HTMLElement,
	label: string
): Control {
	const found = [ ...element.querySelectorAll( 'label' ) ].find(
		( one ) => one.textContent?.trim() === label
	);
	return element.querySelector< Control >( `[id="${ found?.htmlFor }"]` )!;
}

function pick( select: HTMLSelectElement, value: string ): void {
	act( () => {
		select.value = value;
		select.dispatchEvent( new Event( 'change', { bubbles: true } ) );
	} );
}

beforeEach( () => {
	document.body.replaceChildren();
	vi.mocked( apiFetch ).mockReset();
} );

test( 'another provider begins without keys, and the first one gets its own back', () => {
	const { element, onSettings } = fields();
	pick( labelled( element, 'Provider' ), 'turnstile' );
	expect( onSettings ).toHaveBeenLastCalledWith( {
		captcha: {
			...stored,
			provider: 'turnstile',
			siteKey: '',
			secretKey: null,
		},
	} );
	const other = fields( { provider: 'turnstile', siteKey: 'other' } );
	pick( labelled( other.element, 'Provider' ), 'recaptcha-v3' );
	expect( other.onSettings ).toHaveBeenLastCalledWith( {
		captcha: { ...stored, secretKey: null },
	} );
} );

test( 'a score is for reCAPTCHA v3 alone', () => {
	expect( labelled( fields().element, 'Lowest score' ) ).not.toBeNull();
	expect(
		labelled( fields( { provider: 'hcaptcha' } ).element, 'Lowest score' )
	).toBeNull();
} );

test( 'a secret of wp-config.php is changed there alone, one of the connectors may be replaced here', () => {
	const constant = fields( { provider: 'hcaptcha' } ).element;
	expect(
		labelled< HTMLInputElement >( constant, 'Secret key' ).disabled
	).toBe( true );
	expect( constant.textContent ).toContain( 'Set in wp-config.php' );
	const connected = fields( { provider: 'turnstile' } ).element;
	expect(
		labelled< HTMLInputElement >( connected, 'Secret key' ).disabled
	).toBe( false );
	expect( connected.textContent ).toContain( 'Settings → Connectors' );
} );

test.each( [
	[ 'a key is missing', { siteKey: '' }, [ 'recaptcha' ], 'have no captcha' ],
	[ 'visitors cannot allow it', {}, [], 'not among the declared services' ],
	[
		'all is there',
		{},
		[ 'recaptcha' ],
		'every form offers reCAPTCHA v3 with one button',
	],
	[
		'the secret is removed',
		{ secretKey: '' },
		[ 'recaptcha' ],
		'have no captcha',
	],
] )( 'where %s, it says what will happen', ( _, captcha, services, text ) => {
	expect( fields( captcha, services ).element.textContent ).toContain( text );
} );

test.each( [
	[ 'accepted', 'knows the secret key' ],
	[ 'refused', 'does not know these keys' ],
	[ 'unreachable', 'cannot be reached' ],
] )( 'keys that are %s are told of in words', async ( result, text ) => {
	vi.mocked( apiFetch ).mockResolvedValue( { result } );
	const { element } = fields( { secretKey: 'typed' } );
	const button = [ ...element.querySelectorAll( 'button' ) ].find(
		( one ) => one.textContent === 'Try the keys'
	);
	await act( async () => {
		button?.click();
		await Promise.resolve();
	} );
	expect( apiFetch ).toHaveBeenCalledExactlyOnceWith(
		expect.objectContaining( {
			path: '/doorstep/v1/settings/captcha-keys',
			data: {
				provider: 'recaptcha-v3',
				siteKey: 'stored-key',
				secretKey: 'typed',
			},
		} )
	);
	expect( element.textContent ).toContain( text );
} );

test( 'the sentence is ours, Google’s older one, or the owner’s', () => {
	const { element, onSettings } = fields();
	pick( labelled( element, 'Sentence beside it' ), 'legacy' );
	expect( onSettings ).toHaveBeenLastCalledWith( {
		captcha: { ...stored, wording: 'legacy' },
	} );
	expect( labelled( element, 'Your own sentence' ) ).toBeNull();
	pick( labelled( element, 'Sentence beside it' ), 'own' );
	expect( labelled( element, 'Your own sentence' ) ).not.toBeNull();
	const other = fields( {
		provider: 'turnstile',
		wording: 'legacy',
	} ).element;
	expect(
		labelled< HTMLSelectElement >( other, 'Sentence beside it' ).value
	).toBe( '' );
} );
