<?php
/**
 * What the text of a lead alone says.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Key;

/**
 * Marks of pasted spam that no person's enquiry has, as far as a rule can tell. Each is a reason for
 * doubt and never for refusal.
 *
 * @phpstan-import-type Field from FormParts
 */
final class ContentRules {

	/**
	 * Where a URL begins, to its end, so that one that carries another in its query is one.
	 */
	private const LINK = '~(?:https?://|\bwww\.)[^\s<>"\'\[\]]+~iu';

	/**
	 * Words shorter than this may be units and signs, as kΩ and μm.
	 */
	private const WORD = '/[\p{L}\p{M}]{4,}/u';

	/**
	 * A loanword with an ending of the text's own language, as «WhatsAppе».
	 */
	private const INFLECTED = '/\A\p{Latin}{2,}[\p{Cyrillic}\p{Greek}]{1,4}\z/u';

	/**
	 * Two people do write the same short message; this many letters they do not.
	 */
	private const SAME_LETTERS = 80;

	/**
	 * How many links a text has.
	 *
	 * @param string $text Valid UTF-8.
	 */
	public static function links( string $text ): int {
		return (int) preg_match_all( self::LINK, $text );
	}

	/**
	 * Whether a word has Latin letters and Cyrillic or Greek ones, which look alike, to be read by people
	 * and not by filters.
	 *
	 * @param string $text Valid UTF-8.
	 */
	public static function mixes_scripts( string $text ): bool {
		preg_match_all( self::WORD, $text, $words );
		$is_other = preg_match_all( '/[\p{Cyrillic}\p{Greek}]/u', $text ) > preg_match_all( '/\p{Latin}/u', $text );
		foreach ( $words[0] as $word ) {
			$is_mixed = 1 === preg_match( '/\p{Latin}/u', $word ) && 1 === preg_match( '/[\p{Cyrillic}\p{Greek}]/u', $word );
			if ( $is_mixed && ! ( $is_other && 1 === preg_match( self::INFLECTED, $word ) ) ) {
				return true;
			}
		}

		return false;
	}

	/**
	 * What the messages of a lead are known by: the letters alone, so that another number, address or
	 * line end does not make another message of it.
	 *
	 * @param array<string, Field>  $fields The form's.
	 * @param array<string, string> $values Clean texts, by field name.
	 * @return string 32 hexadecimal digits; empty for a message that two people may well write.
	 */
	public static function fingerprint( array $fields, array $values ): string {
		$messages = array_intersect_key( $values, array_filter( $fields, static fn ( array $field ): bool => 'textarea' === $field['type'] ) );
		$letters  = (string) preg_replace( '/\P{L}+/u', '', mb_strtolower( implode( ' ', $messages ), 'UTF-8' ) );

		return mb_strlen( $letters, 'UTF-8' ) < self::SAME_LETTERS ? '' : substr( Key::sign( 'lead-text', array( $letters ) ), 0, 32 );
	}
}
