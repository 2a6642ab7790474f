<?php
/**
 * A frame that is held.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Gate;

/**
 * What its placeholder has to know of it.
 */
final class HeldFrame {

	/**
	 * Takes the facts.
	 *
	 * @param string $html    The frame, as it was.
	 * @param string $url     What it would load; empty where it holds its document itself.
	 * @param string $title   What it says that it shows; empty where it says nothing.
	 * @param string $classes Its classes that may size it, with a space before each.
	 * @param string $style   CSS that gives the placeholder its size.
	 */
	public function __construct(
		public readonly string $html,
		public readonly string $url,
		public readonly string $title,
		public readonly string $classes,
		public readonly string $style
	) {}

	/**
	 * The frame that the current tag of a page opens.
	 *
	 * @param HtmlEditor $page               The page.
	 * @param int        $length             Bytes of the frame.
	 * @param string     $url                What it would load.
	 * @param bool       $theme_sizes_embeds Whether the theme makes frames fill the space that WordPress' embed block keeps free.
	 */
	public static function current( HtmlEditor $page, int $length, string $url, bool $theme_sizes_embeds ): self {
		$title = trim( $page->text( 'title' ) );

		return new self(
			$page->source( $page->span()[0], $length ),
			$url,
			'' === $title ? trim( $page->text( 'aria-label' ) ) : $title,
			FrameSize::classes( $page ),
			FrameSize::style( $page, $theme_sizes_embeds )
		);
	}
}
