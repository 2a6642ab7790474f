<?php
/**
 * CSV files.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

/**
 * Lines as RFC 4180 has them, which no spreadsheet takes for formulas. Where Excel's language writes a decimal comma it
 * expects semicolons between cells, so the separator follows the language of whoever exports; and as a file may
 * be opened with another all the same, what would be a formula after any separator is none.
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
		return implode( self::separator(), array_map( self::cell( ... ), $cells ) ) . "\r\n";
	}

	/**
	 * What stands between cells.
	 */
	public static function separator(): string {
		return str_starts_with( determine_locale(), 'en' ) ? ',' : ';';
	}

	/**
	 * One cell. What a spreadsheet would calculate gets an apostrophe, which it shows as text.
	 *
	 * @param string $text Any text.
	 */
	private static function cell( string $text ): string {
		$text = (string) preg_replace( '/(?:^|[;,\t\r\n"])[\s\p{Cf}]*\K(?=[=+\-@＝＋－＠])/u', "'", wp_check_invalid_utf8( $text, true ) );

		return 1 === preg_match( '/[",\r\n;\t]|^[ \']| $/', $text ) ? '"' . str_replace( '"', '""', $text ) . '"' : $text;
	}
}
