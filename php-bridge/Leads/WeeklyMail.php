<?php
/**
 * The mail of each week.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Admin\Screens;
use Doorstep\Clock;
use Doorstep\DatabaseUnavailable;
use Doorstep\Mail\Letter;
use Doorstep\Mail\LetterHtml;
use Doorstep\Mail\LetterText;
use Doorstep\Mail\MailDate;
use Doorstep\Mailer;
use Doorstep\Profile;
use Doorstep\Settings;
use Doorstep\Texts;

/**
 * Tells the usual recipients, in the site's language, what is to be done with leads: numbers, references and
 * dates, with links to the desk. No name, no address, no message: a mailbox keeps what the site erases. Nothing
 * is sent in a week in which there is nothing to say.
 */
final class WeeklyMail {

	/**
	 * From seven o'clock on Monday to the end of Tuesday, in the site's time zone: later it would be no news.
	 */
	private const FIRST_HOUR = 7;
	private const DAYS       = array( '1', '2' );

	private const LISTED = 10;

	/**
	 * Sends it, where it is due; on Installation::MAIL_EVENT.
	 *
	 * @throws DatabaseUnavailable When the database fails.
	 */
	public static function deliver(): void {
		$now = Clock::now();
		$day = wp_date( 'N', $now );
		if ( ! Settings::all()['mail']['weekly'] || ! in_array( $day, self::DAYS, true ) || ( '1' === $day && (int) wp_date( 'G', $now ) < self::FIRST_HOUR ) || OutboxHealth::is_resting() ) {
			return;
		}
		$week  = (string) wp_date( 'o-\WW', $now );
		$claim = WeekClaim::take( $week );
		if ( null === $claim ) {
			return;
		}
		$letter = self::letter();
		$state  = null === $letter ? Deliveries::SKIPPED : self::send( $letter, $week );
		OutboxHealth::note( Deliveries::DIGEST, $state );
		$claim->settle( Deliveries::WAITING !== $state );
	}

	/**
	 * Sends it.
	 *
	 * @param Letter $letter What it says.
	 * @param string $week   The same on every try, and so the Message-ID.
	 * @return string One of Deliveries' states, WAITING where it is to be tried again.
	 */
	private static function send( Letter $letter, string $week ): string {
		$html = Settings::all()['mail']['html'] ? LetterHtml::of( $letter ) : '';

		return Mailer::send( LeadRecipients::usual(), $letter->subject(), LetterText::of( $letter ), '', 'doorstep-weekly-' . $week, $html ) ? Deliveries::SENT : Deliveries::WAITING;
	}

	/**
	 * What it says; null when there is nothing to say. Leads that may be stored and nothing else are left out.
	 *
	 * @throws DatabaseUnavailable When the database fails.
	 */
	private static function letter(): ?Letter {
		$language = Texts::of_site();
		$letter   = new Letter( $language, Profile::name(), Texts::get( 'mail.weekly_title', $language ) );
		$pending  = LeadFigures::now()->counts()['pending'];
		$counts   = array();
		foreach ( array( 'open', 'doubtful', 'expiring' ) as $view ) {
			$counts[ $view ] = LeadList::count( LeadQuery::view( $view ), false );
		}
		if ( 0 === array_sum( $counts ) + $pending['count'] ) {
			return null;
		}
		$letter->text( Texts::get( 'mail.weekly_intro', $language, array( 'date' => MailDate::day( Clock::now(), $language ) ) ) );
		foreach ( $counts as $view => $count ) {
			$letter->entry( self::counted( $language, Texts::get( 'mail.weekly_' . $view, $language, array( 'days' => LeadList::EXPIRING_DAYS ) ), $count ), '', self::url( 'view', $view ) );
		}
		if ( 0 !== $pending['count'] ) {
			$dates = array(
				'from' => MailDate::day( $pending['eraseFrom'] ?? 0, $language ),
				'to'   => MailDate::day( $pending['eraseTo'] ?? 0, $language ),
			);
			$letter->entry( self::counted( $language, Texts::get( 'mail.weekly_pending', $language ), $pending['count'] ), Texts::get( 'mail.weekly_pending_dates', $language, $dates ), self::url( 'view', 'pending' ) );
		}
		self::add_next( $letter );
		$letter->note( Texts::get( 'mail.weekly_note', $language ) );

		return $letter;
	}

	/**
	 * Adds the leads that expire next.
	 *
	 * @param Letter $letter Takes them.
	 * @throws DatabaseUnavailable When the database fails.
	 */
	private static function add_next( Letter $letter ): void {
		$leads = LeadList::first( LeadQuery::view( 'expiring' ), self::LISTED, false );
		if ( array() !== $leads ) {
			$letter->heading( Texts::get( 'mail.weekly_next', $letter->language ) );
		}
		foreach ( $leads as $lead ) {
			$dates = array(
				'from' => MailDate::day( $lead->received_at, $letter->language ),
				'to'   => MailDate::day( $lead->expires_at, $letter->language ),
			);
			$kind  = Texts::get( 'rights' === $lead->kind ? 'mail.title_rights' : 'door.kind_' . $lead->kind, $letter->language );
			$facts = array(
				'title'     => $kind,
				'reference' => $lead->listing_reference,
			);
			$letter->entry( '' === $lead->listing_reference ? $kind : Texts::get( 'mail.title_listing', $letter->language, $facts ), Texts::get( 'mail.weekly_dates', $letter->language, $dates ), self::url( 'lead', $lead->id ) );
		}
	}

	/**
	 * A number with what it counts.
	 *
	 * @param string $language One of Texts::languages().
	 * @param string $what     What it counts.
	 * @param int    $count    The number.
	 */
	private static function counted( string $language, string $what, int $count ): string {
		return $what . Texts::get( 'mail.colon', $language ) . ' ' . $count;
	}

	/**
	 * A place on the desk.
	 *
	 * @param string $name  `view` or `lead`.
	 * @param string $value Which.
	 */
	private static function url( string $name, string $value ): string {
		return admin_url( 'admin.php?page=' . Screens::LEADS . '&' . $name . '=' . $value );
	}
}
