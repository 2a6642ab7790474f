<?php
/**
 * Tells the owner that mail is not taken.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Admin\Screens;
use Doorstep\Capabilities;
use Doorstep\Clock;

/**
 * Notices in wp-admin for those who can do something about it. They cannot be closed: each is there as
 * long as what it says is true, and goes by itself. A mail server that is busy for a moment makes none.
 */
final class OutboxNotice {

	private const PATIENCE = 15 * MINUTE_IN_SECONDS;

	/**
	 * How long it is said that the webhook was switched off, unless it is on again.
	 */
	private const GONE_FOR = 14 * DAY_IN_SECONDS;

	/**
	 * Prints them; on admin_notices.
	 */
	public static function print(): void {
		if ( ! current_user_can( Capabilities::CONFIGURE ) ) {
			return;
		}
		foreach ( self::texts() as $text ) {
			$link = '<a href="' . esc_url( admin_url( 'admin.php?page=' . Screens::SETTINGS . '#mail' ) ) . '">' . esc_html__( 'Open Doorstep’s settings', 'doorstep' ) . '</a>';
			wp_admin_notice( esc_html( $text ) . ' ' . $link, array( 'type' => 'error' ) );
		}
	}

	/**
	 * What is to be said.
	 *
	 * @return list<string> Not escaped.
	 */
	private static function texts(): array {
		$health = OutboxHealth::read();
		$texts  = array();
		if ( self::is_failing( $health['mailSince'] ) ) {
			/* translators: %s: date and time. */
			$texts[] = sprintf( __( 'Doorstep has not been able to mail new leads since %s. They are stored and can be read under Doorstep, Leads; the mail is tried again until it is taken. Send yourself a test mail to see what the mail server says.', 'doorstep' ), self::moment( $health['mailSince'] ) );
		}
		if ( '' !== $health['goneHost'] && ! Webhook::is_on() && Clock::now() - $health['goneAt'] < self::GONE_FOR ) {
			/* translators: %s: host of a URL. */
			$texts[] = sprintf( __( 'Doorstep has switched the webhook off: %s answered that its address is gone for good. Enter the new address, if there is one.', 'doorstep' ), $health['goneHost'] );
		}

		return $texts;
	}

	/**
	 * Whether a failure has lasted.
	 *
	 * @param int $since Unix seconds; 0 where nothing fails.
	 */
	public static function is_failing( int $since ): bool {
		return 0 !== $since && Clock::now() - $since >= self::PATIENCE;
	}

	/**
	 * A time as the site writes it.
	 *
	 * @param int $at Unix seconds.
	 */
	public static function moment( int $at ): string {
		$formats = array_filter( array( get_option( 'date_format' ), get_option( 'time_format' ) ), 'is_string' );

		return (string) wp_date( implode( ' ', $formats ), $at );
	}
}
