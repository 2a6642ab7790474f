/**
 * Takes the README's pictures or, with --all, one of every screen in build/screenshots/, to look at:
 * of those that visitors see in light and dark, of wp-admin's in French and English, on desktop and
 * phone, from right to left, in other colours, with what axe finds wrong. A pattern takes those
 * alone whose names match it.
 *
 *   npm run screenshots [-- --all [pattern]]
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../site/folders.mjs';
import { ensureTools } from '../tools.mjs';
import { shootAdmin } from './admin-screens.mjs';
import { openCamera, sizes } from './camera.mjs';
import { shootVisitors } from './visitor-screens.mjs';

/** Invented people, for the leads screen. */
const people = [
	[
		'Maud Kerbrat',
		'maud@kerbrat.example',
		'06 39 98 00 14',
		'Bonjour, le bien est-il toujours à vendre ? Je suis disponible en semaine.',
	],
	[
		'Idriss Le Bail',
		'idriss@lebail.example',
		'',
		'Nous aimerions faire estimer notre longère avant l’été.',
	],
	[
		'Jeanne Morvan',
		'jeanne@morvan.example',
		'02 61 91 00 12',
		'Peut-on visiter la maison samedi matin ?',
	],
];

async function send( page, [ name, email, phone, message ] ) {
	await page.goto( '/maison-de-pecheur/' );
	await page.locator( '.doorstep-form[novalidate]' ).waitFor();
	const token = page.waitForResponse( /form-token/ );
	await page.fill( '[name="fields[name]"]', name );
	await token;
	await page.fill( '[name="fields[email]"]', email );
	await page.fill( '[name="fields[phone]"]', phone );
	await page.fill( '[name="fields[message]"]', message );
	await page.click( '.doorstep-form [type="submit"]' );
	await page.locator( '.doorstep-received' ).waitFor();
}

/** Leads as visitors send them: one a week, the last one today. */
async function receive( { site, visit } ) {
	for ( const [ index, person ] of people.entries() ) {
		const weeks = people.length - 1 - index;
		await site.setClock( `-${ weeks * 604800 + 60 }` );
		await visit( async ( page ) => {
			page.on( 'response', ( reply ) => {
				// From now on the token has an age that a person's would have.
				if ( reply.url().includes( 'form-token' ) ) {
					site.setClock( `-${ weeks * 604800 }` );
				}
			} );
			await send( page, person );
		} );
	}
	await site.setClock( null );
}

ensureTools( [ 'php', 'chromium' ] );
const [ all, pattern = '' ] = process.argv.slice( 2 );
const folder = join(
	root,
	all === '--all' ? 'build/screenshots' : 'docs/images'
);
await mkdir( folder, { recursive: true } );
const camera = await openCamera();

try {
	if ( all === '--all' ) {
		const isWanted = ( name ) => new RegExp( pattern ).test( name );
		await shootVisitors( camera, folder, isWanted );
		await shootAdmin( camera, folder, isWanted );
	} else {
		await receive( camera );
		await camera.shoot(
			join( folder, 'banner' ),
			{ viewport: sizes.desktop },
			async ( page ) => void ( await page.goto( '/' ) )
		);
		await camera.shoot(
			join( folder, 'leads' ),
			{
				viewport: { width: 1280, height: 560 },
				storageState: await camera.logIn( 'admin' ),
			},
			async ( page ) =>
				void ( await page.goto( '/wp-admin/admin.php?page=doorstep' ) )
		);
	}
} finally {
	await camera.close();
}
