<?php
/**
 * CSV files.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

/**
 * Lines as RFC 4180 has them, which no spreadsheet takes for formulas.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
final class Csv {

	/**
	 * What tells Excel that a file is UTF-8; stands before its first line.
	 */
	public const MARK = "\xef\xbb\xbf";

	/**
	 * One line with its end.
	 *
	 * @param list<string> $cells Texts of any kind.
	 */
	public static function line( array $cells ): string {
		return implode( ',', array_map( self::cell( ... ), $cells ) ) . "\r\n";
	}

	/**
	 * One cell. What a spreadsheet would calculate gets an apostrophe, which it shows as text.
	 *
	 * @param string $text Any text.
	 */
	private static function cell( string $text ): string {
		if ( 1 === preg_match( '/^[\s]*[=+\-@\t\r\n＝＋－＠]/u', $text ) ) {
			$text = "'" . $text;
		}

		return 1 === preg_match( '/[",\r\n;\t]|^[ \']| $/', $text ) ? '"' . str_replace( '"', '""', $text ) . '"' : $text;
	}
}
