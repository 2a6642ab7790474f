import { mkdtemp, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runFuzz } from '../faults/fuzz/run-fuzz.mjs';
import { serve } from '../site/serve.mjs';
import { leadsOf } from './database';

type Site = Awaited< ReturnType< typeof serve > >;

let site: Site;

beforeAll( async () => {
	const core = process.env.WP_CORE_DIR;
	site = await serve( {
		engine: ( process.env.DOORSTEP_ENGINE ?? 'php' ) as
			'php' | 'playground' | 'mariadb',
		...( core ? { core } : {} ),
		site: join( import.meta.dirname, '../../build/test-site/odd-requests' ),
		reset: true,
	} );
	await site.runPhp(
		join( import.meta.dirname, '../faults/php/prepare.php' ),
		{ recipient: 'accueil@agence-des-quais.example' }
	);
} );

afterAll( async () => {
	await site?.stop();
} );

test( 'four hundred odd requests get an answer that is documented, and store nothing unless they are told so', async () => {
	const { broken, statuses, received } = await runFuzz( {
		url: site.url,
		count: 400,
		seed: 20,
		ids: async () => ( await leadsOf( site ) ).map( ( { id } ) => id ),
	} );
	expect( broken ).toEqual( [] );
	expect( received ).toBeGreaterThan( 0 );
	expect( statuses[ 400 ] ).toBeGreaterThan( 0 );
	expect( await site.faults() ).toEqual( [] );
} );

/** Files below a folder that came or changed since then; not those of the site's own data and logs. */
async function newer( folder: string, since: number ): Promise< string[] > {
	const names = await readdir( folder, { recursive: true } );
	const changed: string[] = [];
	for ( const name of names ) {
		const { mtimeMs } = await stat( join( folder, name ) );
		if ( mtimeMs > since ) {
			changed.push( name );
		}
	}
	return changed;
}

test( 'S21: a file, whatever it is called, is refused and leaves nothing on the disk', async () => {
	const marker = await stat(
		await mkdtemp( join( tmpdir(), 'doorstep-since-' ) )
	);
	for ( const [ input, name ] of [
		[ 'file', 'x.php' ],
		[ 'fields[message]', '../../x.phtml' ],
		[ 'doorstep_form', '.htaccess' ],
		[ 'fields[file][]', 'x.png' ],
	] as const ) {
		const body = new FormData();
		body.set( 'fields[name]', 'Camille' );
		body.set( input, new Blob( [ '<?php echo 1;' ] ), name );
		const reply = await fetch( `${ site.url }/wp-json/doorstep/v1/leads`, {
			method: 'POST',
			body,
		} );
		expect( reply.status ).toBe( 415 );
	}
	expect( await newer( site.docroot, marker.mtimeMs ) ).toEqual( [] );
} );

test( 'S35: no log and no data of the site can be asked for', async () => {
	for ( const path of [
		'/wp-content/debug.log',
		'/wp-content/plugins/doorstep/debug.log',
		'/wp-content/plugins/doorstep/error_log',
		'/wp-content/uploads/doorstep/',
		'/wp-content/database/wordpress.sqlite',
	] ) {
		expect( ( await fetch( site.url + path ) ).status ).toBe( 404 );
	}
} );
