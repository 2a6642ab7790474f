<?php
/**
 * What is still to be sent about leads.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\DatabaseUnavailable;
use Doorstep\Settings;

/**
 * A lead's row is its own outbox. Whoever moves the row from what was read to `sending` sends; two at once
 * cannot. Should that one die, the claim runs out and it is sent again with the same Message-ID. Runs
 * after the reply to a visitor, every five minutes by cron, and after a page of wp-admin, because cron
 * alone may never run.
 */
final class Outbox {

	/**
	 * Seconds from one failed try to the next; after as many failures and one more, no further try.
	 */
	private const BACK_OFF = array( 60, 300, 900, 3600, 21600, 86400, 86400, 86400 );

	private const CLAIM_SECONDS = 600;
	private const BATCH         = 20;
	private const BATCHES       = 50;

	/**
	 * Seconds after which a run begins no further try: a mail server that hangs must not keep PHP's
	 * workers from visitors.
	 */
	private const RUN_SECONDS = 20;

	/**
	 * How many send at once after replies: the other workers of PHP are there for visitors, also while
	 * nobody knows yet that the mail server hangs. Whoever sends goes on until nothing is due.
	 */
	private const SENDERS = 2;

	/**
	 * Seconds after which a claim is no sign any more that somebody is sending.
	 */
	private const BUSY_SECONDS = 40;

	/**
	 * What is to be sent about a lead that is accepted now.
	 *
	 * @param string $email The visitor's address; empty where the form asks for none.
	 * @return list<string> Of Deliveries' channels.
	 */
	public static function channels( string $email ): array {
		return array(
			Deliveries::MAIL,
			...( '' !== $email && Settings::all()['mail']['acknowledge'] ? array( Deliveries::REPLY ) : array() ),
			...( Webhook::is_on() ? array( Deliveries::HOOK ) : array() ),
		);
	}

	/**
	 * Sends what is due once the reply is out; on admin_footer too.
	 */
	public static function deliver_after_reply(): void {
		register_shutdown_function( array( self::class, 'finish_and_deliver' ) );
	}

	/**
	 * Lets the visitor go, where the server can, and sends what is due.
	 */
	public static function finish_and_deliver(): void {
		if ( function_exists( 'fastcgi_finish_request' ) ) {
			fastcgi_finish_request();
		} elseif ( function_exists( 'litespeed_finish_request' ) ) {
			litespeed_finish_request();
		} else {
			flush();
		}
		try {
			$claimed_now = Clock::now() + self::CLAIM_SECONDS;
			if ( LeadQueue::count_sending( $claimed_now - self::BUSY_SECONDS, $claimed_now ) < self::SENDERS ) {
				self::deliver();
			}
		} catch ( DatabaseUnavailable $error ) {
			// The reply is out, and the rows still say what is due: the next run sends it.
			wp_trigger_error( __METHOD__, $error->getMessage() );
		}
	}

	/**
	 * Sends what is due; on Installation::MAIL_EVENT.
	 *
	 * @throws DatabaseUnavailable When the outbox cannot be read or moved.
	 */
	public static function deliver(): void {
		if ( OutboxHealth::is_resting() ) {
			return;
		}
		$start = Clock::now();
		for ( $batch = 1; $batch <= self::BATCHES; $batch++ ) {
			$leads = LeadStore::due( self::BATCH );
			foreach ( $leads as $lead ) {
				foreach ( self::due( $lead ) as $channel ) {
					self::try( $lead->id, $channel );
					if ( Clock::now() - $start >= self::RUN_SECONDS ) {
						return;
					}
				}
			}
			// Who came meanwhile may have left theirs to this run.
			if ( array() === $leads ) {
				return;
			}
		}
	}

	/**
	 * Plans a first try again for what was given up.
	 *
	 * @param Lead   $lead    The lead, as it was read.
	 * @param string $channel One of Deliveries' channels.
	 * @return bool Whether it had been given up, and is planned now.
	 * @throws DatabaseUnavailable When the outbox cannot be moved.
	 */
	public static function plan_again( Lead $lead, string $channel ): bool {
		return Deliveries::FAILED === $lead->deliveries->of( $channel )['state']
			&& LeadStore::move( $lead, $lead->deliveries->with( $channel, Deliveries::WAITING, 0, Clock::now() ) );
	}

	/**
	 * Channels of a lead on which a try is due.
	 *
	 * @param Lead $lead The lead.
	 * @return list<string>
	 */
	private static function due( Lead $lead ): array {
		return array_values( array_filter( $lead->deliveries->due( Clock::now() ), static fn ( string $channel ): bool => self::may_send( $lead, $channel ) ) );
	}

