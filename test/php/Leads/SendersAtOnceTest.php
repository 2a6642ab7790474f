<?php
/**
 * Tests of how many workers of PHP send mail at once.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Leads\Deliveries;
use Doorstep\Leads\LeadStore;
use Doorstep\Leads\Outbox;

/**
 * While two send, the others stay with visitors; what they leave is not forgotten.
 */
final class SendersAtOnceTest extends LeadsTestCase {

	public function test_while_two_send_the_next_leaves_its_mail_to_them(): void {
		$this->claim( 2, 0 );
		$this->received();
		Outbox::finish_and_deliver();
		self::assertCount( 0, $this->mails );
		Outbox::deliver();
		self::assertCount( 1, $this->mails );
	}

	public function test_beside_one_that_sends_another_may(): void {
		$this->claim( 1, 0 );
		$this->received();
		Outbox::finish_and_deliver();
		self::assertCount( 1, $this->mails );
	}

	public function test_two_that_died_stop_the_others_for_less_than_a_minute(): void {
		$this->claim( 2, 59 );
		$this->received();
		Outbox::finish_and_deliver();
		self::assertCount( 1, $this->mails );
	}

	public function test_who_sends_goes_on_with_what_came_meanwhile(): void {
		$this->received();
		$is_first = true;
		add_filter(
			'pre_wp_mail',
			function ( mixed $result ) use ( &$is_first ): mixed {
				if ( $is_first ) {
					$is_first = false;
					$this->received();
				}
				return $result;
			},
			1
		);
		Outbox::deliver();
		self::assertCount( 2, $this->mails );
	}

	/**
	 * Stores leads that somebody is sending about.
	 *
	 * @param int $count How many.
	 * @param int $since Seconds since they began.
	 */
	private function claim( int $count, int $since ): void {
		for ( $number = 0; $number < $count; $number++ ) {
			$lead = LeadStore::find( $this->received() );
			self::assertNotNull( $lead );
			self::assertTrue( LeadStore::move( $lead, $lead->deliveries->with( Deliveries::MAIL, Deliveries::SENDING, 1, self::NOW - $since + 600 ) ) );
		}
	}
}
