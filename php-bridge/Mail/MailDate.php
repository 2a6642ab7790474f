<?php
/**
 * A date in a mail.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Mail;

use Doorstep\Texts;

/**
 * Writes times as people of a language do, in the site's time zone.
 */
final class MailDate {

	/**
	 * The day.
	 *
	 * @param int    $at       Unix seconds.
	 * @param string $language One of Texts::languages().
	 */
	public static function day( int $at, string $language ): string {
		return (string) wp_date( Texts::get( 'mail.date_format', $language ), $at );
	}

	/**
	 * The time of day.
	 *
	 * @param int    $at       Unix seconds.
	 * @param string $language One of Texts::languages().
	 */
	public static function time( int $at, string $language ): string {
		return (string) wp_date( Texts::get( 'mail.time_format', $language ), $at );
	}
}
