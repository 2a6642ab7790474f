<?php
/**
 * More leads than a mailbox can take.
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
 * The first leads of an hour of the clock are mailed one by one. Those after them wait until it is over;
 * then the first of them sends one mail for all, with a number and a link and nothing personal. All of
 * it is counted from the rows: no counter that several nodes would have to share.
 */
final class Flood {

	private const MAILS_PER_HOUR = 20;

	/**
	 * Seconds after the hour's end: clocks of several nodes differ, and the last leads' first tries run.
	 */
	private const MARGIN = 60;

	/**
	 * Whether a lead came after as many others as are mailed in an hour.
	 *
	 * @param Lead $lead An accepted lead.
	 */
	public static function holds( Lead $lead ): bool {
		return LeadQueue::count_accepted( self::hour( $lead ), $lead->received_at, $lead->id ) >= self::limit();
	}

	/**
	 * How many leads of an hour are mailed one by one.
	 */
	private static function limit(): int {
		/**
		 * Filters how many leads of an hour are mailed one by one, for sites that receive more on a good
		 * day.
		 *
		 * @param int $limit 20.
		 */
		$limit = apply_filters( 'doorstep_mails_per_hour', self::MAILS_PER_HOUR );

		return is_int( $limit ) ? $limit : self::MAILS_PER_HOUR;
	}

	/**
	 * When the digest of a lead's hour is due: Unix seconds.
	 *
	 * @param Lead $lead The lead.
	 */
	public static function digest_at( Lead $lead ): int {
		return self::hour( $lead ) + HOUR_IN_SECONDS + self::MARGIN;
	}

	/**
	 * Sends the digest of a lead's hour, where it falls to this lead.
	 *
	 * @param Lead $lead The lead.
	 * @return string One of Deliveries' states, WAITING where it is to be tried again.
	 */
	public static function send_digest( Lead $lead ): string {
		$from   = self::hour( $lead );
		$sender = LeadQueue::first_of( $from, $from + HOUR_IN_SECONDS, Deliveries::DIGEST, Deliveries::SENT )
			?? LeadQueue::first_of( $from, $from + HOUR_IN_SECONDS, Deliveries::DIGEST );
		if ( null !== $sender && $sender->id !== $lead->id ) {
			return Deliveries::GATHERED;
		}
		$letter = self::letter( $from, LeadQueue::count_accepted( $from, $from + HOUR_IN_SECONDS, '' ) );
		$html   = Settings::all()['mail']['html'] ? LetterHtml::of( $letter ) : '';

		return Mailer::send( LeadRecipients::usual(), $letter->subject(), LetterText::of( $letter ), '', 'doorstep-digest-' . $from, $html ) ? Deliveries::SENT : Deliveries::WAITING;
	}

	/**
	 * What it says.
	 *
	 * @param int $from  Unix seconds of the hour's begin.
	 * @param int $count How many leads came in it.
	 */
	private static function letter( int $from, int $count ): Letter {
		$language = Texts::of_site();
		$letter   = new Letter( $language, Profile::name(), Texts::get( 'mail.digest_title', $language, array( 'count' => $count ) ) );
		$facts    = array(
			'count' => $count,
			'limit' => self::limit(),
			'date'  => MailDate::day( $from, $language ),
			'from'  => MailDate::time_of_day( $from, $language ),
			'to'    => MailDate::time_of_day( $from + HOUR_IN_SECONDS, $language ),
		);
		$letter->text( Texts::get( 'mail.digest_intro', $language, $facts ) );
		$letter->text( Texts::get( 'mail.digest_junk', $language ) );
		$letter->link( Texts::get( 'mail.digest_open', $language ), admin_url( 'admin.php?page=doorstep' ) );

		return $letter;
	}

	/**
	 * The hour in which a lead came: Unix seconds of its begin.
	 *
	 * @param Lead $lead The lead.
	 */
	private static function hour( Lead $lead ): int {
		return $lead->received_at - $lead->received_at % HOUR_IN_SECONDS;
	}
}
