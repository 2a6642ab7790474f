<?php
/**
 * Reading the proof.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Clock;
use Doorstep\Database;

/**
 * The only SELECTs that show records. What the owner's retention no longer keeps is not found, whether
 * or not its row is still there. Each method raises DatabaseUnavailable where the database fails.
 *
 * @phpstan-type Entry array{id: string, recordedAt: string, answer: string, source: string, language: string, granted: list<string>, refused: list<string>, gpc: bool, previous: string|null, revision: string, version: string|null}
 * @phpstan-type Filter array{id: string, source: string, from: int, to: int}
 */
final class Records {

	private const COLUMNS = 'id, recorded_at, answer, source, language, granted, refused, gpc, previous_id, revision, version';

	/**
	 * How many choices of one visitor are followed each way.
	 */
	private const CHAIN = 25;

	/**
	 * Records, newest first.
	 *
	 * @param array       $filter `id`: how it begins, `source`: which, both empty for all; `from` and `to`: Unix seconds, the second excluded.
	 * @param string|null $before A `next` from an earlier page.
	 * @param int         $count  How many at most.
	 * @phpstan-param Filter $filter
	 * @return array{records: list<Entry>, next: string|null}
	 */
	public static function page( array $filter, ?string $before, int $count ): array {
		$cursor = explode( '-', $before ?? PHP_INT_MAX . '-', 2 );
		$at     = (int) $cursor[0];
		$rows   = self::select( $filter, 'AND recorded_at <= %d AND ( recorded_at < %d OR id < %s ) ORDER BY recorded_at DESC, id DESC LIMIT %d', array( $at, $at, $cursor[1] ?? '', $count + 1 ) );
		$shown  = array_slice( $rows, 0, $count );
		$last   = end( $shown );

		return array(
			'records' => array_map( self::entry( ... ), $shown ),
			'next'    => count( $rows ) > $count && false !== $last ? $last['recorded_at'] . '-' . $last['id'] : null,
		);
	}

	/**
	 * Records, oldest first, as many as there are: read in batches, so that a million take no more memory
	 * than a thousand.
	 *
	 * @param array $filter As for page().
	 * @param int   $batch  How many are read at a time.
	 * @phpstan-param Filter $filter
	 * @return \Generator<int, Entry>
	 */
	public static function each( array $filter, int $batch ): \Generator {
		$at = 0;
		$id = '';
		do {
			$rows = self::select( $filter, 'AND recorded_at >= %d AND ( recorded_at > %d OR id > %s ) ORDER BY recorded_at, id LIMIT %d', array( $at, $at, $id, $batch ) );
			foreach ( $rows as $row ) {
				yield self::entry( $row );
			}
			$last = end( $rows );
			$at   = (int) ( $last['recorded_at'] ?? 0 );
			$id   = (string) ( $last['id'] ?? '' );
		} while ( isset( $rows[ $batch - 1 ] ) );
	}

	/**
	 * A record with what the same visitor chose before and after it.
	 *
	 * @param string $id UUID.
	 * @return list<Entry> Oldest first; none when there is no such record.
	 */
	public static function chain( string $id ): array {
		$found = array();
		$next  = $id;
		for ( $steps = 0; '' !== $next && ! isset( $found[ $next ] ) && $steps < self::CHAIN; $steps++ ) {
			$rows  = self::select( self::any(), 'AND id = %s', array( $next ) );
			$found = array_column( $rows, null, 'id' ) + $found;
			$next  = (string) ( $rows[0]['previous_id'] ?? '' );
		}
		$last = isset( $found[ $id ] ) ? array( $id ) : array();
		for ( $steps = 0; array() !== $last && $steps < self::CHAIN; $steps++ ) {
			$rows  = self::select( self::any(), 'AND previous_id IN ( ' . self::marks( $last ) . ' ) ORDER BY recorded_at, id LIMIT %d', array( ...$last, self::CHAIN ) );
			$new   = array_diff_key( array_column( $rows, null, 'id' ), $found );
			$last  = array_map( 'strval', array_keys( $new ) );
			$found = $found + $new;
		}

		return array_map( self::entry( ... ), array_values( $found ) );
	}

	/**
	 * A filter that lets all records pass.
	 *
	 * @return Filter
	 */
	public static function any(): array {
		return array(
			'id'     => '',
			'source' => '',
			'from'   => 0,
			'to'     => PHP_INT_MAX,
		);
	}

	/**
	 * Rows.
	 *
	 * @param array            $filter As for page().
	 * @param string           $rest   Further condition, order and limit, with marks.
	 * @param list<int|string> $values For their marks.
	 * @phpstan-param Filter $filter
	 * @return list<array<string, string|null>>
	 */
	private static function select( array $filter, string $rest, array $values ): array {
		$where = 'recorded_at >= %d AND recorded_at < %d';
		$marks = array( Database::table( 'consents' ), max( $filter['from'], ConsentLog::kept_since() + 1 ), $filter['to'] );
		if ( '' !== $filter['id'] ) {
			// No digit of an id comes after f, in any collation.
			$where .= ' AND id BETWEEN %s AND %s';
			array_push( $marks, $filter['id'], $filter['id'] . 'g' );
		}
		if ( '' !== $filter['source'] ) {
			$where  .= ' AND source = %s';
			$marks[] = $filter['source'];
		}

		return Database::rows( 'SELECT ' . self::COLUMNS . ' FROM %i WHERE ' . $where . ' ' . $rest, array( ...$marks, ...$values ) );
	}

	/**
	 * A mark for each value of a list.
	 *
	 * @param list<string> $values What the marks stand for.
	 */
	private static function marks( array $values ): string {
		return implode( ', ', array_fill( 0, count( $values ), '%s' ) );
	}

	/**
	 * A row as the contract has it.
	 *
	 * @param array<string, string|null> $row From select().
	 * @return Entry
	 */
	private static function entry( array $row ): array {
		$list = static fn ( ?string $ids ): array => null === $ids || '' === $ids ? array() : explode( ',', $ids );

		return array(
			'id'         => (string) $row['id'],
			'recordedAt' => Clock::iso( (int) $row['recorded_at'] ),
			'answer'     => (string) $row['answer'],
			'source'     => (string) $row['source'],
			'language'   => (string) $row['language'],
			'granted'    => $list( $row['granted'] ),
			'refused'    => $list( $row['refused'] ),
			'gpc'        => '1' === $row['gpc'],
			'previous'   => $row['previous_id'],
			'revision'   => (string) $row['revision'],
			'version'    => '' === $row['version'] ? null : $row['version'],
		);
	}
}
