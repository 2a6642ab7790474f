<?php
/**
 * What other terms would do.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

use Doorstep\Contract;
use Doorstep\Leads\RetentionChange;
use Doorstep\Leads\RetentionRules;
use Doorstep\Settings;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * POST /settings/retention-preview. Counts, and changes nothing.
 *
 * @phpstan-import-type Effect from RetentionChange
 */
final class RetentionPreview {

	/**
	 * Answers the request.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request Body {retention} as JSON.
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	public static function answer( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$body      = $request->get_json_params();
		$retention = is_array( $body ) ? $body['retention'] ?? null : null;
		if ( ! is_array( $retention ) || ! Settings::is_retention( $retention ) || array() !== RetentionErrors::find( $retention ) ) {
			return new WP_Error( 'doorstep_invalid_settings', __( 'What this would do is shown once the terms are correct.', 'doorstep' ), array( 'status' => 400 ) );
		}

		return new WP_REST_Response( self::effects( RetentionRules::of( $retention ) ) );
	}

	/**
	 * What saving these rules would do.
	 *
	 * @param RetentionRules $rules The rules.
	 * @return array{sooner: int, atOnce: int, erasedSooner: int, rules: list<array{of: string, sooner: int, atOnce: int, erasedSooner: int}>}
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	private static function effects( RetentionRules $rules ): array {
		$effects = array();
		foreach ( $rules->shorter_than( RetentionRules::current() ) as $rule ) {
			$effects[] = array( 'of' => $rule->of ) + RetentionChange::effect( $rules, $rule );
		}

		return array(
			'sooner'       => array_sum( array_column( $effects, 'sooner' ) ),
			'atOnce'       => array_sum( array_column( $effects, 'atOnce' ) ),
			'erasedSooner' => array_sum( array_column( $effects, 'erasedSooner' ) ),
			'rules'        => array_values( array_filter( $effects, static fn ( array $effect ): bool => $effect['sooner'] + $effect['erasedSooner'] > 0 ) ),
		);
	}
}
