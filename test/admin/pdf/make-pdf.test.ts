// @vitest-environment node
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test, vi } from 'vitest';

import { makePdf } from '../../../admin/documents/pdf/make-pdf';
import type { PdfVersion } from '../../../admin/documents/pdf/pdf-version';
import hostile from '../../vectors/hostile-texts.json';
import policyFile from './policy.json';
import { readPdf, type PdfRead } from './read-pdf';

const policy = policyFile as PdfVersion;

const LEFT = 66;
const RIGHT = 595.28 - 66;
const BOX = '□';

async function bytesOf( version: PdfVersion ): Promise< Uint8Array > {
	const blob = await makePdf( version );
	expect( blob.type ).toBe( 'application/pdf' );
	return new Uint8Array( await blob.arrayBuffer() );
}

/** A version of one section. */
function versionOf( html: string, other: Partial< PdfVersion > = {} ) {
	return {
		...policy,
		sections: [
			{ id: 'one', level: 2 as const, heading: 'Une section', html },
		],
		...other,
	};
}

const read = async ( version: PdfVersion ) =>
	readPdf( await bytesOf( version ) );

/** A text with plain spaces, wherever its lines ended. */
const plain = ( text: string ) =>
	text
		.normalize( 'NFC' )
		.replace( /\s+/g, ' ' )
		.replace( /(?<=[-/]) /g, '' )
		.trim();

/** Every text of a version with the role that it must have, read by the browser's own means. */
function expected( version: PdfVersion ): [ string, string ][] {
	const roles: Record< string, string > = {
		P: 'P',
		LI: 'LBody',
		DT: 'Lbl',
		DD: 'LBody',
		CAPTION: 'Caption',
		TH: 'TH',
		TD: 'TD',
	};
	const inSections = version.sections.flatMap(
		( { level, heading, html } ) => {
			const { body } = new DOMParser().parseFromString(
				html,
				'text/html'
			);
			return [
				[ `H${ level }`, heading ] as [ string, string ],
				...[ ...body.querySelectorAll( '*' ) ]
					.filter( ( { tagName } ) => tagName in roles )
					.map( ( { tagName, textContent } ): [ string, string ] => [
						roles[ tagName ] ?? '',
						textContent ?? '',
					] ),
			];
		}
	);
	return [
		[ 'P', version.agency ],
		[ 'H1', version.title ],
		[ 'P', version.line ],
		[ 'P', version.url ],
		...inSections,
	].map( ( [ role = '', text = '' ] ) => [ role, plain( text ) ] );
}

/** What was found, with the parts of what a page's end divides put together again. */
function found(
	{ leaves }: PdfRead,
	texts: [ string, string ][]
): [ string, string ][] {
	const all: [ string, string ][] = [];
	for ( const { role, text } of leaves ) {
		if ( text.trim() === '•' ) {
			continue;
		}
		const last = all.at( -1 );
		const wanted = texts[ all.length - 1 ]?.[ 1 ];
		if ( last?.[ 0 ] === role && last[ 1 ] !== wanted ) {
			last[ 1 ] = plain( `${ last[ 1 ] } ${ text }` );
		} else {
			all.push( [ role, plain( text ) ] );
		}
	}
	return all;
}

vi.setConfig( { testTimeout: 60_000, hookTimeout: 60_000 } );

// Not all of jsdom: what a PDF is made of are the browser's own bytes and blobs.
beforeAll( () => {
	const { DOMParser, Node, Element } = new JSDOM().window;
	vi.stubGlobal( 'DOMParser', DOMParser );
	vi.stubGlobal( 'Node', Node );
	vi.stubGlobal( 'Element', Element );
	vi.stubGlobal( 'fetch', async ( url: string ) => {
		const bytes = await readFile( join( process.cwd(), url ) );
		return {
			ok: true,
			arrayBuffer: async () => new Uint8Array( bytes ).buffer,
		};
	} );
} );

