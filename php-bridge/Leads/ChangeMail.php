<?php
/**
 * The mail that tells of a change of the documents.
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
use Doorstep\Versions\CurrentVersions;
use Doorstep\Versions\PlannedChange;
use Doorstep\Versions\VersionView;

/**
 * Goes, where the owner wants it, to those who ticked a box for it in a form and have not taken that back: one to an
 * address, through the outbox of the newest lead. It names the documents and links to what they will say.
 */
final class ChangeMail {

	private const PURPOSE = 'policy';

	/**
	 * Leads whose mail is ordered in one run: the outbox sends no more than some hundreds in one either.
	 */
	private const BATCH = 200;

	/**
	 * Orders the mails of the announced change, some with each run; on Installation::MAIL_EVENT. Two servers that do so
	 * at once order each mail once: a lead's outbox is moved by whoever is first.
	 *
	 * @throws \Doorstep\DatabaseUnavailable When the database fails; the next run goes on from there.
	 */
	public static function order(): void {
		$plan = PlannedChange::read();
		if ( null === $plan || null === $plan['toldUpTo'] || Clock::now() >= $plan['at'] ) {
			return;
		}
		$bits  = LeadFacets::bits( array( 'consent:' . self::PURPOSE, 'verdict:' . SpamVerdict::ACCEPT ) );
		$leads = LeadStore::live( 'facets & %d = %d AND id > %s', array( $bits, $bits, $plan['toldUpTo'] ), 'ORDER BY id LIMIT %d', array( self::BATCH ) );
		foreach ( $leads as $lead ) {
			if ( ! Deliveries::is_planned( $lead->deliveries->of( Deliveries::CHANGE ) ) ) {
				LeadStore::move( $lead, $lead->deliveries->with( Deliveries::CHANGE, Deliveries::WAITING, 0, Clock::now() ) );
			}
		}
		PlannedChange::tell_up_to( $plan, array() === $leads ? null : end( $leads )->id );
	}

	/**
	 * Sends it.
	 *
	 * @param Lead $lead The lead.
	 * @return string One of Deliveries' states, WAITING where it is to be tried again.
	 */
	public static function send( Lead $lead ): string {
		$announced = CurrentVersions::announced();
		$address   = $lead->address();
		if ( null === $announced || Clock::now() >= $announced['at'] || false === is_email( $address ) || ! self::asked( $lead ) || self::has_newer( $lead ) ) {
			return Deliveries::SKIPPED;
		}
		$letter = self::letter( $lead, $announced['at'], $announced['documents'] );
		$html   = Settings::all()['mail']['html'] ? LetterHtml::of( $letter ) : '';

		return Mailer::send( array( $address ), $letter->subject(), LetterText::of( $letter ), Profile::text( 'email' ), 'doorstep-change-' . $lead->id . '-' . $announced['at'], $html, true ) ? Deliveries::SENT : Deliveries::WAITING;
	}

	/**
	 * Whether a lead's sender asked to be told, by e-mail, and has not taken that back.
	 *
	 * @param Lead $lead The lead.
	 */
	private static function asked( Lead $lead ): bool {
		return array() !== array_filter( $lead->consents, static fn ( array $consent ): bool => $consent['granted'] && self::PURPOSE === $consent['purpose'] && 'email' === $consent['channel'] );
	}

	/**
	 * Whether a newer lead of the same address tells the same person.
	 *
	 * @param Lead $lead The lead.
	 */
	private static function has_newer( Lead $lead ): bool {
		foreach ( LeadQueue::of_address_since( $lead->email, $lead->received_at - 1 ) as $other ) {
			$is_newer = $other->received_at > $lead->received_at || strcmp( $other->id, $lead->id ) > 0;
			if ( $other->id !== $lead->id && $is_newer && 0 === $other->frozen_at && SpamVerdict::ACCEPT === $other->verdict && self::asked( $other ) ) {
				return true;
			}
		}

		return false;
	}

	/**
	 * What it says.
	 *
	 * @param Lead         $lead      The lead.
	 * @param int          $at        Unix seconds from which on the documents read otherwise.
	 * @param list<string> $documents Of DocumentBlock::KINDS.
	 */
	private static function letter( Lead $lead, int $at, array $documents ): Letter {
		$language = Texts::known( $lead->language );
		$date     = array( 'date' => MailDate::day( $at, $language ) );
		$letter   = new Letter( $language, Profile::name(), Texts::get( 'change.mail_title', $language, $date ) );
		foreach ( $documents as $kind ) {
			$page = DocumentPages::url( $kind );
			$letter->text( Texts::get( 'change.' . $kind, $language, $date ) );
			if ( '' !== $page ) {
				$letter->link( Texts::get( 'change.read', $language ), VersionView::url( $kind, Texts::document_language_of_site(), VersionView::PLANNED, $page ) );
			}
		}
		$letter->note( Texts::get( 'change.mail_why', $language ) );
		$letter->link( Texts::get( 'mail.reply_door', $language ), Door::link( $lead ) );
		$letter->note( Texts::get( 'mail.reply_door_until', $language, array( 'date' => MailDate::day( Clock::now() + DoorToken::DOOR_LIFE, $language ) ) ) );

		return $letter;
	}
}
