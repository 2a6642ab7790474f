<?php
/**
 * The Site Health test of what is sent.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Admin\Screens;
use Doorstep\Clock;
use Doorstep\Encryption\KeysNotice;
use Doorstep\Encryption\KeysUnavailable;
use Doorstep\Installation;

/**
 * "Doorstep mail" under Tools, Site Health: whether the mail server takes mail, whether something runs the
 * outbox, and what was given up.
 */
final class MailSiteHealth {

	private const LATE = 15 * MINUTE_IN_SECONDS;

	/**
	 * Adds the test; on site_status_tests.
	 *
	 * @param array<string, array<string, array<string, mixed>>> $tests By kind and name.
	 * @return array<string, array<string, array<string, mixed>>>
	 */
	public static function add( array $tests ): array {
		$tests['direct']['doorstep_mail'] = array(
			'label' => __( 'Doorstep mail', 'doorstep' ),
			'test'  => array( self::class, 'run' ),
		);

		return $tests;
	}

	/**
	 * Runs it.
	 *
	 * @return array<string, string|array<string, string>> As WordPress takes it.
	 */
	public static function run(): array {
		try {
			$problems = self::problems();
		} catch ( KeysUnavailable ) {
			$problems = array( 'mail' => KeysNotice::error()->get_error_message() );
		}
		$worst = isset( $problems['mail'] ) ? 'critical' : 'recommended';
		$texts = array() === $problems ? array( __( 'New leads are stored first and mailed after; nothing waits longer than it should.', 'doorstep' ) ) : array_values( $problems );

		return array(
			'test'        => 'doorstep_mail',
			'label'       => array() === $problems ? __( 'Doorstep’s mail about leads goes out', 'doorstep' ) : __( 'Doorstep’s mail about leads needs your attention', 'doorstep' ),
			'status'      => array() === $problems ? 'good' : $worst,
			'badge'       => array(
				'label' => 'Doorstep',
				'color' => 'blue',
			),
			'description' => '<p>' . implode( '</p><p>', array_map( 'esc_html', $texts ) ) . '</p>',
			'actions'     => '<a href="' . esc_url( admin_url( 'admin.php?page=' . Screens::SETTINGS . '#mail' ) ) . '">' . esc_html__( 'Send a test mail from Doorstep’s settings', 'doorstep' ) . '</a>',
		);
	}

	/**
	 * What is wrong, by name.
	 *
	 * @return array<string, string>
	 */
	private static function problems(): array {
		$health   = OutboxHealth::read();
		$problems = array();
		$next     = wp_next_scheduled( Installation::MAIL_EVENT );
		if ( OutboxNotice::is_failing( $health['mailSince'] ) ) {
			/* translators: %s: date and time. */
			$problems['mail'] = sprintf( __( 'The mail server has taken no mail about leads since %s. The leads are stored, and the mail is tried again.', 'doorstep' ), OutboxNotice::moment( $health['mailSince'] ) );
		}
		if ( false === $next || $next < Clock::now() - self::LATE || LeadQueue::is_overdue( Clock::now() - self::LATE ) ) {
			$problems['cron'] = __( 'Something should have been sent by now and was not tried: WordPress’ scheduled tasks do not seem to run. A mail that fails is then tried again only when somebody opens wp-admin or sends a form. Ask the host for a task that calls wp-cron.php every five minutes.', 'doorstep' );
		}
		$given_up = count( LeadQueue::given_up( Deliveries::MAIL, 100 ) );
		if ( 0 !== $given_up ) {
			/* translators: %d: number of leads. */
			$problems['given_up'] = sprintf( _n( 'The mail about %d lead was given up after many tries. It is planned again as soon as any mail is taken.', 'The mail about %d leads was given up after many tries. It is planned again as soon as any mail is taken.', $given_up, 'doorstep' ), $given_up );
		}
		if ( OutboxNotice::is_failing( $health['hookSince'] ) ) {
			/* translators: %s: date and time. */
			$problems['hook'] = sprintf( __( 'The webhook’s address has taken no lead since %s.', 'doorstep' ), OutboxNotice::moment( $health['hookSince'] ) );
		}

		return $problems;
	}
}
