<?php
/**
 * GET /leads/figures.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use WP_REST_Response;

/**
 * Tells those who may read leads how many there are. Reply: contract/schema/lead-figures.json.
 */
final class FiguresRoute {

	/**
	 * The figures as they are now.
	 */
	public static function answer(): WP_REST_Response {
		$figures = LeadFigures::now();

		return LeadReply::uncached(
			array(
				'counts'    => self::counts( $figures ),
				'thisMonth' => LeadMonths::this_month(),
				'months'    => $figures->months(),
				'listings'  => LeadFigures::listings(),
				'forms'     => $figures->forms(),
			),
			200
		);
	}

	/**
	 * The counts as the contract has them.
	 *
	 * @param LeadFigures $figures What was counted.
	 * @return array{open: int, doubtful: int, expiring: int, held: int, frozen: int, pending: array{count: int, eraseFrom: string|null, eraseTo: string|null}}
	 */
	public static function counts( LeadFigures $figures ): array {
		$counts  = $figures->counts();
		$pending = $counts['pending'];

		$counts['pending'] = array(
			'count'     => $pending['count'],
			'eraseFrom' => self::iso_or_null( $pending['eraseFrom'] ),
			'eraseTo'   => self::iso_or_null( $pending['eraseTo'] ),
		);

		return $counts;
	}

	/**
	 * A time as JSON has it; null for none.
	 *
	 * @param int|null $at Unix seconds.
	 */
	private static function iso_or_null( ?int $at ): ?string {
		return null === $at ? null : Clock::iso( $at );
	}
}
