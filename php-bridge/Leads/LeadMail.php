<?php
/**
 * The mail about a new lead.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Mail\Letter;
use Doorstep\Mail\LetterHtml;
use Doorstep\Mail\LetterText;
use Doorstep\Mail\MailDate;
use Doorstep\Mailer;
use Doorstep\Profile;
use Doorstep\Settings;
use Doorstep\Texts;

/**
 * Tells the agency, in the site's language, with the labels that the form had. What the visitor typed
 * stands in the body alone, where it is text: the one link leads to this site's wp-admin.
 */
final class LeadMail {

	/**
	 * Sends it.
	 *
	 * @param Lead $lead The lead.
	 * @return string One of Deliveries' states, WAITING where it is to be tried again.
	 */
	public static function send( Lead $lead ): string {
		$letter = self::letter( $lead );
		$html   = Settings::all()['mail']['html'] ? LetterHtml::of( $letter ) : '';

		return Mailer::send( LeadRecipients::of( $lead ), $letter->subject(), LetterText::of( $letter ), $lead->address(), 'doorstep-lead-' . $lead->id, $html ) ? Deliveries::SENT : Deliveries::WAITING;
	}

	/**
	 * What it says.
	 *
	 * @param Lead $lead The lead.
	 */
	private static function letter( Lead $lead ): Letter {
		$language = Texts::of_site();
		$letter   = new Letter( $language, Profile::name(), self::title( $lead, $language ) );

		$letter->text(
			Texts::get(
				'' === $lead->email ? 'mail.intro_no_reply' : 'mail.intro',
				$language,
				array(
					'date' => MailDate::day( $lead->received_at, $language ),
					'time' => MailDate::time_of_day( $lead->received_at, $language ),
				)
			)
		);
		foreach ( $lead->fields as $name => $value ) {
			$letter->fact( $lead->label( $name ), MailDate::typed( $value, $language ) );
		}
		$letter->fact( Texts::get( 'mail.listing', $language ), trim( $lead->listing_title . "\n" . $lead->listing_reference ) );
		$letter->fact( Texts::get( 'mail.page', $language ), trim( $lead->page_title() . "\n" . $lead->page_url() ) );
		self::add_consents( $letter, $lead );
		$letter->link( Texts::get( 'mail.open', $language ), admin_url( 'admin.php?page=doorstep&lead=' . $lead->id ) );
		$letter->note( Texts::get( 'mail.expires', $language, array( 'date' => MailDate::day( $lead->expires_at, $language ) ) ) );

		return $letter;
	}

	/**
	 * What the visitor wants, and about which listing. Both are the site's words: the form's kind and
	 * reference are signed.
	 *
	 * @param Lead   $lead     The lead.
	 * @param string $language One of Texts::languages().
	 */
	private static function title( Lead $lead, string $language ): string {
		$kinds = array( 'valuation', 'viewing', 'alert', 'rights' );
		$title = Texts::get( 'mail.title_' . ( in_array( $lead->kind, $kinds, true ) ? $lead->kind : 'contact' ), $language );
		$facts = array(
			'title'     => $title,
			'reference' => $lead->listing_reference,
		);

		return '' === $lead->listing_reference ? $title : Texts::get( 'mail.title_listing', $language, $facts );
	}

	/**
	 * Adds each consent that was asked for, given or not, in the words that the visitor read.
	 *
	 * @param Letter $letter Takes them.
	 * @param Lead   $lead   The lead.
	 */
	private static function add_consents( Letter $letter, Lead $lead ): void {
		if ( array() === $lead->consents ) {
			return;
		}
		$letter->heading( Texts::get( 'mail.consents', $letter->language ) );
		foreach ( $lead->consents as $consent ) {
			$letter->fact( Texts::get( $consent['granted'] ? 'mail.consent_given' : 'mail.consent_not_given', $letter->language ), $consent['wording'] );
		}
	}
}
