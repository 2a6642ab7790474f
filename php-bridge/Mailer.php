<?php
/**
 * The only place that sends mail.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

use PHPMailer\PHPMailer\PHPMailer;
use WP_Error;

/**
 * Mail by WordPress' own means, so that the site's mail plugin applies. Plain text is what wp_mail() is
 * given: a plugin that hands it to a provider's API, past PHPMailer, sends a mail that reads well too.
 */
final class Mailer {

	/**
	 * Seconds that a mail server may take for each of its answers; PHPMailer would wait for five minutes.
	 */
	private const TIMEOUT = 20;

	/**
	 * PHPMailer's code for a mail that the server refused for some of its recipients.
	 */
	private const STOP_CONTINUE = 1;

	/**
	 * Recipients of the mail that is being sent.
	 *
	 * @var list<string>
	 */
	private static array $to = array();

	/**
	 * Whether the server took the last mail for some of its recipients, and not for others.
	 *
	 * @var bool
	 */
	private static bool $is_partly_taken = false;

	/**
	 * Message-ID of the mail that is being sent; empty between mails.
	 *
	 * @var string
	 */
	private static string $message_id = '';

	/**
	 * Plain text of the mail that is being sent.
	 *
	 * @var string
	 */
	private static string $text = '';

	/**
	 * HTML of the mail that is being sent; empty where it has none.
	 *
	 * @var string
	 */
	private static string $html = '';

	/**
	 * PHPMailer's patience before this mail; null between mails.
	 *
	 * @var int|null
	 */
	private static ?int $timeout = null;

	/**
	 * The same of its connection, for one answer of the mail server; read where the other is not null.
	 *
	 * @var int
	 */
	private static int $timelimit = 0;

	/**
	 * What the mail server, or whoever stands before it, said to the last mail; empty when it took it.
	 *
	 * @var string
	 */
	private static string $error = '';

	/**
	 * Sends one mail.
	 *
	 * @param list<string> $to         Addresses from the settings; a visitor's only for what they are owed, see Acknowledgement.
	 * @param string       $subject    One line; line breaks are taken out.
	 * @param string       $body       Plain text.
	 * @param string       $reply_to   A valid address, or empty.
	 * @param string       $message_id Local part of the Message-ID, the same on every try.
	 * @param string       $html       The same as HTML; empty for a mail of plain text alone.
	 * @param bool         $is_answer  Whether it answers what a person sent; automatic it is in any case.
	 * @return bool Whether the mail server took it, for some of its recipients at least: to send it again would send those a second copy.
	 */
	public static function send( array $to, string $subject, string $body, string $reply_to, string $message_id, string $html = '', bool $is_answer = false ): bool {
		$headers = array(
			'Content-Type: text/plain; charset=UTF-8',
			// RFC 3834: no out-of-office reply to it, which would go to the visitor, or round in circles.
			'Auto-Submitted: ' . ( $is_answer ? 'auto-replied' : 'auto-generated' ),
		);
		if ( '' !== $reply_to && false !== is_email( $reply_to ) ) {
			// No display name: wp_mail() splits Reply-To at commas.
			$headers[] = 'Reply-To: ' . $reply_to;
		}
		self::$message_id = $message_id . '@' . (string) wp_parse_url( home_url(), PHP_URL_HOST );
		self::$text       = $body;
		self::$html       = $html;
		self::$error      = '';
		self::$to         = $to;

		self::$is_partly_taken = false;
		try {
			return wp_mail( $to, (string) preg_replace( '/[\r\n\0]+/', ' ', $subject ), $body, $headers ) || self::is_partly_taken();
		} finally {
			self::$message_id = '';
			self::$text       = '';
			self::$html       = '';
			self::clean_up();
		}
	}

	/**
	 * What note_error() found out while wp_mail() ran.
	 */
	private static function is_partly_taken(): bool {
		return self::$is_partly_taken;
	}

	/**
	 * Why the last mail was not taken, in the mail server's words. It may name addresses: for the eyes of
	 * whoever sent it, never for a log.
	 *
	 * @return string Empty when it was taken for everybody, and when nobody said why not.
	 */
	public static function error(): string {
		return self::$error;
	}

	/**
	 * Sets what wp_mail() has no argument for, on the mail that send() is sending; on phpmailer_init.
	 * PHPMailer would make a new Message-ID on each try.
	 *
	 * @param PHPMailer $phpmailer The mail, and not ours where another plugin sends it.
	 *
	 * phpcs:disable WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase -- PHPMailer's names.
	 */
	public static function complete( PHPMailer $phpmailer ): void {
		if ( '' === self::$message_id ) {
			return;
		}
		$phpmailer->MessageID = '<' . self::$message_id . '>';
		self::$timeout        = $phpmailer->Timeout;
		$phpmailer->Timeout   = min( self::TIMEOUT, $phpmailer->Timeout );
		// Whoever is silent from the start is waited for by the other of its two clocks.
		$smtp            = $phpmailer->getSMTPInstance();
		self::$timelimit = $smtp->Timelimit;
		$smtp->Timelimit = min( self::TIMEOUT, $smtp->Timelimit );
		// Many sites have a filter that calls every mail HTML: what a visitor typed would then be markup.
		$phpmailer->isHTML( '' !== self::$html );
		$phpmailer->CharSet = PHPMailer::CHARSET_UTF8;
		$phpmailer->Body    = '' !== self::$html ? self::$html : self::$text;
		$phpmailer->AltBody = '' !== self::$html ? self::$text : '';
	}

	/**
	 * Notes why a mail was not taken; on wp_mail_failed.
	 *
	 * @param WP_Error $error Of ours or of another plugin's mail.
	 */
	public static function note_error( WP_Error $error ): void {
		if ( '' === self::$message_id ) {
			return;
		}
		$data    = $error->get_error_data();
		$message = $error->get_error_message();
		$taken   = array_filter( self::$to, static fn ( string $address ): bool => false === stripos( $message, $address . ':' ) );

		self::$error           = $message;
		self::$is_partly_taken = is_array( $data ) && self::STOP_CONTINUE === ( $data['phpmailer_exception_code'] ?? null ) && array() !== $taken;
	}

	/**
	 * Takes off again what was set. WordPress sends every mail of a request with the same PHPMailer and does
	 * not reset these: the next plugin's mail would have our Message-ID, and mail servers drop the second
	 * of two that have the same.
	 */
	private static function clean_up(): void {
		global $phpmailer;
		if ( null !== self::$timeout && $phpmailer instanceof PHPMailer ) {
			$phpmailer->MessageID = '';
			$phpmailer->Timeout   = self::$timeout;

			$phpmailer->getSMTPInstance()->Timelimit = self::$timelimit;
		}
		self::$timeout = null;
	}
	// phpcs:enable
}
