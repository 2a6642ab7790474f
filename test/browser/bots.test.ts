import { createHash, randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leadsOf } from './database';
import { humanTexts, type HumanText } from './human-texts';
import { openStand, type Stand } from './stand';

/**
 * Four profiles at one form: robots that fill in everything, that have no JavaScript, that are a fast
 * browser, and people. What is looked at is the verdict; each comes from an address of its own, so
 * that the limit by sender hides nothing.
 */
let stand: Stand;
let page: Page;
/** The signed definition, as the page prints it. */
let form: string;

const robots = 50;
const people = 200;
const atPages = 12;
/** When it all happens, by the plugin's clock. */
const start = Date.UTC( 2027, 2, 8, 7 ) / 1000;

/** The address that a request is said to come from. */
const mark = 'X-Test-Address';
const addressPlugin = `<?php
add_filter( 'doorstep_visitor_address', static fn ( $peer ) => $_SERVER['HTTP_X_TEST_ADDRESS'] ?? $peer );
`;

const wares =
	'Dear owner, we offer {number} first class backlinks to your website at an unbeatable price, answer today and rank tomorrow.';

/** An address of one of many networks, of the old kind or the new. */
function address( at: number ): string {
	return at % 3 === 0
		? `2001:db8:0:${ at.toString( 16 ) }::1`
		: `198.51.${ Math.floor( at / 250 ) }.${ at % 250 }`;
}

/** Does something for each number below a count, some at a time. */
async function each(
	count: number,
	act: ( at: number ) => Promise< void >
): Promise< void > {
	let next = 0;
	const work = async () => {
		while ( next < count ) {
			await act( next++ );
		}
	};
	await Promise.all( Array.from( { length: 6 }, work ) );
}

function post(
	route: string,
	body: object | URLSearchParams,
	from: string
): Promise< Response > {
	const isPlain = body instanceof URLSearchParams;
	return fetch( `${ stand.site.url }/wp-json/doorstep/v1${ route }`, {
		method: 'POST',
		headers: {
			[ mark ]: from,
			...( isPlain ? {} : { 'Content-Type': 'application/json' } ),
		},
		body: isPlain ? body : JSON.stringify( body ),
	} );
}

/** Does the work that a token asks for, as the browser's worker does. */
function proofOf( token: string, bits: number ): string {
	const nonce = token.split( '.' )[ 3 ];
	for ( let number = 0; bits > 0; number++ ) {
		const hash = createHash( 'sha256' ).update( `${ nonce }:${ number }` );
		if ( Math.clz32( hash.digest().readUInt32BE( 0 ) ) >= bits ) {
			return String( number );
		}
	}
	return '';
}

/** Sends messages over HTTP, a while after their tokens were fetched, with the work done. */
async function sendMessages(
	texts: HumanText[],
	from: number,
	wait: () => Promise< void >,
	honeypot = ''
): Promise< void > {
	const asked = new Map< number, { token: string; bits: number } >();
	await each( texts.length, async ( at ) => {
		const reply = await post(
			'/form-token',
			{ form },
			address( from + at )
		);
		asked.set( at, await reply.json() );
	} );
	await wait();
	await each( texts.length, async ( at ) => {
		const { token = '', bits = 0 } = asked.get( at ) ?? {};
		const answer = await post(
			'/leads',
			{
				id: randomUUID(),
				form,
				token,
				fields: texts[ at ],
				honeypot,
				proof: proofOf( token, bits ),
			},
			address( from + at )
		);
		expect( await answer.json() ).toMatchObject( { code: 'received' } );
	} );
}

/** The inputs of a page, as a robot reads them. */
function inputsOf( html: string ): URLSearchParams {
	const inputs = new URLSearchParams();
	for ( const [ , name = '', value = '' ] of html.matchAll(
		/type="hidden" name="([^"]+)" value="([^"]*)"/g
	) ) {
		inputs.set( name, value );
	}
	return inputs;
}

/** The verdicts on the leads of one profile. */
async function verdictsOn( profile: string ): Promise< string[] > {
	const leads = await leadsOf( stand.site );
	return leads
		.filter( ( { fields } ) => fields.includes( `@${ profile }.example` ) )
		.map( ( { verdict, reasons } ) => `${ verdict } ${ reasons }`.trim() );
}

function share( verdicts: string[], verdict: string ): number {
	return (
		verdicts.filter( ( found ) => found.startsWith( verdict ) ).length /
		verdicts.length
	);
}

/** What a robot of one profile sends; the wares only where their text is not what is looked at. */
const robot = ( profile: string, at: number ): HumanText => ( {
	name: `John ${ at }`,
	email: `john${ at }@${ profile }.example`,
	phone: '+44 7700 900123',
	message:
		profile === 'everything'
			? wares.replace( '{number}', String( at ) )
			: `Bonjour ${ at }`,
} );

async function setCaptcha( isOn: boolean ): Promise< void > {
	await stand.site.runPhp(
		`$settings = Doorstep\\Settings::stored();
		$settings['captcha']['siteKey'] = $args ? 'demo-site-key' : '';
		$settings['captcha']['secretKey'] = $args ? 'demo-secret-key' : '';
		Doorstep\\Settings::save( $settings );`,
		isOn
	);
}

/** Opens the form in a browser that comes from this address. */
async function openForm( from: number ): Promise< void > {
	await page.setExtraHTTPHeaders( { [ mark ]: address( from ) } );
	await page.goto( '/contact/', { waitUntil: 'domcontentloaded' } );
}

