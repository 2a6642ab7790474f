<?php
/**
 * Whether a lead looks like a person's.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Settings;

/**
 * Adds up reasons for doubt. A doubtful lead is stored, shown as doubtful and not mailed; none is lost.
 * That a captcha was not allowed is never a reason: who passes none has done the work that the token
 * asks for, unnoticed, and leaving out both is the reason `no_proof`.
 */
final class SpamVerdict {

	public const ACCEPT     = 'accept';
	public const QUARANTINE = 'quarantine';

	/**
	 * Every reason there is. `other` stands for one that the site added.
	 */
	private const REASONS = array( 'honeypot', 'too_fast', 'captcha_failed', 'captcha_unavailable', 'no_proof', 'links', 'mixed_script', 'disallowed', 'repeated', 'other' );

	/**
	 * Makes a verdict.
	 *
	 * @param list<string> $reasons Some of REASONS.
	 */
	private function __construct( public readonly array $reasons ) {}

	/**
	 * Judges what was sent.
	 *
	 * @param LeadRequest           $request   The lead.
	 * @param FormToken             $token     The token that came with it.
	 * @param array<string, string> $values    Its fields, clean.
	 * @param string                $text_hash What its messages are known by: ContentRules::fingerprint().
	 * @param string                $email     The visitor's, in lower case; empty where the form asks for none.
	 * @throws \Doorstep\DatabaseUnavailable When earlier leads cannot be looked at.
	 */
	public static function on( LeadRequest $request, FormToken $token, array $values, string $text_hash, string $email ): self {
		$captcha = Captcha::check( $request->captcha, $request->id );
		$text    = implode( "\n", $values );
		$reasons = array_keys(
			array_filter(
				array(
					'honeypot'            => '' !== $request->honeypot,
					'too_fast'            => $token->is_too_young(),
					'captcha_failed'      => Captcha::FAIL === $captcha,
					'captcha_unavailable' => Captcha::UNAVAILABLE === $captcha,
					'no_proof'            => Captcha::PASS !== $captcha && ProofOfWork::is_missing( $token, $request->proof ),
					'links'               => ContentRules::links( $text ) > Settings::all()['spam']['links'],
					'mixed_script'        => ContentRules::mixes_scripts( $text ),
					// Neither the visitor's address nor the browser's name is looked at.
					'disallowed'          => wp_check_comment_disallowed_list( $values['name'] ?? '', $email, '', $text, '', '' ),
					// One person may write the same to several listings, or twice for fear that it was lost.
					'repeated'            => '' !== $text_hash && RecentLeads::has_text( $text_hash, $email, Clock::now() - DAY_IN_SECONDS ),
				)
			)
		);
		/**
		 * Filters why a lead is doubtful. One with any reason is kept apart and nobody is mailed about it.
		 *
		 * @param list<string>          $reasons Some of honeypot, too_fast, captcha_failed,
		 *                                       captcha_unavailable, no_proof, links, mixed_script,
		 *                                       disallowed, repeated; whatever else is added counts as `other`.
		 * @param array<string, string> $values  What was typed, by field name.
		 */
		$filtered = apply_filters( 'doorstep_spam_reasons', $reasons, $values );
		$known    = array_map( static fn ( mixed $reason ): string => is_string( $reason ) && in_array( $reason, self::REASONS, true ) ? $reason : 'other', is_array( $filtered ) ? $filtered : $reasons );

		return new self( array_values( array_unique( $known ) ) );
	}

	/**
	 * ACCEPT or QUARANTINE.
	 */
	public function verdict(): string {
		return array() === $this->reasons ? self::ACCEPT : self::QUARANTINE;
	}
}
