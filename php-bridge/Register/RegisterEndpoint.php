<?php
/**
 * The route that reads and saves the register.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Register;

use Doorstep\Admin\FieldErrors;
use Doorstep\Contract;
use Doorstep\Documents\Facts;
use Doorstep\Documents\Wording;
use Doorstep\Texts;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET and PUT /register. It is saved whole or not at all.
 *
 * @phpstan-import-type Declared from Register
 */
final class RegisterEndpoint {

	/**
	 * What the screen shows.
	 */
	public static function read(): WP_REST_Response {
		return new WP_REST_Response( RegisterScreen::facts() );
	}

	/**
	 * Saves everything, or says at which fields it is wrong; nothing where somebody saved since it was read.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request Body {register, revision} as JSON.
	 */
	public static function write( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$body = $request->get_json_params();
		if ( is_array( $body['register'] ?? null ) && Register::revision() !== ( $body['revision'] ?? null ) ) {
			return new WP_Error( 'doorstep_changed_meanwhile', __( 'Somebody else saved since you opened this screen, and nothing of yours was saved. Note what you changed, load the page again, and change it there.', 'doorstep' ), array( 'status' => 409 ) );
		}
		$register = self::checked( $body['register'] ?? null );

		return $register instanceof WP_Error ? $register : Register::save( $register ) ?? self::read();
	}

	/**
	 * A whole register that may be saved.
	 *
	 * @param mixed $sent What was sent.
	 * @return array<string, mixed>|WP_Error The register, or at which fields it is wrong.
	 */
	public static function checked( mixed $sent ): array|WP_Error {
		$sent = is_array( $sent ) ? map_deep( $sent, static fn ( mixed $value ): mixed => is_string( $value ) ? trim( $value ) : $value ) : null;
		if ( ! is_array( $sent ) ) {
			return new WP_Error( 'doorstep_malformed', __( 'The register must be sent as JSON.', 'doorstep' ), array( 'status' => 400 ) );
		}
		$errors = FieldErrors::find( Contract::schema( 'register' ), $sent, 'register' );
		/**
		 * Where there is no error its schema allows it.
		 *
		 * @var Declared $register
		 */
		$register = $sent + Register::all();
		if ( array() === $errors ) {
			$errors = RegisterRules::errors( $register );
		}
		if ( array() === $errors ) {
			$errors = array_column( Contradictions::of( $register, new Wording( Texts::document_language(), new Facts() ) ), 'message', 'path' );
		}
		if ( array() !== $errors ) {
			return new WP_Error(
				'doorstep_invalid_register',
				__( 'Nothing was saved: please correct what is marked.', 'doorstep' ),
				array(
					'status' => 400,
					'errors' => $errors,
				)
			);
		}

		return self::without_empty_words( $register );
	}

	/**
	 * The register without texts that are in no language: as JSON they would read as lists.
	 *
	 * @param array<mixed> $register Valid.
	 * @phpstan-param Declared $register
	 * @return array<string, mixed>
	 */
	private static function without_empty_words( array $register ): array {
		foreach ( array( 'activities', 'recipients', 'stages' ) as $list ) {
			foreach ( $register[ $list ] as $index => $entry ) {
				$register[ $list ][ $index ] = array_filter( $entry, static fn ( mixed $value, string $name ): bool => array() !== $value || ! in_array( $name, Register::WORDS, true ), ARRAY_FILTER_USE_BOTH );
			}
		}

		return $register;
	}
}
