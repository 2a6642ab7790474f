<?php
/**
 * What a visitor sent.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Contract;
use Doorstep\VisitorRequest;
use WP_REST_Request;

/**
 * The body of POST /leads, of the form script (JSON) or of the plain form, in the shape of
 * contract/schema/lead-request.json. Nothing in it is trusted but that shape.
 */
final class LeadRequest {

	/**
	 * Inputs of the plain form, by property of the schema. The confirm step sends them all, the form in
	 * the page has no id and no token.
	 */
	public const INPUTS = array(
		'id'       => 'doorstep_id',
		'form'     => 'doorstep_form',
		'token'    => 'doorstep_token',
		'fields'   => 'fields',
		'consents' => 'consents',
	);

	/**
	 * Makes the object from a body of the right shape.
	 *
	 * @param string                $id       UUID; the sender's or, for the plain form, made here.
	 * @param string                $form     Signed definition.
	 * @param string                $token    Form token; empty in the plain form's first step.
	 * @param array<string, string> $fields   What was typed, by field name.
	 * @param array<string, bool>   $consents Whether each consent box is ticked, by its id; one that is not there is not.
	 * @param string                $honeypot What stands in the field that people leave empty.
	 * @param string                $captcha  Answer of the captcha service, or empty.
	 * @param string                $proof    Solution of the proof of work, or empty.
	 * @param bool                  $is_plain Whether a form without JavaScript sent it.
	 */
	private function __construct(
		public readonly string $id,
		public readonly string $form,
		public readonly string $token,
		public readonly array $fields,
		public readonly array $consents,
		public readonly string $honeypot,
		public readonly string $captcha,
		public readonly string $proof,
		public readonly bool $is_plain
	) {}

	/**
	 * Whether the form script sent this body.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request The request.
	 */
	public static function is_json( WP_REST_Request $request ): bool {
		return 'application/json' === VisitorRequest::media_type( $request );
	}

	/**
	 * Whether the body is of a kind that read() reads: JSON, or a plain form without files.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request The request.
	 */
	public static function is_readable( WP_REST_Request $request ): bool {
		return array() === $request->get_file_params()
			&& in_array( VisitorRequest::media_type( $request ), array( 'application/json', 'application/x-www-form-urlencoded', 'multipart/form-data' ), true );
	}

	/**
	 * Reads a body.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request The request.
	 * @return self|null Null when its shape is not that of the schema, or a field is not UTF-8.
	 */
	public static function read( WP_REST_Request $request ): ?self {
		$is_plain = ! self::is_json( $request );
		$body     = $is_plain ? self::plain( $request->get_body_params() ) : json_decode( (string) $request->get_body(), true, 8 );
		if ( ! is_array( $body ) || is_wp_error( rest_validate_value_from_schema( $body, Contract::schema( 'lead-request' ), 'lead' ) ) || self::is_loose( $body ) ) {
			return null;
		}
		/**
		 * As the schema demands.
		 *
		 * @var array{id: string, form: string, token: string, fields: array<string, string>, consents?: array<string, bool>, honeypot: string, captcha?: string, proof?: string} $body
		 */
		if ( 1 !== preg_match( '//u', implode( '', $body['fields'] ) ) ) {
			return null;
		}

		return new self( $body['id'], $body['form'], $body['token'], $body['fields'], $body['consents'] ?? array(), $body['honeypot'], $body['captcha'] ?? '', $body['proof'] ?? '', $is_plain );
	}

	/**
	 * Whether a body of the schema's shape is one by WordPress' indulgence alone: an empty text passes for
	 * an object there, and `"false"` for a boolean.
	 *
	 * @param array<mixed> $body Valid by the schema.
	 */
	private static function is_loose( array $body ): bool {
		$consents = $body['consents'] ?? array();

		return ! is_array( $body['fields'] ) || ! is_array( $consents ) || array() !== array_filter( $consents, static fn ( mixed $ticked ): bool => ! is_bool( $ticked ) );
	}

	/**
	 * The inputs of a plain form in the shape of the schema; inputs that other plugins add are left out.
	 *
	 * @param array<mixed> $inputs By name.
	 * @return array<string, mixed>
	 */
	private static function plain( array $inputs ): array {
		$body = array(
			'id'    => wp_generate_uuid4(),
			'token' => '',
		);
		foreach ( self::INPUTS + array( 'honeypot' => self::honeypot() ) as $property => $input ) {
			if ( array_key_exists( $input, $inputs ) ) {
				$body[ $property ] = $inputs[ $input ];
			}
		}
		if ( is_array( $body['fields'] ?? null ) ) {
			$body['fields'] = array_map( self::chosen( ... ), $body['fields'] );
		}
		if ( is_array( $body['consents'] ?? null ) ) {
			$body['consents'] = array_map( static fn ( mixed $ticked ): mixed => '1' === $ticked ? true : $ticked, $body['consents'] );
		}

		return $body;
	}

	/**
	 * What was chosen in a group of boxes, one a line, as the form script sends it.
	 *
	 * @param mixed $value Value of an input, or values of several.
	 */
	private static function chosen( mixed $value ): mixed {
		return is_array( $value ) && array_is_list( $value ) && array_filter( $value, is_string( ... ) ) === $value ? implode( "\n", $value ) : $value;
	}

	/**
	 * Name of the input that people leave empty.
	 */
	public static function honeypot(): string {
		$name = Contract::read( 'contract' )['honeypot'];

		return is_string( $name ) ? $name : '';
	}
}
