<?php
/**
 * What a captcha service thinks of a visitor who allowed it to.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Captcha\Provider;
use Doorstep\Captcha\SiteVerify;
use Doorstep\Gate\Catalogue;
use Doorstep\Settings;

/**
 * Judges the answer that came with a lead. Whatever goes wrong on the way says nothing about the visitor.
 */
final class Captcha {

	public const PASS        = 'pass';
	public const FAIL        = 'fail';
	public const UNAVAILABLE = 'unavailable';

	/**
	 * What providers call mistakes of ours; their other codes are about the answer.
	 */
	private const OUR_MISTAKES = array( 'missing-input-secret', 'invalid-input-secret', 'sitekey-secret-mismatch', 'bad-request', 'internal-error' );

	/**
	 * The captcha that this site's forms offer.
	 *
	 * @return Provider|null Null while a key is missing, or where visitors could not allow the service.
	 */
	public static function provider(): ?Provider {
		$captcha  = Settings::all()['captcha'];
		$provider = '' === $captcha['siteKey'] || '' === $captcha['secretKey'] ? null : Provider::tryFrom( $captcha['provider'] );

		return null !== $provider && ( self::needs_no_consent( $provider ) || in_array( $provider->service(), array_column( Catalogue::declared(), 'id' ), true ) ) ? $provider : null;
	}

	/**
	 * Whether the owner judged the service to be strictly necessary, on their own responsibility.
	 *
	 * @param Provider $provider The captcha.
	 */
	public static function needs_no_consent( Provider $provider ): bool {
		return 'functional' === ( Catalogue::all()[ $provider->service() ]['category'] ?? '' );
	}

	/**
	 * Checks an answer. It is good for one lead: the providers themselves accept it once.
	 *
	 * @param string $answer From the form; empty where the visitor did not allow the captcha.
	 * @param string $lead   Id of the lead that it came with.
	 * @return string|null PASS, FAIL or UNAVAILABLE; null when there is nothing to ask.
	 */
	public static function check( string $answer, string $lead ): ?string {
		$provider = self::provider();
		// A lead that is stored has been judged: its sender did not hear of it. The provider would call the answer spent.
		if ( '' === $answer || null === $provider || LeadStore::has( $lead ) ) {
			return null;
		}
		$captcha = Settings::all()['captcha'];
		$reply   = SiteVerify::ask( $provider, $captcha['siteKey'], $captcha['secretKey'], $answer, $lead );
		$success = $reply['success'] ?? null;
		if ( null === $reply || ! is_bool( $success ) ) {
			return self::UNAVAILABLE;
		}
		if ( ! $success ) {
			return array() === array_intersect( self::codes( $reply ), self::OUR_MISTAKES ) ? self::FAIL : self::UNAVAILABLE;
		}

		return self::judge( $provider, $reply, (float) $captcha['minimumScore'] );
	}

	/**
	 * What went wrong, in the provider's words.
	 *
	 * @param array<mixed> $reply The provider's.
	 * @return list<string>
	 */
	public static function codes( array $reply ): array {
		return Catalogue::texts( $reply['error-codes'] ?? null );
	}

	/**
	 * Whether the answer was given on this site, in its form, to somebody good enough.
	 *
	 * @param Provider     $provider Who says so.
	 * @param array<mixed> $reply    Their reply.
	 * @param float        $minimum  Lowest score that passes.
	 */
	private static function judge( Provider $provider, array $reply, float $minimum ): string {
		$host   = $reply['hostname'] ?? null;
		$action = $provider->has_action() ? $reply['action'] ?? null : Provider::ACTION;
		$score  = Provider::RecaptchaV3 === $provider ? $reply['score'] ?? null : 1;
		if ( ! is_string( $host ) || ! is_string( $action ) || ! ( is_int( $score ) || is_float( $score ) ) ) {
			return self::UNAVAILABLE;
		}
		// hCaptcha does not say where for some customers; there the site key alone binds an answer to the site.
		$is_here = in_array( strtolower( $host ), self::hosts(), true ) || ( Provider::Hcaptcha === $provider && 'not-provided' === $host );

		return $is_here && Provider::ACTION === $action && $score >= $minimum ? self::PASS : self::FAIL;
	}

	/**
	 * Names of this site: with `www.` and without.
	 *
	 * @return list<string>
	 */
	private static function hosts(): array {
		$host = strtolower( (string) wp_parse_url( home_url(), PHP_URL_HOST ) );
		$bare = str_starts_with( $host, 'www.' ) ? substr( $host, 4 ) : $host;

		return array( $bare, 'www.' . $bare );
	}
}
