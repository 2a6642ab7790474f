<?php
/**
 * A mail server that keeps what it gets.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test;

use PHPMailer\PHPMailer\PHPMailer;

require_once ABSPATH . WPINC . '/PHPMailer/PHPMailer.php';
require_once ABSPATH . WPINC . '/PHPMailer/SMTP.php';
require_once ABSPATH . WPINC . '/PHPMailer/Exception.php';

/**
 * WordPress' own PHPMailer, up to the moment at which it would open a connection: wp_mail() runs whole,
 * and the message is what a server would have been given.
 */
final class MailCatcher extends PHPMailer {

	/**
	 * Each message as it was sent.
	 *
	 * @var list<string>
	 */
	public array $sent = array();

	/**
	 * What the server says; empty where it takes the mail.
	 *
	 * @var string
	 */
	public string $complaint = '';

	/**
	 * With what code PHPMailer passes that on: 1 where the server refused some of the recipients.
	 *
	 * @var int
	 */
	public int $code = 2;

	/**
	 * Puts one where wp_mail() looks, in a test whose base answers for wp_mail().
	 */
	public static function install(): self {
		remove_all_filters( 'pre_wp_mail' );
		$catcher              = new self( true );
		$GLOBALS['phpmailer'] = $catcher; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- This is where wp_mail() keeps it.
		PHPMailer::$validator = static fn ( string $address ): bool => (bool) is_email( $address ); // As wp_mail() sets it up.

		return $catcher;
	}

	/**
	 * Keeps the message.
	 *
	 * @throws \PHPMailer\PHPMailer\Exception When the server complains.
	 */
	public function postSend(): bool {
		if ( '' !== $this->complaint ) {
			throw new \PHPMailer\PHPMailer\Exception( $this->complaint, $this->code );
		}
		$this->sent[] = $this->getSentMIMEMessage();

		return true;
	}

	/**
	 * Values of a header of a message, unfolded.
	 *
	 * @param string $message As it was sent.
	 * @param string $name    Name of the header.
	 * @return list<string>
	 */
	public static function header( string $message, string $name ): array {
		$head = (string) preg_replace( '/\r\n[ \t]+/', ' ', explode( "\r\n\r\n", $message, 2 )[0] );
		preg_match_all( '/^' . $name . ':[ ]?(.*?)\r?$/mi', $head, $found );

		return $found[1];
	}

	/**
	 * A part of a message, decoded.
	 *
	 * @param string $message As it was sent.
	 * @param string $type    Media type.
	 * @return string Empty where it has none.
	 */
	public static function part( string $message, string $type ): string {
		$parts = 1 === preg_match( '/boundary="([^"]+)"/', $message, $boundary ) ? explode( '--' . $boundary[1], $message ) : array( $message );
		foreach ( $parts as $part ) {
			if ( 1 !== preg_match( '#^Content-Type: ' . preg_quote( $type, '#' ) . '#mi', explode( "\r\n\r\n", ltrim( $part ), 2 )[0] ) ) {
				continue;
			}
			list( $head, $body ) = explode( "\r\n\r\n", ltrim( $part ), 2 );

			return str_replace(
				"\r\n",
				"\n",
				match ( true ) {
					str_contains( $head, 'quoted-printable' ) => quoted_printable_decode( $body ),
					str_contains( $head, 'base64' ) => (string) base64_decode( $body ), // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- A mail's encoding.
					default => $body,
				}
			);
		}

		return '';
	}
}
