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
 * @phpstan-type RetentionSetting array{of: string, months: int, pendingMonths: int, startsFrom: string}
 * @phpstan-type Retention array{leadMonths: int, pendingMonths: int, startsFrom: string, rules: list<RetentionSetting>, transferredDays: int, consentMonths: int, requestMonths: int}
 * @phpstan-type Pages array{legalNotice: int, privacyPolicy: int, cookiePolicy: int}
 * @phpstan-type All array{services: list<string>, ownServices: list<OwnService>, policyRevision: int, appearance: Appearance, consentMode: ConsentMode, shield: bool, allowedHosts: list<string>, cookieDomain: string, countShown: bool, recipients: list<string>, teams: list<Team>, mail: array{acknowledge: bool, html: bool, weekly: bool}, captcha: Captcha, spam: array{proofOfWork: string, links: int}, listing: array{referenceMeta: string}, webhook: array{url: string, secret: string, country: string}, retention: Retention, pages: Pages, uninstall: array{keepLeads: bool}}
 */
final class Settings {

	public const OPTION = 'doorstep_settings';

	/**
	 * Endings of the constants of wp-config.php that win over the captcha's stored keys:
	 * DOORSTEP_RECAPTCHA_SITE_KEY, DOORSTEP_HCAPTCHA_SECRET_KEY and so on.
	 */
	private const CAPTCHA_CONSTANTS = array(
		'siteKey'   => '_SITE_KEY',
		'secretKey' => '_SECRET_KEY',
	);

	/**
	 * Every setting as it is enforced: what is stored, with the constants of wp-config.php over it, and
	 * the captcha's secret from WordPress' own screen of connectors where none is stored here.
	 *
	 * @return All
	 */
	public static function all(): array {
		$all     = self::stored();
		$captcha = array_merge( $all['captcha'], self::locked_captcha( $all['captcha']['provider'] ) );
		if ( '' !== $captcha['siteKey'] && '' === $captcha['secretKey'] ) {
			$captcha['secretKey'] = Captcha\Connector::secret( $captcha['provider'] );
		}
		$all['captcha'] = $captcha;

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
	 * @param string $provider The captcha's; both versions of reCAPTCHA share their constants.
	 * @return array{siteKey?: string, secretKey?: string}
	 */
	public static function locked_captcha( string $provider ): array {
		$locked = array();
		foreach ( self::CAPTCHA_CONSTANTS as $key => $ending ) {
			$constant = self::captcha_prefix( $provider ) . $ending;
			$value    = defined( $constant ) ? constant( $constant ) : null;
			if ( is_string( $value ) ) {
				$locked[ $key ] = $value;
			}
		}

		return $locked;
	}

	/**
	 * What the names of a captcha's constants begin with: the provider's without its version.
	 *
	 * @param string $provider One of the contract's.
	 */
	public static function captcha_prefix( string $provider ): string {
		return 'DOORSTEP_' . strtoupper( explode( '-', $provider, 2 )[0] );
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

	/**
	 * Whether these are terms that the contract allows.
	 *
	 * @param array<mixed> $retention Anything.
	 * @phpstan-assert-if-true Retention $retention
	 */
	public static function is_retention( array $retention ): bool {
		$properties = (array) Contract::schema( 'settings' )['properties'];

		return true === rest_validate_value_from_schema( $retention, (array) $properties['retention'], 'retention' );
	}
}
