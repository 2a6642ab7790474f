import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from '../admin/pdf/read-pdf';
import { openStand, type Stand } from './stand';

let stand: Stand;

beforeAll( async () => {
	stand = await openStand( 'print' );
} );

afterAll( async () => {
	await stand?.close();
} );

test( 'on paper a document has no banner and no button, the addresses of links in tables, and no heading that ends a page', async () => {
	const page = await ( await stand.visitor() ).newPage();
	for ( const [ path, address ] of [
		[ '/politique-de-cookies/', 'https://policies.google.com/privacy' ],
		[ '/politique-de-confidentialite/', '' ],
	] as const ) {
		await page.goto( path );
		await page.locator( '#doorstep-banner' ).waitFor();
		const controls = page.locator( '#doorstep-banner, .doorstep-manage' );
		const seen = () =>
			controls.evaluateAll(
				( all ) => all.filter( ( one ) => one.checkVisibility() ).length
			);
		expect( await seen() ).toBeGreaterThan( 1 );
		await page.emulateMedia( { media: 'print' } );
		expect( await seen() ).toBe( 0 );
		await page.emulateMedia( { media: null } );

		const { leaves, artifacts } = await readPdf(
			await page.pdf( { format: 'A4', tagged: true } )
		);
		// The browser takes what a style adds for no part of the text.
		expect( artifacts.flat().join( '' ) ).toContain( address );
		const headings = leaves.filter( ( { role, within } ) =>
			[ ...within, role ].some( ( one ) => /^H[2-4]$/.test( one ) )
		);
		expect( headings.length ).toBeGreaterThan( 4 );
		for ( const heading of headings ) {
			const next = leaves[ leaves.indexOf( heading ) + 1 ];
			expect( next?.page, heading.text ).toBe( heading.page );
		}
	}
} );
