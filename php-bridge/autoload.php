<?php
/**
 * PSR-4 loader for the namespace Doorstep, whose root is this folder.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

spl_autoload_register(
	static function ( string $name ): void {
		if ( str_starts_with( $name, __NAMESPACE__ . '\\' ) ) {
			$file = __DIR__ . '/' . str_replace( '\\', '/', substr( $name, strlen( __NAMESPACE__ ) + 1 ) ) . '.php';
			if ( is_file( $file ) ) {
				require $file;
			}
		}
	}
);
