<?php
/**
 * Makes what loads from third parties inert in the HTML of a page.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Gate;

/**
 * Walks over every tag once, and touches those alone that load from a known third party.
 *
 * @phpstan-import-type Service from Catalogue
 */
final class PageRewriter extends HtmlEditor {

	/**
	 * How many templates are open around the current tag. What is in them is inert.
	 *
	 * @var int
	 */
	private int $templates = 0;

	/**
	 * Whether the theme makes frames fill the space that WordPress' embed block keeps free.
	 *
	 * @var bool
	 */
	private bool $theme_sizes_embeds = false;

	/**
	 * Where the plugin's own style sheet ends; null before it.
	 *
	 * @var int|null
	 */
	private ?int $own_style_ends = null;

	/**
	 * Whether the page has a placeholder.
	 *
	 * @var bool
	 */
	private bool $has_placeholder = false;

	/**
	 * Whether the current tag is in such a block.
	 *
	 * @var bool
	 */
	private bool $in_sized_embed = false;

	/**
	 * Takes a page.
	 *
	 * @param string                 $page     Its HTML.
	 * @param array<string, Service> $services What is held, by id.
	 * @param list<string>           $declared Ids of those that a visitor can consent to.
	 * @param ServiceMatcher         $matcher  Made of the same services.
	 * @param string                 $language One of Texts::LANGUAGES.
	 */
	public function __construct(
		string $page,
		private array $services,
		private array $declared,
		private ServiceMatcher $matcher,
		private string $language
	) {
		parent::__construct( $page );
	}

	/**
	 * The page with everything of a service made inert.
	 */
	public function rewrite(): string {
		// Looking for CSS in every tag costs; most pages have none that loads from elsewhere.
		$has_styles = 1 === preg_match( '~url\([^)]{0,20}(?://|[&%\\\\])~i', $this->html );
		while ( $this->next_tag( array( 'tag_closers' => 'visit' ) ) ) {
			$tag = (string) $this->get_tag();
			$this->enter_or_leave( $tag );
			if ( $this->templates > 0 || $this->is_tag_closer() ) {
				continue;
			}
			if ( 'STYLE' === $tag ) {
				$this->enter_style_sheet();
				continue;
			}
			$held = isset( LoadingTag::ATTRIBUTES[ $tag ] ) && $this->hold( $tag );
			if ( $has_styles && ! $held ) {
				$this->hold_style_attribute();
			}
		}
		if ( $this->paused_at_incomplete_token() ) {
			// What the parser cannot read to its end, a browser may read otherwise.
			$end = $this->end_of_last_token();
			$this->replace( $end, strlen( $this->html ) - $end, $this->matcher->spoil( substr( $this->html, $end ) ) );
		}
		if ( $this->has_placeholder && null !== $this->own_style_ends ) {
			$this->replace( $this->own_style_ends, 0, Placeholder::style_sheet() );
		}

		return $this->edited();
	}

	/**
	 * Keeps count of what is around the current tag.
	 *
	 * @param string $tag Its name.
	 */
	private function enter_or_leave( string $tag ): void {
		if ( 'TEMPLATE' === $tag ) {
			// A declarative shadow root is rendered at once; one in a template is as inert as it.
			if ( $this->is_tag_closer() ) {
				$this->templates = max( 0, $this->templates - 1 );
			} elseif ( $this->templates > 0 || null === $this->get_attribute( 'shadowrootmode' ) ) {
				++$this->templates;
			}
		} elseif ( 'FIGURE' === $tag ) {
			$this->in_sized_embed = ! $this->is_tag_closer() && true === $this->has_class( 'wp-has-aspect-ratio' );
		} elseif ( 'BODY' === $tag && ! $this->is_tag_closer() ) {
			$this->theme_sizes_embeds = true === $this->has_class( 'wp-embed-responsive' );
		}
	}

	/**
	 * Makes the current tag inert when it loads from a service.
	 *
	 * @param string $tag Its name, one of LoadingTag::ATTRIBUTES.
	 * @return bool Whether it does.
	 */
	private function hold( string $tag ): bool {
		$relations = $this->text( 'rel' );
		$is_hint   = 'LINK' === $tag && LoadingTag::is_hint( $relations );
		$is_inert  = match ( $tag ) {
			'LINK'   => ! $is_hint && ! LoadingTag::fetches( $relations ),
			// Our own scripts name the hosts that they hold.
			'SCRIPT' => ! LoadingTag::runs( $this->text( 'type' ) ) || str_starts_with( $this->text( 'id' ), 'doorstep-' ),
			default  => false,
		};
		if ( $is_inert ) {
			return false;
		}

		// Service by attribute.
		$found = array();
		foreach ( array( ...LoadingTag::ATTRIBUTES[ $tag ], ...array_intersect( LoadingTag::LAZY, (array) $this->get_attribute_names_with_prefix( 'data-' ) ) ) as $name ) {
			$found[ $name ] = $this->service_of( $name, $is_hint );
		}
		if ( 'IFRAME' === $tag && null !== $this->get_attribute( 'srcdoc' ) ) {
			$found['srcdoc'] = $this->matcher->of_text( $this->text( 'srcdoc' ) );
		}
		$found   = array_filter( $found, is_string( ... ) );
		$service = $found['srcdoc'] ?? array_values( $found )[0] ?? null;
		if ( 'SCRIPT' === $tag && null === $this->get_attribute( 'src' ) ) {
			$service ??= $this->matcher->of_text( $this->get_modifiable_text() );
		}
		if ( null === $service ) {
			return false;
		}

		if ( 'IFRAME' === $tag && ! $this->is_invisible() ) {
			$this->replace_frame( $service, isset( $found['srcdoc'] ) ? '' : $this->text( (string) array_key_first( $found ) ) );
		} else {
			$this->make_inert( $tag, $service, array_keys( $found ) );
		}

		return true;
	}

