/**
 * Sees to it that this machine has what the tests need. On Debian as root it installs it;
 * elsewhere it says in one line what is missing.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from './site/complaint.mjs';
import { root } from './site/folders.mjs';

/**
 * What a suite may need: how to see whether it is there, and Debian's packages that bring it.
 *
 * @type {Record<string, {there: () => boolean, packages: string[]}>}
 */
const needs = {
	php: {
		there: () =>
			answers( 'php', [
				'-r',
				'exit( PHP_VERSION_ID >= 80100 && ! array_diff( array( "pdo_sqlite", "mbstring", "dom", "xmlwriter", "curl", "zip", "intl" ), array_map( "strtolower", get_loaded_extensions() ) ) ? 0 : 1 );',
			] ),
		packages: [
			'php-cli',
			'php-sqlite3',
			'php-mbstring',
			'php-xml',
			'php-curl',
			'php-zip',
			'php-intl',
			'php-gd',
		],
	},
	composer: {
		there: () => answers( 'composer', [ '--version' ] ),
		packages: [ 'composer', 'unzip' ],
	},
	chromium: {
		there: () => existsSync( chromium() ),
		packages: [
			'chromium-headless-shell',
			'chromium-common',
			'fonts-dejavu-core',
			'fonts-liberation',
		],
	},
	mariadb: {
		there: () =>
			[ '/usr/sbin/mariadbd', '/usr/sbin/nginx' ].every( existsSync ) &&
			answers( 'sh', [ '-c', 'ls /usr/sbin/php-fpm*' ] ) &&
			answers( 'php', [
				'-r',
				'exit( extension_loaded( "mysqli" ) ? 0 : 1 );',
			] ),
		packages: [ 'mariadb-server', 'nginx-light', 'php-fpm', 'php-mysql' ],
	},
};

/**
 * The browser that the tests drive: CHROMIUM, or Debian's without its windows, which does the same for a third of
 * the time.
 */
export function chromium() {
	return process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell';
}

function answers( command, args ) {
	return spawnSync( command, args, { stdio: 'ignore' } ).status === 0;
}

/**
 * Installs what is missing.
 *
 * @param {string[]} names Keys of `needs`
 * @throws {Complaint} When something is missing and may not be installed from here
 */
export function ensureTools( names ) {
	const missing = names.filter( ( name ) => ! needs[ name ].there() );
	const packages = missing.flatMap( ( name ) => needs[ name ].packages );
	if ( packages.length > 0 ) {
		if (
			process.getuid?.() !== 0 ||
			! existsSync( '/etc/debian_version' )
		) {
			throw new Complaint(
				`Missing for the tests: ${ missing.join( ', ' ) }. On Debian: apt-get install ${ packages.join( ' ' ) }`
			);
		}
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		console.log( `installing ${ packages.join( ' ' ) }` );
		run( 'apt-get', [ 'update', '-q' ], env );
		run(
			'apt-get',
			[ 'install', '-y', '-q', '--no-install-recommends', ...packages ],
			env
		);
	}
	if ( names.includes( 'composer' ) ) {
		ensureVendor();
	}
}

/** Composer's packages for PHPUnit, PHPStan and PHPCS, as test/php/composer.json names them. */
function ensureVendor() {
	const folder = join( root, 'test/php' );
	const stamp = join( folder, 'vendor/.stamp' );
	const wanted = createHash( 'sha256' )
		.update( readFileSync( join( folder, 'composer.json' ) ) )
		.digest( 'hex' );
	if ( ! existsSync( stamp ) || readFileSync( stamp, 'utf8' ) !== wanted ) {
		run(
			'composer',
			[ 'install', '--no-interaction', '--no-progress', '--quiet' ],
			{ ...process.env, COMPOSER_ALLOW_SUPERUSER: '1' },
			folder
		);
		writeFileSync( stamp, wanted );
	}
}

function run( command, args, env, cwd = root ) {
	try {
		execFileSync( command, args, {
			cwd,
			env,
			stdio: [ 'ignore', 'pipe', 'pipe' ],
		} );
	} catch ( error ) {
		throw new Complaint(
			`${ command } ${ args.join( ' ' ) } failed:\n${ error.stdout }${ error.stderr }`
		);
	}
}
