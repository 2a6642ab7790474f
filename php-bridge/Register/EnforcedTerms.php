<?php
/**
 * How long the site keeps what.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Register;

use Doorstep\Documents\Facts;
use Doorstep\Documents\RetentionTable;
use Doorstep\Documents\Wording;
use Doorstep\Leads\RetentionRule;
use Doorstep\Leads\RetentionRules;
use Doorstep\Settings;
use Doorstep\Texts;

/**
 * The terms that the settings decide, for activities that are the site's own or about the same data.
 *
 * @phpstan-import-type DeclaredActivity from Register
 * @phpstan-type Term array{months: int, startsFrom: string}
 */
final class EnforcedTerms {

	/**
	 * Models of activities that begin with a form of the site, and the kind of that form.
	 */
	private const FORMS = array(
		'viewings' => 'viewing',
		'alerts'   => 'alert',
	);

	/**
	 * The term of what a form of the site receives, for an activity whose data come from such a form. Only a rule
	 * of its own says that the owner decided about these data.
	 *
	 * @param array $activity As declared.
	 * @phpstan-param DeclaredActivity $activity
	 * @return Term|null
	 */
	public static function of_form( array $activity ): ?array {
		$rule = RetentionRules::current()->rules[ self::FORMS[ $activity['preset'] ] ?? '' ] ?? null;

		return null === $rule ? null : self::of_rule( $rule );
	}

	/**
	 * The term of an activity that the site does by itself, recognised by its name in any language.
	 *
	 * @param array $activity As declared.
	 * @phpstan-param DeclaredActivity $activity
	 * @return Term|null Months: 0 where the site's term is in days, or not known.
	 */
	public static function of_name( array $activity ): ?array {
		$names = array_filter( array_map( EnforcedRecipients::key( ... ), $activity['name'] ?? array() ) );
		if ( array() === $names ) {
			return null;
		}
		foreach ( self::all() as $text => $term ) {
			foreach ( Texts::DOCUMENT_LANGUAGES as $language ) {
				if ( in_array( EnforcedRecipients::key( Texts::area( 'privacy-policy', $language )[ 'privacy-policy.' . $text ] ), $names, true ) ) {
					return $term;
				}
			}
		}

		return null;
	}

	/**
	 * Whether an activity says another term. One that gives no number says in its own words what decides, and
	 * nobody can compare that.
	 *
	 * @param array $activity As declared.
	 * @param array $term     That of the site.
	 * @phpstan-param DeclaredActivity $activity
	 * @phpstan-param Term             $term
	 */
	public static function differs( array $activity, array $term ): bool {
		return 0 !== $activity['months'] && 0 !== $term['months'] && ( $activity['months'] !== $term['months'] || $activity['startsFrom'] !== $term['startsFrom'] );
	}

	/**
	 * Every name of what the site does and keeps, as the policy has it, with its term.
	 *
	 * @return array<string, Term> By the text's key.
	 */
	private static function all(): array {
		$rules      = RetentionRules::current();
		$retention  = Settings::all()['retention'];
		$statistics = self::term( ( new Facts() )->number( 'statisticsMonths' ) );
		$days       = self::term( 0 );
		$terms      = array(
			'enquiries'                     => self::of_rule( $rules->general ),
			'retention_leads'               => self::of_rule( $rules->general ),
			'consents'                      => self::term( $retention['consentMonths'] ),
			'retention_consents'            => self::term( $retention['consentMonths'] ),
			'retention_choice'              => self::term( RetentionTable::choice_months() ),
			'retention_requests'            => self::term( $retention['requestMonths'] ),
			'services_statistics'           => $statistics,
			'services_statistics_anonymous' => $statistics,
			'retention_statistics'          => $statistics,
			'services_preferences'          => $days,
			'services_marketing'            => $days,
			'logs'                          => $days,
			'retention_logs'                => $days,
			'retention_backups'             => $days,
			'retention_spam'                => $days,
		);
		foreach ( array( 'contact', 'valuation', 'viewing', 'alert', 'rights' ) as $kind ) {
			$terms[ 'retention_leads_' . $kind ] = self::of_rule( $rules->rule( $kind ) );
		}

		return $terms;
	}

	/**
	 * The term of a rule for leads, in the register's words.
	 *
	 * @param RetentionRule $rule The rule.
	 * @return Term
	 */
	private static function of_rule( RetentionRule $rule ): array {
		return self::term( $rule->months, RetentionRule::CONTACT === $rule->starts_from ? 'contact' : 'collection' );
	}

	/**
	 * A term.
	 *
	 * @param int    $months      How many.
	 * @param string $starts_from As in the register.
	 * @return Term
	 */
	public static function term( int $months, string $starts_from = 'collection' ): array {
		return array(
			'months'     => $months,
			'startsFrom' => $starts_from,
		);
	}

	/**
	 * A term in words.
	 *
	 * @param Wording $wording Language and facts.
	 * @param array   $term    The term.
	 * @phpstan-param Term $term
	 */
	public static function readable( Wording $wording, array $term ): string {
		return $wording->sentence( 'register.kept_' . $term['startsFrom'], array( 'term' => $wording->count( 'month', $term['months'] ) ) )?->text() ?? '';
	}
}
