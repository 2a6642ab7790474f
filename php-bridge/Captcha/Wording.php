<?php
/**
 * The sentence beside a captcha.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Captcha;

use Doorstep\Leads\Captcha;
use Doorstep\Settings;
use Doorstep\Texts;

/**
 * Since 2 April 2026 Google operates reCAPTCHA as a processor, and wants no links to its own policy and
 * terms beside it any more. The sentence that it asked for before can still be chosen, and so can the
 * owner's own. hCaptcha and Turnstile have policies of their own, which are named.
 */
final class Wording {

	/**
	 * The setting's value for what Google asked for before April 2026.
	 */
	private const LEGACY = 'legacy';

	/**
	 * Makes the sentence.
	 *
	 * @param Provider $provider The captcha.
	 * @param string   $language One of Texts::languages().
	 * @return string HTML, escaped.
	 */
	public static function html( Provider $provider, string $language ): string {
		$wording   = Settings::all()['captcha']['wording'];
		$is_google = 'recaptcha' === $provider->service();
		if ( '' !== $wording && self::LEGACY !== $wording ) {
			return make_clickable( esc_html( $wording ) );
		}
		if ( self::LEGACY !== $wording && Captcha::needs_no_consent( $provider ) ) {
			return esc_html( Texts::get( 'form.captcha_ready', $language, array( 'name' => $provider->name() ) ) );
		}
		$name = $is_google && self::LEGACY === $wording ? self::LEGACY : explode( '-', $provider->value )[0];
		$text = esc_html( Texts::get( 'form.captcha_wording_' . $name, $language ) );
		foreach ( self::urls( $provider ) as $mark => $url ) {
			$link = '<a href="' . esc_url( $url ) . '" rel="noopener noreferrer">' . esc_html( Texts::get( 'form.captcha_' . $mark, $language ) ) . '</a>';
			$text = str_replace( '{' . $mark . '}', $link, $text );
		}

		return $text;
	}

	/**
	 * The provider's own policy and terms, by mark.
	 *
	 * @param Provider $provider The captcha.
	 * @return array{privacy: string, terms: string}
	 */
	private static function urls( Provider $provider ): array {
		return match ( $provider ) {
			Provider::RecaptchaV3, Provider::RecaptchaV2 => array(
				'privacy' => 'https://policies.google.com/privacy',
				'terms'   => 'https://policies.google.com/terms',
			),
			Provider::Hcaptcha => array(
				'privacy' => 'https://www.hcaptcha.com/privacy',
				'terms'   => 'https://www.hcaptcha.com/terms',
			),
			Provider::Turnstile => array(
				'privacy' => 'https://www.cloudflare.com/turnstile-privacy-policy/',
				'terms'   => 'https://www.cloudflare.com/website-terms/',
			),
		};
	}
}
