<?php
/**
 * A document before it is HTML.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

/**
 * Sections with what they hold, in reading order. What is null is left out, and so is a section
 * that holds nothing.
 *
 * @phpstan-type Element array{kind: 'paragraph', sentence: Sentence}|array{kind: 'items', items: list<Sentence>}|array{kind: 'facts', facts: array<string, Sentence>}|array{kind: 'table', caption: string, headers: list<string>, rows: list<list<Sentence>>}|array{kind: 'control', html: string}
 * @phpstan-type Section array{id: string, level: 2|3, heading: string, elements: list<Element>}
 */
final class Document {

	/**
	 * Every section begun.
	 *
	 * @var list<Section>
	 */
	private array $sections = array();

	/**
	 * Begins a section of the document.
	 *
	 * @param string $id      Anchor, the same in every language and version.
	 * @param string $heading Its heading.
	 */
	public function section( string $id, string $heading ): void {
		$this->begin( $id, 2, $heading );
	}

	/**
	 * Begins a part of the section.
	 *
	 * @param string $id      Anchor, the same in every language and version.
	 * @param string $heading Its heading.
	 */
	public function subsection( string $id, string $heading ): void {
		$this->begin( $id, 3, $heading );
	}

	/**
	 * Adds a paragraph.
	 *
	 * @param Sentence|null $sentence What it says.
	 */
	public function paragraph( ?Sentence $sentence ): void {
		if ( null !== $sentence ) {
			$this->add(
				array(
					'kind'     => 'paragraph',
					'sentence' => $sentence,
				)
			);
		}
	}

	/**
	 * Adds a list.
	 *
	 * @param list<Sentence|null> $items Its points.
	 */
	public function items( array $items ): void {
		$items = array_values( array_filter( $items ) );
		if ( array() !== $items ) {
			$this->add(
				array(
					'kind'  => 'items',
					'items' => $items,
				)
			);
		}
	}

	/**
	 * Adds names with what they stand for.
	 *
	 * @param array<string, Sentence|null> $facts By name.
	 */
	public function facts( array $facts ): void {
		$facts = array_filter( $facts );
		if ( array() !== $facts ) {
			$this->add(
				array(
					'kind'  => 'facts',
					'facts' => $facts,
				)
			);
		}
	}

	/**
	 * Adds a table. The first cell of a row is the row's heading.
	 *
	 * @param string                    $caption What it shows.
	 * @param list<string>              $headers One a column.
	 * @param list<list<Sentence|null>> $rows    A cell for each header; a row that lacks one is left out.
	 */
	public function table( string $caption, array $headers, array $rows ): void {
		$complete = array();
		foreach ( $rows as $row ) {
			$cells = array_values( array_filter( $row ) );
			if ( count( $cells ) === count( $headers ) ) {
				$complete[] = $cells;
			}
		}
		if ( array() !== $complete ) {
			$this->add(
				array(
					'kind'    => 'table',
					'caption' => $caption,
					'headers' => $headers,
					'rows'    => $complete,
				)
			);
		}
	}

	/**
	 * Adds a control that another part of the plugin made.
	 *
	 * @param string $html Its HTML, escaped by that part.
	 */
	public function control( string $html ): void {
		$this->add(
			array(
				'kind' => 'control',
				'html' => $html,
			)
		);
	}

	/**
	 * The sections that say something.
	 *
	 * @return list<Section>
	 */
	public function sections(): array {
		$sections = array();
		$parts    = false;
		foreach ( array_reverse( $this->sections ) as $section ) {
			$told = array() !== $section['elements'] || ( 2 === $section['level'] && $parts );
			if ( $told ) {
				array_unshift( $sections, $section );
			}
			$parts = 3 === $section['level'] && ( $told || $parts );
		}

		return $sections;
	}

	/**
	 * Begins a section.
	 *
	 * @param string $id      Anchor.
	 * @param int    $level   Of its heading.
	 * @param string $heading Its heading.
	 * @phpstan-param 2|3 $level
	 */
	private function begin( string $id, int $level, string $heading ): void {
		$this->sections[] = array(
			'id'       => $id,
			'level'    => $level,
			'heading'  => $heading,
			'elements' => array(),
		);
	}

	/**
	 * Adds to the section begun last.
	 *
	 * @param array $element What it holds next.
	 * @phpstan-param Element $element
	 */
	private function add( array $element ): void {
		$last = array_key_last( $this->sections );
		if ( null === $last ) {
			$last = 0;
			$this->begin( 'introduction', 2, '' );
		}
		$this->sections[ $last ]['elements'][] = $element;
	}
}
