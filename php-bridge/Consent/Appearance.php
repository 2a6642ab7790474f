<?php
/**
 * How the banner looks.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Settings;

/**
 * What the owner chose for banner, panel and placeholders.
 */
final class Appearance {

	/**
	 * The banner's layout.
	 *
	 * @return string `bar`, `card` or `dialog`, which alone is modal.
	 */
	public static function layout(): string {
		return Settings::all()['appearance']['layout'];
	}
}