	/**
	 * Whether anything may be sent: about a frozen lead nothing but what its sender asked for, the link to their
	 * own page. The rest waits until it is unfrozen.
	 *
	 * @param Lead   $lead    The lead.
	 * @param string $channel One of Deliveries' channels.
	 */
	private static function may_send( Lead $lead, string $channel ): bool {
		return 0 === $lead->frozen_at || Deliveries::DOOR === $channel;
	}

	/**
	 * Sends on one channel of one lead, unless somebody else does.
	 *
	 * @param string $id      UUID of the lead.
	 * @param string $channel One of Deliveries' channels.
	 * @throws DatabaseUnavailable When the outbox cannot be read or moved.
	 */
	private static function try( string $id, string $channel ): void {
		$lead = LeadStore::find( $id );
		if ( null === $lead || ! in_array( $channel, self::due( $lead ), true ) ) {
			return;
		}
		$attempts = $lead->deliveries->of( $channel )['attempts'] + 1;
		if ( ! LeadStore::move( $lead, $lead->deliveries->with( $channel, Deliveries::SENDING, $attempts, Clock::now() + self::CLAIM_SECONDS ) ) ) {
			return;
		}
		$lead = LeadStore::find( $id );
		// One that was frozen a moment ago goes on when the claim has run out and it is unfrozen.
		if ( null === $lead || ! self::may_send( $lead, $channel ) ) {
			return;
		}
		// A sender that dies each time comes to an end too.
		$state = $attempts > count( self::BACK_OFF ) + 1 ? Deliveries::FAILED : self::send( $lead, $channel );
		$wait  = self::BACK_OFF[ $attempts - 1 ] ?? null;
		OutboxHealth::note( $channel, $state );
		if ( Deliveries::WAITING !== $state ) {
			self::settle( $id, $channel, $state, $attempts, 0 );
		} elseif ( null === $wait ) {
			self::settle( $id, $channel, Deliveries::FAILED, $attempts, 0 );
		} else {
			self::settle( $id, $channel, Deliveries::WAITING, $attempts, Clock::now() + $wait );
		}
	}

	/**
	 * Sends it.
	 *
	 * @param Lead   $lead    The lead, claimed.
	 * @param string $channel One of Deliveries' channels.
	 * @return string What became of it: one of Deliveries' states, WAITING where it is to be tried again.
	 */
	private static function send( Lead $lead, string $channel ): string {
		$is_first = 1 === $lead->deliveries->of( $channel )['attempts'];

		return match ( $channel ) {
			Deliveries::MAIL => $is_first && Flood::holds( $lead ) ? Deliveries::GATHERED : LeadMail::send( $lead ),
			Deliveries::DIGEST => Flood::send_digest( $lead ),
			Deliveries::REPLY => Acknowledgement::send( $lead ),
			Deliveries::HOOK => Webhook::send( $lead ),
			Deliveries::DOOR => DoorMail::send( $lead ),
			Deliveries::CHANGE => ChangeMail::send( $lead ),
			default => Deliveries::SKIPPED,
		};
	}

	/**
	 * Writes down what came of a try that this caller had claimed. Another channel of the same lead may
	 * be moved meanwhile; whoever took over a claim that ran out has the last word.
	 *
	 * @param string $id       UUID of the lead.
	 * @param string $channel  One of Deliveries' channels.
	 * @param string $state    Its new state.
	 * @param int    $attempts Tries so far, with this one.
	 * @param int    $next_at  Unix seconds of the next try; 0 for none.
	 * @throws DatabaseUnavailable When the outbox cannot be read or moved.
	 */
	private static function settle( string $id, string $channel, string $state, int $attempts, int $next_at ): void {
		do {
			$lead = LeadStore::find( $id );
			$mine = null === $lead ? null : $lead->deliveries->of( $channel );
			if ( null === $lead || null === $mine || Deliveries::SENDING !== $mine['state'] || $attempts !== $mine['attempts'] ) {
				return;
			}
			$moved = $lead->deliveries->with( $channel, $state, $attempts, $next_at );
			if ( Deliveries::MAIL === $channel && Deliveries::GATHERED === $state ) {
				$moved = $moved->with( Deliveries::DIGEST, Deliveries::WAITING, 0, Flood::digest_at( $lead ) );
			}
		} while ( ! LeadStore::move( $lead, $moved ) );
	}
}
