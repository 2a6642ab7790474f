<?php
/**
 * Where a visitor reads more.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Settings;

/**
 * The page that banner and panel link to.
 */
final class PolicyPage {

	/**
	 * Address of the cookie policy, or of the privacy policy where there is only that.
	 *
	 * @return string|null Null while none is published.
	 */
	public static function url(): ?string {
		$pages = Settings::all()['pages'];
		foreach ( array( $pages['cookiePolicy'], $pages['privacyPolicy'] ) as $page ) {
			$url = $page > 0 && 'publish' === get_post_status( $page ) ? get_permalink( $page ) : false;
			if ( false !== $url ) {
				return $url;
			}
		}

		return null;
	}
}
