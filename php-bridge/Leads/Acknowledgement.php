<?php
/**
 * The mail that tells a visitor that the message has come.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Documents\DocumentPages;
use Doorstep\Mail\Letter;
use Doorstep\Mail\LetterHtml;
use Doorstep\Mail\LetterText;
use Doorstep\Mail\MailDate;
use Doorstep\Mailer;
use Doorstep\Profile;
use Doorstep\Settings;
use Doorstep\Texts;

/**
 * Off unless the owner wants it, because whoever fills in the form decides where it goes. It is of no use
 * for writing to somebody else through this site: nothing that was typed stands in it, neither the
 * message nor the name, so it carries no words, links or addresses of a stranger's; it says the same to
 * everybody. And it is of no use for flooding a mailbox: one in an hour to one address, none while so
 * many leads come that the agency's own mail is gathered, none for a doubtful lead.
 *
 * It gives what Article 13 GDPR wants a person to have, the information notice, to keep; and the link to
 * their own page, which is theirs whoever typed their address.
 */
final class Acknowledgement {

	/**
	 * Sends it.
	 *
	 * @param Lead $lead The lead.
	 * @return string One of Deliveries' states, WAITING where it is to be tried again.
	 */
	public static function send( Lead $lead ): string {
		$settings = Settings::all()['mail'];
		$address  = $lead->address();
		if ( ! $settings['acknowledge'] || false === is_email( $address ) || SpamVerdict::ACCEPT !== $lead->verdict || Flood::holds( $lead ) || self::is_answered( $lead ) ) {
			return Deliveries::SKIPPED;
		}
		$letter = self::letter( $lead );
		$html   = $settings['html'] ? LetterHtml::of( $letter ) : '';

		return Mailer::send( array( $address ), $letter->subject(), LetterText::of( $letter ), Profile::text( 'email' ), 'doorstep-reply-' . $lead->id, $html, true ) ? Deliveries::SENT : Deliveries::WAITING;
	}

	/**
	 * Whether this address was written to about another lead of the hour before, or is about to be.
	 *
	 * @param Lead $lead The lead.
	 */
	private static function is_answered( Lead $lead ): bool {
		foreach ( LeadQueue::of_address_since( $lead->email, $lead->received_at - HOUR_IN_SECONDS ) as $other ) {
			$is_earlier = $other->received_at < $lead->received_at || ( $other->received_at === $lead->received_at && strcmp( $other->id, $lead->id ) < 0 );
			if ( $is_earlier && in_array( $other->deliveries->of( Deliveries::REPLY )['state'], array( Deliveries::WAITING, Deliveries::SENDING, Deliveries::SENT ), true ) ) {
				return true;
			}
		}

		return false;
	}

	/**
	 * What it says.
	 *
	 * @param Lead $lead The lead.
	 */
	private static function letter( Lead $lead ): Letter {
		$language = Texts::known( $lead->language );
		$letter   = new Letter( $language, Profile::name(), Texts::get( 'mail.reply_title', $language ) );
		$policy   = DocumentPages::link( 'privacyPolicy', Texts::get( 'form.notice_policy', $language ) );

		$letter->text( Texts::get( 'mail.reply_intro', $language, array( 'date' => MailDate::day( $lead->received_at, $language ) ) ) );
		$letter->heading( Texts::get( 'form.notice_more', $language ) );
		$letter->text( Texts::get( 'mail.reply_until', $language, array( 'date' => MailDate::day( $lead->expires_at, $language ) ) ) );
		foreach ( array_diff_key( FormNotice::facts( $language, $lead->kind ), array( 'mandatory' => true ) ) as $fact ) {
			$letter->fact( $fact['label'], $fact['text'] );
		}
		$letter->fact( (string) $policy?->text, (string) $policy?->url );
		$letter->link( Texts::get( 'mail.reply_door', $language ), Door::link( $lead ) );
		$letter->note( Texts::get( 'mail.reply_door_until', $language, array( 'date' => MailDate::day( Clock::now() + DoorToken::DOOR_LIFE, $language ) ) ) );
		$letter->note( Texts::get( 'mail.reply_not_you', $language ) );

		return $letter;
	}
}
