<?php
/**
 * The plugin's tables.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

/**
 * Says what the tables are. Each statement may be repeated at any time, by any node of a cluster.
 * Times are Unix seconds.
 */
final class Schema {

	/**
	 * Names of the tables, without prefix.
	 */
	public const TABLES = array( 'leads', 'trail', 'requests', 'consents', 'banner_shown', 'banner_versions', 'versions' );

	/**
	 * Creates what is missing: tables, columns, indexes.
	 *
	 * @throws DatabaseUnavailable When the database refuses.
	 */
	public static function create(): void {
		foreach ( self::statements() as $create ) {
			TableUpgrade::run( $create );
		}
	}

	/**
	 * Whether every table is there with every column. Costs one query that reads no row.
	 */
	public static function is_whole(): bool {
		$columns = array();
		$tables  = array();
		foreach ( self::statements() as $number => $create ) {
			$tables[] = '`' . TableUpgrade::name( $create ) . '` AS t' . $number;
			foreach ( array_keys( TableUpgrade::columns( $create ) ) as $column ) {
				$columns[] = 't' . $number . '.`' . $column . '`';
			}
		}
		try {
			Database::rows( 'SELECT ' . implode( ', ', $columns ) . ' FROM ' . implode( ', ', $tables ) . ' LIMIT 0' );
		} catch ( DatabaseUnavailable ) {
			return false;
		}

		return true;
	}

	/**
	 * The one definition of each table: TableUpgrade reads it, a line a column or key.
	 *
	 * @return list<string>
	 */
	private static function statements(): array {
		return array( self::leads(), self::trail(), self::requests(), ...self::proof(), self::versions() );
	}

