<?php
/**
 * The line that announces a change on every page.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Versions;

use Doorstep\Clock;
use Doorstep\Documents\DocumentPages;
use Doorstep\Mail\MailDate;
use Doorstep\Texts;

/**
 * Stands in the page itself, above everything, for those too who chose long ago and see no banner. Nothing
 * of it is shown from the day on.
 */
final class ChangeNotice {

	/**
	 * Prints it; on wp_body_open.
	 */
	public static function print(): void {
		$announced = CurrentVersions::announced();
		if ( null === $announced || Clock::now() >= $announced['at'] ) {
			return;
		}
		$language = Texts::language();
		$html     = '';
		foreach ( $announced['documents'] as $kind ) {
			$page  = DocumentPages::url( $kind );
			$text  = esc_html( Texts::get( 'change.' . $kind, $language, array( 'date' => MailDate::day( $announced['at'], $language ) ) ) );
			$html .= ' ' . $text . ( '' !== $page ? ' <a href="' . esc_url( VersionView::url( $kind, Texts::document_language(), VersionView::PLANNED, $page ) ) . '" rel="nofollow">' . esc_html( Texts::get( 'change.read', $language ) ) . '</a>' : '' );
		}
		echo '<p class="doorstep-change"' . Texts::attributes( $language ) . ' style="margin:0;padding:.5em 1em;text-align:center;font-size:.9em">' . trim( $html ) . "</p>\n"; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped above.
	}

	/**
	 * Prints it on themes that never fire wp_body_open; on wp_footer.
	 */
	public static function print_late(): void {
		if ( 0 === did_action( 'wp_body_open' ) ) {
			self::print();
		}
	}
}
