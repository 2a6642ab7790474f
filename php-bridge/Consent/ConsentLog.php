<?php
/**
 * The proof that visitors chose.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Clock;
use Doorstep\Database;
use Doorstep\DatabaseUnavailable;
use Doorstep\Settings;

/**
 * Appends one row for each choice and deletes rows that have had their time; changes none. A row
 * says nothing about the person: no address, no browser, no page. (For DailyCap it holds a keyed hash
 * of the sender's network until the day is over.)
 *
 * @phpstan-type Record array{id: string, revision: string, granted: list<string>, refused: list<string>, source: string, language: string, previous: string|null, version?: string, gpc?: bool}
 */
final class ConsentLog {

	private const TABLE = 'consents';

	/**
	 * Stores a record. Storing it again changes nothing.
	 *
	 * @param array $consent As contract/schema/consent-record.json.
	 * @phpstan-param Record $consent
	 * @return bool False when its sender has sent too many today.
	 * @throws DatabaseUnavailable When it is not stored.
	 */
	public static function insert( array $consent ): bool {
		return DailyCap::insert(
			self::TABLE,
			array(
				'id'          => $consent['id'],
				'recorded_at' => Clock::now(),
				'revision'    => $consent['revision'],
				'version'     => $consent['version'] ?? '',
				'granted'     => implode( ',', $consent['granted'] ),
				'refused'     => implode( ',', $consent['refused'] ),
				'answer'      => self::answer( $consent ),
				'source'      => $consent['source'],
				'gpc'         => (int) ( $consent['gpc'] ?? false ),
				'language'    => $consent['language'],
				'previous_id' => $consent['previous'],
				'is_first'    => (int) ( null === $consent['previous'] ),
			)
		);
	}

	/**
	 * Deletes the records that are older than the owner's retention; on Installation::PURGE_EVENT.
	 *
	 * @throws DatabaseUnavailable When the database fails; what is deleted by then stays deleted.
	 */
	public static function purge(): void {
		do {
			$count = Database::delete_batch( self::TABLE, 'recorded_at <= %d', self::kept_since() );
		} while ( $count > 0 );
	}

	/**
	 * Whether a record names a version of the banner. Looks through the whole table, so ask once a day.
	 *
	 * @param string $version 8 hexadecimal digits.
	 * @throws DatabaseUnavailable When the database fails.
	 */
	public static function names( string $version ): bool {
		return array() !== Database::rows( 'SELECT id FROM %i WHERE version = %s LIMIT 1', array( Database::table( self::TABLE ), $version ) );
	}

	/**
	 * The last second whose records the owner's retention does not keep.
	 *
	 * @return int Unix seconds.
	 */
	public static function kept_since(): int {
		return Clock::add_months( Clock::now(), -Settings::all()['retention']['consentMonths'] );
	}

	/**
	 * What a record counts as in the figures.
	 *
	 * @param array $consent The record.
	 * @phpstan-param Record $consent
	 * @return string One of Figures::ANSWERS.
	 */
	private static function answer( array $consent ): string {
		if ( in_array( $consent['source'], array( 'once', 'gpc', 'withdrawal' ), true ) ) {
			return $consent['source'];
		}
		if ( array() === $consent['refused'] ) {
			return 'accepted';
		}

		return array() === $consent['granted'] ? 'refused' : 'chosen';
	}
}