describe( 'The PDF of a policy', () => {
	let pdf: PdfRead;
	let raw: string;

	beforeAll( async () => {
		const bytes = await bytesOf( policy );
		raw = Buffer.from( bytes ).toString( 'latin1' );
		pdf = await readPdf( bytes );
	} );

	test( 'holds every text of the policy in order, each in its role', () => {
		const texts = expected( policy );
		expect( found( pdf, texts ) ).toEqual( texts );
	} );

	test( 'has the structure of its lists and tables', () => {
		for ( const { role, within } of pdf.leaves ) {
			expect( within.slice( 0, 2 ).join( ' ' ).trim() ).toBe(
				'Root Document'
			);
			const parents = within.slice( 2 ).join( ' ' );
			if ( role === 'Lbl' || role === 'LBody' ) {
				expect( parents ).toBe( 'L LI' );
			} else if ( role === 'TD' ) {
				expect( parents ).toBe( 'Table TBody TR' );
			} else if ( role === 'TH' ) {
				expect( parents ).toMatch( /^Table T(Head|Body) TR$/ );
			} else if ( role === 'Caption' ) {
				expect( parents ).toBe( 'Table' );
			} else {
				expect( role ).toMatch( /^(P|H[123])$/ );
				expect( parents ).toBe( '' );
			}
		}
		const html = policy.sections.map( ( section ) => section.html ).join();
		const count = ( text: string, part: RegExp ) =>
			text.match( part )?.length ?? 0;
		expect( count( raw, /\/Scope \/Column\b/g ) ).toBe(
			count( html, /scope="col"/g )
		);
		expect( count( raw, /\/Scope \/Row\b/g ) ).toBe(
			count( html, /scope="row"/g )
		);
	} );

	test( 'has a bookmark for each section, and parts below their section', () => {
		const outline: { title: string; items: object[] }[] = [];
		for ( const { level, heading } of policy.sections ) {
			const item = { title: heading, items: [] };
			( level === 2 ? outline : ( outline.at( -1 )?.items ?? [] ) ).push(
				item
			);
		}
		expect( pdf.outline ).toEqual( outline );
	} );

	test( 'has every link of the policy, each in the structure', () => {
		const all = policy.sections.flatMap( ( { html } ) => [
			...new DOMParser()
				.parseFromString( html, 'text/html' )
				.querySelectorAll( 'a' ),
		] );
		expect( pdf.links ).toEqual( [
			{ url: policy.url, contents: policy.url },
			...all.map( ( link ) => ( {
				url: link.href,
				contents: plain( link.textContent ?? '' ),
			} ) ),
		] );
		expect( pdf.linksInTree ).toBe( pdf.links.length );
	} );

	test( 'says its language, title, agency and version', () => {
		expect( pdf.info ).toMatchObject( {
			PDFFormatVersion: '1.7',
			Language: 'fr',
			Title: policy.title,
			Author: policy.agency,
			Subject: policy.line,
			CreationDate: 'D:20261201100000Z',
		} );
		expect( pdf.xmp ).toBe( policy.title );
		expect( pdf.preferences ).toMatchObject( { DisplayDocTitle: true } );
		expect( pdf.marked ).toBe( true );
	} );

	test( 'names agency, title and number below each page, and says it in no element', () => {
		expect( pdf.artifacts.length ).toBeGreaterThan( 3 );
		pdf.artifacts.forEach( ( texts, index ) => {
			expect( texts.slice( -2 ) ).toEqual( [
				`${ policy.agency } – ${ policy.title }`,
				`Page ${ index + 1 } / ${ pdf.artifacts.length }`,
			] );
		} );
	} );

	test( 'has nothing outside its margins', () => {
		for ( const { x, y, width } of pdf.pieces ) {
			expect( x ).toBeGreaterThanOrEqual( LEFT - 0.01 );
			expect( x + width ).toBeLessThanOrEqual( RIGHT + 2.5 );
			expect( y ).toBeGreaterThan( 40 );
			expect( y ).toBeLessThan( 841.89 - 68 );
		}
	} );
} );

test( 'the same version made at the same time has the same bytes', async () => {
	const first = await bytesOf( policy );
	expect( Buffer.compare( first, await bytesOf( policy ) ) ).toBe( 0 );
	const later = { ...policy, madeAt: '2026-12-02T10:00:00Z' };
	expect( Buffer.compare( first, await bytesOf( later ) ) ).not.toBe( 0 );
} );

