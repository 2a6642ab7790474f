<?php
/**
 * Where the documents are.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Prepared;
use Doorstep\Settings;

/**
 * Links from one document to another. Their addresses are kept for each language, so that no page asks the database
 * for posts that it does not show.
 */
final class DocumentPages {

	/**
	 * Properties of the setting `pages` by document.
	 */
	private const PAGES = array(
		'legal-notice'   => 'legalNotice',
		'privacy-policy' => 'privacyPolicy',
		'cookie-policy'  => 'cookiePolicy',
	);

	/**
	 * Address of the page of a document.
	 *
	 * @param string $kind One of DocumentBlock::KINDS.
	 * @return string Empty while there is no published page.
	 */
	public static function url( string $kind ): string {
		$url = self::addresses()[ self::PAGES[ $kind ] ?? '' ] ?? '';

		return is_string( $url ) ? $url : '';
	}

	/**
	 * A link to the page of a document.
	 *
	 * @param string $page Property of the setting `pages`.
	 * @param string $text What is read.
	 * @phpstan-param 'legalNotice'|'privacyPolicy'|'cookiePolicy' $page
	 * @return Link|null Null while there is no published page.
	 */
	public static function link( string $page, string $text ): ?Link {
		$url = self::addresses()[ $page ] ?? '';

		return is_string( $url ) && '' !== $url ? new Link( $text, $url ) : null;
	}

	/**
	 * Address of each page; empty while it is not published.
	 *
	 * @return array<mixed> By property of the setting `pages`.
	 */
	private static function addresses(): array {
		// Plugins for several languages answer another address in each, by the filter `locale`.
		$name      = 'documents ' . determine_locale();
		$inputs    = self::inputs();
		$addresses = Prepared::read( $name, $inputs );
		if ( null === $addresses ) {
			$addresses = array_map( self::address( ... ), Settings::all()['pages'] );
			Prepared::keep( $name, $inputs, $addresses );
		}

		return $addresses;
	}

	/**
	 * All that addresses are made of, but the posts themselves: a change of these forgets them.
	 */
	private static function inputs(): string {
		return (string) wp_json_encode(
			array(
				Settings::all()['pages'],
				home_url(),
				get_option( 'permalink_structure' ),
				get_option( 'show_on_front' ),
				get_option( 'page_on_front' ),
				get_option( 'active_plugins' ),
			)
		);
	}

	/**
	 * Address of a page.
	 *
	 * @param int $page Its id; 0 for none.
	 */
	private static function address( int $page ): string {
		return 0 !== $page && 'publish' === get_post_status( $page ) ? (string) get_permalink( $page ) : '';
	}
}
