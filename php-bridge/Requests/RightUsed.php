<?php
/**
 * That a right was used.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Requests;

use Doorstep\Clock;

/**
 * Writes into the log what was asked for and answered at once, and tells others who have copies.
 */
final class RightUsed {

	/**
	 * Notes what was asked for and done.
	 *
	 * @param string       $kind     One of RequestLog::KINDS.
	 * @param string       $email    The person's address.
	 * @param list<string> $leads    Ids of the leads that it changed.
	 * @param string       $identity How it is known who asks: one of RequestLog's.
	 * @param string|null  $id       Of the entry, where the same may be asked for twice; null for a new one.
	 * @throws \Doorstep\DatabaseUnavailable When it cannot be noted.
	 */
	public static function note( string $kind, string $email, array $leads, string $identity, ?string $id = null ): void {
		if ( self::log( $kind, $email, $identity, RequestLog::DONE, $id ) ) {
			/**
			 * Fires after a person has used a right, at their own door or through staff, so that copies
			 * elsewhere, as in a CRM, can follow (Article 19 GDPR).
			 *
			 * @param string   $kind  rectification, withdrawal, objection, portability or erasure.
			 * @param string[] $leads Ids of the leads that it changed or erased.
			 */
			do_action( 'doorstep_right_used', $kind, $leads );
		}
	}

	/**
	 * Notes what was asked for and not done.
	 *
	 * @param string $kind     One of RequestLog::KINDS.
	 * @param string $email    The person's address.
	 * @param string $identity How it is known who asks: one of RequestLog's.
	 * @param string $id       Of the entry: the same may be asked for twice.
	 * @throws \Doorstep\DatabaseUnavailable When it cannot be noted.
	 */
	public static function refuse( string $kind, string $email, string $identity, string $id ): void {
		self::log( $kind, $email, $identity, RequestLog::REFUSED, $id );
	}

	/**
	 * Writes an entry that is answered.
	 *
	 * @param string      $kind     One of RequestLog::KINDS.
	 * @param string      $email    The person's address.
	 * @param string      $identity One of RequestLog's.
	 * @param string      $outcome  One of RequestLog's.
	 * @param string|null $id       Of the entry; null for a new one.
	 * @return bool False when it was noted before.
	 */
	private static function log( string $kind, string $email, string $identity, string $outcome, ?string $id ): bool {
		$now  = Clock::now();
		$done = array(
			'identity' => $identity,
			'done_at'  => $now,
			'outcome'  => $outcome,
		);

		return RequestLog::add( $id ?? wp_generate_uuid4(), $kind, $email, $now, $done );
	}
}
