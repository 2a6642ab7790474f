<?php
/**
 * The first layer.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Assets;
use Doorstep\Contract;
use Doorstep\Gate\Catalogue;
use Doorstep\Profile;
use Doorstep\Scan\ScanMode;
use Doorstep\Texts;

/**
 * Prints the banner, the same for everybody and hidden until the head script shows it, and the
 * script that answers its buttons.
 */
final class Banner {

	/**
	 * Prints it; on wp_body_open. Nothing where there is nothing to ask.
	 */
	public static function print(): void {
		$parts = ScanMode::opens_gate() ? null : PageParts::current();
		if ( null !== $parts && $parts['asks'] ) {
			echo $parts['banner']; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped where it is made.
			if ( 'dialog' === $parts['layout'] ) {
				wp_print_inline_script_tag( Assets::inline( 'banner-dialog.js' ), array( 'id' => 'doorstep-banner-script' ) );
			}
		}
	}

	/**
	 * Prints it on themes that never fire wp_body_open; on wp_footer.
	 */
	public static function print_late(): void {
		if ( 0 === did_action( 'wp_body_open' ) ) {
			self::print();
		}
	}

	/**
	 * The banner's HTML, as it is printed in pages of that language. Accept and refuse differ in
	 * their words alone; the number of third parties opens their list.
	 *
	 * @param string $language One of Texts::LANGUAGES.
	 */
	public static function html( string $language ): string {
		$categories = array_column( Catalogue::declared(), 'category' );
		$facts      = array(
			'name'   => Profile::name(),
			'count'  => count( $categories ),
			'months' => self::months(),
		);
		$text       = static fn ( string $key ): string => esc_html( Texts::get( 'banner.' . $key, $language, $facts ) );
		$button     = static fn ( string $action, string $key ): string => '<button data-doorstep="' . $action . '">' . $text( $key ) . '</button>';
		$services   = $button( 'choose', 1 === count( $categories ) ? 'services.one' : 'services.many' );
		$is_modal   = 'dialog' === Appearance::layout();
		$tag        = $is_modal ? 'dialog' : 'div';

		return '<' . $tag . ' id="doorstep-banner"' . ( $is_modal ? '' : ' role="region"' ) . ' aria-label="Cookies"' . Texts::attributes( $language ) . ' data-nosnippet><div>'
			// In a dialog the title is what is read first, before any button.
			. '<p' . ( $is_modal ? ' tabindex="-1" autofocus' : '' ) . '>' . $text( 'title' ) . '</p>'
			. '<p>' . str_replace( '{services}', $services, $text( 'ask' ) ) . '</p>'
			. self::purposes( array_unique( $categories ), $language )
			. '<p>' . $text( 'effect' ) . self::policy( $text( 'policy' ) ) . '</p></div>'
			. '<div>' . $button( 'accept', 'accept' ) . $button( 'refuse', 'refuse' ) . $button( 'choose', 'choose' ) . '</div>'
			. '</' . $tag . ">\n";
	}

	/**
	 * One sentence for each category in use, the same as in the panel.
	 *
	 * @param string[] $categories Categories in use.
	 * @param string   $language   One of Texts::LANGUAGES.
	 */
	private static function purposes( array $categories, string $language ): string {
		$items = '';
		foreach ( array( 'preferences', 'statistics-anonymous', 'statistics', 'marketing' ) as $category ) {
			if ( in_array( $category, $categories, true ) ) {
				$key    = 'panel.category.' . $category;
				$items .= '<p><b>' . esc_html( Texts::get( $key, $language ) ) . '.</b> ' . esc_html( Texts::get( $key . '.description', $language ) ) . '</p>';
			}
		}

		return $items;
	}

	/**
	 * A link to the page that says more, when the owner has published one.
	 *
	 * @param string $label Escaped.
	 */
	private static function policy( string $label ): string {
		$url = PolicyPage::url();

		return null === $url ? '' : ' <a href="' . esc_url( $url ) . '">' . $label . '</a>';
	}

	/**
	 * How long a choice is kept.
	 */
	private static function months(): int {
		/**
		 * As written in contract.json.
		 *
		 * @var array{months: int} $cookie
		 */
		$cookie = Contract::read( 'contract' )['cookie'];

		return $cookie['months'];
	}
}
