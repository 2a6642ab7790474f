<?php
/**
 * The mail with the link to the visitor's own door.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Contract;
use Doorstep\DatabaseUnavailable;
use Doorstep\Installation;
use Doorstep\Key;
use Doorstep\Mail\Letter;
use Doorstep\Mail\LetterHtml;
use Doorstep\Mail\LetterText;
use Doorstep\Mail\MailDate;
use Doorstep\Mailer;
use Doorstep\Profile;
use Doorstep\Requests\RequestLog;
use Doorstep\Senders;
use Doorstep\Settings;
use Doorstep\Texts;
use Doorstep\VisitorAddress;

/**
 * Goes to the address of a stored lead and to no other, through that lead's outbox. That it was asked
 * for is a request for access, which the log has as open until the mail is out.
 */
final class DoorMail {

	/**
	 * Orders the mail once the reply is out, so that neither the answer nor its time tells whether the
	 * address is known.
	 *
	 * @param string $email Address that somebody typed.
	 */
	public static function order_after_reply( string $email ): void {
		$sender = substr( Key::sign( 'request-sender', array( (string) Senders::day(), VisitorAddress::network() ) ), 0, 32 );
		Outbox::deliver_after_reply();
		register_shutdown_function(
			static function () use ( $email, $sender ): void {
				try {
					self::order( $email, $sender );
					self::hurry();
				} catch ( DatabaseUnavailable $error ) {
					// The reply is out; whoever waits for the mail asks again.
					wp_trigger_error( __METHOD__, $error->getMessage() );
				}
			}
		);
	}

	/**
	 * Orders the mail, if the address is known and neither it nor the sender has had enough of them.
	 *
	 * @param string $email  Address that somebody typed.
	 * @param string $sender Hash of who asks, of the day.
	 * @throws DatabaseUnavailable When the database fails.
	 */
	public static function order( string $email, string $sender ): void {
		$lead = LeadStore::of_address( $email, 'ORDER BY received_at DESC, id LIMIT 1', array() )[0] ?? null;
		if ( null === $lead
			|| RequestLog::links_of_person( $email, Clock::now() - DAY_IN_SECONDS ) >= Contract::limit( 'doorLinksPerAddressAndDay' )
			|| RequestLog::links_of_sender( $sender ) >= Contract::limit( 'doorLinksPerSenderAndDay' ) ) {
			return;
		}
		$request = array(
			'identity' => RequestLog::LINK,
			'sender'   => $sender,
		);
		RequestLog::add( wp_generate_uuid4(), 'access', $email, Clock::now(), $request );
		do {
			$is_moved   = LeadStore::move( $lead, $lead->deliveries->with( Deliveries::DOOR, Deliveries::WAITING, 0, Clock::now() ) );
			$lead       = LeadStore::find( $lead->id );
			$is_planned = null !== $lead && Deliveries::is_planned( $lead->deliveries->of( Deliveries::DOOR ) );
		} while ( null !== $lead && ! $is_moved && ! $is_planned );
	}

	/**
	 * Sends it.
	 *
	 * @param Lead $lead The lead whose sender asked.
	 * @return string One of Deliveries' states, WAITING where it is to be tried again.
	 */
	public static function send( Lead $lead ): string {
		$language = Texts::known( $lead->language );
		$until    = MailDate::day( Clock::now() + DoorToken::DOOR_LIFE, $language );
		$letter   = new Letter( $language, Profile::name(), Texts::get( 'door.mail_title', $language ) );
		$letter->text( Texts::get( 'door.mail_intro', $language ) );
		$letter->link( Texts::get( 'door.mail_link', $language ), Door::link( $lead ) );
		$letter->text( Texts::get( 'door.mail_until', $language, array( 'date' => $until ) ) );
		$letter->note( Texts::get( 'door.mail_not_you', $language ) );

		// Servers drop the second of two mails with one Message-ID: a link that is asked for again has another.
		$number = RequestLog::links_of_person( $lead->email, 0 );
		$html   = Settings::all()['mail']['html'] ? LetterHtml::of( $letter ) : '';
		if ( ! Mailer::send( array( $lead->email ), $letter->subject(), LetterText::of( $letter ), Profile::text( 'email' ), 'doorstep-door-' . $lead->id . '-' . $number, $html, true ) ) {
			return Deliveries::WAITING;
		}
		RequestLog::close_links( $lead->email );

		return Deliveries::SENT;
	}

	/**
	 * Has the outbox run soon: now where the visitor has the reply already, otherwise by cron, which is
	 * asked in the same way for any address.
	 *
	 * @throws DatabaseUnavailable When the outbox cannot be read or moved.
	 */
	private static function hurry(): void {
		if ( function_exists( 'fastcgi_finish_request' ) || function_exists( 'litespeed_finish_request' ) ) {
			Outbox::deliver();
		} else {
			// Its argument tells it from the regular run: WordPress takes no second event of one kind within ten minutes.
			wp_schedule_single_event( Clock::now(), Installation::MAIL_EVENT, array( Deliveries::DOOR ) );
			spawn_cron();
		}
	}
}
