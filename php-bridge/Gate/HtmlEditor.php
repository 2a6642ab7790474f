<?php
/**
 * Edits of HTML that leave every other byte as it is.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Gate;

use WP_HTML_Tag_Processor;

/**
 * WordPress' HTML parser with edits of its own: they are collected as spans of the document, which
 * does not change meanwhile, and applied together at the end. The parser's own edits would
 * re-encode values, and cannot replace an element.
 */
final class HtmlEditor extends WP_HTML_Tag_Processor {

	/**
	 * Edits as start, length and replacement.
	 *
	 * @var list<array{int, int, string}>
	 */
	private array $edits = array();

	/**
	 * Takes a document.
	 *
	 * @param string $html The document. The parser gets it with a line break at its end: that of
	 *                     WordPress 6.5 never returns from one that ends in a script with `<` or `-`.
	 */
	public function __construct( string $html ) {
		parent::__construct( $html . "\n" );
	}

	/**
	 * An attribute of the current tag as text.
	 *
	 * @param string $name Its name.
	 * @return string Empty where it has no value.
	 */
	public function text( string $name ): string {
		$value = $this->get_attribute( $name );

		return is_string( $value ) ? $value : '';
	}

	/**
	 * Puts something else in place of a part of the document.
	 *
	 * @param int    $start  Where it begins.
	 * @param int    $length How long it is, 0 to add.
	 * @param string $text   HTML.
	 */
	public function replace( int $start, int $length, string $text ): void {
		$this->edits[] = array( $start, $length, $text );
	}

	/**
	 * Adds attributes to the current tag, before all others: of two with one name the first counts.
	 *
	 * @param string $attributes Escaped, with the space before.
	 */
	public function mark( string $attributes ): void {
		$this->edits[] = array( $this->span()[0] + 1 + strlen( (string) $this->get_tag() ), 0, $attributes );
	}

	/**
	 * Renames an attribute of the current tag; its value stays, byte for byte. Repetitions of the
	 * attribute, which a browser ignores, go.
	 *
	 * @param string $name Its name.
	 * @param string $to   Its new name.
	 */
	public function rename( string $name, string $to ): void {
		$this->remove_attribute( $name );
		// The processor knows where the attribute stands and tells nobody but in this.
		foreach ( $this->lexical_updates as $key => $update ) {
			$this->edits[] = $name === $key ? array( $update->start, strlen( $name ), $to ) : array( $update->start, $update->length, '' );
		}
		$this->lexical_updates = array();
	}

	/**
	 * Where the current tag stands; for a script, a style sheet or a frame up to its end tag.
	 *
	 * @return array{int, int} Start and length.
	 */
	public function span(): array {
		$this->set_bookmark( 'here' );
		$span = $this->bookmarks['here'];
		$end  = $span->start + $span->length;
		// WordPress before 6.6 leaves the last character of a tag out.
		$is_short = '>' !== $this->html[ $end - 1 ] && '>' === ( $this->html[ $end ] ?? '' );

		return array( $span->start, $span->length + ( $is_short ? 1 : 0 ) );
	}

	/**
	 * A part of the document as it was.
	 *
	 * @param int $start  Where it begins.
	 * @param int $length How long it is.
	 */
	public function source( int $start, int $length ): string {
		return substr( $this->html, $start, $length );
	}

	/**
	 * Where the element ends that the current tag opens.
	 *
	 * @param int $within How many bytes it may have; looking through the whole document for each
	 *                    of many elements that never end would take minutes.
	 * @return int|null The first byte after it; null where it has no end.
	 */
	public function end_of_element( int $within ): ?int {
		$start = $this->span()[0];
		$name  = $this->get_tag();
		$rest  = new self( substr( $this->html, $start, $within ) );
		$depth = 0;
		while ( $rest->next_tag( array( 'tag_closers' => 'visit' ) ) ) {
			if ( $name === $rest->get_tag() ) {
				$depth += $rest->is_tag_closer() ? -1 : 1;
				if ( 0 === $depth ) {
					return $start + array_sum( $rest->span() );
				}
			}
		}

		return null;
	}

	/**
	 * Where the parser stopped. It does not tell, so it has to go the whole way again.
	 */
	public function end_of_last_token(): int {
		$again = new self( $this->html );
		$end   = 0;
		while ( $again->next_token() ) {
			$end = array_sum( $again->span() );
		}

		return $end;
	}

	/**
	 * The page with all edits.
	 */
	public function edited(): string {
		usort( $this->edits, static fn ( array $a, array $b ): int => $a[0] <=> $b[0] );
		$html = '';
		$at   = 0;
		foreach ( $this->edits as list( $start, $length, $text ) ) {
			$html .= substr( $this->html, $at, $start - $at ) . $text;
			$at    = $start + $length;
		}

		return substr( $html . substr( $this->html, $at ), 0, -1 );
	}
}
