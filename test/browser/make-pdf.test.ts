import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium as playwright, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PdfVersion } from '../../admin/documents/pdf/pdf-version';
import policyFile from '../admin/pdf/policy.json';
import { readPdf } from '../admin/pdf/read-pdf';
import { chromium } from '../tools.mjs';

const policy = policyFile as PdfVersion;

const root = join( import.meta.dirname, '../..' );

/** What the build makes of a screen that makes PDFs. */
const folder = 'build/test-site/make-pdf';

const types: Record< string, string > = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.ttf': 'font/ttf',
};

let server: Server;
let browser: Browser;
let url: string;
const asked: string[] = [];

beforeAll( async () => {
	await promisify( execFile )(
		join( root, 'node_modules/.bin/wp-scripts' ),
		[
			'build',
			'screen=./test/browser/fixtures/make-pdf.ts',
			`--output-path=${ folder }`,
		],
		{ cwd: root, env: { ...process.env, NODE_ENV: 'production' } }
	);
	server = createServer( async ( request, response ) => {
		const { pathname } = new URL( request.url ?? '/', 'http://host' );
		asked.push( pathname );
		const body =
			pathname === '/'
				? '<!doctype html><script src="/plugin/admin/screen.js"></script>'
				: await readFile(
						join(
							root,
							folder,
							pathname.replace( '/plugin/admin', '' )
						)
					);
		response.writeHead( 200, {
			'Content-Type': types[ extname( pathname ) || '.html' ] ?? '',
			// No eval, no worker, nothing of another host.
			'Content-Security-Policy':
				"default-src 'none'; script-src 'self'; connect-src 'self'",
		} );
		response.end( body );
	} );
	await new Promise< void >( ( resolve ) => {
		server.listen( 0, '127.0.0.1', resolve );
	} );
	url = `http://127.0.0.1:${ ( server.address() as AddressInfo ).port }/`;
	browser = await playwright.launch( {
		executablePath: chromium(),
		args: [ '--no-sandbox', '--disable-gpu' ],
	} );
} );

afterAll( async () => {
	await browser?.close();
	server?.close();
} );

test( 'a browser under a strict policy makes the PDF, and asks this site alone, when it is asked for one', async () => {
	const page = await browser.newPage();
	const all: string[] = [];
	page.on( 'request', ( request ) => all.push( request.url() ) );
	await page.goto( url );
	await page.waitForFunction( () => 'makePdf' in window );
	expect( asked ).toEqual( [ '/', '/plugin/admin/screen.js' ] );

	const bytes = await page.evaluate(
		( version ) => window.makePdf( version ),
		policy
	);
	const pdf = await readPdf( Uint8Array.from( bytes ) );
	expect( pdf.info ).toMatchObject( { Title: policy.title } );
	expect( pdf.marked ).toBe( true );
	expect(
		pdf.leaves
			.filter( ( { role } ) => /^H[23]$/.test( role ) )
			.map( ( { text } ) => text.replace( /\s+/g, ' ' ).trim() )
	).toEqual(
		policy.sections.map( ( { heading } ) => heading.replace( /\s+/g, ' ' ) )
	);
	expect( asked.filter( ( path ) => path.endsWith( '.ttf' ) ) ).toHaveLength(
		2
	);
	expect( all.filter( ( one ) => ! one.startsWith( url ) ) ).toEqual( [] );

	const again = await page.evaluate(
		( version ) => window.makePdf( version ),
		policy
	);
	expect( again ).toEqual( bytes );
} );

test( 'the screen’s own bundle does not hold the library, and needs nothing of WordPress for it', async () => {
	const files = await readdir( join( root, folder ) );
	expect( files ).toContain( 'make-pdf.js' );
	const screen = await readFile( join( root, folder, 'screen.js' ) );
	expect( gzipSync( screen ).length ).toBeLessThan( 4 * 1024 );
	expect(
		await readFile( join( root, folder, 'screen.asset.php' ), 'utf8' )
	).toContain( "'dependencies' => array()" );
} );
