<?php
/**
 * How many leads one sender may send.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Contract;
use Doorstep\Database;
use Doorstep\DatabaseUnavailable;
use Doorstep\Key;
use Doorstep\Senders;
use Doorstep\VisitorAddress;

/**
 * Counts the leads' own rows, by their column `sender`: `<day>-<salt>-<hash of both and the network>`.
 * There is no counter that every request would write to, which a cluster of databases answers with
 * errors. The salt is made for the day's first lead and stands in the day's rows alone: when those are
 * emptied, nobody, the site's key in hand, can tell whose a row was. Two nodes may begin the day at once
 * with a salt each; from the next lead on all take the lower one.
 */
final class SenderLimit {

	private const WINDOW    = 600;
	private const SALT      = 10;
	private const HASH      = 15;
	private const LOWEST    = '0';
	private const HIGHEST   = 'f';
	private const SEPARATOR = '-';

	/**
	 * What a lead's row says of its sender, today.
	 *
	 * @return string|null Null where nothing is known of the visitor's address; nobody is limited for that.
	 * @throws DatabaseUnavailable When the day's rows cannot be read, or yesterday's not be emptied.
	 */
	public static function sender(): ?string {
		$network = VisitorAddress::network();
		if ( '' === $network || VisitorAddress::is_proxy() ) {
			return null;
		}
		$day  = (string) Senders::day();
		$salt = self::salt( $day );
		if ( null === $salt ) {
			while ( Senders::forget( 'leads' ) > 0 ) {
				continue;
			}
			$salt = substr( bin2hex( random_bytes( self::SALT ) ), 0, self::SALT );
		}

		return self::text( $day, $salt, substr( Key::sign( 'lead-sender', array( $day, $salt, $network ) ), 0, self::HASH ) );
	}

	/**
	 * How long a sender has to wait before the next lead.
	 *
	 * @param string|null $sender From sender().
	 * @return int Seconds; 0 for not at all.
	 * @throws DatabaseUnavailable When the rows cannot be counted.
	 */
	public static function wait( ?string $sender ): int {
		$of_day    = Contract::limit( 'leadsPerAddressAndDay' );
		$of_window = Contract::limit( 'leadsPerAddressAndTenMinutes' );
		if ( null === $sender ) {
			return 0;
		}
		$rows  = Database::rows( 'SELECT received_at FROM %i WHERE sender = %s ORDER BY received_at DESC LIMIT %d', array( Database::table( 'leads' ), $sender, $of_day ) );
		$times = array_map( 'intval', array_column( $rows, 'received_at' ) );
		if ( count( $times ) >= $of_day ) {
			return Senders::seconds_left();
		}

		return max( 0, ( $times[ $of_window - 1 ] ?? 0 ) + self::WINDOW - Clock::now() );
	}

	/**
	 * The salt of the day's rows; null while there are none.
	 *
	 * @param string $day Days since 1970.
	 */
	private static function salt( string $day ): ?string {
		$ends = array_map( static fn ( string $digit ): string => self::text( $day, str_repeat( $digit, self::SALT ), str_repeat( $digit, self::HASH ) ), array( self::LOWEST, self::HIGHEST ) );
		$text = Database::rows( 'SELECT MIN( sender ) AS first FROM %i WHERE sender BETWEEN %s AND %s', array( Database::table( 'leads' ), ...$ends ) )[0]['first'] ?? '';

		return explode( self::SEPARATOR, (string) $text )[1] ?? null;
	}

	/**
	 * The column's text.
	 *
	 * @param string $day  Days since 1970.
	 * @param string $salt Hexadecimal digits.
	 * @param string $hash Hexadecimal digits.
	 */
	private static function text( string $day, string $salt, string $hash ): string {
		return implode( self::SEPARATOR, array( $day, $salt, $hash ) );
	}
}
