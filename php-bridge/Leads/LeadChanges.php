<?php
/**
 * What a person changes in the leads they sent.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Database;

/**
 * Corrections, withdrawals and objections by the person themselves: one statement each, on
 * leads that have not expired. Each may be repeated. Each method raises DatabaseUnavailable where the
 * database fails.
 *
 * @phpstan-import-type Consent from Lead
 */
final class LeadChanges {

	/**
	 * Puts what is right in the place of what was wrong. Nothing is left of that but the sender's own
	 * retry of the same message, which is still known as received by its hash.
	 *
	 * @param Lead                  $lead   The lead.
	 * @param array<string, string> $fields All its fields, clean.
	 * @param string                $email  The visitor's address among them.
	 */
	public static function correct( Lead $lead, array $fields, string $email ): void {
		Database::execute(
			'UPDATE %i SET fields = %s, search_text = %s, email = %s WHERE id = %s AND expires_at > %d',
			array( Database::table( 'leads' ), LeadStore::json( $fields ), LeadStore::search_text( $lead, $fields ), strtolower( $email ), $lead->id, Clock::now() )
		);
	}

	/**
	 * Withdraws consents that were given. Two withdrawals at once are both kept.
	 *
	 * @param string                  $id    UUID of the lead.
	 * @param callable(Consent): bool $which Which of its consents.
	 * @return bool Whether any was given until now.
	 */
	public static function withdraw( string $id, callable $which ): bool {
		do {
			$lead = LeadStore::find( $id );
			if ( null === $lead ) {
				return false;
			}
			$left = array_map(
				static fn ( array $consent ): array => $consent['granted'] && $which( $consent ) ? array(
					'granted'     => false,
					'withdrawnAt' => Clock::now(),
				) + $consent : $consent,
				$lead->consents
			);
			if ( $left === $lead->consents ) {
				return false;
			}
			$is_moved = 1 === Database::execute(
				'UPDATE %i SET consents = %s WHERE id = %s AND consents = %s',
				array( Database::table( 'leads' ), LeadStore::json( $left ), $id, LeadStore::json( $lead->consents ) )
			);
		} while ( ! $is_moved );

		return true;
	}

	/**
	 * Notes that the person objects to the sharing of a lead, and withdraws what was agreed to for partners.
	 *
	 * @param Lead $lead The lead.
	 * @return bool Whether this is new.
	 */
	public static function object( Lead $lead ): bool {
		self::withdraw( $lead->id, static fn ( array $consent ): bool => 'partners' === $consent['purpose'] );

		return 1 === Database::execute(
			'UPDATE %i SET objected_at = %d WHERE id = %s AND objected_at = 0 AND expires_at > %d',
			array( Database::table( 'leads' ), Clock::now(), $lead->id, Clock::now() )
		);
	}
}