	/**
	 * Everything about one lead is in its one row, the outbox of its mails too: one INSERT stores it, one
	 * DELETE erases it.
	 */
	private static function leads(): string {
		return 'CREATE TABLE IF NOT EXISTS `' . Database::table( 'leads' ) . '` (
				id VARCHAR(36) NOT NULL,
				form_id VARCHAR(36) NOT NULL,
				kind VARCHAR(20) NOT NULL,
				source VARCHAR(20) NOT NULL DEFAULT \'form\',
				team VARCHAR(40) NOT NULL,
				post_id BIGINT UNSIGNED NOT NULL,
				listing_reference VARCHAR(64) NOT NULL,
				listing_title VARCHAR(190) NOT NULL,
				page VARCHAR(190) NOT NULL,
				language VARCHAR(8) NOT NULL,
				fields LONGTEXT NOT NULL,
				labels LONGTEXT NOT NULL,
				consents LONGTEXT NOT NULL,
				search_text LONGTEXT NOT NULL,
				search_a BIGINT NOT NULL DEFAULT 0,
				search_b BIGINT NOT NULL DEFAULT 0,
				search_c BIGINT NOT NULL DEFAULT 0,
				search_d BIGINT NOT NULL DEFAULT 0,
				search_e BIGINT NOT NULL DEFAULT 0,
				search_f BIGINT NOT NULL DEFAULT 0,
				search_g BIGINT NOT NULL DEFAULT 0,
				search_h BIGINT NOT NULL DEFAULT 0,
				name VARCHAR(40) NOT NULL DEFAULT \'\',
				email VARCHAR(254) NOT NULL,
				body_hash VARCHAR(64) NOT NULL,
				text_hash VARCHAR(32) NOT NULL,
				token_nonce VARCHAR(32) NOT NULL,
				verdict VARCHAR(12) NOT NULL,
				reasons VARCHAR(190) NOT NULL,
				received_at BIGINT UNSIGNED NOT NULL,
				last_contact_at BIGINT UNSIGNED NOT NULL,
				transferred_at BIGINT UNSIGNED NOT NULL DEFAULT 0,
				expires_at BIGINT UNSIGNED NOT NULL,
				erase_at BIGINT UNSIGNED NOT NULL,
				deliveries TEXT NOT NULL,
				due_at BIGINT UNSIGNED NOT NULL,
				sender VARCHAR(32) NULL,
				objected_at BIGINT UNSIGNED NOT NULL DEFAULT 0,
				marketing_objected_at BIGINT UNSIGNED NOT NULL DEFAULT 0,
				frozen_at BIGINT UNSIGNED NOT NULL DEFAULT 0,
				hold_kind VARCHAR(12) NOT NULL DEFAULT \'\',
				hold_until BIGINT UNSIGNED NOT NULL DEFAULT 0,
				hold_reason VARCHAR(300) NOT NULL DEFAULT \'\',
				revision BIGINT UNSIGNED NOT NULL DEFAULT 0,
				key_id VARCHAR(40) NOT NULL DEFAULT \'\',
				state VARCHAR(12) NOT NULL DEFAULT \'new\',
				facets INT UNSIGNED NOT NULL DEFAULT 0,
				activity LONGTEXT NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY token_nonce (token_nonce),
				KEY received (received_at, id, expires_at, facets),
				KEY view (verdict, state, received_at, id, expires_at, facets),
				KEY contact (last_contact_at, id, received_at, expires_at, facets, search_a, search_b, search_c, search_d, search_e, search_f, search_g, search_h),
				KEY expires (expires_at, id, received_at, facets, search_a, search_b, search_c, search_d, search_e, search_f, search_g, search_h),
				KEY name (name, id, received_at, expires_at, facets, search_a, search_b, search_c, search_d, search_e, search_f, search_g, search_h),
				KEY listing (listing_reference, id, received_at, expires_at, facets, search_a, search_b, search_c, search_d, search_e, search_f, search_g, search_h),
				KEY search (received_at, id, expires_at, facets, search_a, search_b, search_c, search_d, search_e, search_f, search_g, search_h),
				KEY email (email),
				KEY key_id (key_id, erase_at),
				KEY erase_at (erase_at),
				KEY due (due_at),
				KEY sender (sender, received_at),
				KEY text_hash (text_hash, received_at)
			) ' . Database::charset();
	}

	/**
	 * The log of what staff did with leads. Names no visitor.
	 */
	private static function trail(): string {
		return 'CREATE TABLE IF NOT EXISTS `' . Database::table( 'trail' ) . '` (
				id VARCHAR(36) NOT NULL,
				done_at BIGINT UNSIGNED NOT NULL,
				user_id BIGINT UNSIGNED NOT NULL,
				action VARCHAR(12) NOT NULL,
				lead_id VARCHAR(36) NULL,
				leads BIGINT UNSIGNED NOT NULL,
				PRIMARY KEY  (id),
				KEY done (done_at, id),
				KEY lead_id (lead_id)
			) ' . Database::charset();
	}

	/**
	 * The log of rights requests. `sender` is NULL but on the day of receipt.
	 */
	private static function requests(): string {
		return 'CREATE TABLE IF NOT EXISTS `' . Database::table( 'requests' ) . '` (
				id VARCHAR(36) NOT NULL,
				kind VARCHAR(20) NOT NULL,
				received_at BIGINT UNSIGNED NOT NULL,
				due_at BIGINT UNSIGNED NOT NULL,
				identity VARCHAR(8) NOT NULL,
				done_at BIGINT UNSIGNED NOT NULL,
				outcome VARCHAR(20) NOT NULL,
				core_id BIGINT UNSIGNED NOT NULL,
				lead_id VARCHAR(36) NOT NULL,
				person VARCHAR(64) NOT NULL,
				sender VARCHAR(32) NULL,
				is_settled TINYINT NOT NULL,
				expires_at BIGINT UNSIGNED NOT NULL,
				PRIMARY KEY  (id),
				KEY person (person, received_at),
				KEY core_id (core_id),
				KEY sender (sender),
				KEY expires_at (expires_at)
			) ' . Database::charset();
	}

	/**
	 * The tables of consent. `sender` is NULL but on the day of receipt: see DailyCap.
	 *
	 * @return list<string>
	 */
	private static function proof(): array {
		return array(
			'CREATE TABLE IF NOT EXISTS `' . Database::table( 'consents' ) . '` (
				id VARCHAR(36) NOT NULL,
				recorded_at BIGINT UNSIGNED NOT NULL,
				revision VARCHAR(8) NOT NULL,
				version VARCHAR(8) NOT NULL,
				granted TEXT NOT NULL,
				refused TEXT NOT NULL,
				answer VARCHAR(10) NOT NULL,
				source VARCHAR(12) NOT NULL,
				gpc TINYINT NOT NULL,
				language VARCHAR(20) NOT NULL,
				previous_id VARCHAR(36) NULL,
				is_first TINYINT NOT NULL,
				sender VARCHAR(32) NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY sender (sender),
				KEY recorded (recorded_at, id, answer, is_first),
				KEY source (source, recorded_at, id),
				KEY previous_id (previous_id)
			) ' . Database::charset(),
			'CREATE TABLE IF NOT EXISTS `' . Database::table( 'banner_shown' ) . '` (
				id VARCHAR(36) NOT NULL,
				recorded_at BIGINT UNSIGNED NOT NULL,
				sender VARCHAR(32) NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY sender (sender),
				KEY recorded_at (recorded_at)
			) ' . Database::charset(),
			// One row each time that a version comes into force in a language.
			'CREATE TABLE IF NOT EXISTS `' . Database::table( 'banner_versions' ) . '` (
				id VARCHAR(40) NOT NULL,
				version VARCHAR(8) NOT NULL,
				language VARCHAR(8) NOT NULL,
				locale VARCHAR(20) NOT NULL,
				since BIGINT UNSIGNED NOT NULL,
				content LONGTEXT NOT NULL,
				PRIMARY KEY  (id),
				KEY version (version),
				KEY since (language, since)
			) ' . Database::charset(),
		);
	}

	/**
	 * The versions of the documents. Names no visitor.
	 */
	private static function versions(): string {
		return 'CREATE TABLE IF NOT EXISTS `' . Database::table( 'versions' ) . '` (
				id VARCHAR(40) NOT NULL,
				document VARCHAR(20) NOT NULL,
				language VARCHAR(8) NOT NULL,
				number BIGINT UNSIGNED NOT NULL,
				since BIGINT UNSIGNED NOT NULL,
				author BIGINT UNSIGNED NOT NULL,
				summary TEXT NOT NULL,
				digest VARCHAR(32) NOT NULL,
				sections LONGTEXT NOT NULL,
				post_id BIGINT UNSIGNED NOT NULL,
				pdf VARCHAR(100) NOT NULL,
				PRIMARY KEY  (id),
				KEY document (document, language, number),
				KEY since (document, language, since)
			) ' . Database::charset();
	}

	/**
	 * Drops tables.
	 *
	 * @param list<string> $tables Some of TABLES.
	 * @throws DatabaseUnavailable When the database refuses.
	 */
	public static function drop( array $tables ): void {
		foreach ( $tables as $table ) {
			Database::execute( 'DROP TABLE IF EXISTS `' . Database::table( $table ) . '`' );
		}
	}
}
