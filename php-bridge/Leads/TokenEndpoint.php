<?php
/**
 * POST /form-token.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Assets;
use Doorstep\Contract;
use Doorstep\DatabaseUnavailable;
use Doorstep\VisitorRequest;
use WP_REST_Request;
use WP_REST_Response;

/**
 * Gives a form token to whoever shows a form of this site. Asks for nothing personal, stores nothing.
 */
final class TokenEndpoint {

	/**
	 * Answers the request.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request Body: contract/schema/form-token-request.json.
	 */
	public static function answer( WP_REST_Request $request ): WP_REST_Response {
		if ( VisitorRequest::is_too_large( $request, Contract::limit( 'requestBytes' ) ) ) {
			return LeadReply::json( new LeadOutcome( 'too_large' ) );
		}
		if ( ! LeadRequest::is_json( $request ) ) {
			return LeadReply::json( new LeadOutcome( 'unsupported' ) );
		}
		$body = json_decode( (string) $request->get_body(), true, 8 );
		if ( ! is_array( $body ) || is_wp_error( rest_validate_value_from_schema( $body, Contract::schema( 'form-token-request' ), 'token' ) ) ) {
			return LeadReply::json( new LeadOutcome( 'malformed' ) );
		}
		if ( VisitorRequest::is_foreign( $request ) ) {
			return LeadReply::json( new LeadOutcome( 'foreign_origin' ) );
		}
		/**
		 * As the schema demands.
		 *
		 * @var array{form: string} $body
		 */
		$definition = FormDefinition::read( $body['form'] );
		if ( null === $definition || ! $definition->is_published() ) {
			return LeadReply::json( new LeadOutcome( 'unknown_form' ) );
		}

		try {
			$bits = ProofOfWork::bits( $body['form'] );
		} catch ( DatabaseUnavailable ) {
			return LeadReply::json( new LeadOutcome( 'unavailable', null, $definition ) );
		}

		return LeadReply::uncached(
			array(
				'token'  => FormToken::mint( $definition->form_id, FormToken::FILL, $bits ),
				'bits'   => $bits,
				'worker' => Assets::url( ProofOfWork::SCRIPT ),
			),
			200
		);
	}
}
