import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium as ofTheScanner } from 'playwright';
import type { Page } from 'playwright-core';
import { scan } from '@slashgear/gdpr-cookie-scanner';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import compact from '@duckduckgo/autoconsent/rules/compact-rules.json';
import { chromium } from '../tools.mjs';
import { browserArguments, openStand, type Stand } from './stand';

/**
 * Graders that others wrote: a privacy browser's automatic refusal, and a scanner that gives marks.
 */
const layouts = [ 'bar', 'card', 'dialog' ] as const;
/** Those of ours in which it knows a banner by its words; Italian it does not yet. */
const languages = [ 'fr_FR', 'en_US', 'nl_NL', 'de_DE', 'es_ES' ];

/** What the content script of DuckDuckGo's browsers tells the browser. */
type Message = { type: string; id?: string; code?: string } & Record<
	string,
	unknown
>;

let stand: Stand;

const contentScript = readFileSync(
	join(
		dirname(
			createRequire( import.meta.url ).resolve(
				'@duckduckgo/autoconsent'
			)
		),
		'autoconsent.playwright.js'
	),
	'utf8'
);

async function layOut( layout: string ): Promise< void > {
	const error = await stand.site.runPhp(
		`$settings = Doorstep\\Settings::all();
		$settings['appearance']['layout'] = $args;
		$error = Doorstep\\Settings::save( $settings );
		echo is_wp_error( $error ) ? $error->get_error_message() : '';`,
		layout
	);
	expect( error ).toBe( '' );
}

/** Lets a page be handled by the content script, as its own tests do. */
async function withAutoconsent( page: Page ): Promise< Message[] > {
	const messages: Message[] = [];
	const answer = ( message: unknown ) =>
		page.evaluate(
			`autoconsentReceiveMessage( ${ JSON.stringify( message ) } )`
		);
	await page.exposeBinding(
		'autoconsentSendMessage',
		async ( _, message: Message ) => {
			messages.push( message );
			if ( message.type === 'init' ) {
				await answer( {
					type: 'initResp',
					config: {
						enabled: true,
						autoAction: 'optOut',
						disabledCmps: [],
						enablePrehide: false,
						detectRetries: 20,
						enableCosmeticRules: true,
						// What a visitor gets who never lets it press accept.
						heuristicMode: 'reject',
					},
					rules: { compact },
				} );
			} else if ( message.type === 'eval' ) {
				await answer( {
					id: message.id,
					type: 'evalResp',
					result: await page.evaluate( message.code! ),
				} );
			} else if (
				message.type === 'optOutResult' &&
				message.scheduleSelfTest
			) {
				await answer( { type: 'selfTest' } );
			}
		}
	);
	return messages;
}

/** Writes down, in the page, how long after the press the banner was not displayed any more. */
function timeTheBanner(): void {
	addEventListener(
		'click',
		( event ) => {
			const look = () => {
				const banner = document.getElementById( 'doorstep-banner' )!;
				if ( getComputedStyle( banner ).display === 'none' ) {
					document.documentElement.dataset.gone = String(
						performance.now() - event.timeStamp
					);
				} else {
					requestAnimationFrame( look );
				}
			};
			look();
		},
		{ capture: true, once: true }
	);
}

beforeAll( async () => {
	stand = await openStand( 'graders' );
	await stand.site.runPhp(
		`file_put_contents( WPMU_PLUGIN_DIR . '/speak.php', $args );`,
		`<?php
		// After the demo's own plugin for languages.
		add_filter( 'locale', static fn ( $locale ) => $_GET['speak'] ?? $locale, 20 );`
	);
} );

afterAll( async () => {
	await stand?.close();
} );

describe.each( layouts )(
	"A privacy browser's refusal of the %s",
	( layout ) => {
		beforeAll( () => layOut( layout ) );

		test.each( languages )(
			'finds the banner in %s, presses refuse, and it is gone',
			async ( language ) => {
				const context = await stand.visitor();
				try {
					const page = await context.newPage();
					const messages = await withAutoconsent( page );
					await page.addInitScript( timeTheBanner );
					await page.goto( `/?speak=${ language }` );
					await page.evaluate( contentScript );
					const html = page.locator( 'html[data-gone]' );
					await html.waitFor( { state: 'attached' } );
					expect(
						Number( await html.getAttribute( 'data-gone' ) )
					).toBeLessThan( 500 );
					const message = ( type: string ) =>
						messages.find( ( one ) => one.type === type );
					await expect
						.poll( () => message( 'selfTestResult' ) )
						.toMatchObject( { result: true } );
					expect( message( 'optOutResult' ) ).toMatchObject( {
						cmp: 'HEURISTIC-REJECT',
						result: true,
					} );
					expect( message( 'autoconsentError' ) ).toBeUndefined();
					const choice = ( await context.cookies() ).find(
						( { name } ) => name === 'cookie_consent_doorstep'
					);
					expect( choice?.value ).toMatch( /\.0+\.\d+$/ );
				} finally {
					await context.close();
				}
			}
		);
	}
);

describe( 'The scanner gdpr-cookie-scanner', () => {
	test.each( layouts )(
		'gives at least 97 of 100 to a page with the %s, and sees no dark pattern',
		async ( layout ) => {
			await layOut( layout );
			const launch = ofTheScanner.launch.bind( ofTheScanner );
			vi.spyOn( ofTheScanner, 'launch' ).mockImplementation(
				( options ) =>
					launch( {
						...options,
						executablePath: chromium(),
						args: [
							...( options?.args ?? [] ),
							...browserArguments( stand.beacon.port ),
						],
					} )
			);
			try {
				const { compliance, errors, modal, ...found } = await scan(
					stand.site.url,
					{ locale: 'fr-FR' }
				);
				expect( errors ).toEqual( [] );
				expect( compliance.issues ).toEqual( [] );
				expect( compliance.grade ).toBe( 'A' );
				expect( compliance.total ).toBeGreaterThanOrEqual( 97 );
				// Its strict mode counts every request, the page's own too; this is what it means.
				const foreign = [
					...found.networkBeforeInteraction,
					...found.networkAfterReject,
				].filter( ( { url } ) => ! url.startsWith( stand.site.url ) );
				expect( foreign ).toEqual( [] );
				expect( modal.buttons.map( ( { type } ) => type ) ).toEqual(
					expect.arrayContaining( [ 'accept', 'reject' ] )
				);
			} finally {
				vi.restoreAllMocks();
			}
		}
	);
} );
