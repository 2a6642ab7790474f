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
	 * What a date field holds, as people write it; any other text as it is.
	 *
	 * @param string $text     What was sent.
	 * @param string $language One of Texts::languages().
	 */
	public static function typed( string $text, string $language ): string {
		$is_date = 1 === preg_match( '/\A(\d{4})-(\d{2})-(\d{2})\z/', $text, $parts ) && checkdate( (int) $parts[2], (int) $parts[3], (int) $parts[1] );

		return $is_date ? gmdate( Texts::get( 'mail.date_format', $language ), (int) strtotime( $text . ' UTC' ) ) : $text;
	}

	/**
	 * The time of day.
	 *
	 * @param int    $at       Unix seconds.
	 * @param string $language One of Texts::languages().
	 */
	public static function time_of_day( int $at, string $language ): string {
		return (string) wp_date( Texts::get( 'mail.time_format', $language ), $at );
	}
}
