<?php
/**
 * The blocks of the documents.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Texts;
use LogicException;

/**
 * Renders legal notice, privacy policy and cookie policy.
 */
final class DocumentBlock {

	public const KINDS = array( 'legal-notice', 'privacy-policy', 'cookie-policy' );

	/**
	 * Highest heading that a section may have: the page has its own h1.
	 */
	private const LEVEL = 2;

	/**
	 * HTML of a document's block: the same for every visitor; who may edit the page reads above
	 * it which facts are missing.
	 *
	 * @param string               $kind       `legal-notice`, `privacy-policy` or `cookie-policy`.
	 * @param array<string, mixed> $attributes `language`: one of the documents', or empty for the page's; `sections`:
	 *                                         anchors of those that are shown, none for all; `contents`: whether a
	 *                                         table of contents goes before them; `level`: of their headings, 2 to 4.
	 * @throws LogicException When there is no document of this kind.
	 */
	public static function render( string $kind, array $attributes ): string {
		$language = $attributes['language'] ?? '';
		$language = is_string( $language ) && in_array( $language, Texts::DOCUMENT_LANGUAGES, true ) ? $language : Texts::document_language();
		$foreign  = Texts::page_language() !== $language;
		$wording  = new Wording( $language, new Facts() );
		$wrapper  = array( 'class' => 'doorstep-document' ) + ( $foreign ? array(
			'lang' => $language,
			'dir'  => Texts::direction( $language ),
		) : array() );
		// Two languages of a document may stand on one page.
		$prefix   = $kind . ( $foreign ? '-' . $language : '' ) . '-';
		$only     = is_array( $attributes['sections'] ?? null ) ? array_values( array_filter( $attributes['sections'], 'is_string' ) ) : array();
		$sections = self::make( $kind, $wording )->chosen( $only );
		$level    = is_int( $attributes['level'] ?? null ) ? min( 4, max( self::LEVEL, $attributes['level'] ) ) : self::LEVEL;

		DocumentStyle::enqueue();

		return MissingFacts::notice( $kind, $wording )
			. '<div ' . get_block_wrapper_attributes( $wrapper ) . '>'
			. ( true === ( $attributes['contents'] ?? false ) ? DocumentHtml::contents( $sections, $prefix, $wording->text( 'register.contents' ) ) : '' )
			. DocumentHtml::render( $sections, $prefix, $level )
			. '</div>';
	}

	/**
	 * A document.
	 *
	 * @param string  $kind    As for render().
	 * @param Wording $wording Language and facts.
	 * @throws LogicException When there is no document of this kind.
	 */
	private static function make( string $kind, Wording $wording ): Document {
		return match ( $kind ) {
			'legal-notice' => LegalNotice::make( $wording ),
			'privacy-policy' => PrivacyPolicy::make( $wording ),
			'cookie-policy' => CookiePolicy::make( $wording ),
			default => throw new LogicException( 'There is no document of this kind.' ),
		};
	}

	/**
	 * What a document is called in wp-admin.
	 *
	 * @param string $kind One of KINDS.
	 */
	public static function name( string $kind ): string {
		return match ( $kind ) {
			'legal-notice' => __( 'Legal notice', 'doorstep' ),
			'privacy-policy' => __( 'Privacy policy', 'doorstep' ),
			default => __( 'Cookie policy', 'doorstep' ),
		};
	}
}
