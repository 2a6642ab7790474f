<?php
/**
 * Makes leads of the messages that Contact Form 7 stored in Flamingo.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Import;

use Doorstep\Clock;
use Doorstep\Leads\Lead;
use Doorstep\Leads\LeadStore;
use Doorstep\Leads\Retention;
use Doorstep\Leads\SpamVerdict;
use Doorstep\Texts;

/**
 * Goes through the inbox in batches, oldest first. May stop anywhere and start again: a message has the
 * same lead every time. A lead lives from the day when its message was sent, so what is too old
 * already is left where it is. Nobody is mailed.
 *
 * @phpstan-type Batch array{after: int|null, imported: int, already: int, expired: int, spam: int, empty: int}
 */
final class FlamingoImport {

	private const BATCH = 50;

	/**
	 * Takes over some messages, or only says what would be.
	 *
	 * @param int  $after  Post id; goes on with the next one.
	 * @param bool $is_dry Whether nothing is stored.
	 * @return Batch How many of each; `after` for the next batch, null when this was the last.
	 * @throws \Doorstep\DatabaseUnavailable When the database fails; what is stored by then stays.
	 */
	public static function batch( int $after, bool $is_dry ): array {
		$times = FlamingoPosts::after( $after, self::BATCH );
		$count = array_fill_keys( array( 'imported', 'already', 'expired', 'spam', 'empty' ), 0 );
		update_meta_cache( 'post', array_keys( $times ) );
		foreach ( $times as $id => $received_at ) {
			++$count[ self::take( $id, $received_at, $is_dry ) ];
		}

		return array( 'after' => count( $times ) < self::BATCH ? null : array_key_last( $times ) ) + $count;
	}

	/**
	 * Deletes some originals of leads for good.
	 *
	 * @return int How many; 0 when none is left, or none can be deleted.
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	public static function delete_originals(): int {
		return count( array_filter( FlamingoPosts::imported( self::BATCH ), static fn ( int $id ): bool => (bool) wp_delete_post( $id, true ) ) );
	}

	/**
	 * Takes over one message.
	 *
	 * @param int  $id          Post id.
	 * @param int  $received_at Unix seconds.
	 * @param bool $is_dry      Whether nothing is stored.
	 * @return 'imported'|'already'|'expired'|'spam'|'empty'
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	private static function take( int $id, int $received_at, bool $is_dry ): string {
		if ( metadata_exists( 'post', $id, FlamingoPosts::MARK ) ) {
			return 'already';
		}
		$end = Retention::end( ImportedLead::KIND, Lead::FLAMINGO, $received_at, $received_at, SpamVerdict::ACCEPT );
		if ( $end['expires_at'] <= Clock::now() ) {
			return 'expired';
		}
		$message = FlamingoMessage::read( $id );
		if ( $message->is_spam || array() === $message->answers ) {
			return $message->is_spam ? 'spam' : 'empty';
		}
		if ( ! $is_dry ) {
			$lead = ImportedLead::of( $id, $message, $received_at, $end );
			// Whatever it answers: the lead is there, if only from an earlier try.
			LeadStore::insert( $lead, ImportedLead::nonce( $id ) );
			update_post_meta( $id, FlamingoPosts::MARK, $lead->id );
		}

		return 'imported';
	}
}
