<?php
/**
 * Tests of what the policy says of declared activities.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Documents;

use Doorstep\Register\Register;
use Doorstep\Test\Register\Registers;

/**
 * Sentences that hold only for some agencies are said by those alone.
 */
final class DeclaredActivitiesTest extends DocumentsTestCase {

	/**
	 * The policy of an agency that declares one activity.
	 *
	 * @param string               $preset   Its model.
	 * @param array<string, mixed> $activity What differs.
	 */
	private function policy( string $preset, array $activity ): string {
		$this->save_profile( Profiles::french() );
		self::assertNull( Register::save( array( 'activities' => array( Registers::activity( $preset, $activity ) ) ) ) );

		return $this->text( 'privacy-policy', 'en' );
	}

	public function test_the_retention_table_has_the_term_of_each_activity(): void {
		$policy = $this->policy(
			'invoices',
			array(
				'months'     => 120,
				'startsFrom' => 'fiscal-year',
			)
		);
		self::assertStringContainsString( 'Invoicing and accounting 10 years after the end of the accounting year Erased, or made anonymous', $policy );
		self::assertStringContainsString( 'Sending our newsletter 18 months after the last contact', $this->policy( 'newsletter', array( 'months' => 18 ) ) );
	}

	/**
	 * Art. 22.
	 */
	public function test_does_not_say_that_nothing_is_automated_where_something_is(): void {
		$none = 'No decision that has legal effects on you';
		self::assertStringContainsString( $none, $this->policy( 'appointments', array() ) );
		$policy = $this->policy(
			'appointments',
			array(
				'isAutomated' => true,
				'automation'  => array( 'en' => 'The assistant proposes a time.' ),
			)
		);
		self::assertStringNotContainsString( $none, $policy );
		self::assertStringContainsString( 'The assistant proposes a time.', $policy );
	}

	/**
	 * Art. 13(2)(c): a site without services may rest on consent all the same.
	 */
	public function test_names_the_right_to_withdraw_where_something_rests_on_consent(): void {
		$right = 'withdraw a consent that you gave';
		self::assertStringContainsString( $right, $this->policy( 'newsletter', array( 'basis' => 'consent' ) ) );
		self::assertStringNotContainsString( $right, $this->policy( 'surveys', array( 'basis' => 'interest' ) ) );
	}

	/**
	 * Art. 13(2)(e).
	 */
	public function test_says_when_data_must_be_given(): void {
		$needed = 'the data shown there are needed';
		self::assertStringContainsString( $needed, $this->policy( 'mandates', array( 'basis' => 'contract' ) ) );
		self::assertStringContainsString( $needed, $this->policy( 'invoices', array( 'basis' => 'legal' ) ) );
		self::assertStringNotContainsString( $needed, $this->policy( 'newsletter', array( 'basis' => 'consent' ) ) );
	}

	/**
	 * Pages without a document do not carry it.
	 */
	public function test_the_register_is_not_loaded_on_every_page(): void {
		$this->policy( 'newsletter', array() );
		self::assertArrayNotHasKey( Register::OPTION, wp_load_alloptions( true ) );
	}
}