test( 'a table that goes on to another page repeats its head there, for the eye alone', async () => {
	const row = '<tr><th>Demandes</th><td>24 mois</td></tr>';
	const pdf = await read(
		versionOf(
			`<table><caption>Durées</caption><thead><tr><th scope="col">Données</th><th scope="col">Durée</th></tr></thead><tbody>${ row.repeat(
				120
			) }</tbody></table>`
		)
	);
	expect( pdf.artifacts.length ).toBeGreaterThan( 2 );
	expect( pdf.artifacts[ 0 ] ).toHaveLength( 2 );
	for ( const texts of pdf.artifacts.slice( 1 ) ) {
		expect( texts.slice( 0, 2 ) ).toEqual( [ 'Données', 'Durée' ] );
	}
	expect(
		pdf.leaves.filter( ( { text } ) => plain( text ) === 'Données' )
	).toHaveLength( 1 );
} );

describe( 'Wherever a page ends', () => {
	const cell = 'Ce que vous saisissez, la date et l’heure. '.repeat( 6 );
	const row = `<tr><th>Un</th><td>${ cell }</td></tr>`;
	const fact = '<div><dt>Base légale</dt><dd>Votre consentement</dd></div>';
	const kinds = {
		facts: `<dl>${ fact.repeat( 4 ) }</dl>`,
		table: `<table><caption>Table</caption><thead><tr><th>Un</th><th>Deux</th></tr></thead><tbody>${ row.repeat(
			3
		) }</tbody></table>`,
		paragraph: `<p>${ cell }</p>`,
	};

	test.each( Object.entries( kinds ) )(
		'no heading and no caption stands last on it, and no row is divided: %s',
		async ( kind, html ) => {
			for ( let lines = 19; lines < 31; lines++ ) {
				const before = '<p>Une ligne.</p>'.repeat( lines );
				const pdf = await read( {
					...policy,
					sections: [
						...versionOf( before ).sections,
						{ id: 'two', level: 2, heading: 'Deux', html: '' },
						{ id: 'three', level: 3, heading: 'Trois', html },
					],
				} );
				const lasts = pdf.leaves.filter(
					( { page }, index ) =>
						pdf.leaves[ index + 1 ]?.page !== page
				);
				for ( const { role } of lasts ) {
					expect( role, `${ lines } lines` ).toMatch(
						/^(P|TD|LBody)$/
					);
				}
				expect(
					pdf.leaves.filter( ( { role } ) => role === 'TD' ),
					`${ lines } lines`
				).toHaveLength( kind === 'table' ? 3 : 0 );
			}
		}
	);
} );

test( 'a control is left out, and a section of nothing else', async () => {
	const button =
		'<button type="button" data-doorstep="open">Gérer mes cookies</button>';
	const pdf = await read(
		versionOf( '', {
			sections: [
				{
					id: 'choice',
					level: 2,
					heading: 'Votre choix',
					html: `<p>Avant.</p>${ button }<p>Après.</p>`,
				},
				{ id: 'manage', level: 2, heading: 'Gérer', html: button },
			],
		} )
	);
	expect( pdf.leaves.slice( 4 ).map( ( { text } ) => text.trim() ) ).toEqual(
		[ 'Votre choix', 'Avant.', 'Après.' ]
	);
	expect( pdf.outline.map( ( { title } ) => title ) ).toEqual( [
		'Votre choix',
	] );
} );

