<?php
/**
 * Brings a table to what its CREATE statement says.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

/**
 * Adds what an older version's table lacks, each column and key by a statement of its own, so that it may
 * stop anywhere and run again, on two nodes at once. Rows stay, and columns that nobody names any more.
 *
 * WordPress' dbDelta() does not fit. On MariaDB it rebuilds the table for each BIGINT, at every run. On SQLite
 * it leaves out NOT NULL columns without a default and reports them as added. It checks no result.
 */
final class TableUpgrade {

	/**
	 * Creates the table, or brings it up to date.
	 *
	 * @param string $create CREATE TABLE IF NOT EXISTS, with a line for each column and key.
	 * @throws DatabaseUnavailable When the database refuses.
	 */
	public static function run( string $create ): void {
		Database::execute( $create );
		$table   = self::name( $create );
		$columns = self::columns( $create );
		foreach ( array_diff_key( $columns, self::found_columns( $table ) ) as $name => $definition ) {
			self::alter( $table, 'ADD COLUMN `' . $name . '` ' . $definition . self::value_for_rows( $definition ), static fn (): bool => isset( self::found_columns( $table )[ $name ] ) );
		}
		foreach ( self::found_columns( $table ) as $name => $found ) {
			if ( isset( $columns[ $name ] ) && ! self::holds( $found, self::shape( $columns[ $name ] ) ) ) {
				self::alter( $table, 'MODIFY COLUMN `' . $name . '` ' . $columns[ $name ], static fn (): bool => self::holds( self::found_columns( $table )[ $name ] ?? '', self::shape( $columns[ $name ] ) ) );
			}
		}
		$found_keys = self::found_keys( $table );
		foreach ( self::keys( $create ) as $name => $key ) {
			$is_found = static fn (): bool => ( self::found_keys( $table )[ $name ] ?? '' ) === $key;
			if ( isset( $found_keys[ $name ] ) && $found_keys[ $name ] !== $key ) {
				self::alter( $table, 'DROP KEY `' . $name . '`', static fn (): bool => $is_found() || ! isset( self::found_keys( $table )[ $name ] ) );
			}
			if ( ( $found_keys[ $name ] ?? '' ) !== $key ) {
				self::alter( $table, 'ADD ' . $key, $is_found );
			}
		}
	}

	/**
	 * The table's full name.
	 *
	 * @param string $create Its CREATE statement.
	 */
	public static function name( string $create ): string {
		return explode( '`', $create, 3 )[1] ?? '';
	}

	/**
	 * Definitions by column.
	 *
	 * @param string $create The CREATE statement.
	 * @return array<string, string>
	 */
	public static function columns( string $create ): array {
		preg_match_all( '/^\s*([a-z_]+) ([A-Z].*?),?$/m', $create, $lines );

		return array_combine( $lines[1], $lines[2] );
	}

	/**
	 * Definitions by key, as found_keys() has them.
	 *
	 * @param string $create The CREATE statement.
	 * @return array<string, string>
	 */
	private static function keys( string $create ): array {
		preg_match_all( '/^\s*(PRIMARY |UNIQUE |)KEY +([a-z_]*) *\(([^)]+)\),?$/m', $create, $lines, PREG_SET_ORDER );
		$keys = array();
		foreach ( $lines as list( , $sort, $name, $columns ) ) {
			$keys[ '' === $name ? 'PRIMARY' : $name ] = $sort . 'KEY ' . $name . '(' . $columns . ')';
		}

		return $keys;
	}

	/**
	 * The columns that are there, as shape() has them.
	 *
	 * @param string $table Full name.
	 * @return array<string, string>
	 * @throws DatabaseUnavailable When the database fails.
	 */
	private static function found_columns( string $table ): array {
		$columns = array();
		foreach ( Database::rows( 'SHOW COLUMNS FROM `' . $table . '`' ) as $row ) {
			$columns[ (string) $row['Field'] ] = self::shape( $row['Type'] . ( 'NO' === $row['Null'] ? ' NOT NULL' : ' NULL' ) . ( null === $row['Default'] ? '' : " DEFAULT '" . $row['Default'] . "'" ) );
		}

		return $columns;
	}

	/**
	 * The keys that are there, as keys() has them.
	 *
	 * @param string $table Full name.
	 * @return array<string, string>
	 * @throws DatabaseUnavailable When the database fails.
	 */
	private static function found_keys( string $table ): array {
		$columns = array();
		$unique  = array();
		foreach ( Database::rows( 'SHOW INDEX FROM `' . $table . '`' ) as $row ) {
			$name = (string) $row['Key_name'];
			$columns[ $name ][ (int) $row['Seq_in_index'] ] = $row['Column_name'] . ( null === $row['Sub_part'] ? '' : '(' . $row['Sub_part'] . ')' );
			$unique[ $name ]                                = '0' === $row['Non_unique'];
		}
		$keys = array();
		foreach ( $columns as $name => $parts ) {
			ksort( $parts );
			$sort          = 'PRIMARY' === $name ? 'PRIMARY KEY ' : ( $unique[ $name ] ? 'UNIQUE KEY ' : 'KEY ' ) . $name;
			$keys[ $name ] = $sort . '(' . implode( ', ', $parts ) . ')';
		}

		return $keys;
	}

	/**
	 * A column's definition as every database says it: they differ in case, in the width of numbers, and in
	 * how they quote a default.
	 *
	 * @param string $definition The column's.
	 */
	private static function shape( string $definition ): string {
		preg_match( '/^(\w+(?:\(\d+\))?(?: unsigned)?)( not null)?(?: null)?(?: default (.*))?$/i', $definition, $parts );
		$type = (string) preg_replace( '/^(\w*int)\(\d+\)/', '$1', strtolower( $parts[1] ?? '' ) );

		return $type . strtolower( $parts[2] ?? '' ) . ( isset( $parts[3] ) ? ' default ' . trim( $parts[3], "'()" ) : '' );
	}

	/**
	 * Whether a column holds all that it shall: a text may be longer, so that nothing is cut off.
	 *
	 * @param string $found  Its shape.
	 * @param string $wanted The shape that it shall have.
	 */
	private static function holds( string $found, string $wanted ): bool {
		$length = static fn ( string $shape ): int => preg_match( '/^varchar\((\d+)\)/', $shape, $digits ) ? (int) $digits[1] : 0;

		return $length( $found ) > $length( $wanted ) && 0 !== $length( $wanted ) ? true : $found === $wanted;
	}

	/**
	 * What rows that are there get in a new column whose definition says nothing of it; it is taken back
	 * by the statement after.
	 *
	 * @param string $definition The column's.
	 */
	private static function value_for_rows( string $definition ): string {
		if ( ! str_contains( $definition, 'NOT NULL' ) || str_contains( $definition, 'DEFAULT' ) ) {
			return '';
		}

		return str_contains( $definition, 'INT' ) ? ' DEFAULT 0' : " DEFAULT ('')";
	}

	/**
	 * Changes the table, unless another node was faster.
	 *
	 * @param string           $table   Full name.
	 * @param string           $change  What to do.
	 * @param callable(): bool $is_done Whether it is done.
	 * @throws DatabaseUnavailable When it cannot be done.
	 */
	private static function alter( string $table, string $change, callable $is_done ): void {
		try {
			Database::execute( 'ALTER TABLE `' . $table . '` ' . $change );
		} catch ( DatabaseUnavailable $error ) {
			if ( ! $is_done() ) {
				throw $error;
			}
		}
	}
}
