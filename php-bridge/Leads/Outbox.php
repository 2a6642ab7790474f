<?php
/**
 * Mail that is still to be sent.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\DatabaseUnavailable;

/**
 * A lead's row is its own outbox. Whoever moves the row from what was read to `sending` sends it; two at once cannot. Should that one die, the claim runs out and the mail is sent again with
 * the same Message-ID. Runs after the reply to a visitor, every five minutes by cron, and after a
 * page of wp-admin, because cron alone may never run.
 */
final class Outbox {

	/**
	 * Seconds from one failed try to the next; after as many failures and one more, no further try.
	 */
	private const BACK_OFF = array( 60, 300, 900, 3600, 21600, 86400, 86400, 86400 );

	private const CLAIM_SECONDS = 600;
	private const BATCH         = 20;

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
			self::deliver();
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
		foreach ( LeadStore::due( self::BATCH ) as $lead ) {
			foreach ( $lead->deliveries->due( Clock::now() ) as $channel ) {
				self::try( $lead->id, $channel );
			}
		}
	}

	/**
	 * Sends on one channel of one lead, unless somebody else does.
	 *
	 * @param string $id      UUID of the lead.
	 * @param string $channel One of Deliveries' constants.
	 * @throws DatabaseUnavailable When the outbox cannot be read or moved.
	 */
	private static function try( string $id, string $channel ): void {
		$lead = LeadStore::find( $id );
		if ( null === $lead || ! in_array( $channel, $lead->deliveries->due( Clock::now() ), true ) ) {
			return;
		}
		$attempts = $lead->deliveries->of( $channel )['attempts'] + 1;
		if ( ! LeadStore::move( $lead, $lead->deliveries->with( $channel, Deliveries::SENDING, $attempts, Clock::now() + self::CLAIM_SECONDS ) ) ) {
			return;
		}
		$lead = LeadStore::find( $id );
		if ( null === $lead ) {
			return;
		}
		$is_sent = self::send( $lead, $channel );
		$wait    = self::BACK_OFF[ $attempts - 1 ] ?? null;
		if ( $is_sent || null === $wait ) {
			self::settle( $id, $channel, $is_sent ? Deliveries::SENT : Deliveries::FAILED, $attempts, 0 );
		} else {
			self::settle( $id, $channel, Deliveries::WAITING, $attempts, Clock::now() + $wait );
		}
	}

	/**
	 * Sends it.
	 *
	 * @param Lead   $lead    The lead.
	 * @param string $channel One of Deliveries' constants.
	 * @return bool Whether the other side took it.
	 */
	private static function send( Lead $lead, string $channel ): bool {
		return match ( $channel ) {
			Deliveries::MAIL => LeadMail::send( $lead ),
			default => false,
		};
	}

	/**
	 * Writes down what came of a try that this caller had claimed. Another channel of the same lead may
	 * be moved meanwhile; whoever took over a claim that ran out has the last word.
	 *
	 * @param string $id       UUID of the lead.
	 * @param string $channel  One of Deliveries' constants.
	 * @param string $state    Its new state.
	 * @param int    $attempts Tries so far, with this one.
	 * @param int    $next_at  Unix seconds of the next try; 0 for none.
	 * @throws DatabaseUnavailable When the outbox cannot be read or moved.
	 */
	private static function settle( string $id, string $channel, string $state, int $attempts, int $next_at ): void {
		do {
			$lead    = LeadStore::find( $id );
			$is_ours = null !== $lead && Deliveries::SENDING === $lead->deliveries->of( $channel )['state'] && $attempts === $lead->deliveries->of( $channel )['attempts'];
		} while ( null !== $lead && $is_ours && ! LeadStore::move( $lead, $lead->deliveries->with( $channel, $state, $attempts, $next_at ) ) );
	}
}