describe( 'Hostile texts', () => {
	const escape = ( text: string ) =>
		text
			.replaceAll( '&', '&amp;' )
			.replaceAll( '<', '&lt;' )
			.replaceAll( '>', '&gt;' );

	test( 'as text are text, everywhere', async () => {
		const bad = '</rdf:li>&<b>"(\\';
		const version = versionOf(
			hostile.markup
				.map( ( text ) => `<p>${ escape( text ) }</p>` )
				.join( '' ),
			{ title: `Titre ${ bad }`, agency: `A ${ bad }`, line: bad }
		);
		const pdf = await read( version );
		// The font has no wide brackets.
		const texts = expected( version ).map(
			( [ role, text ] ): [ string, string ] => [
				role,
				text.replace( /[＜＞]/g, BOX ),
			]
		);
		expect( found( pdf, texts ) ).toEqual( texts );
		expect( pdf.info ).toMatchObject( { Title: `Titre ${ bad }` } );
		expect( pdf.xmp ).toBe( `Titre ${ bad }` );
		expect( pdf.links ).toHaveLength( 1 );
	} );

	test( 'as markup run nothing, load nothing and lead nowhere', async () => {
		const bytes = await bytesOf( {
			...policy,
			sections: [
				...hostile.markup,
				'<script>globalThis.hit = 1</script><a href="javascript:hit()">Ici</a> <a href="file:///etc">là</a>',
			].map( ( html, index ) => ( {
				id: `s${ index }`,
				level: 2 as const,
				heading: 'Une section',
				html,
			} ) ),
		} );
		const pdf = await readPdf( bytes );
		expect( pdf.links ).toHaveLength( 1 );
		expect( 'hit' in globalThis ).toBe( false );
		const raw = Buffer.from( bytes ).toString( 'latin1' );
		expect( raw ).not.toMatch( /\/(JavaScript|JS|Launch|OpenAction|AA)\b/ );
		expect( pdf.leaves.map( ( { text } ) => text ).join( ' ' ) ).toContain(
			'Ici là'
		);
	} );

	test( 'of scripts and signs that the font has not are boxes, and what they stand for is there to copy', async () => {
		const bytes = await bytesOf(
			versionOf( '<p>Bonjour 👩‍👧 et שלום\u202e, ici</p>' )
		);
		const pdf = await readPdf( bytes );
		expect( plain( pdf.leaves.at( -1 )?.text ?? '' ) ).toBe(
			`Bonjour ${ BOX.repeat( 2 ) } et ${ BOX.repeat( 4 ) }, ici`
		);
		const text = Buffer.from( bytes ).toString( 'latin1' );
		const contents = [ ...text.matchAll( /stream\n/g ) ].map(
			( { index } ) => {
				const from = index + 'stream\n'.length;
				try {
					return inflateSync( bytes.subarray( from ) ).toString(
						'latin1'
					);
				} catch {
					// No stream of the deflated kind begins here.
					return '';
				}
			}
		);
		const actual = contents
			.join( '\n' )
			.matchAll( /\/ActualText \(\xfe\xff([\s\S]*?)\)\n?>> BDC/g );
		expect(
			[ ...actual ].map( ( [ , coded = '' ] ) =>
				Buffer.from(
					coded
						.replaceAll( '\\r', '\r' )
						.replace( /\\([\s\S])/g, '$1' ),
					'latin1'
				)
					.swap16()
					.toString( 'utf16le' )
			)
		).toEqual( [ '👩‍👧', 'שלום' ] );
	} );

	test( 'of 300 letters and long addresses are broken, in tables too, and none is lost', async () => {
		const word = 'Donaudampfschifffahrt'.repeat( 15 );
		const url = `https://agence.example/${ 'chemin/'.repeat( 40 ) }`;
		const version = versionOf(
			`<p>${ word }</p><ul><li><a href="${ url }">${ url }</a></li></ul><dl><div><dt>${ word }</dt><dd>${ word }</dd></div></dl><table><caption>${ word }</caption><thead><tr><th>${ word }</th><th>Deux</th><th>Trois</th></tr></thead><tbody><tr><th>${ word }</th><td>${ word }</td><td></td></tr></tbody></table>`,
			{ title: word, agency: word }
		);
		const pdf = await read( version );
		const together = ( texts: [ string, string ][] ) =>
			texts
				.map( ( [ , text ] ) => text )
				.join( '' )
				.replaceAll( ' ', '' );
		expect(
			together(
				pdf.leaves
					.filter( ( { text } ) => text.trim() !== '•' )
					.map( ( { role, text } ) => [ role, text ] )
			)
		).toBe( together( expected( version ) ) );
		for ( const { x, width } of pdf.pieces ) {
			expect( x + width ).toBeLessThanOrEqual( RIGHT + 2.5 );
		}
	} );
} );

test( 'writes every letter of the languages around, so that it can be searched', async () => {
	const letters =
		'Français œ æ ç É À Œ « ’ » – — … € n° ½ Nederlands ĳ ë ï Deutsch ä ö ü ß ẞ „“ polski ą ć ę ł ń ó ś ź ż česky č ď ě ň ř š ť ů ž türkçe ğ ı İ ş română ă ș ț magyar ő ű efficace affiche fjord';
	const pdf = await read( versionOf( `<p>${ letters }</p>` ) );
	expect( plain( pdf.leaves.at( -1 )?.text ?? '' ) ).toBe( plain( letters ) );
} );
