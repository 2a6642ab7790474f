<?php
/**
 * Tests of retention.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Contract;
use Doorstep\Database;
use Doorstep\DatabaseUnavailable;
use Doorstep\Leads\Command;
use Doorstep\Leads\Purge;
use Doorstep\Leads\Trail;
use Doorstep\Settings;
use WP_CLI;

require_once dirname( __DIR__ ) . '/stand-ins/wp-cli.php';

/**
 * No lead is kept longer than the settings say, nor longer than its sender was told.
 */
final class RetentionTest extends LeadsTestCase {

	/**
	 * Saves other terms.
	 *
	 * @param int $lead    Months from receipt to expiry.
	 * @param int $pending Months from expiry to erasure.
	 */
	private function terms( int $lead, int $pending ): void {
		$settings                               = Settings::stored();
		$settings['retention']['leadMonths']    = $lead;
		$settings['retention']['pendingMonths'] = $pending;
		self::assertNull( Settings::save( $settings ) );
	}

	/**
	 * When each lead expires and is erased.
	 *
	 * @return list<string>
	 */
	private function ends(): array {
		return array_map( static fn ( array $row ): string => gmdate( 'Y-m-d H:i', (int) $row['expires_at'] ) . ' / ' . gmdate( 'Y-m-d H:i', (int) $row['erase_at'] ), $this->all_rows() );
	}

	public function test_the_terms_of_the_settings_are_written_into_the_lead(): void {
		$this->terms( 30, 2 );
		$this->set_clock( (int) strtotime( '2025-08-31 10:00 UTC' ) );
		$this->received();

		self::assertSame( array( '2028-02-29 10:00 / 2028-04-29 10:00' ), $this->ends() );
	}

	public function test_a_shorter_term_applies_to_every_lead_at_once(): void {
		foreach ( array( '2024-01-31 10:00', '2024-02-29 23:59', '2025-11-22 12:00' ) as $day ) {
			$this->set_clock( (int) strtotime( $day . ' UTC' ) );
			$this->received();
		}
		$this->set_clock( self::NOW );
		$this->terms( 13, 1 );

		self::assertSame( array( '2025-02-28 10:00 / 2025-03-28 10:00', '2025-03-29 23:59 / 2025-04-29 23:59', '2026-12-22 12:00 / 2027-01-22 12:00' ), $this->ends() );
		$this->log_in( 'administrator' );
		self::assertCount( 1, $this->request( 'GET', self::LEADS )->get_data()['leads'] );
	}

	public function test_a_longer_term_keeps_the_word_given_to_earlier_senders(): void {
		$this->received();
		$this->terms( 36, 2 );

		self::assertSame( array( '2027-11-22 12:00 / 2027-11-22 12:00' ), $this->ends() );
	}

	public function test_a_shorter_term_that_cannot_be_applied_is_not_saved(): void {
		$this->received();
		$this->break_statements( 'SET revision' );
		try {
			$this->terms( 6, 0 );
			self::fail( 'It was saved.' );
		} catch ( DatabaseUnavailable ) {
			self::assertSame( 24, Settings::all()['retention']['leadMonths'] );
		}
	}

	public function test_a_lead_that_slipped_in_while_the_settings_were_saved_is_settled(): void {
		$this->received();
		$this->database()->update( Database::table( 'leads' ), array( 'expires_at' => self::NOW + 10 ** 9 ), array( 'form_id' => self::FORM_ID ) );
		$this->set_clock( self::NOW + DAY_IN_SECONDS );
		Purge::run();

		self::assertSame( array( '2027-11-22 12:00 / 2027-11-22 12:00' ), $this->ends() );
	}

	public function test_a_doubtful_lead_is_gone_after_thirty_days(): void {
		$this->received( array(), array( 'honeypot' => 'x' ) );
		self::assertSame( array( '2025-12-22 12:00 / 2025-12-22 12:00' ), $this->ends() );

		$this->set_clock( self::NOW + 30 * DAY_IN_SECONDS );
		Purge::run();
		self::assertSame( array(), $this->all_rows() );
	}

	public function test_the_purge_erases_at_the_end_of_the_pending_stage_and_not_before(): void {
		$this->terms( 24, 2 );
		$this->received();
		foreach ( array( '2027-11-22 12:00:00' => 1, '2028-01-22 11:59:59' => 1, '2028-01-22 12:00:00' => 0 ) as $now => $rows ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			$this->set_clock( (int) strtotime( $now . ' UTC' ) );
			do_action( 'doorstep_purge' );
			self::assertCount( $rows, $this->all_rows(), $now );
		}
	}

	public function test_the_purge_goes_on_batch_by_batch_and_the_command_counts(): void {
		$this->received();
		$this->copies( 1200 );
		$this->set_clock( self::NOW + 731 * DAY_IN_SECONDS );
		$fresh        = $this->received();
		WP_CLI::$said = array();
		( new Command() )->purge();

		self::assertSame( array( 'Success: 1201 leads erased.' ), WP_CLI::$said );
		self::assertSame( array( $fresh ), array_column( $this->all_rows(), 'id' ) );
	}

	public function test_a_purge_says_before_what_it_would_erase_and_after_what_it_did(): void {
		Database::execute( 'DELETE FROM %i', array( Database::table( 'trail' ) ) );
		$this->received();
		$this->copies( 2 );
		$this->log_in( 'administrator' );
		Purge::run();
		self::assertSame( array( 0, array() ), array( Purge::due(), Trail::page( null, 9 )['entries'] ) );

		$this->set_clock( (int) strtotime( '2027-11-22 12:00:00 UTC' ) );
		$this->received();
		self::assertSame( 3, Purge::due() );
		self::assertCount( 4, $this->all_rows() );
		Purge::run();

		self::assertSame( array( 0, 1 ), array( Purge::due(), count( $this->all_rows() ) ) );
		$trail = $this->request( 'GET', '/doorstep/v1/trail' )->get_data();
		self::assertTrue( rest_validate_value_from_schema( $trail, Contract::schema( 'trail-list' ) ) );
		self::assertSame( array( '', 'purge', null, 3 ), array( $trail['entries'][0]['user'], $trail['entries'][0]['action'], $trail['entries'][0]['leadId'], $trail['entries'][0]['leads'] ) );
		self::assertCount( 1, $trail['entries'] );
	}

	public function test_wp_cli_is_given_the_command(): void {
		WP_CLI::$commands = array();
		do_action( 'cli_init' );

		self::assertSame( Command::class, WP_CLI::$commands['doorstep leads'] ?? null );
	}

	public function test_site_health_says_when_the_purge_is_late(): void {
		$this->received();
		$end    = (int) strtotime( '2027-11-22 12:00:00 UTC' );
		$status = static fn (): string => (string) apply_filters( 'site_status_tests', array() )['direct']['doorstep_expiry']['test']()['status'];
		$this->set_clock( $end + DAY_IN_SECONDS );
		self::assertSame( 'good', $status() );
		$this->set_clock( $end + 2 * DAY_IN_SECONDS );
		self::assertSame( 'critical', $status() );
		Purge::run();
		self::assertSame( 'good', $status() );
	}
}