async function send(): Promise< void > {
	await page.click( '.doorstep-form [type="submit"]' );
	await page.locator( '.doorstep-received' ).waitFor();
}

async function fill( text: HumanText ): Promise< void > {
	for ( const [ name, value ] of Object.entries( text ) ) {
		await page.fill( `.doorstep-form [name="fields[${ name }]"]`, value );
	}
}

beforeAll( async () => {
	stand = await openStand( 'bots' );
	await stand.site.runPhp(
		`file_put_contents( WPMU_PLUGIN_DIR . '/address.php', $args );`,
		addressPlugin
	);
	await setCaptcha( false );
	const html = await ( await fetch( `${ stand.site.url }/contact/` ) ).text();
	form = /name="doorstep_form" value="([^"]+)"/.exec( html )?.[ 1 ] ?? '';
	await stand.site.setClock( start );
	page = await ( await stand.visitor() ).newPage();
} );

afterAll( async () => {
	await stand?.close();
} );

describe( 'Robots', () => {
	test( 'that fill in every field are quarantined, however slow they are and whatever work they do', async () => {
		await sendMessages(
			Array.from( { length: robots }, ( _, at ) =>
				robot( 'everything', at )
			),
			0,
			() => stand.site.setClock( start + 60 ),
			'https://wares.example'
		);
		const verdicts = await verdictsOn( 'everything' );
		expect( verdicts ).toHaveLength( robots );
		expect( share( verdicts, 'quarantine honeypot' ) ).toBe( 1 );
	} );

	test( 'without JavaScript, which post the form and the page after it at once, are quarantined', async () => {
		// The clock stands still, as it all but does for them.
		await stand.site.setClock( start + 3600 );
		await each( robots, async ( at ) => {
			const inputs = new URLSearchParams( {
				doorstep_form: form,
				doorstep_leave_empty: '',
			} );
			for ( const [ name, value ] of Object.entries(
				robot( 'plain', at )
			) ) {
				inputs.set( `fields[${ name }]`, value );
			}
			const confirm = await post( '/leads', inputs, address( at ) );
			const reply = await post(
				'/leads',
				inputsOf( await confirm.text() ),
				address( at )
			);
			expect( reply.status ).toBe( 200 );
		} );
		const verdicts = await verdictsOn( 'plain' );
		expect( verdicts ).toHaveLength( robots );
		expect( share( verdicts, 'quarantine too_fast' ) ).toBe( 1 );
	} );

	test( 'that are a browser which types and sends at once are quarantined, though they do the work', async () => {
		await stand.site.setClock( start + 7200 );
		const inBrowsers = 3;
		const fast = Array.from( { length: robots }, ( _, at ) =>
			robot( 'fast', at )
		);
		await sendMessages( fast.slice( inBrowsers ), inBrowsers, () =>
			Promise.resolve()
		);
		for ( const [ at, text ] of fast.slice( 0, inBrowsers ).entries() ) {
			await openForm( at );
			await fill( text );
			await send();
		}
		const verdicts = await verdictsOn( 'fast' );
		expect( verdicts ).toHaveLength( robots );
		expect( share( verdicts, 'quarantine too_fast' ) ).toBe( 1 );
	} );
} );

describe( 'People', () => {
	const texts = humanTexts( people );

	/** Writes and sends as people do, at their own pace; says how much work was asked for. */
	async function write( text: HumanText, at: number, now: number ) {
		await stand.site.setClock( now );
		await openForm( 1000 + at );
		const asked = page.waitForResponse( /\/form-token/ );
		await page.focus( '.doorstep-form [name="fields[name]"]' );
		const { bits } = ( await ( await asked ).json() ) as { bits: number };
		await fill( text );
		await stand.site.setClock( now + 40 );
		await send();
		return bits;
	}

	test( 'who write while robots attack are asked for work that they do not notice', async () => {
		for ( const [ at, text ] of texts.slice( 0, 4 ).entries() ) {
			const now = start + 7200 + 60 * ( at + 1 );
			expect( await write( text, at, now ) ).toBe( 18 );
		}
	} );

	test( 'who refuse the captcha are asked for less', async () => {
		await setCaptcha( true );
		for ( const [ at, text ] of texts.slice( 4, 8 ).entries() ) {
			const now = start + 20000 + 60 * at;
			expect( await write( text, 4 + at, now ) ).toBe( 16 );
		}
		await setCaptcha( false );
	} );

	test( 'who write at any other time are asked for none', async () => {
		for ( const [ at, text ] of texts.slice( 8, atPages ).entries() ) {
			const now = start + 30000 + 60 * at;
			expect( await write( text, 8 + at, now ) ).toBe( 0 );
		}
	} );

	test( 'who write in many words and languages, at all hours, are received like the others', async () => {
		const together = 8;
		let now = start + 90000;
		for ( let at = atPages; at < people; at += together ) {
			// Some write at the same time, and some not for an hour.
			now += 320 + ( ( at * 7919 ) % 3600 );
			await stand.site.setClock( now );
			await sendMessages(
				texts.slice( at, at + together ),
				2000 + ( at % 120 ),
				() => {
					now += 4 + ( ( at * 31 ) % 900 );
					return stand.site.setClock( now );
				}
			);
		}
	} );

	test( 'are none of them quarantined', async () => {
		const verdicts = await verdictsOn( 'visiteur' );
		expect( verdicts ).toHaveLength( people );
		expect( verdicts.filter( ( found ) => found !== 'accept' ) ).toEqual(
			[]
		);
	} );
} );

test( 'PHP had nothing to say about the plugin', async () => {
	expect( await stand.site.faults() ).toEqual( [] );
} );
