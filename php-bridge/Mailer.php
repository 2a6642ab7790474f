<?php
/**
 * The only place that sends mail.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

use PHPMailer\PHPMailer\PHPMailer;

/**
 * Plain-text mail by WordPress' own means, so that the site's mail plugin applies.
 */
final class Mailer {

	/**
	 * Message-ID of the mail that is being sent; empty between mails.
	 *
	 * @var string
	 */
	private static string $message_id = '';

	/**
	 * Sends one mail.
	 *
	 * @param list<string> $to         Addresses from the settings, never from a request.
	 * @param string       $subject    One line; line breaks are taken out.
	 * @param string       $body       Plain text.
	 * @param string       $reply_to   A valid address, or empty.
	 * @param string       $message_id Local part of the Message-ID, the same on every try.
	 * @return bool Whether the mail server took it.
	 */
	public static function send( array $to, string $subject, string $body, string $reply_to, string $message_id ): bool {
		$headers = array( 'Content-Type: text/plain; charset=UTF-8' );
		if ( '' !== $reply_to && false !== is_email( $reply_to ) ) {
			// No display name: wp_mail() splits Reply-To at commas.
			$headers[] = 'Reply-To: ' . $reply_to;
		}
		self::$message_id = $message_id . '@' . (string) wp_parse_url( home_url(), PHP_URL_HOST );
		try {
			return wp_mail( $to, (string) preg_replace( '/[\r\n\0]+/', ' ', $subject ), $body, $headers );
		} finally {
			self::$message_id = '';
		}
	}

	/**
	 * Sets the Message-ID of the mail that send() is sending; on phpmailer_init. wp_mail() has no
	 * argument for it, and PHPMailer would make a new one on each try.
	 *
	 * @param PHPMailer $phpmailer The mail, and not ours where another plugin sends it.
	 */
	public static function set_message_id( PHPMailer $phpmailer ): void {
		if ( '' !== self::$message_id ) {
			$phpmailer->MessageID = '<' . self::$message_id . '>'; // phpcs:ignore WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase -- PHPMailer's name.
		}
	}
}
