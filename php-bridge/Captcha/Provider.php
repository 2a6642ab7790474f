<?php
/**
 * The captcha services that a form can use.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Captcha;

use Doorstep\Settings;

/**
 * What differs between them. Where they are asked stands here and in wp-config.php alone: no setting
 * and no request can name another host.
 */
enum Provider: string {

	/**
	 * What the form script names its action, where the provider takes one.
	 */
	public const ACTION = 'doorstep_lead';

	case RecaptchaV3 = 'recaptcha-v3';
	case RecaptchaV2 = 'recaptcha-v2';
	case Hcaptcha    = 'hcaptcha';
	case Turnstile   = 'turnstile';

	/**
	 * Id of the service of the catalogue that a visitor allows.
	 */
	public function service(): string {
		return match ( $this ) {
			self::RecaptchaV3, self::RecaptchaV2 => 'recaptcha',
			self::Hcaptcha => 'hcaptcha',
			self::Turnstile => 'cloudflare-turnstile',
		};
	}

	/**
	 * What it is called; no language translates it.
	 *
	 * @return non-empty-string
	 */
	public function name(): string {
		return match ( $this ) {
			self::RecaptchaV3 => 'reCAPTCHA v3',
			self::RecaptchaV2 => 'reCAPTCHA v2',
			self::Hcaptcha => 'hCaptcha',
			self::Turnstile => 'Turnstile',
		};
	}

	/**
	 * Where owners get their keys.
	 *
	 * @return non-empty-string
	 */
	public function keys_url(): string {
		return match ( $this ) {
			self::RecaptchaV3, self::RecaptchaV2 => 'https://www.google.com/recaptcha/admin',
			self::Hcaptcha => 'https://dashboard.hcaptcha.com',
			self::Turnstile => 'https://dash.cloudflare.com/?to=/:account/turnstile',
		};
	}

	/**
	 * Whether the visitor sees a box to tick; the others watch in silence.
	 */
	public function has_box(): bool {
		return self::RecaptchaV3 !== $this;
	}

	/**
	 * Whether an answer says for which action it was given.
	 */
	public function has_action(): bool {
		return self::RecaptchaV3 === $this || self::Turnstile === $this;
	}

	/**
	 * Where the agency's server asks about an answer.
	 *
	 * @see https://developers.google.com/recaptcha/docs/verify
	 * @see https://docs.hcaptcha.com/#verify-the-user-response-server-side
	 * @see https://developers.cloudflare.com/turnstile/get-started/server-side-validation/
	 */
	public function verify_url(): string {
		return $this->constant( '_VERIFY' ) ?? match ( $this ) {
			self::RecaptchaV3, self::RecaptchaV2 => 'https://www.google.com/recaptcha/api/siteverify',
			self::Hcaptcha => 'https://api.hcaptcha.com/siteverify',
			self::Turnstile => 'https://challenges.cloudflare.com/turnstile/v0/siteverify',
		};
	}

	/**
	 * The script that the visitor's browser loads.
	 *
	 * @param string $key      The site key.
	 * @param string $language Two or three letters.
	 */
	public function script_url( string $key, string $language ): string {
		$query = match ( $this ) {
			self::RecaptchaV3 => array(
				'render' => $key,
				'hl'     => $language,
			),
			self::RecaptchaV2 => array(
				'render' => 'explicit',
				'hl'     => $language,
			),
			// It would pretend to be reCAPTCHA otherwise, to other scripts of the page too.
			self::Hcaptcha => array(
				'render'          => 'explicit',
				'hl'              => $language,
				'recaptchacompat' => 'off',
			),
			self::Turnstile => array( 'render' => 'explicit' ),
		};

		return ( $this->constant( '_SCRIPT' ) ?? match ( $this ) {
			self::RecaptchaV3, self::RecaptchaV2 => 'https://www.google.com/recaptcha/api.js',
			self::Hcaptcha => 'https://js.hcaptcha.com/1/api.js',
			self::Turnstile => 'https://challenges.cloudflare.com/turnstile/v0/api.js',
		} ) . '?' . http_build_query( $query );
	}

	/**
	 * What wp-config.php says, for recaptcha.net where google.com cannot be reached, or for a stub:
	 * DOORSTEP_RECAPTCHA_VERIFY, DOORSTEP_HCAPTCHA_SCRIPT and so on.
	 *
	 * @param string $ending Of the constant's name.
	 */
	private function constant( string $ending ): ?string {
		$name  = Settings::captcha_prefix( $this->value ) . $ending;
		$value = defined( $name ) ? constant( $name ) : null;

		return is_string( $value ) && '' !== $value ? $value : null;
	}
}
