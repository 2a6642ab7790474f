<?php
/**
 * Where the documents are.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Settings;

/**
 * Links from one document to another.
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
	 * The page of a document.
	 *
	 * @param string $kind One of DocumentBlock::KINDS.
	 * @return int Its id; 0 while there is no published page.
	 */
	public static function id( string $kind ): int {
		$id = Settings::all()['pages'][ self::PAGES[ $kind ] ?? '' ] ?? 0;

		return 0 !== $id && 'publish' === get_post_status( $id ) ? $id : 0;
	}

	/**
	 * Address of the page of a document.
	 *
	 * @param string $kind One of DocumentBlock::KINDS.
	 * @return string|null Null while there is no published page.
	 */
	public static function url( string $kind ): ?string {
		$id  = self::id( $kind );
		$url = 0 === $id ? false : get_permalink( $id );

		return false === $url ? null : $url;
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
		$id = Settings::all()['pages'][ $page ];
		if ( 0 === $id || 'publish' !== get_post_status( $id ) ) {
			return null;
		}
		$url = get_permalink( $id );

		return false === $url ? null : new Link( $text, $url );
	}
}
