<?php
/**
 * The command `wp doorstep leads rotate-keys`.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Encryption;

use WP_CLI;

/**
 * Turns encryption on, off and over to new keys.
 */
final class RotateCommand {

	/**
	 * Registers the command; on cli_init, which only WP-CLI has.
	 */
	public static function register(): void {
		WP_CLI::add_command( 'doorstep leads rotate-keys', array( self::class, 'rotate' ) );
	}

	/**
	 * Encrypts leads that are in clear, or have an older key or another month's; decrypts them while wp-config.php turns
	 * encryption off. May be stopped and run again.
	 *
	 * ## OPTIONS
	 *
	 * [--new]
	 * : Begin a new key for each month first.
	 *
	 * ## EXAMPLES
	 *
	 *     wp doorstep leads rotate-keys
	 *
	 * @param list<string>               $arguments None.
	 * @param array<string, string|bool> $options   new.
	 */
	public function rotate( array $arguments, array $options ): void {
		if ( isset( $options['new'] ) ) {
			LeadKeys::of_site()->months()?->renew();
		}
		$changed   = KeyRotation::run( PHP_INT_MAX );
		$destroyed = KeyRotation::destroy();
		/* translators: %d: Number of keys. */
		WP_CLI::line( sprintf( _n( '%d key of a month that is over destroyed.', '%d keys of months that are over destroyed.', $destroyed, 'doorstep' ), $destroyed ) );
		/* translators: %d: Number of leads. */
		WP_CLI::success( sprintf( _n( '%d lead stored anew.', '%d leads stored anew.', $changed, 'doorstep' ), $changed ) );
	}
}
