<?php
/**
 * Plugin Name: Mail sink
 * Description: Writes every mail that WordPress sends to a file, whole as it would go out. No mail leaves. While a file `fail` lies in the folder, sending fails.
 */

add_filter(
	'pre_wp_mail',
	static function ( $result ) {
		require_once ABSPATH . WPINC . '/PHPMailer/PHPMailer.php';
		require_once ABSPATH . WPINC . '/PHPMailer/SMTP.php';
		require_once ABSPATH . WPINC . '/PHPMailer/Exception.php';

		$GLOBALS['phpmailer'] = new class( true ) extends PHPMailer\PHPMailer\PHPMailer {

			/**
			 * Builds the mail as any mailer would, and keeps it.
			 *
			 * @return bool True.
			 * @throws PHPMailer\PHPMailer\Exception While the sink is told to fail.
			 */
			public function send() {
				$folder = DOORSTEP_SITE . '/mails';
				if ( file_exists( $folder . '/fail' ) ) {
					throw new PHPMailer\PHPMailer\Exception( 'The mail sink is told to fail.' );
				}
				$this->preSend();
				// Sorts by time; renamed, so that nobody reads half a mail.
				$name = sprintf( '%s/%.6F-%s', $folder, microtime( true ), bin2hex( random_bytes( 4 ) ) );
				file_put_contents( $name . '.part', $this->getSentMIMEMessage() );
				rename( $name . '.part', $name . '.eml' );
				return true;
			}
		};
		return $result;
	}
);

// WordPress' own sender is at the site's host, and an IP address is no mail domain.
add_filter(
	'wp_mail_from',
	static function ( $from ) {
		return str_ends_with( $from, '@127.0.0.1' ) ? 'wordpress@example.test' : $from;
	},
	0
);
