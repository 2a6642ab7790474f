<?php
/**
 * Which term holds for which lead.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Contract;
use Doorstep\Settings;

/**
 * The owner's rules: one for all leads, and others for some, by where a lead was imported from and by what
 * the form was for, in this order.
 *
 * @phpstan-import-type Retention from Settings as Terms
 */
final class RetentionRules {

	/**
	 * Makes the rules.
	 *
	 * @param RetentionRule                $general          For every lead without another one.
	 * @param array<string, RetentionRule> $rules            By what they are of.
	 * @param int                          $transferred_days Days that a transferred lead is kept; 0 for its own term.
	 */
	private function __construct( public readonly RetentionRule $general, public readonly array $rules, public readonly int $transferred_days ) {}

	/**
	 * The rules of the settings.
	 *
	 * @param array $retention Valid by the schema.
	 * @phpstan-param Terms $retention
	 */
	public static function of( array $retention ): self {
		$rules = array();
		foreach ( $retention['rules'] as $rule ) {
			$rules[ $rule['of'] ] = new RetentionRule( $rule['of'], $rule['months'], $rule['pendingMonths'], $rule['startsFrom'] );
		}

		return new self( new RetentionRule( RetentionRule::GENERAL, $retention['leadMonths'], $retention['pendingMonths'], $retention['startsFrom'] ), $rules, $retention['transferredDays'] );
	}

	/**
	 * The rules that are in force.
	 */
	public static function current(): self {
		return self::of( Settings::all()['retention'] );
	}

	/**
	 * The rule of a lead.
	 *
	 * @param string $kind   One of the contract's formKinds.
	 * @param string $source Where it came from.
	 */
	public function rule( string $kind, string $source = Lead::FORM ): RetentionRule {
		$of_source = Lead::FORM === $source ? null : $this->rules[ $source ] ?? null;

		return $of_source ?? $this->rules[ $kind ] ?? $this->general;
	}

	/**
	 * The rules that say something else than the general one.
	 *
	 * @return list<RetentionRule>
	 */
	public function different(): array {
		return array_values( array_filter( $this->rules, fn ( RetentionRule $rule ): bool => $rule->may_shorten( $this->general ) || $this->general->may_shorten( $rule ) ) );
	}

	/**
	 * Every rule, the general one last.
	 *
	 * @return list<RetentionRule>
	 */
	public function all(): array {
		return array( ...array_values( $this->rules ), $this->general );
	}

	/**
	 * Those of these rules by which some lead may end sooner than by other rules.
	 *
	 * @param self $others The other rules.
	 * @return list<RetentionRule>
	 */
	public function shorter_than( self $others ): array {
		if ( $this->transferred_days > 0 && ( 0 === $others->transferred_days || $this->transferred_days < $others->transferred_days ) ) {
			return $this->all();
		}
		/**
		 * As written in contract.json.
		 *
		 * @var list<string> $kinds
		 */
		$kinds   = Contract::read( 'contract' )['formKinds'];
		$shorter = array();
		foreach ( $kinds as $kind ) {
			foreach ( array( Lead::FORM, Lead::FLAMINGO ) as $source ) {
				$rule = $this->rule( $kind, $source );
				if ( $rule->may_shorten( $others->rule( $kind, $source ) ) ) {
					$shorter[ $rule->of ] = $rule;
				}
			}
		}

		return array_values( $shorter );
	}
}
