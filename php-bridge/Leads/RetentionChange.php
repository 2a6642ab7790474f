<?php
/**
 * Another term for the leads that are stored.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Database;

/**
 * Brings the ends of leads forward, or counts what that would do: both by the same condition. Goes by runs of
 * days: within them every lead is moved by the same number of seconds, so each statement is short, finds
 * its rows by an index, and needs no calendar. Each method raises DatabaseUnavailable where the database fails.
 *
 * @phpstan-type Run array{from: int, to: int, expires: int, erase: int}
 * @phpstan-type Effect array{sooner: int, atOnce: int, erasedSooner: int}
 */
final class RetentionChange {

	/**
	 * Longest run: a month of one rule's leads is what one statement touches at most.
	 */
	private const RUN = 31 * DAY_IN_SECONDS;

	/**
	 * Lets no lead of a rule live longer than the rules say, but for those on hold until later.
	 *
	 * @param RetentionRules $rules All rules.
	 * @param RetentionRule  $rule  One of them.
	 */
	public static function apply( RetentionRules $rules, RetentionRule $rule ): void {
		foreach ( self::runs( $rule ) as $run ) {
			list( $where, $values ) = self::affected( $rules, $rule, $run );
			Database::execute(
				'UPDATE %i SET revision = revision + 1, expires_at = ' . self::earlier( 'expires_at', $rules, $rule, $run['expires'] ) . ', erase_at = ' . self::earlier( 'erase_at', $rules, $rule, $run['erase'] ) . ' WHERE ' . $where,
				array( Database::table( 'leads' ), ...$values )
			);
		}
	}

	/**
	 * What apply() would do.
	 *
	 * @param RetentionRules $rules All rules.
	 * @param RetentionRule  $rule  One of them.
	 * @return Effect Leads that expire sooner; those of them that expire at once; and others that are only erased sooner.
	 */
	public static function effect( RetentionRules $rules, RetentionRule $rule ): array {
		$now    = Clock::now();
		$effect = array_fill_keys( array( 'sooner', 'atOnce', 'erasedSooner' ), 0 );
		foreach ( self::runs( $rule ) as $run ) {
			list( $where, $values ) = self::affected( $rules, $rule, $run );
			$rows                   = Database::rows( 'SELECT expires_at, ' . self::earlier( 'expires_at', $rules, $rule, $run['expires'] ) . ' AS then_at FROM %i WHERE ' . $where, array( Database::table( 'leads' ), ...$values ) );
			foreach ( $rows as $row ) {
				$is_sooner = (int) $row['expires_at'] > $now && (int) $row['then_at'] < (int) $row['expires_at'];

				++$effect[ $is_sooner ? 'sooner' : 'erasedSooner' ];
				$effect['atOnce'] += (int) ( $is_sooner && (int) $row['then_at'] <= $now );
			}
		}

		return $effect;
	}

	/**
	 * An end brought forward, as SQL: to what the term says, or the transfer where that is sooner, but not to
	 * before the end of a hold. Without LEAST(): WordPress' SQLite driver computes it in PHP, which gives SQLite
	 * 32 bits of it, and a moment after January 2038 would be one of the last century.
	 *
	 * @param 'expires_at'|'erase_at' $column  The end.
	 * @param RetentionRules          $rules   All rules.
	 * @param RetentionRule           $rule    One of them.
	 * @param int                     $seconds From the start of the term to that end.
	 */
	private static function earlier( string $column, RetentionRules $rules, RetentionRule $rule, int $seconds ): string {
		$term = self::column( $rule ) . ' + ' . $seconds;
		if ( $rules->transferred_days > 0 ) {
			$transfer = 'transferred_at + ' . $rules->transferred_days * DAY_IN_SECONDS;
			$term     = "CASE WHEN transferred_at > 0 AND $transfer < $term THEN $transfer ELSE $term END";
		}

		return "CASE WHEN hold_until >= $column THEN $column WHEN $column <= $term THEN $column WHEN hold_until > $term THEN hold_until ELSE $term END";
	}

