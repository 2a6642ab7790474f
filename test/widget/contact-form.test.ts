import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import texts from '../../php-bridge/texts/en/form.json';
import {
	FormStand,
	printForm,
	received,
	refused,
	type Reply,
} from './form-stand';
import { contactForm } from '../../widget/contact-form';

let stand: FormStand;

function focused(): Element | null {
	return stand.element.ownerDocument.activeElement;
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

describe( 'Before it is sent', () => {
	test( 'nothing is asked of the server until the visitor comes to the form', async () => {
		await vi.advanceTimersByTimeAsync( 60_000 );
		expect( stand.tokens ).toBe( 0 );
		stand.control( 'name' ).focus();
		stand.control( 'email' ).focus();
		await vi.advanceTimersByTimeAsync( 0 );
		expect( stand.tokens ).toBe( 1 );
	} );

	test( 'what is wrong stands beside its field, is told, and the first one has the focus', async () => {
		stand.type( 'email', 'x@' );
		await stand.send();
		expect( stand.errorOf( 'name' ) ).toBe( texts[ 'form.name_required' ] );
		expect( stand.errorOf( 'email' ) ).toBe( texts[ 'form.email_email' ] );
		expect( stand.errorOf( 'phone' ) ).toBe( '' );
		expect( stand.errorOf( 'message' ) ).toBe(
			texts[ 'form.message_required' ]
		);
		expect( stand.problem ).toBe( texts[ 'form.invalid' ] );
		expect( focused() ).toBe( stand.control( 'name' ) );
		expect( stand.control( 'email' ).getAttribute( 'aria-invalid' ) ).toBe(
			'true'
		);
		expect( stand.leads ).toEqual( [] );
	} );

	test( 'an error goes as soon as it is mended, and none comes while one types', async () => {
		stand.type( 'email', 'x@' );
		expect( stand.errorOf( 'email' ) ).toBe( '' );
		await stand.send();
		stand.type( 'email', 'x@example.com' );
		expect( stand.errorOf( 'email' ) ).toBe( '' );
		expect( stand.control( 'email' ).getAttribute( 'aria-invalid' ) ).toBe(
			'false'
		);
	} );

	test( 'a megabyte of text is refused here and stays whole in the form', async () => {
		await stand.fill();
		stand.type( 'message', 'a'.repeat( 1_000_000 ) );
		await stand.send();
		expect( stand.errorOf( 'message' ) ).not.toBe( '' );
		expect( stand.control( 'message' ).value ).toHaveLength( 1_000_000 );
		expect( stand.leads ).toEqual( [] );
	} );
} );

describe( 'Received', () => {
	test( 'sends what was typed with the definition, a token and the empty honeypot', async () => {
		await stand.fill();
		await stand.send();
		expect( stand.leads ).toEqual( [
			{
				id: expect.stringMatching( /^[0-9a-f-]{36}$/ ),
				form: 'v1.definition.0123456789abcdef',
				token: 'token-1',
				fields: {
					name: 'Élodie Martin',
					email: 'elodie@example.com',
					phone: '',
					message: 'Bonjour',
				},
				honeypot: '',
			},
		] );
	} );

	test( 'the good news stands in the place of the form and has the focus', async () => {
		await stand.fill();
		await stand.send();
		expect( document.querySelector( 'form' ) ).toBeNull();
		expect( focused()?.className ).toBe( 'doorstep-received' );
		expect( focused()?.textContent ).toContain( 'We have your message.' );
	} );

	test( 'what robots filled in is sent along', async () => {
		await stand.fill();
		stand.element.querySelector< HTMLInputElement >(
			'[name="doorstep_leave_empty"]'
		)!.value = 'x';
		await stand.send();
		expect( stand.leads[ 0 ]?.honeypot ).toBe( 'x' );
	} );

	test( 'a double click is one lead', async () => {
		await stand.fill();
		stand.press();
		stand.press();
		await stand.send();
		expect( stand.leads ).toHaveLength( 1 );
	} );

	test( 'the text cannot be changed while it is on its way, and can be afterwards', async () => {
		stand.replies = [ 'hangs' ];
		await stand.fill();
		stand.press();
		await vi.advanceTimersByTimeAsync( 100 );
		expect( stand.control( 'message' ).readOnly ).toBe( true );
		expect(
			stand.element.querySelector( '[role="status"]' )?.textContent
		).toBe( texts[ 'form.sending' ] );
		await vi.advanceTimersByTimeAsync( 25_000 );
		expect( stand.control( 'message' ).readOnly ).toBe( false );
	} );
} );

describe( 'Not received: the visitor is told, and keeps the text', () => {
	const html: Reply = { status: 200, body: '<html>Received</html>' };
	const resending = ( text: string ) =>
		`${ text }\n${ texts[ 'form.resending' ] }`;
	const noAnswer = resending( texts[ 'form.no_answer' ] );
	const failures: [ string, Reply, string ][] = [
		[ 'a dead server', 'dead', noAnswer ],
		[ 'a server that never answers', 'hangs', noAnswer ],
		[ 'a page in place of a reply, with status 200', html, noAnswer ],
		[
			'a reply with status 200 that does not say received',
			{ status: 200, body: {} },
			noAnswer,
		],
		[
			'a fatal error',
			{ status: 500, body: '<p>Critical error' },
			noAnswer,
		],
		[
			'WordPress without its database',
			{
				status: 500,
				body: {
					code: 'wp_die',
					message:
						'<h1>Error establishing a database connection</h1>',
					data: { status: 500 },
					additional_errors: [],
				},
			},
			noAnswer,
		],
		[
			'WordPress without the plugin',
			{
				status: 404,
				body: {
					code: 'rest_no_route',
					message: 'No route',
					data: { status: 404 },
				},
			},
			noAnswer,
		],
		[
			'a proxy that says 503',
			{ status: 503, body: 'Service Unavailable' },
			resending( texts[ 'form.unavailable' ] ),
		],
		[
			'a database that cannot store',
			refused( 503, 'unavailable' ),
			resending( 'Told: unavailable' ),
		],
		[ 'too much text', refused( 413, 'too_large' ), 'Told: too_large' ],
		[
			'a form that is gone',
			refused( 404, 'unknown_form' ),
			'Told: unknown_form',
		],
		[
			'a code that is newer than this page',
			refused( 410, 'moved_away' ),
			'Told: moved_away',
		],
	];

	test.each( failures )( '%s', async ( _, reply, told ) => {
		stand.replies = [ reply ];
		await stand.fill();
		await stand.send();
		expect( stand.isReceived ).toBe( false );
		expect( stand.problem ).toBe( told );
		expect( stand.control( 'message' ).value ).toBe( 'Bonjour' );
		expect( stand.leads ).toHaveLength( 1 );
	} );

	test.each( failures.slice( 0, 8 ) )(
		'after %s, trying again is the same lead',
		async ( _, reply ) => {
			stand.replies = [ reply, received ];
			await stand.fill();
			await stand.send();
			expect( stand.button ).toBe( texts[ 'form.retry' ] );
			await stand.send();
			expect( stand.isReceived ).toBe( true );
			expect( stand.leads[ 1 ]?.id ).toBe( stand.leads[ 0 ]?.id );
		}
	);

	test( 'errors that the server found stand beside their fields', async () => {
		stand.replies = [
			refused( 422, 'invalid', {
				errors: { email: 'Not this one.', unheard_of: 'x' },
			} ),
		];
		await stand.fill();
		await stand.send();
		expect( stand.errorOf( 'email' ) ).toBe( 'Not this one.' );
		expect( focused() ).toBe( stand.control( 'email' ) );
	} );

	test( 'a token route that is down is asked again when the form is sent', async () => {
		stand.tokenReplies = [ 'dead' ];
		await stand.fill();
		await stand.send();
		expect( stand.leads ).toHaveLength( 1 );
		expect( stand.isReceived ).toBe( true );
	} );

	test( 'a form that is gone is told before anything is sent', async () => {
		stand.tokenReplies = Array< Reply >( 5 ).fill(
			refused( 404, 'unknown_form' )
		);
		await stand.fill();
		await stand.send();
		expect( stand.problem ).toBe( 'Told: unknown_form' );
		expect( stand.leads ).toEqual( [] );
	} );
} );

describe( 'Tokens', () => {
	test( 'one that the server does not know is replaced once, for the same lead', async () => {
		stand.replies = [ refused( 409, 'unknown_token' ), received ];
		await stand.fill();
		await stand.send();
		expect( stand.leads.map( ( { token } ) => token ) ).toEqual( [
			'token-1',
			'token-2',
		] );
		expect( stand.leads[ 1 ]?.id ).toBe( stand.leads[ 0 ]?.id );
		expect( stand.isReceived ).toBe( true );
	} );

	test( "the second one that it does not know is the visitor's to hear of", async () => {
		stand.replies = [ refused( 409, 'unknown_token' ) ];
		await stand.fill();
		await stand.send();
		expect( stand.leads ).toHaveLength( 2 );
		expect( stand.problem ).toBe( 'Told: unknown_token' );
	} );

	test( 'one that came late is not sent before it is old enough, when the visitor was here', async () => {
		stand.replies = [ refused( 409, 'unknown_token' ), received ];
		await stand.fill();
		stand.press();
		await vi.advanceTimersByTimeAsync( 2_900 );
		expect( stand.leads ).toHaveLength( 1 );
		await vi.advanceTimersByTimeAsync( 200 );
		expect( stand.leads ).toHaveLength( 2 );
	} );

	test( 'a robot that fills in the form in no time is not helped', async () => {
		stand.type( 'name', 'Robot' );
		stand.type( 'email', 'robot@example.com' );
		stand.type( 'message', 'Buy' );
		stand.press();
		await vi.advanceTimersByTimeAsync( 100 );
		expect( stand.leads ).toHaveLength( 1 );
	} );

	test( 'one that has stood in an open tab for a day is renewed before it is used', async () => {
		await stand.fill();
		await vi.advanceTimersByTimeAsync( 24 * 3600 * 1000 );
		await stand.send();
		expect( stand.leads.map( ( { token } ) => token ) ).toEqual( [
			'token-2',
		] );
	} );
} );

test( 'after a conflict, sending again is another lead with another token', async () => {
	stand.replies = [ refused( 409, 'conflict' ), received ];
	await stand.fill();
	await stand.send();
	expect( stand.problem ).toBe( 'Told: conflict' );
	expect( stand.control( 'message' ).value ).toBe( 'Bonjour' );
	await stand.send();
	expect( stand.leads[ 1 ]?.id ).not.toBe( stand.leads[ 0 ]?.id );
	expect( stand.leads[ 1 ]?.token ).not.toBe( stand.leads[ 0 ]?.token );
} );

describe( 'Another message', () => {
	const comeBack = ( persisted: boolean ) => {
		const back = new Event( 'pageshow' );
		Object.defineProperty( back, 'persisted', { value: persisted } );
		window.dispatchEvent( back );
	};

	test( 'can be written on a page that comes back from the cache of the browser, as another lead', async () => {
		await stand.fill();
		await stand.send();
		comeBack( true );
		expect( stand.isReceived ).toBe( false );
		expect( stand.control( 'message' ).value ).toBe( '' );
		await stand.fill();
		await stand.send();
		expect( stand.isReceived ).toBe( true );
		expect( stand.leads[ 1 ]?.id ).not.toBe( stand.leads[ 0 ]?.id );
		expect( stand.leads[ 1 ]?.token ).not.toBe( stand.leads[ 0 ]?.token );
	} );

	test( 'is not begun where the page was still loading when this one was received', async () => {
		await stand.fill();
		await stand.send();
		comeBack( false );
		expect( stand.isReceived ).toBe( true );
	} );

	test( 'is not begun while this one is being written', async () => {
		await stand.fill();
		comeBack( true );
		expect( stand.control( 'message' ).value ).toBe( 'Bonjour' );
	} );

	test( 'in a second form of the page has a draft of its own', async () => {
		await stand.fill();
		const first = stand.element;
		const second = first.cloneNode( true ) as HTMLFormElement;
		second.reset();
		contactForm( second, 1 );
		expect( second.querySelector( 'textarea' )?.value ).toBe( '' );
	} );
} );

describe( 'The draft', () => {
	test( 'survives a reload, with the id of the lead that may have arrived', async () => {
		stand.replies = [ 'dead', received ];
		await stand.fill();
		await stand.send();
		stand.reload();
		expect( stand.control( 'message' ).value ).toBe( 'Bonjour' );
		await stand.send();
		expect( stand.leads[ 1 ]?.id ).toBe( stand.leads[ 0 ]?.id );
	} );

	test( 'does not make a person look like a robot after a reload', async () => {
		await stand.fill();
		stand.reload();
		stand.control( 'message' ).focus();
		stand.press();
		await vi.advanceTimersByTimeAsync( 1_000 );
		expect( stand.leads ).toEqual( [] );
		await vi.advanceTimersByTimeAsync( 3_000 );
		expect( stand.leads ).toHaveLength( 1 );
	} );

	test( 'is gone once the message is received', async () => {
		await stand.fill();
		expect( sessionStorage ).toHaveLength( 1 );
		await stand.send();
		expect( sessionStorage ).toHaveLength( 0 );
		expect( localStorage ).toHaveLength( 0 );
		stand.reload();
		expect( stand.control( 'message' ).value ).toBe( '' );
	} );

	test( 'does not overwrite what the browser filled in', async () => {
		await stand.fill();
		const form = printForm();
		form.querySelector( 'textarea' )!.value = 'Newer';
		contactForm( form );
		expect( form.querySelector( 'textarea' )!.value ).toBe( 'Newer' );
	} );

	test.each( [
		'not JSON',
		'{"id":1}',
		'{"id":"x","startedAt":1,"values":null}',
		'[]',
	] )( 'that is damaged (%s) is no draft', async ( damaged ) => {
		await stand.fill();
		sessionStorage.setItem( sessionStorage.key( 0 )!, damaged );
		stand.reload();
		expect( stand.control( 'message' ).value ).toBe( '' );
		await stand.fill();
		await stand.send();
		expect( stand.isReceived ).toBe( true );
	} );

	test( 'is done without where the browser forbids it', async () => {
		vi.stubGlobal( 'sessionStorage', {
			getItem: () => {
				throw new DOMException( 'Denied' );
			},
			setItem: () => {
				throw new DOMException( 'Full' );
			},
			removeItem: () => {
				throw new DOMException( 'Denied' );
			},
		} );
		stand.reload();
		await stand.fill();
		await stand.send();
		expect( stand.isReceived ).toBe( true );
	} );
} );

test.each( [
	[
		'its texts',
		( form: HTMLFormElement ) =>
			form.removeAttribute( 'data-doorstep-texts' ),
	],
	[
		'its token route',
		( form: HTMLFormElement ) =>
			form.removeAttribute( 'data-doorstep-token' ),
	],
	[
		'its place for problems',
		( form: HTMLFormElement ) =>
			form.querySelector( '[role="alert"]' )?.remove(),
	],
	[
		'its definition',
		( form: HTMLFormElement ) =>
			form.querySelector( '[name="doorstep_form"]' )?.remove(),
	],
] )(
	'a form of another version, without %s, is left to be sent without script',
	( _, damage ) => {
		const form = printForm();
		damage( form );
		contactForm( form );
		const submit = new SubmitEvent( 'submit', { cancelable: true } );
		form.dispatchEvent( submit );
		expect( submit.defaultPrevented ).toBe( false );
		expect( form.noValidate ).toBe( false );
	}
);
