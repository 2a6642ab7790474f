<?php
/**
 * What is said otherwise in another version.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Versions;

use Doorstep\Documents\DocumentHtml;
use Text_Diff;
use Text_Diff_Op;
use Text_Diff_Op_copy;
use WP_Text_Diff_Renderer_inline;

/**
 * Compares two versions section by section, by WordPress' own comparison of texts.
 *
 * @phpstan-import-type Frozen from DocumentHtml
 */
final class Difference {

	/**
	 * Ends of what stands on a line of its own.
	 */
	private const LINE = '#</(?:p|li|div|tr|caption|h\d)>#';

	/**
	 * Names of the sections that differ: "Recipients · How long we keep data".
	 *
	 * @param list<Frozen> $before The earlier version.
	 * @param list<Frozen> $after  The later one.
	 */
	public static function summary( array $before, array $after ): string {
		return implode( ' · ', array_column( self::changed( $before, $after ), 'heading' ) );
	}

	/**
	 * HTML of what differs: what was taken out as `del`, what came as `ins`.
	 *
	 * @param list<Frozen> $before The earlier version.
	 * @param list<Frozen> $after  The later one.
	 * @return string Empty where nothing does.
	 */
	public static function html( array $before, array $after ): string {
		// @phpstan-ignore requireOnce.fileNotFound (WordPress is not there when this is analysed.)
		require_once ABSPATH . 'wp-includes/wp-diff.php';
		$html = '';
		foreach ( self::changed( $before, $after ) as $section ) {
			$html .= '<p><strong>' . esc_html( $section['heading'] ) . '</strong><br>' . implode( '<br>', self::passages( self::lines( $section['before'] ), self::lines( $section['after'] ) ) ) . '</p>';
		}

		return $html;
	}

	/**
	 * Lines that differ, each whole, so that a new number is read with what it is about.
	 *
	 * @param list<string> $before Of the earlier version.
	 * @param list<string> $after  Of the later one.
	 * @return list<string> HTML.
	 */
	private static function passages( array $before, array $after ): array {
		$passages = array();
		/**
		 * As WordPress' library has them.
		 *
		 * @var list<Text_Diff_Op> $compared
		 */
		$compared = ( new Text_Diff( 'native', array( $before, $after ) ) )->getDiff();
		foreach ( $compared as $passage ) {
			if ( ! $passage instanceof Text_Diff_Op_copy ) {
				// The renderer escapes the texts.
				$html       = ( new WP_Text_Diff_Renderer_inline() )->render( new Text_Diff( 'native', array( self::side( $passage->orig ), self::side( $passage->final ) ) ) );
				$passages[] = nl2br( trim( is_string( $html ) ? $html : '' ), false );
			}
		}

		return $passages;
	}

	/**
	 * One side of a passage.
	 *
	 * @param mixed $lines Lines; false where there are none.
	 * @return list<string>
	 */
	private static function side( mixed $lines ): array {
		return is_array( $lines ) ? array_values( array_filter( $lines, 'is_string' ) ) : array();
	}

	/**
	 * Sections that differ, in the order of the later version; those that it does not have any more come last.
	 *
	 * @param list<Frozen> $before The earlier version.
	 * @param list<Frozen> $after  The later one.
	 * @return list<array{heading: string, before: string, after: string}>
	 */
	private static function changed( array $before, array $after ): array {
		$before  = array_column( $before, null, 'id' );
		$after   = array_column( $after, null, 'id' );
		$changed = array();
		foreach ( $after + $before as $id => $section ) {
			$is      = isset( $after[ $id ] ) ? self::html_of( $after[ $id ] ) : '';
			$was     = isset( $before[ $id ] ) ? self::html_of( $before[ $id ] ) : '';
			$heading = $section['heading'];
			if ( $is !== $was ) {
				$changed[] = array(
					'heading' => $heading,
					'before'  => $was,
					'after'   => $is,
				);
			}
		}

		return $changed;
	}

	/**
	 * A section with its heading.
	 *
	 * @param array $section Frozen.
	 * @phpstan-param Frozen $section
	 */
	private static function html_of( array $section ): string {
		return '<h2>' . esc_html( $section['heading'] ) . '</h2>' . $section['html'];
	}

	/**
	 * What a reader reads, a line for each paragraph, point, fact and row.
	 *
	 * @param string $html Of a section.
	 * @return list<string>
	 */
	private static function lines( string $html ): array {
		$html  = (string) preg_replace( array( self::LINE, '#</(?:t[hd]|dt)>#' ), array( "\n", ' – ' ), $html );
		$text  = html_entity_decode( wp_strip_all_tags( $html ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		$lines = array_map( static fn ( string $line ): string => (string) preg_replace( '/( – )+\z/', '', trim( $line ) . ' ' ), explode( "\n", $text ) );

		return array_values( array_filter( array_map( 'trim', $lines ) ) );
	}
}
