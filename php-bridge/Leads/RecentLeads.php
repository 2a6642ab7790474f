<?php
/**
 * What came in lately.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Database;
use Doorstep\Encryption\LeadCipher;

/**
 * What a new lead is judged by, expired leads too. Each method raises DatabaseUnavailable where the database fails.
 */
final class RecentLeads {

	/**
	 * Whether more leads than this have been received since then.
	 *
	 * @param int $count How many.
	 * @param int $since Unix seconds.
	 */
	public static function has_more_than( int $count, int $since ): bool {
		return array() !== Database::rows( 'SELECT id FROM %i WHERE received_at > %d ORDER BY received_at DESC LIMIT 1 OFFSET %d', array( Database::table( 'leads' ), $since, $count ) );
	}

	/**
	 * Whether somebody else has sent the same message since then.
	 *
	 * @param string $text_hash From ContentRules::fingerprint().
	 * @param string $email     Leads of this address do not count.
	 * @param int    $since     Unix seconds.
	 */
	public static function has_text( string $text_hash, string $email, int $since ): bool {
		$texts  = LeadCipher::lookups( 'text_hash', $text_hash );
		$emails = LeadCipher::lookups( 'email', strtolower( $email ) );

		return array() !== Database::rows( 'SELECT id FROM %i WHERE text_hash ' . Database::in( $texts ) . ' AND received_at > %d AND NOT email ' . Database::in( $emails ) . ' LIMIT 1', array( Database::table( 'leads' ), ...$texts, $since, ...$emails ) );
	}
}
