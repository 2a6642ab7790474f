<?php
/**
 * The block of the versions.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Versions;

use Doorstep\DatabaseUnavailable;
use Doorstep\Documents\DocumentBlock;
use Doorstep\Documents\DocumentPages;
use Doorstep\Documents\Facts;
use Doorstep\Documents\Wording;
use Doorstep\Texts;

/**
 * The versions of a document, the date of the one in force, or its PDF, on any page.
 */
final class VersionsBlock {

	/**
	 * HTML of the block, the same for every visitor.
	 *
	 * @param array<string, mixed> $attributes `document`: one of DocumentBlock::KINDS; `language`: as for
	 *                                         DocumentBlock::render(); `show`: `history`, `date` or `pdf`.
	 * @return string Empty for visitors while there is nothing to show.
	 */
	public static function render( array $attributes ): string {
		$text     = static fn ( string $name, string ...$allowed ): string => in_array( $attributes[ $name ] ?? null, $allowed, true ) && is_string( $attributes[ $name ] ) ? $attributes[ $name ] : $allowed[0];
		$kind     = $text( 'document', 'privacy-policy', ...DocumentBlock::KINDS );
		$language = $text( 'language', Texts::document_language(), ...Texts::DOCUMENT_LANGUAGES );
		$wording  = new Wording( $language, new Facts() );
		$html     = self::content( $kind, $wording, $text( 'show', 'history', 'date', 'pdf' ) );
		if ( '' === $html ) {
			return is_user_logged_in() && current_user_can( 'edit_posts' ) ? '<p>' . esc_html__( 'Nothing to show yet: visitors see nothing here until the document is published, and its PDF is made under Doorstep > Documents > Versions.', 'doorstep' ) . '</p>' : '';
		}

		return '<div ' . get_block_wrapper_attributes( Texts::page_language() === $language ? array() : array( 'lang' => $language ) ) . '>' . $html . '</div>';
	}

	/**
	 * What is shown.
	 *
	 * @param string  $kind    One of DocumentBlock::KINDS.
	 * @param Wording $wording Language and facts.
	 * @param string  $show    What of it.
	 * @return string Empty while there is nothing.
	 */
	private static function content( string $kind, Wording $wording, string $show ): string {
		$current = CurrentVersions::get( $kind, $wording->language );
		if ( null === $current ) {
			return '';
		}
		if ( 'date' === $show ) {
			return '<p>' . esc_html( VersionLine::in_force( $wording, $current['number'], $current['since'] ) ) . '</p>';
		}
		if ( 'pdf' === $show ) {
			return '' === $current['pdf'] ? '' : '<p>' . VersionLine::pdf( $wording, $current['pdf'] ) . '</p>';
		}
		try {
			return VersionHistory::html( $kind, $wording, VersionStore::history( $kind, $wording->language ), DocumentPages::url( $kind ) );
		} catch ( DatabaseUnavailable ) {
			return ''; // The page must come.
		}
	}
}