	/**
	 * The leads of a run that end later than they may.
	 *
	 * @param RetentionRules $rules All rules.
	 * @param RetentionRule  $rule  One of them.
	 * @param Run            $run   From runs().
	 * @return array{string, list<int|string>} Condition with marks, and values for them.
	 */
	private static function affected( RetentionRules $rules, RetentionRule $rule, array $run ): array {
		$start                  = self::column( $rule );
		list( $whose, $values ) = self::whose( $rules, $rule );
		$late                   = array();
		foreach ( array( 'expires_at' => $run['expires'], 'erase_at' => $run['erase'] ) as $column => $seconds ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			$transfer = $rules->transferred_days * DAY_IN_SECONDS;
			$late[]   = "$column > hold_until AND ( $column > $start + $seconds" . ( $transfer > 0 ? " OR ( transferred_at > 0 AND $column > transferred_at + $transfer )" : '' ) . ' )';
		}

		return array(
			"$start >= %d AND $start < %d AND $whose AND ( " . implode( ' OR ', $late ) . ' )',
			array( $run['from'], $run['to'], ...$values ),
		);
	}

	/**
	 * The leads for which a rule holds, as RetentionRules::rule() finds it.
	 *
	 * @param RetentionRules $rules All rules.
	 * @param RetentionRule  $rule  One of them.
	 * @return array{string, list<string>} Condition with marks, and values for them.
	 */
	private static function whose( RetentionRules $rules, RetentionRule $rule ): array {
		if ( Lead::FLAMINGO === $rule->of ) {
			return array( 'source = %s', array( Lead::FLAMINGO ) );
		}
		$others = array_map( 'strval', array_keys( $rules->rules ) );
		$kinds  = array_values( array_diff( $others, array( Lead::FLAMINGO ) ) );
		$where  = 'kind = %s';
		$values = array( $rule->of );
		if ( RetentionRule::GENERAL === $rule->of ) {
			$where  = array() === $kinds ? '1 = 1' : 'kind NOT IN ( ' . implode( ', ', array_fill( 0, count( $kinds ), '%s' ) ) . ' )';
			$values = $kinds;
		}

		return in_array( Lead::FLAMINGO, $others, true ) ? array( $where . ' AND source <> %s', array( ...$values, Lead::FLAMINGO ) ) : array( $where, $values );
	}

	/**
	 * Days in a row over which the term is the same number of seconds.
	 *
	 * @param RetentionRule $rule The rule.
	 * @return iterable<Run>
	 */
	private static function runs( RetentionRule $rule ): iterable {
		$now   = Clock::now();
		$first = Database::rows( 'SELECT MIN( ' . self::column( $rule ) . ' ) AS oldest FROM %i', array( Database::table( 'leads' ) ) )[0]['oldest'] ?? null;
		$first = null === $first ? PHP_INT_MAX : (int) $first;
		$run   = null;
		for ( $day = $first - $first % DAY_IN_SECONDS; $day <= $now; $day += DAY_IN_SECONDS ) {
			$end  = $rule->after( $day );
			$next = array(
				'from'    => $run['from'] ?? $day,
				'to'      => $day + DAY_IN_SECONDS,
				'expires' => $end['expires_at'] - $day,
				'erase'   => $end['erase_at'] - $day,
			);
			if ( null !== $run && ( $run['expires'] !== $next['expires'] || $run['erase'] !== $next['erase'] || $day - $run['from'] >= self::RUN ) ) {
				yield $run;
				$next['from'] = $day;
			}
			$run = $next;
		}
		if ( null !== $run ) {
			yield $run;
		}
	}

	/**
	 * The column from which a rule counts; each is the first of an index.
	 *
	 * @param RetentionRule $rule The rule.
	 */
	private static function column( RetentionRule $rule ): string {
		return RetentionRule::RECEIPT === $rule->starts_from ? 'received_at' : 'last_contact_at';
	}
}
