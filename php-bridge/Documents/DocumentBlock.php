<?php
/**
 * The blocks of the documents.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\DatabaseUnavailable;
use Doorstep\Texts;
use Doorstep\Versions\PlannedChange;
use Doorstep\Versions\Publication;
use Doorstep\Versions\VersionLine;
use Doorstep\Versions\VersionStore;
use Doorstep\Versions\VersionView;
use LogicException;

/**
 * Renders legal notice, privacy policy and cookie policy.
 *
 * @phpstan-import-type Frozen from DocumentHtml
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
		PlannedChange::take_effect();
		$language = $attributes['language'] ?? '';
		$language = is_string( $language ) && in_array( $language, Texts::DOCUMENT_LANGUAGES, true ) ? $language : Texts::document_language();
		$foreign  = Texts::page_language() !== $language;
		$wording  = new Wording( $language, new Facts() );
		$wrapper  = array( 'class' => 'doorstep-document' ) + ( $foreign ? array(
			'lang' => $language,
			'dir'  => Texts::direction( $language ),
		) : array() );
		// Two languages of a document may stand on one page.
		$prefix = $kind . ( $foreign ? '-' . $language : '' ) . '-';
		$level  = is_int( $attributes['level'] ?? null ) ? min( 4, max( self::LEVEL, $attributes['level'] ) ) : self::LEVEL;
		$only   = is_array( $attributes['sections'] ?? null ) ? array_values( array_filter( $attributes['sections'], 'is_string' ) ) : array();
		$asked  = VersionView::asked( $kind, $language );

		DocumentStyle::enqueue();
		if ( null !== $asked && array() === $only ) {
			return '<div ' . get_block_wrapper_attributes( $wrapper ) . '>' . VersionView::html( $kind, $wording, $asked, $prefix, $level ) . '</div>';
		}
		$sections = self::sections( $kind, $wording );
		$shown    = DocumentHtml::chosen( $sections ?? array(), $only );

		return MissingFacts::notice( $kind, $wording )
			. '<div ' . get_block_wrapper_attributes( $wrapper ) . '>'
			. ( null === $sections ? VersionLine::completing( $wording ) : '' )
			. ( true === ( $attributes['contents'] ?? false ) && array() !== $shown ? DocumentHtml::contents( $shown, $prefix, $wording->text( 'register.contents' ) ) : '' )
			. DocumentHtml::render( $shown, $prefix, $level )
			. ( array() === $only ? VersionLine::html( $kind, $wording ) : '' )
			. '</div>';
	}

	/**
	 * What a document says to the reader. Where a fact that the law asks for is not known, visitors read the last
	 * version that had them all; who may edit the page sees it with its gaps.
	 *
	 * @param string  $kind    As for render().
	 * @param Wording $wording Language and facts.
	 * @return list<Frozen>|null Null where there never was a complete version.
	 */
	private static function sections( string $kind, Wording $wording ): ?array {
		$is_complete = array() === RequiredFacts::missing( $kind, $wording->facts );
		if ( ! $is_complete && ! MissingFacts::is_for_reader() ) {
			try {
				return VersionStore::latest( $kind, $wording->language )?->sections;
			} catch ( DatabaseUnavailable ) {
				return null; // The page must come, and says that the document is not there.
			}
		}
		$sections = self::freeze( $kind, $wording );
		if ( $is_complete ) {
			Publication::note( $kind, $wording->language, $sections );
		}

		return $sections;
	}

	/**
	 * All that a document says, as a version keeps it.
	 *
	 * @param string  $kind    As for render().
	 * @param Wording $wording Language and facts.
	 * @return list<Frozen>
	 * @throws LogicException When there is no document of this kind.
	 */
	public static function freeze( string $kind, Wording $wording ): array {
		return DocumentHtml::freeze( self::make( $kind, $wording )->sections() );
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
