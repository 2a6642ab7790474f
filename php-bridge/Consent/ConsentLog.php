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
 * says nothing about the person: no address, no browser, no page.
 *
 * @phpstan-type Record array{id: string, revision: string, granted: list<string>, refused: list<string>, source: string, language: string, previous: string|null}
 */
final class ConsentLog {

	private const TABLE = 'consents';

	/**
	 * Stores a record. Storing it again changes nothing.
	 *
	 * @param array $consent As contract/schema/consent-record.json.
	 * @phpstan-param Record $consent
	 * @throws DatabaseUnavailable When it is not stored.
	 */
	public static function insert( array $consent ): void {
		Database::insert(
			self::TABLE,
			array(
				'id'          => $consent['id'],
				'recorded_at' => Clock::now(),
				'revision'    => $consent['revision'],
				'granted'     => implode( ',', $consent['granted'] ),
				'refused'     => implode( ',', $consent['refused'] ),
				'source'      => $consent['source'],
				'language'    => $consent['language'],
				'previous_id' => $consent['previous'],
			)
		);
	}

	/**
	 * Deletes the records that are older than the owner's retention; on Installation::PURGE_EVENT.
	 *
	 * @throws DatabaseUnavailable When the database fails; what is deleted by then stays deleted.
	 */
	public static function purge(): void {
		$before = Clock::add_months( Clock::now(), -Settings::all()['retention']['consentMonths'] );
		do {
			$count = Database::delete_batch( self::TABLE, 'recorded_at <= %d', $before );
		} while ( $count > 0 );
	}
}
