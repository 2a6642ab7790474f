<?php
/**
 * Makes what loads from third parties inert in the HTML of a page.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Gate;

/**
 * Walks over every tag once, and touches those alone that load from a known third party, or, with
 * the shield on, from one that nobody has classified.
 *
 * @phpstan-import-type Service from Catalogue
 */
final class PageRewriter {

	/**
	 * Bytes that an object may have with all that is in it, to get a placeholder.
	 */
	private const OBJECT_BYTES = 20000;

	/**
	 * The page.
	 *
	 * @var HtmlEditor
	 */
	private HtmlEditor $page;

	/**
	 * Tells whose a tag is.
	 *
	 * @var TagServices
	 */
	private TagServices $tags;

	/**
	 * How many templates are open around the current tag. What is in them is inert.
	 *
	 * @var int
	 */
	private int $templates = 0;

	/**
	 * Where what follows the last replaced element begins. What is in that element is inert.
	 *
	 * @var int
	 */
	private int $resume = 0;

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
	 * Sizes of the page's placeholders, as CSS.
	 *
	 * @var list<string>
	 */
	private array $sizes = array();

	/**
	 * Takes a page.
	 *
	 * @param string                 $html     Its HTML.
	 * @param array<string, Service> $services All that are known, by id.
	 * @param list<string>           $declared Ids of those that a visitor can consent to.
	 * @param ServiceMatcher         $matcher  Recognises what is held.
	 * @param string                 $language Of the placeholders, one of Texts::LANGUAGES.
	 * @param list<string>|null      $allowed  With the shield on: hosts that need no consent. Null with the shield off.
	 */
	public function __construct(
		private string $html,
		private array $services,
		private array $declared,
		private ServiceMatcher $matcher,
		private string $language,
		private ?array $allowed = null
	) {
		$this->page = new HtmlEditor( $html );
		$this->tags = new TagServices( $matcher, $allowed );
	}

	/**
	 * The page with everything of a service made inert.
	 */
	public function rewrite(): string {
		$places = $this->matcher->search()->places( $this->html );
		$next   = 0;
		while ( $this->page->next_tag( array( 'tag_closers' => 'visit' ) ) ) {
			$tag                    = (string) $this->page->get_tag();
			list( $start, $length ) = $this->page->span();
			if ( $start < $this->resume ) {
				continue;
			}
			$this->enter_or_leave( $tag );
			if ( $this->templates > 0 || $this->page->is_tag_closer() ) {
				continue;
			}
			while ( isset( $places[ $next ] ) && $places[ $next ] < $start ) {
				++$next;
			}
			// Reading attributes costs, and most tags name nobody.
			$is_named = isset( $places[ $next ] ) && $places[ $next ] < $start + $length;
			if ( 'STYLE' === $tag ) {
				$this->enter_style_sheet( $start, $length, $is_named );
			} elseif ( 'SCRIPT' === $tag ) {
				$this->hold_script();
			} elseif ( $is_named || ( null !== $this->allowed && in_array( $tag, LoadingTag::DOCUMENTS, true ) ) ) {
				$this->hold( $tag );
			}
		}
		if ( $this->page->paused_at_incomplete_token() ) {
			// What the parser cannot read to its end, a browser may read otherwise.
			$end = $this->page->end_of_last_token();
			$this->page->replace( $end, strlen( $this->html ) - $end, $this->matcher->spoil( substr( $this->html, $end ) ) );
		}
		if ( array() !== $this->sizes && null !== $this->own_style_ends ) {
			$this->page->replace( $this->own_style_ends, 0, Placeholder::style_sheet( $this->sizes ) );
		}

		return $this->page->edited();
	}

	/**
	 * Keeps count of what is around the current tag.
	 *
	 * @param string $tag Its name.
	 */
	private function enter_or_leave( string $tag ): void {
		if ( 'TEMPLATE' === $tag ) {
			// A declarative shadow root is rendered at once; one in a template is as inert as it.
			if ( $this->page->is_tag_closer() ) {
				$this->templates = max( 0, $this->templates - 1 );
			} elseif ( $this->templates > 0 || null === $this->page->get_attribute( 'shadowrootmode' ) ) {
				++$this->templates;
			}
		} elseif ( 'BODY' === $tag && ! $this->page->is_tag_closer() ) {
			$this->theme_sizes_embeds = true === $this->page->has_class( 'wp-embed-responsive' );
		}
	}

	/**
	 * Makes the current script inert when it is of a service, or is unknown with the shield on.
	 */
	private function hold_script(): void {
		$type = $this->page->text( 'type' );
		if ( LoadingTag::lists_addresses( $type ) ) {
			$this->spoil_addresses();
			return;
		}
		// Our own scripts name the hosts that they hold.
		if ( ! LoadingTag::runs( $type ) || str_starts_with( $this->page->text( 'id' ), 'doorstep-' ) ) {
			return;
		}
		$found   = $this->tags->by_attribute( $this->page, 'SCRIPT' );
		$service = array_values( $found )[0] ?? null;
		if ( null === $this->page->get_attribute( 'src' ) ) {
			$service ??= $this->matcher->of_text( $this->page->get_modifiable_text() );
		}
		if ( null !== $service ) {
			$this->page->mark( ' type="text/plain" data-doorstep-service="' . esc_attr( $service ) . '"' );
			$this->page->rename( 'type', 'data-doorstep-type' );
			$this->set_aside( 'SCRIPT', array_keys( $found ) );
		}
	}

