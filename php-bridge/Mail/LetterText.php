<?php
/**
 * A letter as plain text.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Mail;

use Doorstep\Texts;

/**
 * Writes the mail that every mail program can read.
 *
 * @phpstan-import-type Part from Letter
 */
final class LetterText {

	/**
	 * Writes it.
	 *
	 * @param Letter $letter What it says.
	 */
	public static function of( Letter $letter ): string {
		$colon    = Texts::get( 'mail.colon', $letter->language );
		$text     = $letter->title . "\n";
		$previous = '';
		foreach ( $letter->parts() as $part ) {
			// Facts stand one below the other; everything else has air around it.
			$is_next  = 'fact' === $part['kind'] && 'fact' === $previous;
			$text    .= ( $is_next ? '' : "\n" ) . self::part( $part, $colon ) . "\n";
			$previous = $part['kind'];
		}

		return $text;
	}

	/**
	 * One part.
	 *
	 * @param array  $part  Of a letter.
	 * @param string $colon As its language sets it.
	 * @phpstan-param Part $part
	 */
	private static function part( array $part, string $colon ): string {
		return match ( $part['kind'] ) {
			'fact' => $part['label'] . $colon . ( str_contains( $part['text'], "\n" ) ? "\n" : ' ' ) . $part['text'],
			'link' => $part['label'] . $colon . "\n" . $part['url'],
			'entry' => $part['label'] . ( '' === $part['text'] ? '' : "\n" . $part['text'] ) . "\n" . $part['url'],
			'heading' => $part['text'] . "\n" . str_repeat( '-', mb_strlen( $part['text'], 'UTF-8' ) ),
			default => $part['text'],
		};
	}
}
