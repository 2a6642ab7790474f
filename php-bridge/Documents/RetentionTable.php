<?php
/**
 * How long data are kept.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Contract;
use Doorstep\Gate\Catalogue;
use Doorstep\Settings;

/**
 * One row for each kind of data, from the terms that the plugin enforces; what others enforce
 * (the host, the statistics tool) comes from the profile.
 *
 * @phpstan-type Row array{data: Sentence|null, kept: Sentence|null, then: Sentence|null}
 */
final class RetentionTable {

	/**
	 * The rows. One whose term is not known lacks it.
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<Row>
	 */
	public static function rows( Wording $wording ): array {
		$retention = Settings::all()['retention'];
		$services  = Catalogue::declared();
		$erased    = $wording->sentence( 'privacy-policy.retention_erased' );

		$rows = array(
			...LeadTerms::rows( $wording ),
			self::row( $wording, 'spam', 'day', Contract::limit( 'quarantineDays' ), $erased ),
			self::row( $wording, 'requests', 'month', $retention['requestMonths'], $erased ),
		);
		if ( array() !== $services ) {
			$rows[] = self::row( $wording, 'consents', 'month', $retention['consentMonths'], $erased );
			$rows[] = self::row( $wording, 'choice', 'month', self::choice_months(), $wording->sentence( 'privacy-policy.retention_choice_then' ) );
		}
		if ( ProcessingActivities::has_statistics( $services ) ) {
			$rows[] = self::row( $wording, 'statistics', 'month', $wording->facts->number( 'statisticsMonths' ), $wording->sentence( 'privacy-policy.retention_statistics_then' ) );
		}
		$rows[] = self::row( $wording, 'logs', 'day', $wording->facts->number( 'logDays' ), $wording->sentence( 'privacy-policy.retention_logs_then' ) );
		$rows[] = self::row( $wording, 'backups', 'day', $wording->facts->number( 'backupDays' ), $wording->sentence( 'privacy-policy.retention_backups_then' ) );

		return array( ...$rows, ...self::declared( $wording ) );
	}

	/**
	 * What the agency declares: nothing of it is on this site.
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<Row>
	 */
	private static function declared( Wording $wording ): array {
		return array_map(
			static fn ( array $activity ): array => array(
				'data' => Sentence::of( DeclaredActivities::name( $wording, $activity ) ),
				'kept' => DeclaredActivities::kept( $wording, $activity ),
				'then' => $wording->sentence( 'register.kept_then' ),
			),
			$wording->declared['activities']
		);
	}

	/**
	 * Months that the visitor's choice is kept in the browser.
	 */
	public static function choice_months(): int {
		/**
		 * As written in contract.json.
		 *
		 * @var array{months: int} $cookie
		 */
		$cookie = Contract::read( 'contract' )['cookie'];

		return $cookie['months'];
	}

	/**
	 * One row.
	 *
	 * @param Wording       $wording Language and facts.
	 * @param string        $kind    Of data, as in the texts.
	 * @param string        $unit    Of the term.
	 * @param int           $count   The term; 0 while it is not known.
	 * @param Sentence|null $then    What happens at its end.
	 * @phpstan-param 'day'|'month' $unit
	 * @return Row
	 */
	private static function row( Wording $wording, string $kind, string $unit, int $count, ?Sentence $then ): array {
		return array(
			'data' => $wording->sentence( 'privacy-policy.retention_' . $kind ),
			'kept' => $wording->sentence( 'privacy-policy.retention_' . $kind . '_for', array( 'term' => $wording->count( $unit, $count ) ) ),
			'then' => $then,
		);
	}
}
