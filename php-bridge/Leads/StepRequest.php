<?php
/**
 * A step, as it is asked for.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Consent\Days;
use Doorstep\Contract;
use WP_Error;
use WP_REST_Request;

/**
 * Makes a step of what the screen sent, or says what is wrong with it.
 */
final class StepRequest {

	private const ID = array(
		'type'      => 'string',
		'pattern'   => '^[0-9a-f-]{36}$',
		'maxLength' => 36,
	);

	/**
	 * The arguments of a step, as a REST route declares them; kind and until are a hold's, other is the
	 * lead that is taken into this one.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function args(): array {
		return array(
			'step'    => array(
				'type'     => 'string',
				'enum'     => LeadStep::NAMES,
				'required' => true,
			),
			'text'    => array(
				'type'      => 'string',
				'maxLength' => Contract::limit( 'noteCharacters' ),
				'default'   => '',
			),
			'kind'    => array(
				'type' => 'string',
				'enum' => Hold::KINDS,
			),
			'until'   => array(
				'type'      => 'string',
				'pattern'   => '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
				'maxLength' => 10,
			),
			'other'   => self::ID,
			'confirm' => array(
				'type'    => 'boolean',
				'default' => false,
			),
		);
	}

	/**
	 * The arguments of a step of several leads.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function bulk_args(): array {
		return array(
			'step' => array(
				'type'     => 'string',
				'enum'     => LeadActions::BULK,
				'required' => true,
			),
			'ids'  => array(
				'type'     => 'array',
				'items'    => self::ID,
				'minItems' => 1,
				'maxItems' => Contract::limit( 'bulkLeads' ),
				'required' => true,
			),
		);
	}

	/**
	 * The step that a request asks for.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request Body: step, text, kind, until, confirm, as the route declares them.
	 */
	public static function read( WP_REST_Request $request ): LeadStep|WP_Error {
		$step = self::text( $request, 'step' );
		$text = FieldRules::clean( 'textarea', self::text( $request, 'text' ) );
		if ( LeadStep::NOTE === $step && '' === $text ) {
			return new WP_Error( 'doorstep_empty_note', __( 'The note is empty.', 'doorstep' ), array( 'status' => 400 ) );
		}
		$hold = LeadStep::HELD === $step ? self::hold( self::text( $request, 'kind' ), self::text( $request, 'until' ), $text ) : null;

		return is_wp_error( $hold ) ? $hold : new LeadStep( $step, $text, $hold, true === $request['confirm'] );
	}

	/**
	 * A text of a request.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request The request.
	 * @param string             $name    Of the parameter.
	 */
	public static function text( WP_REST_Request $request, string $name ): string {
		return is_string( $request[ $name ] ) ? $request[ $name ] : '';
	}

	/**
	 * A hold until the end of a day, in the site's time zone.
	 *
	 * @param string $kind   One of Hold::KINDS; empty where none was chosen.
	 * @param string $date   YYYY-MM-DD; empty where none was entered.
	 * @param string $reason In staff's words, clean.
	 */
	private static function hold( string $kind, string $date, string $reason ): Hold|WP_Error {
		if ( '' === $kind ) {
			return self::wrong( __( 'Choose why the lead is kept.', 'doorstep' ) );
		}
		if ( '' === $reason ) {
			return self::wrong( __( 'Write the reason why the lead is kept.', 'doorstep' ) );
		}
		if ( mb_strlen( $reason, 'UTF-8' ) > Contract::limit( 'holdReasonCharacters' ) ) {
			/* translators: %d: Number of characters. */
			return self::wrong( sprintf( __( 'Write the reason in at most %d characters.', 'doorstep' ), Contract::limit( 'holdReasonCharacters' ) ) );
		}
		$until = self::end_of( $date );
		if ( null === $until || $until <= Clock::now() ) {
			return self::wrong( __( 'Enter until when the lead is kept: a day that is still to come.', 'doorstep' ) );
		}

		return new Hold( $kind, $until, $reason );
	}

	/**
	 * The last second of a day.
	 *
	 * @param string $date YYYY-MM-DD.
	 * @return int|null Unix seconds; null where there is no such day.
	 */
	private static function end_of( string $date ): ?int {
		$day = Days::between( $date, $date );

		return null === $day ? null : $day->end() - 1;
	}

	/**
	 * What is wrong with a hold.
	 *
	 * @param string $message In the user's language.
	 */
	private static function wrong( string $message ): WP_Error {
		return new WP_Error( 'doorstep_hold', $message, array( 'status' => 422 ) );
	}
}
