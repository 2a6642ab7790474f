<?php
/**
 * What became of a lead.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Profile;
use Doorstep\Texts;

/**
 * What LeadEndpoint answers. The form script gets it as JSON, the plain form as the page that
 * ConfirmPage makes of it.
 */
final class LeadOutcome {

	/**
	 * Code => HTTP status. `received` is answered when the lead is stored and never otherwise; `confirm`
	 * asks the visitor of the plain form to look it over and send it, and nothing is stored yet.
	 */
	private const STATUS = array(
		'received'       => 200,
		'confirm'        => 200,
		'malformed'      => 400,
		'foreign_origin' => 403,
		'unknown_form'   => 404,
		'unknown_token'  => 409,
		'conflict'       => 409,
		'too_large'      => 413,
		'unsupported'    => 415,
		'invalid'        => 422,
		'too_many'       => 429,
		'unavailable'    => 503,
	);

	/**
	 * Makes an outcome.
	 *
	 * @param string                $code       Key of STATUS.
	 * @param LeadRequest|null      $request    What was sent; null when it could not be read.
	 * @param FormDefinition|null   $definition The form; null when it is not known.
	 * @param array<string, string> $values     What was typed, cleaned, by field name; complete once the definition is known.
	 * @param array<string, string> $errors     Codes from FieldRules, by field name.
	 * @param int                   $retry_after Seconds after which it makes sense to send it again; 0 for any time.
	 */
	public function __construct(
		public readonly string $code,
		public readonly ?LeadRequest $request = null,
		public readonly ?FormDefinition $definition = null,
		public readonly array $values = array(),
		public readonly array $errors = array(),
		public readonly int $retry_after = 0
	) {}

	/**
	 * HTTP status.
	 */
	public function status(): int {
		return self::STATUS[ $this->code ];
	}

	/**
	 * Language that the visitor reads: the form's, or the site's while the form is not known.
	 */
	public function language(): string {
		return null !== $this->definition ? $this->definition->language : Texts::language();
	}

	/**
	 * A few words for the visitor; not escaped. Code `confirm` has none: its page says it.
	 */
	public function message(): string {
		if ( 'too_many' !== $this->code ) {
			return Texts::get( 'form.' . $this->code, $this->language() );
		}
		$message = Texts::get( $this->retry_after > HOUR_IN_SECONDS ? 'form.too_many_day' : 'form.too_many', $this->language() );

		return trim( $message . ' ' . $this->other_ways() );
	}

	/**
	 * How else to reach the agency; empty while the profile does not say.
	 */
	private function other_ways(): string {
		$facts = array_filter(
			array(
				'phone' => Profile::text( 'phone' ),
				'email' => Profile::text( 'email' ),
			)
		);

		return array() === $facts ? '' : Texts::get( 'form.too_many_' . implode( '_', array_keys( $facts ) ), $this->language(), $facts );
	}

	/**
	 * What is wrong with each field, in a sentence by field name; not escaped.
	 *
	 * @return array<string, string>
	 */
	public function error_messages(): array {
		$messages = array();
		foreach ( $this->errors as $name => $code ) {
			$messages[ $name ] = null === $this->definition ? '' : $this->definition->error( $name, $code );
		}

		return $messages;
	}

	/**
	 * What the confirm step's form sends besides the fields, by input name: the same lead again, with
	 * a fresh token. Empty when the form is not known.
	 *
	 * @return array<string, string>
	 */
	public function confirm_inputs(): array {
		if ( null === $this->request || null === $this->definition ) {
			return array();
		}

		return array(
			LeadRequest::INPUTS['id']    => 'conflict' === $this->code ? wp_generate_uuid4() : $this->request->id,
			LeadRequest::INPUTS['form']  => $this->request->form,
			LeadRequest::INPUTS['token'] => FormToken::mint( $this->definition->form_id, FormToken::CONFIRM ),
			LeadRequest::honeypot()      => $this->request->honeypot,
		);
	}
}
