import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe';
import { openStand, type Stand } from './stand';

const kinds = [ 'legal-notice', 'privacy-policy', 'cookie-policy' ] as const;
const languages = [ 'fr', 'en', 'nl', 'de' ] as const;
const seeds = join( import.meta.dirname, '../php/Documents/seeds' );

type Report = {
	results: {
		messages: {
			ruleId: string;
			message: string;
			selector: string | null;
		}[];
	}[];
};
const { HtmlValidate } = createRequire( import.meta.url )(
	'html-validate'
) as {
	HtmlValidate: new ( config: object ) => {
		validateString: ( html: string ) => Promise< Report >;
	};
};

type Seed = {
	profile: Record< string, string | number | boolean >;
	settings: object;
	register: object;
};

/** Declares what a business declares; what its own document lacks is the demo agency's, as visitors would read no document. */
const declare = `
	$seed  = $args['seed'];
	$known = array_filter( $seed['profile'], static fn ( $fact ) => ! is_string( $fact ) || ( '' !== $fact && ! Doorstep\\Documents\\OwnTexts::is_unfinished( $fact ) ) );
	Doorstep\\Profile::save( $known + $args['belgian'] + $args['profile'] );
	Doorstep\\Settings::save( array_replace_recursive( $args['settings'], $seed['settings'] ) );
	Doorstep\\Register\\Register::save( $seed['register'] );
`;

/** A page for each document and language, and one with a document in two languages. */
const place = `
	$pages = array();
	foreach ( $args['kinds'] as $kind ) {
		foreach ( $args['languages'] as $language ) {
			$pages[] = wp_insert_post( array( 'post_type' => 'page', 'post_title' => $kind . ' ' . $language, 'post_status' => 'publish', 'post_content' => '<!-- wp:doorstep/' . $kind . ' {"language":"' . $language . '","contents":true} /-->' ) );
		}
	}
	echo wp_json_encode( array( 'pages' => $pages, 'profile' => Doorstep\\Profile::all(), 'settings' => Doorstep\\Settings::stored() ) );
`;

let stand: Stand;
let site: { pages: number[]; profile: object; settings: object };

beforeAll( async () => {
	stand = await openStand( 'document-pages' );
	site = JSON.parse(
		await stand.site.runPhp( place, { kinds, languages } )
	) as typeof site;
} );

afterAll( async () => {
	await stand?.close();
} );

/** What a page is called in a failure. */
const nameOf = ( at: number ) =>
	`${ kinds[ Math.floor( at / languages.length ) ] } ${ languages[ at % languages.length ] }`;

/** What of a page is ours to answer for: the theme's frame is not. */
function ours( html: string ): string {
	const from = html.indexOf( '<div class="doorstep-document' );
	const before = html.slice( 0, html.indexOf( '<body' ) );
	const language = /<html[^>]* lang="([^"]+)"/.exec( before )?.[ 1 ] ?? '';
	const content = html.slice( from, html.lastIndexOf( '</main>' ) );
	// As far as its own end.
	let depth = 0;
	let end = 0;
	for ( const tag of content.matchAll( /<(\/?)div\b[^>]*>/g ) ) {
		depth += tag[ 1 ] ? -1 : 1;
		if ( depth === 0 ) {
			end = tag.index + tag[ 0 ].length;
			break;
		}
	}
	return `<!DOCTYPE html>\n<html lang="${ language }"><head><title>Document</title></head><body><main><h1>Document</h1>${ content.slice( 0, end ) }</main></body></html>`;
}

const validator = new HtmlValidate( {
	root: true,
	extends: [ 'html-validate:standard', 'html-validate:a11y' ],
	rules: {
		// Numbers are as their owners type them.
		'tel-non-breaking': 'off',
		// Written out because cards on a telephone take the table's meaning away: see DocumentHtml.
		'no-redundant-role': 'off',
		'wcag/h63': 'error',
		'no-inline-style': 'error',
		'empty-heading': 'error',
		'heading-level': 'error',
		'no-dup-id': 'error',
	},
} );

for ( const file of readdirSync( seeds ) ) {
	test( `the documents of ${ file } are valid HTML in four languages`, async () => {
		const seed = JSON.parse(
			readFileSync( join( seeds, file ), 'utf8' )
		) as Seed;
		await stand.site.runPhp( declare, {
			seed,
			belgian:
				seed.profile.jurisdiction === 'BE'
					? {
							ipiTitle: 'Agent immobilier, Belgique',
							ipiNumber: '500 001',
							insurerPolicy: 'RC-1',
							thirdPartyAccount: 'BE68 5390 0754 7034',
						}
					: {},
			profile: site.profile,
			settings: site.settings,
		} );
		const problems: string[] = [];
		for ( const [ at, id ] of site.pages.entries() ) {
			const page = await (
				await fetch( `${ stand.site.url }/?p=${ id }` )
			).text();
			const html = ours( page );
			const name = nameOf( at );
			const ids = [ ...page.matchAll( / id="([^"]+)"/g ) ].map(
				( [ , value ] ) => value
			);
			expect( new Set( ids ).size, name ).toBe( ids.length );
			expect( html, name ).toContain( '<h2' );
			const report = await validator.validateString( html );
			for ( const { messages } of report.results ) {
				problems.push(
					...messages.map(
						( { ruleId, message, selector } ) =>
							`${ name }: ${ ruleId }: ${ message } (${ selector })`
					)
				);
			}
			// Another language than the page's is said; every table says what it is and what its headings head.
			const foreign = languages[ at % languages.length ] !== 'fr';
			expect(
				/<div class="doorstep-document[^>]* lang="/.test( html ) ||
					/<div lang="[^>]*doorstep-document|<div [^>]*lang="[^"]+"[^>]*class="doorstep-document/.test(
						html
					),
				name
			).toBe( foreign );
			expect( html.match( /<table\b/g )?.length ?? 0, name ).toBe(
				html.match( /<caption>[^<]+<\/caption>/g )?.length ?? 0
			);
			expect( html, name ).not.toMatch( /<th\b(?![^>]* scope=)/ );
			expect( html, name ).not.toMatch(
				/<(p|li|dd|dt|td|th|h2|h3|h4|caption|a|ul|ol|dl|tbody)\b[^>]*>\s*<\/\1>/
			);
		}
		expect( [ ...new Set( problems ) ] ).toEqual( [] );
	} );
}

for ( const kind of kinds ) {
	test( `axe finds nothing wrong with the ${ kind } in four languages, on a telephone and on a desk, and none is wider`, async () => {
		const context = await stand.visitor();
		const page = await context.newPage();
		for ( const [ at, id ] of site.pages.entries() ) {
			if ( ! nameOf( at ).startsWith( kind ) ) {
				continue;
			}
			await page.goto( `/?p=${ id }` );
			for ( const width of [ 320, 1280 ] ) {
				await page.setViewportSize( { width, height: 900 } );
				expect(
					await violations( page, '.doorstep-document' ),
					nameOf( at )
				).toEqual( [] );
				expect(
					await page.evaluate( () =>
						[
							...document.querySelectorAll(
								'.doorstep-document, .doorstep-document *'
							),
						]
							.filter(
								( element ) =>
									element.getBoundingClientRect().right >
									document.documentElement.clientWidth + 1
							)
							.map( ( element ) =>
								element.outerHTML.slice( 0, 120 )
							)
					),
					nameOf( at )
				).toEqual( [] );
			}
		}
		await context.close();
	} );
}

test( 'PHP had nothing to say', async () => {
	expect( await stand.site.faults() ).toEqual( [] );
} );
