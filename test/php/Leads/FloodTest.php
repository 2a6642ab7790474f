<?php
/**
 * Tests of more leads than a mailbox can take.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Leads\Deliveries;
use Doorstep\Leads\LeadStore;
use Doorstep\Leads\Outbox;
use Doorstep\Settings;

/**
 * Twenty mails in an hour, and one about all that came after them.
 */
final class FloodTest extends LeadsTestCase {

	private const HOUR_END = self::NOW + HOUR_IN_SECONDS;

	/**
	 * Stores leads of one second.
	 *
	 * @param int $count How many.
	 * @param int $at    Unix seconds.
	 */
	private function flood( int $count, int $at = self::NOW ): void {
		$this->set_clock( $at );
		if ( array() === $this->all_rows() ) {
			$this->received();
			--$count;
		}
		$this->copies(
			$count,
			array(
				'received_at' => $at,
				'deliveries'  => Deliveries::waiting( array( Deliveries::MAIL ), $at )->text(),
				'due_at'      => $at,
			)
		);
		$this->renumber();
	}

	/**
	 * Lets copies() be called again, which numbers its tokens from one.
	 */
	private function renumber(): void {
		$this->database()->query( 'UPDATE ' . \Doorstep\Database::table( 'leads' ) . ' SET token_nonce = SUBSTR( id, 1, 32 )' );
	}

	/**
	 * How many leads are in each state on a channel.
	 *
	 * @param string $channel One of Deliveries' channels.
	 * @return array<string, int>
	 */
	private function states( string $channel ): array {
		$states = array_count_values( array_map( static fn ( array $row ): string => Deliveries::of_text( (string) $row['deliveries'] )->of( $channel )['state'], $this->all_rows() ) );
		ksort( $states );

		return $states;
	}

	public function test_the_first_twenty_of_an_hour_are_mailed_and_the_rest_wait(): void {
		$this->flood( 30 );
		Outbox::deliver();

		self::assertCount( 20, $this->mails );
		self::assertSame( array( 'gathered' => 10, 'sent' => 20 ), $this->states( Deliveries::MAIL ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( array( 'none' => 20, 'waiting' => 10 ), $this->states( Deliveries::DIGEST ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}

	public function test_when_the_hour_is_over_one_mail_speaks_of_all_and_of_nobody(): void {
		$this->flood( 45 );
		Outbox::deliver();
		$this->set_clock( self::HOUR_END + 59 );
		Outbox::deliver();
		self::assertCount( 20, $this->mails );
		$this->set_clock( self::HOUR_END + 60 );
		Outbox::deliver();
		Outbox::deliver();

		self::assertCount( 21, $this->mails );
		$digest = $this->mails[20];
		self::assertSame( array( get_option( 'admin_email' ) ), $digest['to'] );
		self::assertStringContainsString( '45', $digest['subject'] );
		self::assertStringContainsString( admin_url( 'admin.php?page=doorstep' ), $digest['message'] );
		self::assertDoesNotMatchRegularExpression( '/lodie|example\.com|06 39|Bonjour|AP-1024/i', wp_json_encode( $digest, JSON_UNESCAPED_UNICODE ) );
		self::assertSame( array( 'gathered' => 24, 'none' => 20, 'sent' => 1 ), $this->states( Deliveries::DIGEST ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}

	public function test_a_digest_that_is_not_taken_is_tried_again(): void {
		$this->flood( 25 );
		Outbox::deliver();
		$this->set_clock( self::HOUR_END + 60 );
		$this->mail_succeeds = false;
		Outbox::deliver();
		self::assertSame( array( 'gathered' => 4, 'none' => 20, 'waiting' => 1 ), $this->states( Deliveries::DIGEST ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$this->mail_succeeds = true;
		$this->set_clock( self::HOUR_END + 120 );
		Outbox::deliver();

		self::assertCount( 22, $this->mails );
		self::assertSame( $this->mails[20]['message'], $this->mails[21]['message'] );
	}

	public function test_a_lead_of_the_same_hour_that_is_tried_late_sends_no_second_one(): void {
		$this->flood( 22 );
		$late = $this->all_rows()[21]['id'];
		$this->database()->query( $this->database()->prepare( 'UPDATE ' . \Doorstep\Database::table( 'leads' ) . ' SET due_at = %d WHERE id = %s', self::HOUR_END + 600, $late ) );
		Outbox::deliver();
		$this->set_clock( self::HOUR_END + 60 );
		Outbox::deliver();
		self::assertCount( 21, $this->mails );
		$this->set_clock( self::HOUR_END + 600 );
		Outbox::deliver();
		$this->set_clock( self::HOUR_END + 700 );
		Outbox::deliver();

		self::assertCount( 21, $this->mails );
		self::assertSame( 'gathered', LeadStore::find( (string) $late )?->deliveries->of( Deliveries::DIGEST )['state'] );
	}

	public function test_the_next_hour_begins_anew(): void {
		$this->flood( 20 );
		Outbox::deliver();
		$this->flood( 20, self::HOUR_END );
		Outbox::deliver();

		self::assertCount( 40, $this->mails );
	}

	public function test_doubtful_leads_take_nobodys_place(): void {
		$this->received();
		$this->copies( 30, array( 'verdict' => 'quarantine', 'received_at' => self::NOW - 60, 'deliveries' => '{}', 'due_at' => 0 ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		Outbox::deliver();

		self::assertCount( 1, $this->mails );
	}

	public function test_visitors_are_not_written_to_in_a_flood(): void {
		$settings                        = Settings::stored();
		$settings['mail']['acknowledge'] = true;
		self::assertNull( Settings::save( $settings ) );
		$this->received();
		for ( $number = 1; $number < 30; $number++ ) {
			$this->copies(
				1,
				array(
					'email'       => 'visitor' . $number . '@example.com',
					'fields'      => (string) wp_json_encode( array( 'email' => 'visitor' . $number . '@example.com' ) ),
					'received_at' => self::NOW + $number,
				)
			);
			$this->renumber();
		}
		$this->set_clock( self::NOW + 60 );
		Outbox::deliver();

		self::assertCount( 40, $this->mails );
		self::assertSame( array( 'sent' => 20, 'skipped' => 10 ), $this->states( Deliveries::REPLY ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}
}
