<?php
/**
 * One version of a document.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Versions;

use Doorstep\Documents\DocumentHtml;

/**
 * What visitors read from one time on, in one language, word for word.
 *
 * @phpstan-import-type Frozen from DocumentHtml
 */
final class Version {

	/**
	 * Takes what is known of it.
	 *
	 * @param string       $document One of DocumentBlock::KINDS.
	 * @param string       $language One of Texts::DOCUMENT_LANGUAGES.
	 * @param int          $number   From 1 on, for each document and language.
	 * @param int          $since    Unix seconds at which a visitor's page showed it first.
	 * @param int          $author   Id of the user whose save it followed; 0 where none is known: a new release, a
	 *                               change of the site by other means.
	 * @param string       $summary  What changed, in its language; empty for the first.
	 * @param string       $digest   Of its sections.
	 * @param list<Frozen> $sections What it says.
	 * @param int          $post_id  Id of the page that showed it first; 0 for none, as in a theme's template.
	 * @param string       $pdf      Name of its PDF file; empty while there is none.
	 */
	public function __construct(
		public readonly string $document,
		public readonly string $language,
		public readonly int $number,
		public readonly int $since,
		public readonly int $author,
		public readonly string $summary,
		public readonly string $digest,
		public readonly array $sections,
		public readonly int $post_id,
		public readonly string $pdf = ''
	) {
	}

	/**
	 * The same for the same words, whenever and wherever they are rendered. Every page with a document asks for it, so
	 * it is a quick one: it tells versions apart, and proves nothing.
	 *
	 * @param list<Frozen> $sections What a version says.
	 * @return string 32 hexadecimal digits.
	 */
	public static function digest( array $sections ): string {
		return hash( 'xxh128', implode( "\0", array_map( static fn ( array $section ): string => implode( "\0", $section ), $sections ) ) );
	}

	/**
	 * Address at which visitors read it.
	 *
	 * @return string Empty where the page that showed it is gone.
	 */
	public function url(): string {
		$page = 0 !== $this->post_id && 'publish' === get_post_status( $this->post_id ) ? get_permalink( $this->post_id ) : false;

		return false === $page ? '' : VersionView::url( $this->document, $this->language, (string) $this->number, $page );
	}

	/**
	 * Its primary key: two pages that freeze the same version at once cannot both store it.
	 */
	public function id(): string {
		return $this->document . '.' . $this->language . '.' . $this->number;
	}
}
