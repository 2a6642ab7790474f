<?php
/**
 * The only place that touches $wpdb.
 *
 * @package Doorstep
 *
 * phpcs:disable WordPress.DB.DirectDatabaseQuery -- Own tables; nothing of them may stay in a cache.
 */

declare( strict_types=1 );

namespace Doorstep;

use mysqli;
use wpdb;

/**
 * Single autocommitted statements whose every result is checked. No transactions over several
 * statements, no locks, no last-insert-id: on a Galera cluster each of these loses or fails.
 */
final class Database {

	private const DUPLICATE_KEY = 1062;
	private const RETRIED       = array( 1205, 1213 ); // Lock wait timeout, deadlock or certification failure.
	private const TRIES         = 6;
	private const BATCH         = 25;

	/**
	 * Full name of one of the plugin's tables.
	 *
	 * @param string $name Name without prefix.
	 */
	public static function table( string $name ): string {
		return self::wpdb()->prefix . 'doorstep_' . $name;
	}

	/**
	 * Full name of one of WordPress' tables.
	 *
	 * @param string $name Name without prefix.
	 */
	public static function core_table( string $name ): string {
		return self::wpdb()->prefix . $name;
	}

	/**
	 * Charset and collation clause for CREATE TABLE.
	 */
	public static function charset(): string {
		return self::wpdb()->get_charset_collate();
	}

	/**
	 * Stores one row.
	 *
	 * @param string                         $table Name without prefix.
	 * @param array<string, int|string|null> $row   Value by column.
	 * @return bool False when a row with one of its unique keys is there already.
	 * @throws DatabaseUnavailable When the row is not stored.
	 */
	public static function insert( string $table, array $row ): bool {
		$columns = implode( ', ', array_map( static fn ( string $column ): string => '`' . $column . '`', array_keys( $row ) ) );
		$marks   = array();
		$values  = array();
		foreach ( $row as $value ) {
			$marks[] = null === $value ? 'NULL' : ( is_int( $value ) ? '%d' : '%s' );
			if ( null !== $value ) {
				$values[] = $value;
			}
		}
		$sql = 'INSERT INTO `' . self::table( $table ) . '` (' . $columns . ') VALUES (' . implode( ', ', $marks ) . ')';

		return false !== self::run( $sql, $values, true );
	}

	/**
	 * Runs an UPDATE, DELETE or CREATE.
	 *
	 * @param string           $sql    With %s, %d and %i marks.
	 * @param list<int|string> $values For the marks.
	 * @return int Rows affected.
	 * @throws DatabaseUnavailable When it fails.
	 */
	public static function execute( string $sql, array $values = array() ): int {
		return (int) self::run( $sql, $values, false );
	}

	/**
	 * Rows of a SELECT.
	 *
	 * @param string           $sql    With %s, %d and %i marks.
	 * @param list<int|string> $values For the marks.
	 * @return list<array<string, string|null>>
	 * @throws DatabaseUnavailable When it fails.
	 */
	public static function rows( string $sql, array $values = array() ): array {
		self::run( $sql, $values, false );
		$rows = array();
		foreach ( self::wpdb()->last_result ?? array() as $result ) {
			$row = array();
			foreach ( (array) $result as $column => $value ) {
				$row[ (string) $column ] = is_scalar( $value ) ? (string) $value : null;
			}
			$rows[] = $row;
		}

		return $rows;
	}

	/**
	 * Deletes a batch of rows by their ids: short statements let others write in between, and a cluster
	 * refuses to replicate one deletion of everything.
	 *
	 * @param string     $table     Name without prefix; its primary key is `id`.
	 * @param string     $where     Condition with marks.
	 * @param int|string ...$values For the marks.
	 * @return int How many; 0 when none is left.
	 * @throws DatabaseUnavailable When it fails.
	 */
	public static function delete_batch( string $table, string $where, int|string ...$values ): int {
		$name = self::table( $table );
		$ids  = array_map( 'strval', array_column( self::rows( 'SELECT id FROM %i WHERE ' . $where . ' LIMIT %d', array( $name, ...array_values( $values ), self::BATCH ) ), 'id' ) );
		if ( array() === $ids ) {
			return 0;
		}

		return self::execute( 'DELETE FROM %i WHERE id ' . self::in( $ids ) . ' AND ' . $where, array( $name, ...$ids, ...array_values( $values ) ) );
	}

	/**
	 * An IN with marks for texts.
	 *
	 * @param non-empty-list<string> $texts What a column may hold.
	 */
	public static function in( array $texts ): string {
		return 'IN ( ' . implode( ', ', array_fill( 0, count( $texts ), '%s' ) ) . ' )';
	}

	/**
	 * Makes a text safe inside a LIKE pattern.
	 *
	 * @param string $text What to look for.
	 */
	public static function escape_like( string $text ): string {
		return self::wpdb()->esc_like( $text );
	}

	/**
	 * Runs one statement, again where the error is one that passes.
	 *
	 * @param string           $sql             With marks.
	 * @param list<int|string> $values          For the marks.
	 * @param bool             $duplicate_is_ok Whether a duplicate key is an answer, not an error.
	 * @return int|false Rows affected; false for a duplicate key.
	 * @throws DatabaseUnavailable When it fails.
	 */
	private static function run( string $sql, array $values, bool $duplicate_is_ok ): int|false {
		$wpdb = self::wpdb();
		if ( array() !== $values ) {
			// @phpstan-ignore argument.type (The queries come from this plugin's own classes, with marks for every value.)
			$sql = (string) $wpdb->prepare( $sql, $values ); // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- This is where it is prepared.
		}
		// WordPress would log a failed query whole, with what the visitor typed.
		$suppressed = $wpdb->suppress_errors( true );
		try {
			for ( $try = 1; true; $try++ ) {
				// phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- Prepared above.
				$result = $wpdb->query( $sql );
				if ( false !== $result ) {
					return (int) $result;
				}
				$number = self::error_number( $wpdb );
				if ( $duplicate_is_ok && self::DUPLICATE_KEY === $number ) {
					return false;
				}
				if ( $try >= self::TRIES || ! in_array( $number, self::RETRIED, true ) ) {
					throw new DatabaseUnavailable( $number );
				}
				usleep( random_int( 5000, 80000 ) );
			}
		} finally {
			$wpdb->suppress_errors( $suppressed );
		}
	}

	/**
	 * MySQL's number of the last error; for SQLite the number that MySQL would have given.
	 *
	 * @param wpdb $wpdb The connection.
	 */
	private static function error_number( wpdb $wpdb ): int {
		$connection = $wpdb->__get( 'dbh' );
		if ( $connection instanceof mysqli ) {
			return $connection->errno;
		}
		if ( str_contains( $wpdb->last_error, 'UNIQUE constraint failed' ) || str_contains( $wpdb->last_error, 'Duplicate entry' ) ) {
			return self::DUPLICATE_KEY;
		}

		return str_contains( $wpdb->last_error, 'database is locked' ) ? 1205 : 0;
	}

	/**
	 * WordPress' connection.
	 */
	private static function wpdb(): wpdb {
		global $wpdb;
		/**
		 * Set by WordPress before any plugin loads.
		 *
		 * @var wpdb $wpdb
		 */
		return $wpdb;
	}
}
