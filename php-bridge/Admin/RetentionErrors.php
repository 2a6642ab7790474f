<?php
/**
 * What the law says of the terms of leads.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

use Doorstep\Contract;

/**
 * Looks at terms before their schema does, so that who enters too long a term reads why it is too long.
 */
final class RetentionErrors {

	/**
	 * What is wrong, by path.
	 *
	 * @param mixed $retention As it was sent.
	 * @return array<string, string>
	 */
	public static function find( mixed $retention ): array {
		if ( ! is_array( $retention ) ) {
			return array();
		}
		$path   = 'settings.retention.';
		$errors = self::too_long( $retention['leadMonths'] ?? null, $retention['pendingMonths'] ?? null, $path . 'leadMonths' );
		$known  = array();
		foreach ( is_array( $retention['rules'] ?? null ) ? $retention['rules'] : array() as $index => $rule ) {
			if ( ! is_array( $rule ) ) {
				continue;
			}
			$errors += self::too_long( $rule['months'] ?? null, $rule['pendingMonths'] ?? null, $path . 'rules.' . $index . '.months' );
			if ( in_array( $rule['of'] ?? null, $known, true ) ) {
				$errors[ $path . 'rules.' . $index . '.of' ] = __( 'There is a rule for these leads already.', 'doorstep' );
			}
			$known[] = $rule['of'] ?? null;
		}

		return $errors;
	}

	/**
	 * The limit holds for the whole time until erasure: three years from the last contact by the prospect, in
	 * CNIL's référentiel on commercial management.
	 *
	 * @param mixed  $months  Months until expiry.
	 * @param mixed  $pending Months from then until erasure.
	 * @param string $path    Where to say it.
	 * @return array<string, string>
	 */
	private static function too_long( mixed $months, mixed $pending, string $path ): array {
		$most  = Contract::limit( 'prospectMonths' );
		$total = ( is_int( $months ) ? $months : 0 ) + ( is_int( $pending ) ? $pending : 0 );
		if ( $total <= $most ) {
			return array();
		}

		/* translators: 1: number of months that were entered, 2: number of months allowed. */
		return array( $path => sprintf( __( 'Until erasure this makes %1$d months. CNIL allows a prospect’s data to be kept for three years from the last contact by the prospect: %2$d months at most, the months until erasure included.', 'doorstep' ), $total, $most ) );
	}
}
