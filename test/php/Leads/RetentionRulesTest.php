<?php
/**
 * Tests of retention by rules.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Contract;
use Doorstep\Database;
use Doorstep\Leads\Activity;
use Doorstep\Leads\Hold;
use Doorstep\Leads\Lead;
use Doorstep\Leads\LeadStore;
use Doorstep\Leads\Retention;
use Doorstep\Leads\RetentionRule;
use Doorstep\Leads\RetentionRules;
use Doorstep\Settings;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Each lead ends by its own rule, and a change of the rules does what the preview said.
 */
final class RetentionRulesTest extends LeadsTestCase {

	private const PREVIEW = '/doorstep/v1/settings/retention-preview';

	/**
	 * A rule as the settings have it.
	 *
	 * @param string $of      What it is of.
	 * @param int    $months  Months until expiry.
	 * @param string $from    From when they count.
	 * @param int    $pending Months from then until erasure.
	 * @return array{of: string, months: int, pendingMonths: int, startsFrom: string}
	 */
	private static function rule( string $of, int $months, string $from = RetentionRule::CONTACT, int $pending = 0 ): array {
		return array(
			'of'            => $of,
			'months'        => $months,
			'pendingMonths' => $pending,
			'startsFrom'    => $from,
		);
	}

	/**
	 * Saves terms.
	 *
	 * @param array<string, mixed> $terms Over what is stored.
	 */
	private function terms( array $terms ): void {
		$settings              = Settings::stored();
		$settings['retention'] = array_merge( $settings['retention'], $terms );
		self::assertNull( Settings::save( $settings ) );
	}

	/**
	 * What the preview answers.
	 *
	 * @param array<string, mixed> $terms Over what is stored.
	 * @return array{sooner: int, atOnce: int, erasedSooner: int, rules: list<array<string, mixed>>}
	 */
	private function preview( array $terms ): array {
		$reply = $this->request( 'POST', self::PREVIEW, array( 'retention' => array_merge( Settings::stored()['retention'], $terms ) ) );
		self::assertSame( 200, $reply->get_status(), (string) wp_json_encode( $reply->get_data() ) );
		/**
		 * As the contract says, checked here.
		 *
		 * @var array{sooner: int, atOnce: int, erasedSooner: int, rules: list<array<string, mixed>>} $effects
		 */
		$effects = $reply->get_data();
		self::assertTrue( rest_validate_value_from_schema( $effects, Contract::schema( 'retention-preview' ) ) );

		return $effects;
	}

