import { resolve } from 'node:path';
import { phpLiteral } from './wp-config.mjs';

/**
 * A PHP program that runs some PHP inside a site's WordPress, in the global
 * scope that WordPress expects.
 *
 * @param {object}  of
 * @param {string}  of.source  A file (a path that ends in `.php`), or PHP statements. `$args` holds the arguments.
 * @param {unknown} of.args    What JSON can carry
 * @param {string}  of.docroot Folder of the WordPress, where the engine sees it
 * @param {string}  of.url     The site's address
 * @param {boolean} of.load    Whether WordPress is loaded before, or the program loads it
 * @return {string} PHP, from its opening tag on
 */
export function phpProgram( { source, args, docroot, url, load } ) {
	const isFile = source.endsWith( '.php' ) && ! source.includes( '\n' );
	// Not GET: where a page is only looked at, no hooks of scheduled tasks are added.
	return `<?php
$_SERVER['HTTP_HOST']       = ${ phpLiteral( new URL( url ).host ) };
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REQUEST_METHOD']  = 'POST';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REMOTE_ADDR']     = '127.0.0.1';
define( 'WP_DEBUG_DISPLAY', null );
ini_set( 'display_errors', 'stderr' );
define( 'DOORSTEP_DOCROOT', ${ phpLiteral( docroot ) } );
${ load ? 'require DOORSTEP_DOCROOT . "/wp-load.php";' : '' }
$args = json_decode( ${ phpLiteral( JSON.stringify( args ?? {} ) ) }, true );
${ isFile ? `require ${ phpLiteral( resolve( source ) ) };` : source }
`;
}
