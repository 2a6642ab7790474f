<?php
/**
 * Copies of every banner that was shown.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Clock;
use Doorstep\Database;
use Doorstep\DatabaseUnavailable;

/**
 * Appends one row each time that a version comes into force in a locale, with its whole copy, so that
 * the table answers what was shown on a date, also where an owner went back to an earlier version.
 * Each method raises DatabaseUnavailable where the database fails.
 *
 * @phpstan-type Copy array{version: string, language: string, locale: string, since: int, content: array<mixed>}
 */
final class BannerCopies {

	private const TABLE = 'banner_versions';

	/**
	 * How many versions may come into force in a day, in one locale: more than an owner makes who tries
	 * every colour.
	 */
	private const A_DAY = 100;

	/**
	 * Keeps the copy of the version that is in force from now on.
	 *
	 * @param string               $version  From BannerVersion.
	 * @param string               $language One of Texts::languages().
	 * @param string               $locale   Of the page.
	 * @param array<string, mixed> $content  From BannerVersion.
	 * @return bool Whether the table says so now. False when the version came into force in this very
	 *              minute already and has been replaced since, or when the day has seen too many: two nodes
	 *              that do not agree, say in the midst of an update, or a filter that never gives the same
	 *              text must not fill the table. A later page tries again.
	 */
	public static function keep( string $version, string $language, string $locale, array $content ): bool {
		$rows = Database::rows( 'SELECT version, since FROM %i WHERE language = %s AND locale = %s ORDER BY since DESC, id DESC LIMIT %d', array( Database::table( self::TABLE ), $language, $locale, self::A_DAY ) );
		if ( ( $rows[0]['version'] ?? '' ) === $version ) {
			return true;
		}
		if ( (int) ( $rows[ self::A_DAY - 1 ]['since'] ?? 0 ) > Clock::now() - DAY_IN_SECONDS ) {
			return false;
		}

		return Database::insert(
			self::TABLE,
			array(
				'id'       => $version . '-' . $locale . '-' . base_convert( (string) intdiv( Clock::now(), MINUTE_IN_SECONDS ), 10, 36 ),
				'version'  => $version,
				'language' => $language,
				'locale'   => $locale,
				'since'    => Clock::now(),
				'content'  => (string) wp_json_encode( $content, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ),
			)
		);
	}

	/**
	 * A version's copy, as it first came into force.
	 *
	 * @param string $version 8 hexadecimal digits.
	 * @return array|null Null when there is none.
	 * @phpstan-return Copy|null
	 */
	public static function find( string $version ): ?array {
		return self::first( 'version = %s ORDER BY since, id', array( $version ) );
	}

	/**
	 * The copy of what was shown at a time.
	 *
	 * @param string $language One of Texts::languages().
	 * @param int    $at       Unix seconds.
	 * @return array|null Null when none was in force yet.
	 * @phpstan-return Copy|null
	 */
	public static function at( string $language, int $at ): ?array {
		return self::first( 'language = %s AND since <= %d ORDER BY since DESC, id DESC', array( $language, $at ) );
	}

	/**
	 * Every row without its copy, oldest first.
	 *
	 * @return list<array{id: string, version: string, language: string, locale: string, since: int}>
	 */
	public static function all(): array {
		$rows = Database::rows( 'SELECT id, version, language, locale, since FROM %i ORDER BY since, id', array( Database::table( self::TABLE ) ) );

		return array_map(
			static fn ( array $row ): array => array(
				'id'       => (string) $row['id'],
				'version'  => (string) $row['version'],
				'language' => (string) $row['language'],
				'locale'   => (string) $row['locale'],
				'since'    => (int) $row['since'],
			),
			$rows
		);
	}

	/**
	 * Deletes the copies that prove nothing any more; on Installation::PURGE_EVENT. One is kept while it
	 * is in force, for as long as records are kept after it was replaced, and while a record names it.
	 *
	 * @throws DatabaseUnavailable When the database fails.
	 */
	public static function purge(): void {
		$before   = ConsentLog::kept_since();
		$replaced = array();
		foreach ( array_reverse( self::all() ) as $row ) {
			$slot = $row['language'] . ' ' . $row['locale'];
			if ( ( $replaced[ $slot ] ?? PHP_INT_MAX ) <= $before && ! ConsentLog::names( $row['version'] ) ) {
				Database::execute( 'DELETE FROM %i WHERE id = %s', array( Database::table( self::TABLE ), $row['id'] ) );
			}
			$replaced[ $slot ] = $row['since'];
		}
	}

	/**
	 * One row.
	 *
	 * @param string           $where  Condition and order, with marks.
	 * @param list<int|string> $values For the marks.
	 * @return array|null
	 * @phpstan-return Copy|null
	 */
	private static function first( string $where, array $values ): ?array {
		$row = Database::rows( 'SELECT * FROM %i WHERE ' . $where . ' LIMIT 1', array( Database::table( self::TABLE ), ...$values ) )[0] ?? null;

		return null === $row ? null : array(
			'version'  => (string) $row['version'],
			'language' => (string) $row['language'],
			'locale'   => (string) $row['locale'],
			'since'    => (int) $row['since'],
			'content'  => (array) json_decode( (string) $row['content'], true ),
		);
	}
}
