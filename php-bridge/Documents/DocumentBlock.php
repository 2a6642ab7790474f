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

	/**
	 * HTML of a document's block: the same for every visitor; who may edit the page reads above
	 * it which facts are missing.
	 *
	 * @param string               $kind       `legal-notice`, `privacy-policy` or `cookie-policy`.
	 * @param array<string, mixed> $attributes `language`: `fr`, `en`, or empty for the page's.
	 * @throws LogicException When there is no document of this kind.
	 */
	public static function render( string $kind, array $attributes ): string {
		$language = $attributes['language'] ?? '';
		$language = is_string( $language ) && in_array( $language, Texts::DOCUMENT_LANGUAGES, true ) ? $language : Texts::document_language();
		$foreign  = Texts::page_language() !== $language;
		$wording  = new Wording( $language, new Facts() );
		$document = match ( $kind ) {
			'legal-notice' => LegalNotice::make( $wording ),
			'privacy-policy' => PrivacyPolicy::make( $wording ),
			'cookie-policy' => CookiePolicy::make( $wording ),
			default => throw new LogicException( 'There is no document of this kind.' ),
		};
		$wrapper = array( 'class' => 'doorstep-document' ) + ( $foreign ? array(
			'lang' => $language,
			'dir'  => Texts::direction( $language ),
		) : array() );

		DocumentStyle::enqueue();

		return MissingFacts::notice( $kind, $wording->facts )
			. '<div ' . get_block_wrapper_attributes( $wrapper ) . '>'
			// Two languages of a document may stand on one page.
			. DocumentHtml::render( $document, $kind . ( $foreign ? '-' . $language : '' ) . '-' )
			. '</div>';
	}
}
