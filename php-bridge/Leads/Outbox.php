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
 * A lead's row is its own outbox. Whoever moves the row from what was read to `sending` sends the
 * mail; two at once cannot. Should that one die, the claim runs out and the mail is sent again with
 * the same Message-ID. Runs after the reply to a visitor, every five minutes by cron, and after a
 * page of wp-admin, because cron alone may never run.
 */
final class Outbox {

	public const NONE    = 'none';
	public const WAITING = 'waiting';
	public const SENDING = 'sending';
	public const SENT    = 'sent';
	public const FAILED  = 'failed';

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
			$attempts = $lead->mail_attempts + 1;
			$lease    = Clock::now() + self::CLAIM_SECONDS;
			if ( ! LeadStore::move_mail( $lead, self::SENDING, $attempts, $lease ) ) {
				continue;
			}
			$claimed = LeadStore::find( $lead->id );
			if ( null === $claimed ) {
				continue;
			}
			$wait = self::BACK_OFF[ $attempts - 1 ] ?? null;
			if ( LeadMail::send( $claimed ) ) {
				LeadStore::move_mail( $claimed, self::SENT, $attempts, 0 );
			} elseif ( null === $wait ) {
				LeadStore::move_mail( $claimed, self::FAILED, $attempts, 0 );
			} else {
				LeadStore::move_mail( $claimed, self::WAITING, $attempts, Clock::now() + $wait );
			}
		}
	}
}
