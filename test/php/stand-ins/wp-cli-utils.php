<?php
/**
 * Stands in for WP-CLI's way to print tables.
 *
 * @package Doorstep
 *
 * @see https://make.wordpress.org/cli/handbook/references/internal-api/wp-cli-utils-format-items/
 */

declare( strict_types=1 );

namespace WP_CLI\Utils;

use WP_CLI;

/**
 * Says a line of tabs for each item, the columns' names first; ids alone where the format is that.
 *
 * @param string                                     $format table, csv, json, ids and others.
 * @param iterable<string|array<string, string|int>> $items  Rows; ids where the format is that.
 * @param list<string>                               $fields Columns.
 */
function format_items( string $format, iterable $items, array $fields ): void {
	$lines = array();
	foreach ( $items as $item ) {
		$lines[] = is_string( $item ) ? $item : array_map( static fn ( string $field ): string => (string) $item[ $field ], $fields );
	}
	WP_CLI::line( 'ids' === $format ? implode( ' ', array_filter( $lines, 'is_string' ) ) : (string) wp_json_encode( array( $format, $fields, $lines ) ) );
}
