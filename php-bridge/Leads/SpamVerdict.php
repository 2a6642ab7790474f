<?php
/**
 * Whether a lead looks like a person's.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

/**
 * Adds up reasons for doubt. A doubtful lead is stored, shown as doubtful and not mailed; none is lost.
 * That reCAPTCHA was not allowed is never a reason.
 */
final class SpamVerdict {

	public const ACCEPT     = 'accept';
	public const QUARANTINE = 'quarantine';

	/**
	 * Makes a verdict.
	 *
	 * @param list<string> $reasons honeypot, too_fast, captcha_failed or captcha_unavailable.
	 */
	private function __construct( public readonly array $reasons ) {}

	/**
	 * Judges what was sent.
	 *
	 * @param LeadRequest $request The lead.
	 * @param FormToken   $token   The token that came with it.
	 */
	public static function on( LeadRequest $request, FormToken $token ): self {
		$captcha = Captcha::check( $request->captcha );

		return new self(
			array_keys(
				array_filter(
					array(
						'honeypot'            => '' !== $request->honeypot,
						'too_fast'            => $token->is_too_young(),
						'captcha_failed'      => Captcha::FAIL === $captcha,
						'captcha_unavailable' => Captcha::UNAVAILABLE === $captcha,
					)
				)
			)
		);
	}

	/**
	 * ACCEPT or QUARANTINE.
	 */
	public function verdict(): string {
		return array() === $this->reasons ? self::ACCEPT : self::QUARANTINE;
	}
}
