<?php
/**
 * The commands `wp doorstep leads hold` and `wp doorstep leads release`.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use WP_CLI;
use WP_REST_Request;

/**
 * Takes the steps of the desk that keep a lead longer than its term, and end that.
 */
final class HoldCommand {

	/**
	 * Keeps a lead longer than its term.
	 *
	 * ## OPTIONS
	 *
	 * <id>
	 * : The lead's id.
	 *
	 * --kind=<kind>
	 * : contract, identity or legal.
	 *
	 * --until=<date>
	 * : Last day, YYYY-MM-DD.
	 *
	 * --reason=<reason>
	 * : Why, for those who read the lead.
	 *
	 * ## EXAMPLES
	 *
	 *     wp doorstep leads hold 22222222-2222-4222-8222-222222222222 --kind=contract --until=2037-06-30 --reason="Mandate 118"
	 *
	 * @param list<string>          $arguments id.
	 * @param array<string, string> $options   kind, until, reason.
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	public static function hold( array $arguments, array $options ): void {
		self::step(
			$arguments[0] ?? '',
			array(
				'step'  => LeadStep::HELD,
				'text'  => $options['reason'] ?? '',
				'kind'  => $options['kind'] ?? '',
				'until' => $options['until'] ?? '',
			)
		);
	}

	/**
	 * Ends the hold of a lead.
	 *
	 * ## OPTIONS
	 *
	 * <id>
	 * : The lead's id.
	 *
	 * [--confirm]
	 * : Also where the lead's term is over, and it is gone at once.
	 *
	 * ## EXAMPLES
	 *
	 *     wp doorstep leads release 22222222-2222-4222-8222-222222222222
	 *
	 * @param list<string>        $arguments id.
	 * @param array<string, bool> $options   confirm.
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	public static function release( array $arguments, array $options ): void {
		self::step(
			$arguments[0] ?? '',
			array(
				'step'    => LeadStep::RELEASED,
				'confirm' => $options['confirm'] ?? false,
			)
		);
	}

	/**
	 * Takes a step, as the screen would, and says what came of it.
	 *
	 * @param string                     $id   UUID of the lead.
	 * @param array<string, string|bool> $step Of StepRequest::args().
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	private static function step( string $id, array $step ): void {
		$request = new WP_REST_Request( 'POST' );
		$request->set_body_params( $step );
		$request->set_attributes( array( 'args' => StepRequest::args() ) );
		$wrong = $request->sanitize_params();
		$step  = is_wp_error( $wrong ) ? $wrong : StepRequest::read( $request );
		$error = is_wp_error( $step ) ? $step : LeadSteps::take( $id, $step );
		if ( null !== $error ) {
			WP_CLI::error( $error->get_error_message() );
		}
		WP_CLI::success( __( 'Done.', 'doorstep' ) );
	}
}
