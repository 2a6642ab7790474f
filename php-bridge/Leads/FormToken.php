<?php
/**
 * The right to send one lead.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Contract;
use Doorstep\Key;

/**
 * Fetched uncached when a visitor begins to type, or printed in the confirm step. Its nonce is a
 * unique column of the lead, so that it buys one; its age tells a robot, and so does a proof of work
 * that it asks for and does not get.
 *
 * Text: `v2.<form id>.<minted, milliseconds>.<nonce, 32 hexadecimal digits>.<step>.<bits>.<signature>`.
 * Version 1, of which some are about for a day after an update, has seconds and no bits.
 */
final class FormToken {

	public const FILL    = 'fill';
	public const CONFIRM = 'confirm';

	private const PURPOSE = 'form-token';

	/**
	 * How many parts a token of each version has, without its signature.
	 */
	private const PARTS = array(
		'v1' => 5,
		'v2' => 6,
	);

	/**
	 * Makes a token from values that were signed.
	 *
	 * @param int    $minted Milliseconds since 1970: in whole seconds, what takes no time may seem to take one.
	 * @param string $nonce  32 hexadecimal digits.
	 * @param string $step   FILL or CONFIRM.
	 * @param int    $bits   Difficulty of the proof of work; 0 for none. See ProofOfWork.
	 */
	private function __construct(
		public readonly int $minted,
		public readonly string $nonce,
		public readonly string $step,
		public readonly int $bits
	) {}

	/**
	 * A new token.
	 *
	 * @param string $form_id UUID of the form.
	 * @param string $step    FILL for a form that is yet to be filled in, CONFIRM for one that is.
	 * @param int    $bits    Difficulty of the proof of work; 0 for none.
	 */
	public static function mint( string $form_id, string $step, int $bits = 0 ): string {
		$parts = array( 'v2', $form_id, (string) Clock::milliseconds(), bin2hex( random_bytes( 16 ) ), $step, (string) $bits );

		return implode( '.', array( ...$parts, Key::sign( self::PURPOSE, $parts ) ) );
	}

	/**
	 * Reads a token.
	 *
	 * @param string $text    From a request.
	 * @param string $form_id UUID of the form that it must be for.
	 * @return self|null Null when this site did not make it for this form, or too long ago.
	 */
	public static function read( string $text, string $form_id ): ?self {
		$parts = explode( '.', $text );
		$mac   = array_pop( $parts );
		if ( count( $parts ) !== ( self::PARTS[ $parts[0] ?? '' ] ?? -1 ) || $form_id !== $parts[1] || ! hash_equals( Key::sign( self::PURPOSE, $parts ), $mac ) ) {
			return null;
		}
		// Another web node's clock may be ahead of this one's, or behind it.
		$minted = (int) $parts[2] * ( 'v1' === $parts[0] ? 1000 : 1 );
		$age    = ( Clock::milliseconds() - $minted ) / 1000;
		$skew   = Contract::limit( 'clockSkewSeconds' );
		if ( $age < -$skew || $age > Contract::limit( 'tokenHours' ) * HOUR_IN_SECONDS + $skew ) {
			return null;
		}

		return new self( $minted, $parts[3], $parts[4], (int) ( $parts[5] ?? 0 ) );
	}

	/**
	 * Whether less time went by than a person needs.
	 */
	public function is_too_young(): bool {
		return Clock::milliseconds() - $this->minted < 1000 * Contract::limit( self::CONFIRM === $this->step ? 'minimumConfirmSeconds' : 'minimumFillSeconds' );
	}
}
