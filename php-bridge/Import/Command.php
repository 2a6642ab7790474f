<?php
/**
 * The command `wp doorstep import`.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Import;

use WP_CLI;

/**
 * Takes over what other plugins stored.
 */
final class Command {

	/**
	 * Registers the command; on cli_init, which only WP-CLI has.
	 */
	public static function register(): void {
		WP_CLI::add_command( 'doorstep import', self::class );
	}

	/**
	 * Makes leads of the messages that Contact Form 7 stored in Flamingo, with the dates when they were sent.
	 *
	 * Those that would have expired are left out, as are spam and trash. The originals stay in Flamingo.
	 * May be run again: what is imported already is not doubled.
	 *
	 * ## OPTIONS
	 *
	 * [--dry-run]
	 * : Only say how many there are of each.
	 *
	 * ## EXAMPLES
	 *
	 *     wp doorstep import flamingo --dry-run
	 *
	 * @param list<string>        $arguments None.
	 * @param array<string, bool> $options   dry-run.
	 * @throws \Doorstep\DatabaseUnavailable When the database fails; what is imported by then stays.
	 */
	public function flamingo( array $arguments, array $options ): void {
		$is_dry = $options['dry-run'] ?? false;
		$left   = FlamingoPosts::counts();
		$total  = array(
			'imported' => 0,
			'already'  => 0,
			'expired'  => 0,
			'spam'     => $left['spam'],
			'trash'    => $left['trash'],
			'empty'    => 0,
		);
		$after  = 0;
		do {
			$batch = FlamingoImport::batch( $after, $is_dry );
			$after = $batch['after'];
			foreach ( array_intersect_key( $batch, $total ) as $name => $count ) {
				$total[ $name ] += (int) $count;
			}
		} while ( null !== $after );
		foreach ( $total as $name => $count ) {
			WP_CLI::line( $name . "\t" . $count );
		}
		WP_CLI::success( $is_dry ? __( 'Nothing was imported: this was a trial.', 'doorstep' ) : __( 'Imported. The originals are still in Flamingo.', 'doorstep' ) );
	}
}
