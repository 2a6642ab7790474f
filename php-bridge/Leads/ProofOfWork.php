<?php
/**
 * A little work that the visitor's browser does before it sends.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Contract;
use Doorstep\DatabaseUnavailable;
use Doorstep\Settings;

/**
 * Costs one visitor a tenth of a second that nobody notices, and a robot that sends thousands its time.
 * The browser looks for a number for which SHA-256 of `<the token's nonce>:<number>` begins with as many
 * zero bits as the token asks for. The token is signed, so nobody can choose an easier one, and buys one
 * lead, so nothing is solved ahead. widget/proof-worker.ts solves it; test/vectors/proofs.json holds both
 * to it.
 */
final class ProofOfWork {

	/**
	 * The widget's file that solves it.
	 */
	public const SCRIPT = 'proof-worker.js';

	private const WINDOW = 600;

	/**
	 * How much work a token for a form that is yet to be filled in asks for. Where the site asks for a
	 * captcha, which visitors may refuse or their browser may block, the work is asked of everybody, and
	 * whoever passes the captcha need not have done it: leaving one of the two out gains nothing.
	 *
	 * @param string $form The signed definition. Scripts of pages made before version 2 know of no work.
	 * @return int Bits; 0 for none.
	 * @throws DatabaseUnavailable When nobody can say whether the site is under attack.
	 */
	public static function bits( string $form ): int {
		$mode = Settings::all()['spam']['proofOfWork'];
		if ( str_starts_with( $form, 'v1.' ) ) {
			return 0;
		}
		if ( 'off' !== $mode && RecentLeads::has_more_than( Contract::limit( 'attackLeadsPerTenMinutes' ), Clock::now() - self::WINDOW ) ) {
			return Contract::limit( 'attackProofBits' );
		}

		return 'always' === $mode || null !== Captcha::provider() ? Contract::limit( 'proofBits' ) : 0;
	}

	/**
	 * Whether a lead lacks the work that its token asks for. The confirm step, which has no script, asks
	 * for none.
	 *
	 * @param FormToken $token  The token.
	 * @param string    $number What was sent as the solution.
	 */
	public static function is_missing( FormToken $token, string $number ): bool {
		return $token->bits > 0 && ! self::is_solution( $token->nonce, $token->bits, $number );
	}

	/**
	 * Whether a number is a solution.
	 *
	 * @param string $nonce  The token's.
	 * @param int    $bits   At most 32.
	 * @param string $number Decimal digits.
	 */
	public static function is_solution( string $nonce, int $bits, string $number ): bool {
		return ctype_digit( $number ) && hexdec( substr( hash( 'sha256', $nonce . ':' . $number ), 0, 8 ) ) < 2 ** ( 32 - $bits );
	}
}
