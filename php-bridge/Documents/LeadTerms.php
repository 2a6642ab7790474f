<?php
/**
 * How long leads are kept.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Leads\Hold;
use Doorstep\Leads\RetentionRule;
use Doorstep\Leads\RetentionRules;

/**
 * The rows of the retention table that are about leads: each rule that differs from the general term, the
 * transferred ones, and the holds with the longest time for which staff can set them.
 *
 * @phpstan-import-type Row from RetentionTable
 */
final class LeadTerms {

	/**
	 * The rows.
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<Row>
	 */
	public static function rows( Wording $wording ): array {
		$rules     = RetentionRules::current();
		$different = $rules->different();
		$rows      = array();
		foreach ( $different as $rule ) {
			$rows[] = self::of_rule( $wording, $rule, 'leads_' . $rule->of );
		}
		$rows[] = self::of_rule( $wording, $rules->general, array() === $different ? 'leads' : 'leads_other' );
		$rows[] = array(
			'data' => $wording->sentence( 'privacy-policy.retention_mailbox' ),
			'kept' => $wording->sentence( 'privacy-policy.retention_mailbox_for', array( 'term' => $wording->term( self::longest( $rules ) ) ) ),
			'then' => $wording->sentence( 'privacy-policy.retention_mailbox_then' ),
		);
		if ( $rules->transferred_days > 0 ) {
			$rows[] = array(
				'data' => $wording->sentence( 'privacy-policy.retention_transferred' ),
				'kept' => $wording->sentence( 'privacy-policy.retention_transferred_for', array( 'term' => $wording->count( 'day', $rules->transferred_days ) ) ),
				'then' => $wording->sentence( 'privacy-policy.retention_erased' ),
			);
		}
		foreach ( Hold::KINDS as $kind ) {
			$rows[] = self::of_hold( $wording, $kind );
		}

		return $rows;
	}

	/**
	 * The row of a rule.
	 *
	 * @param Wording       $wording Language and facts.
	 * @param RetentionRule $rule    The rule.
	 * @param string        $data    What it is about, as in the texts.
	 * @return Row
	 */
	private static function of_rule( Wording $wording, RetentionRule $rule, string $data ): array {
		return array(
			'data' => $wording->sentence( 'privacy-policy.retention_' . $data ),
			'kept' => $wording->sentence( 'privacy-policy.retention_leads_for', array( 'term' => $wording->term( $rule ) ) ),
			'then' => $wording->sentence( 'privacy-policy.retention_pending', array( 'months' => $wording->count( 'month', $rule->pending_months ) ) ) ?? $wording->sentence( 'privacy-policy.retention_erased' ),
		);
	}

	/**
	 * The row of a kind of hold. French law says by itself how long; elsewhere the sentence leaves it open.
	 *
	 * @param Wording $wording Language and facts.
	 * @param string  $kind    One of Hold::KINDS.
	 * @return Row
	 */
	private static function of_hold( Wording $wording, string $kind ): array {
		$years = intdiv( Hold::months( $kind ), 12 );
		$data  = 'privacy-policy.retention_held_' . $kind;
		$law   = Hold::LEGAL !== $kind && 'FR' === $wording->facts->jurisdiction() ? '_FR' : '_for';

		return array(
			'data' => $wording->sentence( $data ),
			'kept' => $wording->sentence( $data . $law, array( 'term' => $wording->count( 'year', $years ) ) ),
			'then' => $wording->sentence( 'privacy-policy.retention_held_then' ),
		);
	}

	/**
	 * The rule that keeps leads longest: who deletes mail by hand sees it by the day it came, not by its form.
	 *
	 * @param RetentionRules $rules All rules.
	 */
	private static function longest( RetentionRules $rules ): RetentionRule {
		$longest = $rules->general;
		foreach ( $rules->all() as $rule ) {
			if ( $rule->months > $longest->months || ( $rule->months === $longest->months && RetentionRule::CONTACT === $rule->starts_from ) ) {
				$longest = $rule;
			}
		}

		return $longest;
	}
}