	/**
	 * Keeps the current tag where it is, without effect.
	 *
	 * @param string       $tag     Its name.
	 * @param string       $service Id of its service.
	 * @param list<string> $names   Attributes that load, those that do so at once first.
	 */
	private function make_inert( string $tag, string $service, array $names ): void {
		$mark = ' data-doorstep-service="' . esc_attr( $service ) . '"';
		if ( 'SCRIPT' === $tag ) {
			$this->mark( ' type="text/plain"' . $mark );
			$this->rename( 'type', 'data-doorstep-type' );
		} else {
			$this->mark( $mark );
		}
		foreach ( array( ...$names, 'style' ) as $name ) {
			if ( 'style' !== $name || null !== $this->matcher->of_text( $this->text( 'style' ) ) ) {
				// A lazy loader's address is the real one, and takes the place of its stand-in.
				$plain = (string) preg_replace( '~^data-(?:lazy-|litespeed-|rocket-)?(?=src|poster)|^data-original$~', '', $name );
				$plain = '' === $plain ? 'src' : $plain;
				$this->rename( $name, 'data-doorstep-' . str_replace( ':', '-', in_array( $plain, $names, true ) ? $name : $plain ) );
			}
		}
	}

	/**
	 * The service that an attribute of the current tag loads from.
	 *
	 * @param string $name    Name of the attribute.
	 * @param bool   $is_hint Whether the host alone tells.
	 */
	private function service_of( string $name, bool $is_hint ): ?string {
		$value = $this->get_attribute( $name );
		if ( ! is_string( $value ) || '' === $value ) {
			return null;
		}
		if ( $is_hint ) {
			return $this->matcher->of_host( $value );
		}
		if ( str_ends_with( $name, 'srcset' ) ) {
			foreach ( (array) preg_split( '~[\s,]+~', $value ) as $part ) {
				$service = $this->matcher->of_url( (string) $part );
				if ( null !== $service ) {
					return $service;
				}
			}
			return null;
		}

		// A document in the URL itself loads as one from a file does.
		return 1 === preg_match( '~^\s*(?:data:text/html|javascript:)~i', $value )
			? $this->matcher->of_text( rawurldecode( $value ) )
			: $this->matcher->of_url( $value );
	}

	/**
	 * Puts a placeholder where the current frame is.
	 *
	 * @param string $service Id of the frame's service.
	 * @param string $url     What it would load.
	 */
	private function replace_frame( string $service, string $url ): void {
		list( $start, $length ) = $this->span();

		$this->has_placeholder = true;

		$style = Placeholder::style( $this->text( 'width' ), $this->text( 'height' ), $this->theme_sizes_embeds && $this->in_sized_embed );
		$frame = substr( $this->html, $start, $length );

		$this->replace( $start, $length, Placeholder::html( $this->services[ $service ], in_array( $service, $this->declared, true ), $frame, $url, $this->text( 'title' ), $style, $this->language ) );
	}

	/**
	 * Whether nobody would see the current frame, so that nobody should see a placeholder.
	 */
	private function is_invisible(): bool {
		$style = str_replace( array( ' ', "\t", "\n" ), '', strtolower( $this->text( 'style' ) ) );

		return null !== $this->get_attribute( 'hidden' )
			|| 1 === preg_match( '~^\s*[01](?:px)?\s*$~', $this->text( 'width' ) )
			|| 1 === preg_match( '~^\s*[01](?:px)?\s*$~', $this->text( 'height' ) )
			|| str_contains( $style, 'display:none' )
			|| str_contains( $style, 'visibility:hidden' );
	}

	/**
	 * Makes the known hosts in the current style sheet unreachable; its other rules stay.
	 */
	private function enter_style_sheet(): void {
		if ( 'doorstep-style' === $this->text( 'id' ) ) {
			$this->own_style_ends = array_sum( $this->span() );
			return;
		}
		$service = $this->matcher->of_text( $this->get_modifiable_text() );
		if ( null !== $service ) {
			list( $start, $length ) = $this->span();

			$this->mark( ' data-doorstep-service="' . esc_attr( $service ) . '"' );
			$from = $start + strlen( '<style' );
			$this->replace( $from, $length - strlen( '<style' ), $this->matcher->spoil( substr( $this->html, $from, $length - strlen( '<style' ) ) ) );
		}
	}

	/**
	 * Sets the current tag's style attribute aside when it loads from a service.
	 */
	private function hold_style_attribute(): void {
		$style   = $this->text( 'style' );
		$service = '' === $style ? null : $this->matcher->of_text( $style );
		if ( null !== $service ) {
			$this->mark( ' data-doorstep-service="' . esc_attr( $service ) . '"' );
			$this->rename( 'style', 'data-doorstep-style' );
		}
	}
}
