<?php
/**
 * The captcha's place in a form.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Captcha;

use Doorstep\Assets;
use Doorstep\Gate\Catalogue;
use Doorstep\Leads\Captcha;
use Doorstep\Settings;
use Doorstep\Texts;

/**
 * The same for every visitor: an offer for those who did not allow the captcha, and room for what the
 * others get. All of it stands in one place of one height, so that nothing moves under a finger. Its
 * script, widget/captcha.ts, is loaded only where a captcha is configured; without it nothing shows.
 *
 * @phpstan-import-type Service from Catalogue
 */
final class Box {

	private const HANDLE = 'doorstep-captcha';

	/**
	 * What the box says, and what the script needs.
	 *
	 * @param string $language One of Texts::languages().
	 * @return string HTML; empty where forms ask for no captcha.
	 */
	public static function html( string $language ): string {
		$provider = Captcha::provider();
		if ( null === $provider ) {
			return '';
		}
		wp_enqueue_style( self::HANDLE, Assets::url( 'captcha.css' ), array(), null ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- The URL has it.
		wp_enqueue_script( self::HANDLE, Assets::url( 'captcha.js' ), array(), null, array( 'strategy' => 'defer', 'in_footer' => true ) ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion, WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- As above.
		$facts   = self::facts( $provider );
		$wording = Wording::html( $provider, $language );
		$named   = str_contains( $wording, 'reCAPTCHA' ) ? ' doorstep-captcha--named' : '';
		$text    = static fn ( string $key ): string => esc_html( Texts::get( 'form.captcha_' . $key, $language, $facts ) );

		return '<div class="doorstep-captcha doorstep-captcha--' . esc_attr( $provider->value . $named ) . '" data-doorstep-captcha="' . esc_attr( self::data( $provider, $language, $facts ) ) . '">'
			. '<div class="doorstep-captcha__place" role="group" tabindex="-1" aria-label="' . esc_attr( Texts::get( 'form.notice_captcha', $language ) ) . '">'
			. '<div class="doorstep-captcha__offer"><p>' . $text( 'offer' ) . '</p><button type="button">' . $text( 'load' ) . '</button></div>'
			. '<p class="doorstep-captcha__status" role="status">' . $text( 'ready' ) . '</p>'
			. '<div class="doorstep-captcha__box"></div></div>'
			. '<p class="doorstep-captcha__wording">' . $wording . '</p></div>';
	}

	/**
	 * What the information notice says of the captcha.
	 *
	 * @param string $language One of Texts::languages().
	 * @return string Not escaped; empty where forms ask for no captcha.
	 */
	public static function notice( string $language ): string {
		$provider = Captcha::provider();
		if ( null === $provider ) {
			return '';
		}
		$key = match ( true ) {
			Captcha::needs_no_consent( $provider ) => 'form.captcha_ready',
			'recaptcha' === $provider->service() => 'form.notice_captcha_text',
			default => 'form.captcha_notice',
		};

		return Texts::get( $key, $language, self::facts( $provider ) );
	}

	/**
	 * Who is behind it, as the owner describes the service or as the catalogue does.
	 *
	 * @param Provider $provider The captcha.
	 * @return array{name: string, provider: string}
	 */
	private static function facts( Provider $provider ): array {
		/**
		 * The catalogue has every provider's.
		 *
		 * @var Service $service
		 */
		$service = Catalogue::all()[ $provider->service() ];

		return array(
			'name'     => $service['name'],
			'provider' => $service['provider'],
		);
	}

	/**
	 * What the script needs, as JSON. `service` is what has to be allowed first; empty for nothing.
	 *
	 * @param Provider              $provider The captcha.
	 * @param string                $language One of Texts::languages().
	 * @param array<string, string> $facts    Who is behind it.
	 */
	private static function data( Provider $provider, string $language, array $facts ): string {
		$key = Settings::all()['captcha']['siteKey'];

		return (string) wp_json_encode(
			array(
				'provider' => $provider->value,
				'service'  => Captcha::needs_no_consent( $provider ) ? '' : $provider->service(),
				'key'      => $key,
				'script'   => $provider->script_url( $key, $language ),
				'language' => $language,
				'action'   => Provider::ACTION,
				'failed'   => Texts::get( 'form.captcha_failed', $language, $facts ),
			),
			JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES
		);
	}
}
