<?php
/**
 * The mail about a new lead.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Mailer;
use Doorstep\Profile;
use Doorstep\Settings;
use Doorstep\Texts;

/**
 * Tells the agency, in the site's language. What the visitor typed stands in the body alone: mail
 * servers log subjects.
 */
final class LeadMail {

	/**
	 * Sends it.
	 *
	 * @param Lead $lead The lead.
	 * @return bool Whether the mail server took it.
	 */
	public static function send( Lead $lead ): bool {
		$facts   = array(
			'site'      => Profile::name(),
			'reference' => $lead->listing_reference,
		);
		$subject = self::text( '' === $lead->listing_reference ? 'subject' : 'subject_listing', $facts );

		return Mailer::send( self::recipients(), $subject, self::body( $lead ), $lead->email(), 'doorstep-lead-' . $lead->id );
	}

	/**
	 * Whom the owner named, or the site's administrator.
	 *
	 * @return list<string>
	 */
	private static function recipients(): array {
		$recipients    = Settings::all()['recipients'];
		$administrator = get_option( 'admin_email' );

		return array() === $recipients && is_string( $administrator ) ? array( $administrator ) : $recipients;
	}

	/**
	 * The mail's text.
	 *
	 * @param Lead $lead The lead.
	 */
	private static function body( Lead $lead ): string {
		$lines = array(
			self::text(
				'intro',
				array(
					'site' => Profile::name(),
					'date' => self::date( $lead->received_at ),
				)
			),
			'',
		);
		foreach ( array_filter( $lead->fields, static fn ( string $value ): bool => '' !== $value ) as $name => $value ) {
			$lines[] = self::labelled( $name, $value );
		}
		if ( '' !== $lead->listing_reference ) {
			$lines[] = self::labelled( 'listing', $lead->listing_reference );
		}
		array_push(
			$lines,
			self::labelled( 'page', trim( $lead->page_title() . ' ' . $lead->page_url() ) ),
			'',
			self::text( 'open', array( 'url' => admin_url( 'admin.php?page=doorstep&lead=' . $lead->id ) ) ),
			self::text( 'expires', array( 'date' => self::date( $lead->expires_at ) ) )
		);

		return implode( "\n", $lines ) . "\n";
	}

	/**
	 * A text with its label: beside it, or below where it has several lines.
	 *
	 * @param string $name  Key of the label without its area.
	 * @param string $value What it labels.
	 */
	private static function labelled( string $name, string $value ): string {
		return self::text( $name ) . self::text( 'colon' ) . ( str_contains( $value, "\n" ) ? "\n" : ' ' ) . $value;
	}

	/**
	 * A text of the mail.
	 *
	 * @param string                $name  Key without its area.
	 * @param array<string, string> $facts Replaces marks.
	 */
	private static function text( string $name, array $facts = array() ): string {
		// Not the locale of whoever's visit sends it.
		$language = Texts::known( Texts::of_locale( get_locale() ) );

		return Texts::get( 'mail.' . $name, $language, $facts );
	}

	/**
	 * A date of the site's calendar.
	 *
	 * @param int $at Unix seconds.
	 */
	private static function date( int $at ): string {
		return (string) wp_date( self::text( 'date_format' ), $at );
	}
}
