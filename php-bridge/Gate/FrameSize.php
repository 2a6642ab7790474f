<?php
/**
 * How large a frame is.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Gate;

use WP_HTML_Processor;

/**
 * Gives a placeholder the size that the frame would have, so that nothing moves when the one takes
 * the place of the other.
 */
final class FrameSize {

	/**
	 * What a frame's own style may say about its placeholder. The rest, as a background, is the frame's.
	 */
	private const OWN = '~^(?:(?:min-|max-)?(?:width|height)|aspect-ratio|position|inset|top|right|bottom|left|float|margin(?:-(?:top|right|bottom|left))?|flex|align-self|grid-area|border-radius)$~';

	/**
	 * Classes of elements whose only child a framework stretches over them.
	 *
	 * @see https://getbootstrap.com/docs/5.3/helpers/ratio/ and the style sheets of Elementor, WPBakery, FitVids (Divi, Avada and many themes).
	 */
	private const STRETCHING = '~(?:^|\s)(?:elementor-fit-aspect-ratio|wpb_video_wrapper|fluid-width-video-wrapper|embed-responsive|ratio|jetpack-video-wrapper)(?:\s|$)~';

	private const STRETCHED = 'position:absolute;inset:0;width:100%;height:100%';

	/**
	 * CSS for the placeholder of the current tag's frame.
	 *
	 * @param HtmlEditor $page               The page.
	 * @param bool       $theme_sizes_embeds Whether the theme makes frames fill the space that WordPress' embed block keeps free.
	 */
	public static function style( HtmlEditor $page, bool $theme_sizes_embeds ): string {
		$own = self::own( $page->text( 'style' ) );
		$box = self::box( $page, $theme_sizes_embeds );
		if ( '' !== $box ) {
			return $box;
		}
		$width  = self::measure( $page->text( 'width' ) );
		$height = self::measure( $page->text( 'height' ) );
		if ( str_ends_with( $width, 'px' ) && str_ends_with( $height, 'px' ) && ! isset( $own['width'] ) && ! isset( $own['height'] ) ) {
			$own += array(
				'width'        => $width,
				'max-width'    => '100%',
				'aspect-ratio' => rtrim( $width, 'px' ) . '/' . rtrim( $height, 'px' ),
			);
		} else {
			// What a browser gives a frame without measures: 300 by 150 pixels.
			$own += array(
				'width'     => '' === $width ? '300px' : $width,
				'max-width' => '100%',
			);
			if ( ! isset( $own['aspect-ratio'] ) || '' !== $height ) {
				$own += array( 'height' => $height );
			}
			// A share of a height that nobody gave is none.
			if ( ! isset( $own['aspect-ratio'] ) && 1 === preg_match( '~^(?:|auto|[\d.]+%)$~', $own['height'] ?? '' ) ) {
				$own += array( 'min-height' => '150px' );
			}
		}
		$own = array_filter( $own, static fn ( string $value ): bool => '' !== $value );

		return implode( ';', array_map( static fn ( string $name, string $value ): string => $name . ':' . $value, array_keys( $own ), $own ) );
	}

	/**
	 * Classes of the current tag's frame, by which a theme may size it. Those of lazy loaders hide
	 * it until they have loaded it, which they will not.
	 *
	 * @param HtmlEditor $page The page.
	 * @return string With a space before each.
	 */
	public static function classes( HtmlEditor $page ): string {
		$classes = array_filter(
			explode( ' ', (string) preg_replace( '~\s+~', ' ', trim( $page->text( 'class' ) ) ) ),
			static fn ( string $name ): bool => 1 !== preg_match( '~lazy|^doorstep|^skip-|hidden~i', $name )
		);

		return rtrim( ' ' . implode( ' ', $classes ) );
	}

	/**
	 * What the frame's own style says of its size and place.
	 *
	 * @param string $style Its style attribute.
	 * @return array<string, string>
	 */
	private static function own( string $style ): array {
		$own = array();
		foreach ( explode( ';', $style ) as $declaration ) {
			$parts = explode( ':', $declaration, 2 );
			$name  = strtolower( trim( $parts[0] ) );
			$value = trim( $parts[1] ?? '' );
			if ( 1 === preg_match( self::OWN, $name ) && 1 === preg_match( '~^[a-z\d.,%+*/()! -]+$~i', $value ) && ! str_contains( strtolower( $value ), 'url' ) ) {
				$own[ $name ] = $value;
			}
		}

		return $own;
	}

	/**
	 * CSS for a frame that an element around it sizes.
	 *
	 * @param HtmlEditor $page               The page.
	 * @param bool       $theme_sizes_embeds As above.
	 * @return string Empty where none does.
	 */
	private static function box( HtmlEditor $page, bool $theme_sizes_embeds ): string {
		$around = self::around( $page );
		$parent = $around[0] ?? array( '', '' );
		// A box of padding has no height of its own, so its child lies over it.
		if ( 1 === preg_match( '~padding(?:-top|-bottom)?\s*:\s*(?:0\s+0\s+)?[\d.]+%~i', $parent[1] ) || 1 === preg_match( self::STRETCHING, $parent[0] ) ) {
			return self::STRETCHED;
		}
		foreach ( $around as list( $classes ) ) {
			if ( $theme_sizes_embeds && str_contains( $classes, 'wp-has-aspect-ratio' ) ) {
				return self::STRETCHED;
			}
		}

		return str_contains( $parent[0], 'elementor-wrapper' ) ? 'width:100%;height:100%' : '';
	}

	/**
	 * The elements right around the current tag, the nearest first.
	 *
	 * @param HtmlEditor $page The page.
	 * @return list<array{string, string}> Class and style of each.
	 */
	private static function around( HtmlEditor $page ): array {
		$start  = $page->span()[0];
		$length = min( $start, 500 );
		$before = $page->source( $start - $length, $length );
		$tags   = new HtmlEditor( substr( $before, strcspn( $before, '<' ) ) );
		$open   = array();
		while ( $tags->next_tag( array( 'tag_closers' => 'visit' ) ) ) {
			$name = (string) $tags->get_tag();
			if ( $tags->is_tag_closer() ) {
				$at = array_search( $name, array_column( $open, 2 ), true );
				if ( false !== $at ) {
					$open = array_slice( $open, $at + 1 );
				}
			} elseif ( ! WP_HTML_Processor::is_void( $name ) && ! $tags->has_self_closing_flag() ) {
				array_unshift( $open, array( $tags->text( 'class' ), $tags->text( 'style' ), $name ) );
			}
		}

		return array_map( static fn ( array $element ): array => array( $element[0], $element[1] ), array_slice( $open, 0, 2 ) );
	}

	/**
	 * A measure.
	 *
	 * @param string $value An attribute's value.
	 * @return string In pixels or per cent; empty where it is none.
	 */
	private static function measure( string $value ): string {
		if ( 1 !== preg_match( '~^\s*(\d{1,5})(?:\.\d+)?\s*(px|%)?\s*$~i', $value, $found ) || 0 === (int) $found[1] ) {
			return '';
		}

		return (int) $found[1] . ( '%' === ( $found[2] ?? '' ) ? '%' : 'px' );
	}
}
