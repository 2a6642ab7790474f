<?php
/**
 * Whether expired leads are erased in time.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;

/**
 * "Doorstep expiry" under Tools, Site Health. Nobody can read an expired lead whether or not its row is
 * still there; but the documents say that it is erased, and a backup would keep it.
 */
final class PurgeSiteHealth {

	/**
	 * The purge runs daily; a day more for a site that nobody visited.
	 */
	private const LATE = 2 * DAY_IN_SECONDS;

	/**
	 * Adds the test; on site_status_tests.
	 *
	 * @param array<string, array<string, array<string, mixed>>> $tests By kind and name.
	 * @return array<string, array<string, array<string, mixed>>>
	 */
	public static function add( array $tests ): array {
		$tests['direct']['doorstep_expiry'] = array(
			'label' => __( 'Doorstep expiry', 'doorstep' ),
			'test'  => array( self::class, 'run' ),
		);

		return $tests;
	}

	/**
	 * Runs it.
	 *
	 * @return array<string, string|array<string, string>> As WordPress takes it.
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	public static function run(): array {
		$is_late = LeadStore::has_due_for_erasure( Clock::now() - self::LATE );
		$text    = $is_late
			? __( 'Leads whose time is over are still in the database, where nobody can read them: WordPress’ scheduled tasks do not seem to run. Ask the host for a task that calls wp-cron.php, or run “wp doorstep leads purge”.', 'doorstep' )
			: __( 'Nobody can read an expired lead from the second it expires, and the daily purge erases it.', 'doorstep' );

		return array(
			'test'        => 'doorstep_expiry',
			'label'       => $is_late ? __( 'Doorstep’s expired leads are not erased', 'doorstep' ) : __( 'Doorstep erases expired leads in time', 'doorstep' ),
			'status'      => $is_late ? 'critical' : 'good',
			'badge'       => array(
				'label' => 'Doorstep',
				'color' => 'blue',
			),
			'description' => '<p>' . esc_html( $text ) . '</p>',
			'actions'     => '',
		);
	}
}
