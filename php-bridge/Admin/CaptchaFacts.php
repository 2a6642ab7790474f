<?php
/**
 * What the settings screen has to know about captchas.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

use Doorstep\Captcha\Connector;
use Doorstep\Captcha\Provider;
use Doorstep\Settings;

/**
 * Facts of each provider. Where its secret is kept is one of them, the secret itself is not.
 */
final class CaptchaFacts {

	/**
	 * Facts by provider. `secret` says where it is kept: `constant`, `settings`, `connector`, or empty
	 * where there is none.
	 *
	 * @return array<string, array{name: string, service: string, keysUrl: string, locked: list<string>, secret: string}>
	 */
	public static function all(): array {
		$facts = array();
		foreach ( Provider::cases() as $provider ) {
			$locked = Settings::locked_captcha( $provider->value );

			$facts[ $provider->value ] = array(
				'name'    => $provider->name(),
				'service' => $provider->service(),
				'keysUrl' => $provider->keys_url(),
				'locked'  => array_map( static fn ( string $key ): string => 'settings.captcha.' . $key, array_keys( $locked ) ),
				'secret'  => self::place( $provider, $locked ),
			);
		}

		return $facts;
	}

	/**
	 * Where a provider's secret is kept.
	 *
	 * @param Provider                                    $provider The provider.
	 * @param array{siteKey?: string, secretKey?: string} $locked   What wp-config.php says.
	 */
	private static function place( Provider $provider, array $locked ): string {
		$stored = Settings::stored()['captcha'];
		if ( '' !== ( $locked['secretKey'] ?? '' ) ) {
			return 'constant';
		}
		if ( $stored['provider'] === $provider->value && '' !== $stored['secretKey'] ) {
			return 'settings';
		}

		return '' === Connector::secret( $provider->value ) ? '' : 'connector';
	}
}
