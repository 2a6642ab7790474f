<?php
/**
 * What the owner decided.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

use WP_Error;

/**
 * The option doorstep_settings: autoloaded, validated whole by contract/schema/settings.json.
 *
 * @phpstan-type Captcha array{siteKey: string, secretKey: string, minimumScore: float|int}
 * @phpstan-type Retention array{leadMonths: int, pendingMonths: int, consentMonths: int}
 * @phpstan-type Pages array{legalNotice: int, privacyPolicy: int, cookiePolicy: int}
 * @phpstan-type All array{services: list<string>, policyRevision: int, recipients: list<string>, captcha: Captcha, retention: Retention, pages: Pages}
 */
final class Settings {

	public const OPTION = 'doorstep_settings';

	/**
	 * Every setting, with the contract's default where the owner decided nothing.
	 *
	 * @return All
	 */
	public static function all(): array {
		/**
		 * Saved by save() alone, which validated it.
		 *
		 * @var All $all
		 */
		$all = StoredObject::read( self::OPTION, 'settings' );

		return $all;
	}

	/**
	 * Stores all settings, or nothing.
	 *
	 * @param array<mixed> $settings Whole settings.
	 * @return WP_Error|null What is wrong with them; null when they are stored.
	 */
	public static function save( array $settings ): ?WP_Error {
		return StoredObject::save( self::OPTION, 'settings', $settings );
	}
}
