<?php
/**
 * A document as HTML.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

/**
 * The one place where a document is escaped.
 *
 * @phpstan-import-type Element from Document
 * @phpstan-import-type Section from Document
 * @phpstan-type Frozen array{id: string, level: 2|3, heading: string, html: string}
 */
final class DocumentHtml {

	private const LINKS = '#^(https?://|mailto:|tel:)#i';

	/**
	 * Sections as a version keeps them: what they hold as HTML, their heading as it is read.
	 *
	 * @param array $sections Of a document.
	 * @phpstan-param list<Section> $sections
	 * @return list<Frozen>
	 */
	public static function freeze( array $sections ): array {
		return array_map(
			static fn ( array $section ): array => array(
				'id'      => $section['id'],
				'level'   => $section['level'],
				'heading' => $section['heading'],
				'html'    => implode( '', array_map( self::element( ... ), $section['elements'] ) ),
			),
			$sections
		);
	}

	/**
	 * Some sections, each with its parts.
	 *
	 * @param list<Frozen> $sections All of a document.
	 * @param list<string> $ids      Anchors of sections; none for all.
	 * @return list<Frozen>
	 */
	public static function chosen( array $sections, array $ids ): array {
		$is_in  = array() === $ids;
		$chosen = array();
		foreach ( $sections as $section ) {
			$is_in = array() === $ids || ( 2 === $section['level'] ? in_array( $section['id'], $ids, true ) : $is_in );
			if ( $is_in ) {
				$chosen[] = $section;
			}
		}

		return $chosen;
	}

	/**
	 * HTML of sections.
	 *
	 * @param list<Frozen> $sections What to show.
	 * @param string       $prefix   Begins every anchor, so that two documents can share a page.
	 * @param int          $level    Of a section's heading: 2 below the page's title.
	 */
	public static function render( array $sections, string $prefix, int $level ): string {
		$html = '';
		foreach ( $sections as $section ) {
			if ( '' !== $section['heading'] ) {
				$tag   = 'h' . ( $section['level'] - 2 + $level );
				$html .= '<' . $tag . ' id="' . esc_attr( $prefix . $section['id'] ) . '">' . esc_html( $section['heading'] ) . '</' . $tag . '>';
			}
			$html .= $section['html'];
		}

		return $html;
	}

	/**
	 * A table of contents.
	 *
	 * @param list<Frozen> $sections What is shown.
	 * @param string       $prefix   As for render().
	 * @param string       $label    What the navigation is called.
	 */
	public static function contents( array $sections, string $prefix, string $label ): string {
		$html = '';
		foreach ( $sections as $section ) {
			if ( 2 === $section['level'] && '' !== $section['heading'] ) {
				$html .= '<li><a href="#' . esc_attr( $prefix . $section['id'] ) . '">' . esc_html( $section['heading'] ) . '</a></li>';
			}
		}

		return '<nav class="doorstep-contents" aria-label="' . esc_attr( $label ) . '"><ol>' . $html . '</ol></nav>';
	}

	/**
	 * One element.
	 *
	 * @param array $element What to show.
	 * @phpstan-param Element $element
	 */
	private static function element( array $element ): string {
		return match ( $element['kind'] ) {
			'paragraph' => '<p>' . self::sentence( $element['sentence'] ) . '</p>',
			'items' => '<ul><li>' . implode( '</li><li>', array_map( self::sentence( ... ), $element['items'] ) ) . '</li></ul>',
			'facts' => self::facts( $element['facts'] ),
			'table' => self::table( $element['caption'], $element['headers'], $element['rows'] ),
			'control' => $element['html'],
		};
	}

	/**
	 * Names with what they stand for.
	 *
	 * @param array<string, Sentence> $facts By name.
	 */
	private static function facts( array $facts ): string {
		$html = '';
		foreach ( $facts as $name => $sentence ) {
			$html .= '<div><dt>' . esc_html( $name ) . '</dt><dd>' . self::sentence( $sentence ) . '</dd></div>';
		}

		return '<dl class="doorstep-facts">' . $html . '</dl>';
	}

	/**
	 * A table. Where it is narrow the style shows each row as a card, which would take the
	 * table's meaning away from screen readers: so the roles are written out.
	 *
	 * @param string               $caption What it shows.
	 * @param list<string>         $headers One a column.
	 * @param list<list<Sentence>> $rows    A cell for each header.
	 */
	private static function table( string $caption, array $headers, array $rows ): string {
		$head = '';
		foreach ( $headers as $header ) {
			$head .= '<th scope="col" role="columnheader">' . esc_html( $header ) . '</th>';
		}
		$body = '';
		foreach ( $rows as $row ) {
			$body .= '<tr role="row">';
			foreach ( $row as $column => $cell ) {
				$text  = self::sentence( $cell );
				$body .= 0 === $column
					? '<th scope="row" role="rowheader">' . $text . '</th>'
					: '<td role="cell" data-label="' . esc_attr( $headers[ $column ] ?? '' ) . '">' . $text . '</td>';
			}
			$body .= '</tr>';
		}

		return '<table class="doorstep-table" role="table"><caption>' . esc_html( $caption ) . '</caption><thead role="rowgroup"><tr role="row">' . $head . '</tr></thead><tbody role="rowgroup">' . $body . '</tbody></table>';
	}

	/**
	 * A text with its links.
	 *
	 * @param Sentence $sentence What it says.
	 */
	private static function sentence( Sentence $sentence ): string {
		$html = '';
		foreach ( $sentence->parts as $part ) {
			$html .= $part instanceof Link ? self::link( $part ) : esc_html( $part );
		}

		return $html;
	}

	/**
	 * A link, or its words alone where its address is none to follow.
	 *
	 * @param Link $link Where to.
	 */
	private static function link( Link $link ): string {
		$url = 1 === preg_match( self::LINKS, $link->url ) ? esc_url( $link->url, array( 'http', 'https', 'mailto', 'tel' ) ) : '';

		return '' === $url ? esc_html( $link->text ) : '<a href="' . $url . '">' . esc_html( $link->text ) . '</a>';
	}
}
