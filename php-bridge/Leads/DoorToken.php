<?php
/**
 * The right to one thing at the visitor's own door.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Encryption\LeadKeys;
use Doorstep\Key;

/**
 * Opens the page of one lead's sender for some days, or allows one action on it for an hour. It names
 * the lead and nobody: the address is signed and does not stand in it. So no token outlives a change
 * of the address, and whoever enters another person's address in place of their own sees nothing of
 * that person.
 *
 * Text: `v1.<lead id>.<purpose>.<end, Unix seconds>.<signature>`.
 */
final class DoorToken {

	public const DOOR      = 'door';
	public const CORRECT   = 'correct';
	public const WITHDRAW  = 'withdraw';
	public const OBJECT    = 'object';
	public const EXPORT    = 'export';
	public const ERASE     = 'erase';
	public const ERASE_ALL = 'erase-all';

	private const PURPOSE = 'door';

	/**
	 * Seconds that a link works.
	 */
	public const DOOR_LIFE = 7 * DAY_IN_SECONDS;

	private const OTHER_LIFE = HOUR_IN_SECONDS;

	/**
	 * Makes a token from values that were signed.
	 *
	 * @param Lead $lead The lead that it is for.
	 * @param int  $end  Unix seconds; from then on it is worth nothing.
	 */
	private function __construct(
		public readonly Lead $lead,
		public readonly int $end
	) {}

	/**
	 * What an opened door is to another lead of the same person.
	 *
	 * @param Lead $lead The other lead.
	 */
	public function to( Lead $lead ): self {
		return new self( $lead, $this->end );
	}

	/**
	 * Whether a lead is the same person's.
	 *
	 * @param Lead $lead Any lead.
	 */
	public function is_of( Lead $lead ): bool {
		return '' !== $lead->email && strtolower( $lead->email ) === strtolower( $this->lead->email );
	}

	/**
	 * A new token.
	 *
	 * @param Lead     $lead    The lead that it is for.
	 * @param string   $purpose One of the constants.
	 * @param int|null $end     Unix seconds; null for the usual life of its purpose.
	 */
	public static function mint( Lead $lead, string $purpose, ?int $end = null ): string {
		$life  = self::DOOR === $purpose ? self::DOOR_LIFE : self::OTHER_LIFE;
		$parts = array( 'v1', $lead->id, $purpose, (string) ( $end ?? Clock::now() + $life ) );

		return implode( '.', array( ...$parts, self::signature( $parts, $lead ) ) );
	}

	/**
	 * Reads a token.
	 *
	 * @param string $text    From a request.
	 * @param string $purpose What it must be for.
	 * @return self|null Null when this site did not make it for that, its time is over, or the lead is gone.
	 * @throws \Doorstep\DatabaseUnavailable When the lead cannot be looked up.
	 */
	public static function read( string $text, string $purpose ): ?self {
		$parts = explode( '.', $text );
		$mac   = array_pop( $parts );
		if ( 4 !== count( $parts ) || $purpose !== $parts[2] || (int) $parts[3] <= Clock::now() ) {
			return null;
		}
		$lead = LeadStore::find( $parts[1] );

		// Leads without an address have no sender that they could be shown to.
		return null !== $lead && '' !== $lead->email && hash_equals( self::signature( $parts, $lead ), $mac ) ? new self( $lead, (int) $parts[3] ) : null;
	}

	/**
	 * What only this site can write below the parts, while the lead's address is the same.
	 *
	 * @param list<string> $parts Of the token's text.
	 * @param Lead         $lead  The lead that it names.
	 */
	private static function signature( array $parts, Lead $lead ): string {
		// Of leads that a stolen database does not show, it must not make links either: it holds the site's key.
		$secret = LeadKeys::of_site()->secret();

		return Key::sign( self::PURPOSE, array( ...$parts, strtolower( $lead->email ), ...( '' === $secret ? array() : array( bin2hex( $secret ) ) ) ) );
	}
}
