<?php
/**
 * Bringing a change that was planned together with what was saved since.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Versions;

/**
 * A three-way merge of what options hold: what the plan does not touch stays as it is now.
 */
final class Merge {

	/**
	 * Stands for what is not there; no option holds it.
	 */
	private const ABSENT = "\0";

	/**
	 * A value with the planned change in it. Where both changed the same single value, the plan's wins: it is what
	 * was announced.
	 *
	 * @param mixed $before When it was planned.
	 * @param mixed $after  As planned.
	 * @param mixed $now    As it is.
	 */
	public static function three_way( mixed $before, mixed $after, mixed $now ): mixed {
		if ( $now === $before || $after === $now ) {
			return $after;
		}
		if ( $after === $before ) {
			return $now;
		}

		return is_array( $after ) && is_array( $now ) ? self::entries( is_array( $before ) ? $before : array(), $after, $now ) : $after;
	}

	/**
	 * Merges entry by entry.
	 *
	 * @param array<mixed> $before When it was planned.
	 * @param array<mixed> $after  As planned.
	 * @param array<mixed> $now    As it is.
	 * @return array<mixed>
	 */
	private static function entries( array $before, array $after, array $now ): array {
		$is_list = array_is_list( $after ) && array_is_list( $now );
		$before  = self::by_name( $before );
		$after   = self::by_name( $after );
		$now     = self::by_name( $now );
		$merged  = array();
		foreach ( array_keys( $now + $after ) as $name ) {
			$value = self::three_way( self::at( $before, $name ), self::at( $after, $name ), self::at( $now, $name ) );
			if ( self::ABSENT !== $value ) {
				$merged[ $name ] = $value;
			}
		}

		return $is_list ? array_values( $merged ) : $merged;
	}

	/**
	 * Entries of a list by what tells them apart: their id, or themselves.
	 *
	 * @param array<mixed> $entries A list, or an object.
	 * @return array<mixed>
	 */
	private static function by_name( array $entries ): array {
		if ( ! array_is_list( $entries ) ) {
			return $entries;
		}
		$named = array();
		foreach ( $entries as $entry ) {
			$id             = is_array( $entry ) ? $entry['id'] ?? null : null;
			$name           = is_string( $id ) ? 'id ' . $id : (string) wp_json_encode( $entry );
			$named[ $name ] = $entry;
		}

		return $named;
	}

	/**
	 * An entry.
	 *
	 * @param array<mixed> $entries By name.
	 * @param int|string   $name    Its name.
	 */
	private static function at( array $entries, int|string $name ): mixed {
		return array_key_exists( $name, $entries ) ? $entries[ $name ] : self::ABSENT;
	}
}
