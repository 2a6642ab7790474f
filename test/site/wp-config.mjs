import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

const SECRETS = [ 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ].flatMap(
	( name ) => [ `${ name }_KEY`, `${ name }_SALT` ]
);

/**
 * The text of a site's wp-config.php. It finds its data beside its own folder,
 * so that it is true inside Playground's file system too, and takes the address
 * from the request, so that any host name or forwarded port works.
 *
 * @param {object}                                of
 * @param {string}                                of.url          The site's own address, for what runs outside a request
 * @param {Record<string, string>}                of.secrets      Keys and salts
 * @param {string}                                of.databaseHost As `DB_HOST` wants it; not read with SQLite
 * @param {Record<string, string|number|boolean>} of.constants    More to define, before anything else
 * @return {string} PHP
 */
export function wpConfig( { url, secrets, databaseHost, constants } ) {
	const all = {
		...constants,
		...secrets,
		DB_NAME: 'wordpress',
		DB_USER: 'root',
		DB_PASSWORD: '',
		DB_HOST: databaseHost,
		DB_CHARSET: 'utf8mb4',
		DB_COLLATE: '',
		DB_FILE: 'wordpress.sqlite',
		// Nothing may wait for a network that is not there, nor change by itself.
		WP_HTTP_BLOCK_EXTERNAL: true,
		WP_ACCESSIBLE_HOSTS: '127.0.0.1,localhost',
		DISABLE_WP_CRON: true,
		AUTOMATIC_UPDATER_DISABLED: true,
		WP_ENVIRONMENT_TYPE: 'local',
		WP_DEBUG: true,
		// A fatal error shall be a plain 500 and a line in the log, not a page and a mail.
		WP_DISABLE_FATAL_ERROR_HANDLER: true,
		WP_MEMORY_LIMIT: '256M',
	};
	const defines = Object.entries( all ).map(
		( [ name, value ] ) =>
			`defined( '${ name }' ) || define( '${ name }', ${ phpLiteral( value ) } );`
	);
	return `<?php
define( 'DOORSTEP_SITE', dirname( __DIR__ ) . '/private' );
defined( 'DB_DIR' ) || define( 'DB_DIR', DOORSTEP_SITE . '/database' );
defined( 'WP_DEBUG_LOG' ) || define( 'WP_DEBUG_LOG', DOORSTEP_SITE . '/debug.log' );
defined( 'WP_DEBUG_DISPLAY' ) || define( 'WP_DEBUG_DISPLAY', false );
defined( 'WP_HOME' ) || define( 'WP_HOME', isset( $_SERVER['HTTP_HOST'] ) ? 'http://' . $_SERVER['HTTP_HOST'] : ${ phpLiteral( url ) } );
defined( 'WP_SITEURL' ) || define( 'WP_SITEURL', WP_HOME );
${ defines.join( '\n' ) }
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;
}

/**
 * Keys and salts of a site; made once, so that logins outlive a restart.
 *
 * @param {string} file Where they are kept
 * @return {Promise<Record<string, string>>} By the name of the constant
 */
export async function secretsIn( file ) {
	try {
		return JSON.parse( await readFile( file, 'utf8' ) );
	} catch ( error ) {
		if ( error.code !== 'ENOENT' ) {
			throw error;
		}
	}
	const secrets = Object.fromEntries(
		SECRETS.map( ( name ) => [ name, randomBytes( 32 ).toString( 'hex' ) ] )
	);
	await writeFile( file, JSON.stringify( secrets ), { mode: 0o600 } );
	return secrets;
}

/**
 * @param {string|number|boolean} value Any
 * @return {string} The same in PHP
 */
export function phpLiteral( value ) {
	return typeof value === 'string'
		? `'${ value.replace( /[\\']/g, '\\$&' ) }'`
		: String( value );
}
