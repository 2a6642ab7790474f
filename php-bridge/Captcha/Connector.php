<?php
/**
 * The captcha's secret on WordPress' screen of connectors.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Captcha;

use Doorstep\Settings;
use WP_Connector_Registry;

/**
 * From WordPress 7 on, Settings > Connectors keeps API keys of all plugins in one place. A connector
 * holds one key, so the secret can be entered there; the site key, which is public, stays a setting.
 * WordPress shows the secret's last four characters, to those who may manage options.
 *
 * @see wp-includes/connectors.php
 */
final class Connector {

	/**
	 * Options that may hold a secret, by what the constants of its captcha begin with.
	 */
	public const OPTIONS = array(
		'DOORSTEP_RECAPTCHA' => 'doorstep_recaptcha_secret',
		'DOORSTEP_HCAPTCHA'  => 'doorstep_hcaptcha_secret',
		'DOORSTEP_TURNSTILE' => 'doorstep_turnstile_secret',
	);

	/**
	 * Adds the captcha that the owner chose and has entered a site key for; on wp_connectors_init.
	 *
	 * @param WP_Connector_Registry $registry WordPress' list.
	 */
	public static function register( WP_Connector_Registry $registry ): void {
		$captcha  = Settings::stored()['captcha'];
		$prefix   = Settings::captcha_prefix( $captcha['provider'] );
		$captcha  = array_merge( $captcha, Settings::locked_captcha( $captcha['provider'] ) );
		$provider = Provider::tryFrom( $captcha['provider'] );
		if ( '' === $captcha['siteKey'] || null === $provider ) {
			return;
		}
		$registry->register(
			'doorstep-' . $provider->service(),
			array(
				'name'           => $provider->name(),
				'description'    => __( 'Secret key for the forms of Doorstep. The site key is in its own settings.', 'doorstep' ),
				'type'           => 'spam_filtering',
				'authentication' => array(
					'method'          => 'api_key',
					'credentials_url' => $provider->keys_url(),
					'setting_name'    => self::OPTIONS[ $prefix ],
					'constant_name'   => $prefix . '_SECRET_KEY',
				),
			)
		);
	}

	/**
	 * The secret that stands there.
	 *
	 * @param string $provider One of the contract's.
	 * @return string Empty where there is none, or what stands there can be no key.
	 */
	public static function secret( string $provider ): string {
		$option = self::OPTIONS[ Settings::captcha_prefix( $provider ) ] ?? '';
		$secret = '' === $option ? '' : get_option( $option, '' );

		return is_string( $secret ) && 1 === preg_match( '/^[A-Za-z0-9_-]{1,100}$/D', $secret ) ? $secret : '';
	}
}
