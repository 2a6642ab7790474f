<?php
/**
 * What a site makes of the texts for visitors.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

/**
 * Asks the site's own code, by the filters `doorstep_texts` and `doorstep_languages`, for other
 * wordings and further languages. What it answers is checked: a text that cannot be shown is named
 * to the developer, and ours stands.
 */
final class SiteTexts {

	/**
	 * Languages that the site has added to ours.
	 *
	 * @return list<string> Two or three lower-case letters each.
	 */
	public static function languages(): array {
		/**
		 * Filters the languages that visitors can be served in besides Texts::LANGUAGES. Their texts
		 * come from the filter doorstep_texts; what it leaves out is shown in English.
		 *
		 * @param string[] $languages Codes of two or three lower-case letters, such as `ar`.
		 */
		$languages = apply_filters( 'doorstep_languages', array() );
		if ( array() === $languages ) {
			return array();
		}
		$sound = array();
		foreach ( is_array( $languages ) ? $languages : array( $languages ) as $language ) {
			if ( is_string( $language ) && 1 === preg_match( '/^[a-z]{2,3}\z/', $language ) ) {
				$sound[] = $language;
			} else {
				self::complain( 'doorstep_languages', 'The filter doorstep_languages must return codes of two or three lower-case letters, such as "ar"; this is none: ' . wp_json_encode( $language ) . '.' );
			}
		}

		return array_values( array_diff( array_unique( $sound ), Texts::LANGUAGES ) );
	}

	/**
	 * The texts of an area as the site wants them.
	 *
	 * @param array<string, string> $ours     By key.
	 * @param string                $area     Which area.
	 * @param string                $language Its language.
	 * @return array<string, string> With the same keys.
	 */
	public static function of( array $ours, string $area, string $language ): array {
		if ( ! has_filter( 'doorstep_texts' ) ) {
			return $ours;
		}
		/**
		 * Filters the texts that visitors read.
		 *
		 * @param array<string, string> $texts    Plain text by key, with facts as `{name}`; in English for
		 *                                        a language that doorstep_languages added.
		 * @param string                $area     File of php-bridge/texts, such as `banner`.
		 * @param string                $language Such as `fr`.
		 */
		$theirs = apply_filters( 'doorstep_texts', $ours, $area, $language );
		if ( $theirs === $ours ) {
			return $ours;
		}
		if ( ! is_array( $theirs ) ) {
			self::complain( 'doorstep_texts', 'The filter doorstep_texts must return an array of texts, also for the area "' . $area . '".' );

			return $ours;
		}
		$texts = $ours;
		foreach ( $theirs as $key => $text ) {
			$problem = self::problem( $ours[ $key ] ?? null, $text );
			if ( null !== $problem ) {
				self::complain( 'doorstep_texts', 'The filter doorstep_texts cannot set "' . $key . '" in "' . $language . '": ' . $problem );
			} elseif ( is_string( $text ) ) {
				$texts[ (string) $key ] = $text;
			}
		}

		return $texts;
	}

	/**
	 * Why a text cannot be shown.
	 *
	 * @param string|null $ours   The text in its place; null where there is none.
	 * @param mixed       $theirs The site's.
	 * @return string|null Null when it can.
	 */
	private static function problem( ?string $ours, mixed $theirs ): ?string {
		if ( null === $ours ) {
			return 'there is no such text.';
		}
		if ( ! is_string( $theirs ) || '' === trim( $theirs ) ) {
			return 'it must be a text, and not empty.';
		}
		preg_match_all( '/\{\w+\}/', $ours, $known );
		preg_match_all( '/\{\w+\}/', $theirs, $used );
		$unknown = array_diff( $used[0], $known[0] );

		return array() === $unknown ? null : 'nothing is known to stand for ' . implode( ', ', $unknown ) . '.';
	}

	/**
	 * Tells the developer, where WordPress shows such things.
	 *
	 * @param string $filter  Which filter.
	 * @param string $problem A sentence, not escaped.
	 */
	private static function complain( string $filter, string $problem ): void {
		_doing_it_wrong( esc_html( $filter ), esc_html( $problem ), '0.1.0' );
	}
}
