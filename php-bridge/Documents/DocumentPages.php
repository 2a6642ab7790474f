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