	/**
	 * Stores a lead with the end that it has by the rules of now.
	 *
	 * @param array<string, mixed> $over As for Leads::with().
	 */
	private function stored( array $over ): Lead {
		$lead = Leads::with( array( 'id' => wp_generate_uuid4(), 'expires_at' => PHP_INT_MAX, 'erase_at' => PHP_INT_MAX ) + $over + array( 'last_contact_at' => self::NOW ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$lead = Retention::applied( $lead, $lead );
		self::assertSame( 'received', LeadStore::insert( $lead, str_replace( '-', '', $lead->id ) ) );

		return $lead;
	}

	/**
	 * When each lead expires and is erased, by id.
	 *
	 * @return array<string, array{int, int}>
	 */
	private function ends(): array {
		$ends = array();
		foreach ( $this->all_rows() as $row ) {
			$ends[ (string) $row['id'] ] = array( (int) $row['expires_at'], (int) $row['erase_at'] );
		}

		return $ends;
	}

	/**
	 * Ends that the calendar makes hard: month ends, leap days, and hours that a change of the clock skips or repeats.
	 *
	 * @return iterable<string, array{string, string, string, int, int, string, string}>
	 */
	public static function calendars(): iterable {
		yield 'from receipt, on a leap day' => array( '2024-02-29 23:59:59', '2024-03-31 08:00:00', 'receipt', 24, 0, '2026-02-28 23:59:59', '2026-02-28 23:59:59' );
		yield 'from contact, on a leap day' => array( '2023-11-30 08:00:00', '2024-02-29 23:59:59', 'contact', 24, 1, '2026-02-28 23:59:59', '2026-03-28 23:59:59' );
		yield 'from receipt, into a leap day' => array( '2025-08-31 10:00:00', '2025-11-30 10:00:00', 'receipt', 30, 2, '2028-02-29 10:00:00', '2028-04-29 10:00:00' );
		yield 'from contact, into a leap day' => array( '2025-07-15 10:00:00', '2025-08-31 10:00:00', 'contact', 30, 2, '2028-02-29 10:00:00', '2028-04-29 10:00:00' );
		yield 'from receipt, from the end of a long month' => array( '2025-01-31 12:00:00', '2025-05-31 12:00:00', 'receipt', 1, 1, '2025-02-28 12:00:00', '2025-03-28 12:00:00' );
		yield 'from contact, from the end of a long month' => array( '2025-01-31 12:00:00', '2025-05-31 12:00:00', 'contact', 1, 1, '2025-06-30 12:00:00', '2025-07-30 12:00:00' );
		yield 'from receipt, across new year' => array( '2025-12-31 23:30:00', '2026-01-01 00:30:00', 'receipt', 2, 0, '2026-02-28 23:30:00', '2026-02-28 23:30:00' );
		yield 'from contact, across new year' => array( '2025-12-31 23:30:00', '2026-01-01 00:30:00', 'contact', 2, 0, '2026-03-01 00:30:00', '2026-03-01 00:30:00' );
		yield 'from receipt, into the hour that Paris skips' => array( '2024-03-31 01:30:00', '2024-10-27 00:30:00', 'receipt', 24, 0, '2026-03-31 01:30:00', '2026-03-31 01:30:00' );
		yield 'from receipt, in the skipped hour itself' => array( '2025-03-30 01:30:00', '2025-04-30 01:30:00', 'receipt', 12, 2, '2026-03-30 01:30:00', '2026-05-30 01:30:00' );
		yield 'from contact, in the hour that Paris repeats' => array( '2025-09-26 00:30:00', '2025-10-26 00:30:00', 'contact', 12, 0, '2026-10-26 00:30:00', '2026-10-26 00:30:00' );
		yield 'from contact, an hour later by UTC, the same on the wall' => array( '2025-09-26 00:30:00', '2025-10-26 01:30:00', 'contact', 12, 0, '2026-10-26 01:30:00', '2026-10-26 01:30:00' );
	}

	#[DataProvider( 'calendars' )]
	public function test_a_rule_counts_by_the_calendar_from_its_own_start( string $received, string $contact, string $from, int $months, int $pending, string $expires, string $erase ): void {
		update_option( 'timezone_string', 'Europe/Paris' );
		$this->set_clock( (int) strtotime( $contact . ' UTC' ) );
		// Both ways: by the rule at receipt, and by a rule that became shorter, which SQL applies.
		foreach ( array( $months, 36 ) as $before ) {
			$this->terms( array( 'rules' => array( self::rule( 'viewing', $before, $from, 36 === $before ? 0 : $pending ) ) ) );
			$lead = $this->stored(
				array(
					'kind'            => 'viewing',
					'received_at'     => strtotime( $received . ' UTC' ),
					'last_contact_at' => strtotime( $contact . ' UTC' ),
				)
			);
			$this->terms( array( 'rules' => array( self::rule( 'viewing', $months, $from, $pending ) ) ) );
			$ends = array_map( static fn ( int $at ): string => gmdate( 'Y-m-d H:i:s', $at ), $this->ends()[ $lead->id ] );
			// A pending stage that is longer than before holds for leads to come alone, but never shortens.
			self::assertSame( array( $expires, $erase ), $ends );
		}
	}

	public function test_the_source_goes_before_the_kind_and_the_kind_before_all_others(): void {
		$this->terms( array( 'rules' => array( self::rule( 'contact', 6 ), self::rule( 'flamingo', 3 ), self::rule( 'valuation', 36 ) ) ) );
		$months = static fn ( string $kind, string $source ): int => RetentionRules::current()->rule( $kind, $source )->months;

		self::assertSame( array( 6, 36, 24, 3, 3 ), array( $months( 'contact', 'form' ), $months( 'valuation', 'form' ), $months( 'viewing', 'form' ), $months( 'contact', 'flamingo' ), $months( 'valuation', 'flamingo' ) ) );
		$this->terms( array( 'rules' => array( self::rule( 'contact', 6 ) ) ) );
		self::assertSame( array( 6, 24 ), array( $months( 'contact', 'flamingo' ), $months( 'alert', 'flamingo' ) ) );
	}

	public function test_a_form_gives_its_leads_the_term_of_its_kind(): void {
		$this->terms( array( 'rules' => array( self::rule( 'valuation', 30, RetentionRule::RECEIPT, 2 ) ) ) );
		$this->received( array(), array( 'form' => $this->form( array( 'kind' => 'valuation' ) )->text() ) );
		$this->received();

		self::assertEqualsCanonicalizing( array( '2028-05-22/2028-07-22', '2027-11-22/2027-11-22' ), array_map( static fn ( array $end ): string => gmdate( 'Y-m-d', $end[0] ) . '/' . gmdate( 'Y-m-d', $end[1] ), $this->ends() ) );
	}

	public function test_settings_from_before_there_were_rules_go_on_as_they_were(): void {
		$old              = Settings::stored();
		$old['retention'] = array(
			'leadMonths'    => 11,
			'pendingMonths' => 1,
			'consentMonths' => 36,
			'requestMonths' => 36,
		);
		update_option( Settings::OPTION, $old );

		self::assertSame( array( 'contact', array(), 0, 11 ), array( Settings::all()['retention']['startsFrom'], Settings::all()['retention']['rules'], Settings::all()['retention']['transferredDays'], RetentionRules::current()->general->months ) );
		$this->received();
		self::assertSame( array( array( strtotime( '2026-10-22 12:00 UTC' ), strtotime( '2026-11-22 12:00 UTC' ) ) ), array_values( $this->ends() ) );
	}

	public function test_a_shorter_rule_moves_its_own_leads_alone(): void {
		$ids = array();
		foreach ( array( 'contact', 'valuation', 'alert' ) as $kind ) {
			$ids[ $kind ] = $this->stored( array( 'kind' => $kind ) )->id;
		}
		$ids['flamingo'] = $this->stored( array( 'source' => Lead::FLAMINGO ) )->id;
		$this->terms( array( 'rules' => array( self::rule( 'contact', 12 ), self::rule( 'alert', 6 ) ) ) );
		$months = array_map( fn ( string $id ): string => gmdate( 'Y-m', $this->ends()[ $id ][0] ), $ids );
		self::assertSame( array( 'contact' => '2026-11', 'valuation' => '2027-11', 'alert' => '2026-05', 'flamingo' => '2026-11' ), $months ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		$this->terms( array( 'rules' => array( self::rule( 'flamingo', 1 ), self::rule( 'contact', 36 ) ), 'leadMonths' => 3 ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$months = array_map( fn ( string $id ): string => gmdate( 'Y-m', $this->ends()[ $id ][0] ), $ids );
		self::assertSame( array( 'contact' => '2026-11', 'valuation' => '2026-02', 'alert' => '2026-02', 'flamingo' => '2025-12' ), $months ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}

	public function test_a_term_that_counts_from_receipt_again_shortens_the_leads_that_had_a_later_contact(): void {
		$quiet = $this->stored( array( 'received_at' => self::NOW - 300 * DAY_IN_SECONDS, 'last_contact_at' => self::NOW - 300 * DAY_IN_SECONDS ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$alive = $this->stored( array( 'received_at' => self::NOW - 300 * DAY_IN_SECONDS, 'last_contact_at' => self::NOW - 5 * DAY_IN_SECONDS ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$old   = $this->stored( array( 'received_at' => self::NOW - 2000 * DAY_IN_SECONDS, 'last_contact_at' => self::NOW ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$this->log_in( 'administrator' );
		self::assertSame( array( 2, 1 ), array( $this->preview( array( 'startsFrom' => 'receipt' ) )['sooner'], $this->preview( array( 'startsFrom' => 'receipt' ) )['atOnce'] ) );

		$this->terms( array( 'startsFrom' => 'receipt' ) );
		self::assertSame( $this->ends()[ $quiet->id ], $this->ends()[ $alive->id ] );
		self::assertLessThan( self::NOW, $this->ends()[ $old->id ][0] );

		$before = $this->ends();
		self::assertSame( 0, $this->preview( array( 'startsFrom' => 'contact' ) )['sooner'] );
		$this->terms( array( 'startsFrom' => 'contact' ) );
		self::assertSame( $before, $this->ends(), 'A longer term is for leads to come.' );
	}

	public function test_a_hold_outlives_a_shorter_term_and_gives_way_to_it_after_its_end(): void {
		$held  = $this->stored( array( 'hold' => new Hold( Hold::CONTRACT, self::NOW + 3650 * DAY_IN_SECONDS, 'Sold.' ) ) );
		$brief = $this->stored( array( 'hold' => new Hold( Hold::LEGAL, self::NOW + 10 * DAY_IN_SECONDS, 'Dispute.' ) ) );
		$this->terms( array( 'leadMonths' => 1 ) );

		self::assertSame( array( $held->hold?->until, $held->hold?->until ), $this->ends()[ $held->id ] );
		self::assertSame( strtotime( '2025-12-22 12:00 UTC' ), $this->ends()[ $brief->id ][0] );
	}

	public function test_an_end_is_put_off_by_nothing_but_what_lengthens_it(): void {
		$lead = $this->stored( array() );
		$this->terms( array( 'leadMonths' => 36 ) );
		$at = static fn ( Lead $after ): string => gmdate( 'Y-m-d', $after->expires_at );

		self::assertSame( '2027-11-22', $at( Retention::applied( $lead, $lead->with( array( 'state' => 'answered' ) ) ) ), 'Its sender was told so.' );
		self::assertSame( '2028-12-22', $at( Retention::applied( $lead, $lead->with( array( 'last_contact_at' => strtotime( '2025-12-22 12:00 UTC' ) ) ) ) ) );
		$held = Retention::applied( $lead, $lead->with( array( 'hold' => new Hold( Hold::IDENTITY, (int) strtotime( '2030-11-30 UTC' ), 'x' ) ) ) );
		self::assertSame( '2030-11-30', $at( $held ) );
		$shorter = Retention::applied( $lead, $lead->with( array( 'hold' => new Hold( Hold::LEGAL, self::NOW + 60, 'x' ) ) ) );
		self::assertSame( '2027-11-22', $at( $shorter ), 'A hold never shortens.' );
		self::assertSame( '2027-11-22', $at( Retention::applied( $shorter, $shorter->with( array( 'hold' => null ) ) ) ) );
		$this->terms( array( 'leadMonths' => 24, 'startsFrom' => 'receipt' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( '2027-11-22', $at( Retention::applied( $held, $held->with( array( 'hold' => null ) ) ) ) );
		self::assertSame( '2027-11-22', $at( Retention::applied( $lead, $lead->with( array( 'last_contact_at' => self::NOW + 10 ** 6 ) ) ) ), 'Counted from receipt, a contact moves nothing.' );
	}

	public function test_a_transferred_lead_is_gone_after_the_days_of_the_settings(): void {
		$this->terms( array( 'transferredDays' => 30 ) );
		$id = $this->received();
		$this->log_in( 'administrator' );
		$act = fn ( string $step ): mixed => ( (array) $this->request( 'POST', self::LEADS . '/' . $id . '/actions', array( 'step' => $step, 'text' => '' ) )->get_data() )['expiresAt']; // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$this->set_clock( self::NOW + DAY_IN_SECONDS );

		self::assertSame( '2025-12-23T12:00:00Z', $act( 'transferred' ) );
		self::assertSame( '2027-11-22T12:00:00Z', $act( 'reopened' ) );
		self::assertSame( '2025-12-23T12:00:00Z', $act( 'transferred' ) );
		$this->terms( array( 'transferredDays' => 7 ) );
		self::assertSame( array( array( strtotime( '2025-11-30 12:00 UTC' ), strtotime( '2025-11-30 12:00 UTC' ) ) ), array_values( $this->ends() ) );
	}

	public function test_the_preview_says_what_saving_does_whatever_the_leads_and_the_rules(): void {
		mt_srand( 20251122 );
		$this->log_in( 'administrator' );
		$kinds = array( 'contact', 'valuation', 'viewing', 'alert', 'rights' );
		$moved = array( 0, 0, 0 );
		for ( $round = 0; $round < 6; $round++ ) {
			for ( $lead = 0; $lead < 25; $lead++ ) {
				$received = self::NOW - mt_rand( 0, 250 * DAY_IN_SECONDS );
				$contact  = mt_rand( 0, 1 ) ? $received : mt_rand( $received, self::NOW );
				$state    = mt_rand( 0, 3 ) ? 'new' : 'transferred';
				$this->stored(
					array(
						'kind'            => $kinds[ mt_rand( 0, 4 ) ],
						'source'          => mt_rand( 0, 3 ) ? Lead::FORM : Lead::FLAMINGO,
						'verdict'         => mt_rand( 0, 6 ) ? 'accept' : 'quarantine',
						'received_at'     => $received,
						'last_contact_at' => $contact,
						'state'           => $state,
						'activity'        => 'new' === $state ? null : Activity::of_text( '' )->with( mt_rand( $received, self::NOW ), 1, 'transferred', '' ),
						'hold'            => mt_rand( 0, 5 ) ? null : new Hold( Hold::LEGAL, self::NOW + mt_rand( -50, 400 ) * DAY_IN_SECONDS, 'x' ),
					)
				);
			}
			shuffle( $kinds );
			$of    = array_slice( array( ...$kinds, Lead::FLAMINGO ), mt_rand( 3, 5 ) );
			$terms = array(
				'leadMonths'      => mt_rand( 1, 15 ),
				'pendingMonths'   => mt_rand( 0, 2 ),
				'startsFrom'      => array( 'contact', 'receipt' )[ mt_rand( 0, 1 ) ],
				'transferredDays' => mt_rand( 0, 1 ) * mt_rand( 1, 200 ),
				'rules'           => array_map( static fn ( string $of ): array => self::rule( $of, mt_rand( 1, 18 ), array( 'contact', 'receipt' )[ mt_rand( 0, 1 ) ], mt_rand( 0, 2 ) ), $of ),
			);

			$rows   = $this->all_rows();
			$before = $this->ends();
			$said   = $this->preview( $terms );
			self::assertSame( $before, $this->ends(), 'A preview changes nothing.' );
			$this->terms( $terms );
			$after = $this->ends();

			$done  = array(
				'sooner'       => 0,
				'atOnce'       => 0,
				'erasedSooner' => 0,
			);
			$rules = RetentionRules::current();
			foreach ( $rows as $row ) {
				$id  = (string) $row['id'];
				$end = $rules->rule( (string) $row['kind'], (string) $row['source'] )->end( (int) $row['received_at'], (int) $row['last_contact_at'] );
				foreach ( array( 'expires_at', 'erase_at' ) as $place => $column ) {
					$transfer = (int) $row['transferred_at'] > 0 && $rules->transferred_days > 0 ? (int) $row['transferred_at'] + $rules->transferred_days * DAY_IN_SECONDS : PHP_INT_MAX;
					self::assertSame( min( $before[ $id ][ $place ], max( (int) $row['hold_until'], min( $end[ $column ], $transfer ) ) ), $after[ $id ][ $place ] );
				}
				$is_sooner             = $after[ $id ][0] < $before[ $id ][0] && $before[ $id ][0] > self::NOW;
				$done['sooner']       += (int) $is_sooner;
				$done['atOnce']       += (int) ( $is_sooner && $after[ $id ][0] <= self::NOW );
				$done['erasedSooner'] += (int) ( ! $is_sooner && $after[ $id ] !== $before[ $id ] );
			}
			self::assertSame( $done, array_diff_key( $said, array( 'rules' => true ) ), (string) wp_json_encode( $terms ) );
			self::assertSame( array_values( $done ), array( array_sum( array_column( $said['rules'], 'sooner' ) ), array_sum( array_column( $said['rules'], 'atOnce' ) ), array_sum( array_column( $said['rules'], 'erasedSooner' ) ) ) );
			$moved = array_map( static fn ( int $one, int $other ): int => $one + $other, $moved, array_values( $done ) );
		}
		foreach ( $moved as $count ) {
			self::assertGreaterThan( 10, $count, 'The random rules shorten enough for this to say anything.' );
		}
	}

	public function test_the_preview_is_for_who_may_configure_and_for_terms_that_are_allowed(): void {
		$body = array( 'retention' => Settings::stored()['retention'] );
		self::assertSame( 401, $this->request( 'POST', self::PREVIEW, $body )->get_status() );
		$this->log_in( 'doorstep_marketing' );
		self::assertSame( 403, $this->request( 'POST', self::PREVIEW, $body )->get_status() );
		$this->log_in( 'administrator' );
		self::assertSame( 200, $this->request( 'POST', self::PREVIEW, $body )->get_status() );
		foreach ( array( array(), array( 'retention' => array( 'leadMonths' => 3 ) ), array( 'retention' => array( 'leadMonths' => 36, 'pendingMonths' => 1 ) + $body['retention'] ) ) as $wrong ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			self::assertSame( 400, $this->request( 'POST', self::PREVIEW, $wrong )->get_status() );
		}
		$this->break_statements( Database::table( 'leads' ) );
		self::assertSame( 503, $this->request( 'POST', self::PREVIEW, array( 'retention' => array( 'leadMonths' => 3 ) + $body['retention'] ) )->get_status() );
	}

	public function test_statements_of_a_change_go_by_an_index_and_touch_a_month_at_most(): void {
		$this->stored( array( 'received_at' => self::NOW - 99 * DAY_IN_SECONDS, 'last_contact_at' => self::NOW - 99 * DAY_IN_SECONDS ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$statements = array();
		add_filter(
			'query',
			static function ( string $sql ) use ( &$statements ): string {
				if ( str_starts_with( $sql, 'UPDATE' ) && str_contains( $sql, 'doorstep_leads' ) ) {
					$statements[] = $sql;
				}
				return $sql;
			}
		);
		$this->terms( array( 'rules' => array( self::rule( 'alert', 6, RetentionRule::RECEIPT ) ) ) );

		self::assertNotSame( array(), $statements );
		self::assertLessThan( 12, count( $statements ), 'One rule, once over its months.' );
		foreach ( $statements as $sql ) {
			self::assertSame( 1, preg_match( '/WHERE received_at >= (\d+) AND received_at < (\d+) AND kind = /', $sql, $range ), $sql );
			self::assertLessThanOrEqual( 31 * DAY_IN_SECONDS, (int) $range[2] - (int) $range[1] );
		}
	}
}
