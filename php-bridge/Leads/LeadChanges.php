<?php
/**
 * What a person changes in the leads they sent.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;

/**
 * Corrections, withdrawals and objections by the person themselves: one statement each, on
 * leads that have not expired. Each may be repeated. Each method raises DatabaseUnavailable where the
 * database fails.
 *
 * @phpstan-import-type Consent from Lead
 * @phpstan-import-type Changes from Lead
 */
final class LeadChanges {

	/**
	 * Of the contract's consentPurposes, those that are direct marketing by the agency itself.
	 */
	private const MARKETING = array( 'alerts', 'newsletter', 'prospecting' );

	/**
	 * Puts what is right in the place of what was wrong. Nothing is left of that but the sender's own
	 * retry of the same message, which is still known as received by its hash.
	 *
	 * @param Lead                  $lead   The lead.
	 * @param array<string, string> $fields All its fields, clean.
	 * @param string                $email  The visitor's address among them.
	 */
	public static function correct( Lead $lead, array $fields, string $email ): void {
		self::change(
			$lead->id,
			static fn (): array => array(
				'fields' => $fields,
				'email'  => $email,
			)
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
		return self::change(
			$id,
			static function ( Lead $lead ) use ( $which ): ?array {
				$left = self::without( $lead->consents, $which );
				return $left === $lead->consents ? null : array( 'consents' => $left );
			}
		);
	}

	/**
	 * Notes that the person objects to the sharing of a lead, and withdraws what was agreed to for partners.
	 *
	 * @param Lead $lead The lead.
	 * @return bool Whether this is new.
	 */
	public static function object( Lead $lead ): bool {
		return self::change(
			$lead->id,
			static fn ( Lead $lead ): ?array => 0 !== $lead->objected_at ? null : self::sharing_objection( $lead )
		);
	}

	/**
	 * What an objection to sharing changes in a lead.
	 *
	 * @param Lead $lead As it is.
	 * @return array
	 * @phpstan-return Changes
	 */
	public static function sharing_objection( Lead $lead ): array {
		return array(
			'objected_at' => Clock::now(),
			'consents'    => self::without( $lead->consents, static fn ( array $consent ): bool => 'partners' === $consent['purpose'] ),
		);
	}

	/**
	 * What an objection to direct marketing changes in a lead: all that was agreed to for it is withdrawn.
	 *
	 * @param Lead $lead As it is.
	 * @return array
	 * @phpstan-return Changes
	 */
	public static function marketing_objection( Lead $lead ): array {
		return array(
			'marketing_objected_at' => Clock::now(),
			'consents'              => self::without( $lead->consents, static fn ( array $consent ): bool => in_array( $consent['purpose'], self::MARKETING, true ) ),
		);
	}

	/**
	 * Changes a lead, again where somebody else changed it at the same moment.
	 *
	 * @param string                         $id   UUID of the lead.
	 * @param callable(Lead): (Changes|null) $over What is new; null for nothing.
	 * @return bool Whether there was such a lead, and anything new.
	 */
	private static function change( string $id, callable $over ): bool {
		do {
			$lead    = LeadStore::find( $id );
			$changes = null === $lead ? null : $over( $lead );
			if ( null === $lead || null === $changes ) {
				return false;
			}
		} while ( ! LeadStore::change( $lead, $lead->with( $changes ) ) );

		return true;
	}

	/**
	 * Consents after a withdrawal.
	 *
	 * @param list<Consent>           $consents Of a lead.
	 * @param callable(Consent): bool $which    Which of them are withdrawn, where they were given.
	 * @return list<Consent>
	 */
	private static function without( array $consents, callable $which ): array {
		return array_map(
			static fn ( array $consent ): array => $consent['granted'] && $which( $consent ) ? array(
				'granted'     => false,
				'withdrawnAt' => Clock::now(),
			) + $consent : $consent,
			$consents
		);
	}
}
