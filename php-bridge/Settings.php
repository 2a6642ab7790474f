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
 * @phpstan-type OwnService array{id: string, name: string, category: string, provider: string, country: string, purpose: string, urls: list<string>, inline: list<string>, cookies: list<array{name: string, storage: string, domain: string|null, duration: string|null}>, signals: list<string>, privacyUrl: string|null}
 * @phpstan-type Appearance array{layout: string, ground: string, ink: string}
 * @phpstan-type ConsentMode array{advanced: bool, grantedRegions: list<string>}
 * @phpstan-type Team array{id: string, name: string, recipients: list<string>}
 * @phpstan-type Captcha array{provider: string, siteKey: string, secretKey: string, minimumScore: float|int, wording: string}
 * @phpstan-type Retention array{leadMonths: int, pendingMonths: int, consentMonths: int, requestMonths: int}
 * @phpstan-type Pages array{legalNotice: int, privacyPolicy: int, cookiePolicy: int}
 * @phpstan-type All array{services: list<string>, ownServices: list<OwnService>, policyRevision: int, appearance: Appearance, consentMode: ConsentMode, shield: bool, allowedHosts: list<string>, cookieDomain: string, countShown: bool, recipients: list<string>, teams: list<Team>, mail: array{acknowledge: bool, html: bool}, captcha: Captcha, spam: array{proofOfWork: string, links: int}, listing: array{referenceMeta: string}, webhook: array{url: string, secret: string}, retention: Retention, pages: Pages}
 */
final class Settings {

	public const OPTION = 'doorstep_settings';

	/**
	 * Constants of wp-config.php that win over the captcha's stored keys.
	 */
	private const CAPTCHA_CONSTANTS = array(
		'siteKey'   => 'DOORSTEP_RECAPTCHA_SITE_KEY',
		'secretKey' => 'DOORSTEP_RECAPTCHA_SECRET_KEY',
	);

	/**
	 * Every setting as it is enforced: what is stored, with the constants of wp-config.php over it.
	 *
	 * @return All
	 */
	public static function all(): array {
		$all            = self::stored();
		$all['captcha'] = array_merge( $all['captcha'], self::locked_captcha() );

		return $all;
	}

	/**
	 * Every setting as it is stored, with the contract's default where the owner decided nothing.
	 *
	 * @return All
	 */
	public static function stored(): array {
		/**
		 * Saved by save() alone, which validated it.
		 *
		 * @var All $all
		 */
		$all = StoredObject::read( self::OPTION, 'settings' );

		return $all;
	}

	/**
	 * The captcha's keys that wp-config.php decides.
	 *
	 * @return array{siteKey?: string, secretKey?: string}
	 */
	public static function locked_captcha(): array {
		$locked = array();
		foreach ( self::CAPTCHA_CONSTANTS as $key => $constant ) {
			$value = defined( $constant ) ? constant( $constant ) : null;
			if ( is_string( $value ) ) {
				$locked[ $key ] = $value;
			}
		}

		return $locked;
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