	/**
	 * Makes the known hosts in the current list of addresses unreachable; others in it are needed.
	 */
	private function spoil_addresses(): void {
		$text = $this->page->get_modifiable_text();
		if ( null !== $this->matcher->of_text( $text ) ) {
			list( $start, $length ) = $this->page->span();

			$from = $start + (int) strpos( $this->page->source( $start, $length ), $text );
			$this->page->replace( $from, strlen( $text ), $this->matcher->spoil( $text ) );
		}
	}

	/**
	 * Makes the current tag, which is no script and no style sheet, inert when it loads from a service.
	 *
	 * @param string $tag Its name.
	 */
	private function hold( string $tag ): void {
		$found = $this->tags->by_attribute( $this->page, $tag );
		if ( array() !== $found && in_array( $tag, array( 'IFRAME', 'OBJECT', 'EMBED' ), true ) && ! $this->is_invisible() && $this->replace_frame( $tag, $found ) ) {
			return;
		}
		$style = $this->tags->of_style( $this->page->text( 'style' ) );
		$names = array_keys( $found );
		if ( null !== $style ) {
			$found['style'] = $style;
		}
		$services = array_values( array_unique( $found ) );
		if ( array() !== $services ) {
			// What loads from two services waits for both, which no single release can know.
			$this->page->mark( ' data-doorstep-service="' . esc_attr( 1 === count( $services ) ? $services[0] : '' ) . '"' );
			$this->set_aside( $tag, null === $style ? $names : array( ...$names, 'style' ) );
		}
	}

	/**
	 * Renames attributes of the current tag, so that they have no effect.
	 *
	 * @param string       $tag   Its name.
	 * @param list<string> $names The attributes, those that load at once first.
	 */
	private function set_aside( string $tag, array $names ): void {
		foreach ( $names as $name ) {
			// A lazy loader's address is the real one, and takes the place of its stand-in.
			$final = LoadingTag::final_attribute( $tag, $name );
			$this->page->rename( $name, 'data-doorstep-' . str_replace( ':', '-', in_array( $final, $names, true ) ? $name : $final ) );
		}
	}

	/**
	 * Puts a placeholder where the current frame is.
	 *
	 * @param string                $tag   Its name.
	 * @param array<string, string> $found Services by attribute.
	 * @return bool False for an object that cannot be put in one.
	 */
	private function replace_frame( string $tag, array $found ): bool {
		list( $start, $length ) = $this->page->span();
		if ( 'OBJECT' === $tag ) {
			$end = $this->page->end_of_element( self::OBJECT_BYTES );
			// An end tag of a template in it would end the placeholder's, too.
			if ( null === $end || false !== stripos( $this->page->source( $start, $end - $start ), '</template' ) ) {
				return false;
			}
			$length       = $end - $start;
			$this->resume = $end;
		}
		$id    = array_values( $found )[0];
		$url   = isset( $found['srcdoc'] ) ? '' : $this->page->text( (string) array_key_first( $found ) );
		$frame = HeldFrame::current( $this->page, $length, $url, $this->theme_sizes_embeds );

		$this->sizes[] = $frame->style;
		$this->page->replace(
			$start,
			$length,
			isset( $this->services[ $id ] )
				? Placeholder::of_service( $this->services[ $id ], $frame, in_array( $id, $this->declared, true ), null === $this->allowed, $this->language )
				: Placeholder::of_host( $frame, $this->language )
		);

		return true;
	}

	/**
	 * Whether nobody would see the current frame, so that nobody should see a placeholder.
	 */
	private function is_invisible(): bool {
		$style = str_replace( array( ' ', "\t", "\n" ), '', strtolower( $this->page->text( 'style' ) ) );

		return null !== $this->page->get_attribute( 'hidden' )
			|| 1 === preg_match( '~^\s*[01](?:px)?\s*$~', $this->page->text( 'width' ) )
			|| 1 === preg_match( '~^\s*[01](?:px)?\s*$~', $this->page->text( 'height' ) )
			|| str_contains( $style, 'display:none' )
			|| str_contains( $style, 'visibility:hidden' );
	}

	/**
	 * Makes the known hosts in the current style sheet unreachable; its other rules stay.
	 *
	 * @param int  $start    Where it begins.
	 * @param int  $length   How long it is.
	 * @param bool $is_named Whether it may name a service.
	 */
	private function enter_style_sheet( int $start, int $length, bool $is_named ): void {
		if ( 'doorstep-style' === $this->page->text( 'id' ) ) {
			$this->own_style_ends = $start + $length;
			return;
		}
		$service = $is_named ? $this->matcher->of_text( $this->page->get_modifiable_text() ) : null;
		if ( null !== $service ) {
			$this->page->mark( ' data-doorstep-service="' . esc_attr( $service ) . '"' );
			$from = $start + strlen( '<style' );
			$this->page->replace( $from, $length - strlen( '<style' ), $this->matcher->spoil( substr( $this->html, $from, $length - strlen( '<style' ) ), $service ) );
		}
	}
}
