<?php
/**
 * Tests of the mail that tells of a change of the documents.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Clock;
use Doorstep\Installation;
use Doorstep\Leads\Deliveries;
use Doorstep\Leads\LeadChanges;
use Doorstep\Leads\LeadStore;
use Doorstep\Profile;
use Doorstep\Register\Register;
use Doorstep\Test\Documents\Profiles;
use Doorstep\Versions\CurrentVersions;
use Doorstep\Versions\PlannedChange;

/**
 * Who asked for it is told once, nobody else is.
 */
final class ChangeMailTest extends LeadsTestCase {

	/**
	 * A complete agency.
	 */
	protected function setUp(): void {
		parent::setUp();
		self::assertNull( Profile::save( Profiles::french() ) );
		PlannedChange::withdraw();
		self::assertNull( Register::save( array( 'measures' => array() ) + Register::all() ) );
	}

	/**
	 * Announces a change.
	 *
	 * @param bool $by_mail Whether people are told.
	 */
	private function announce( bool $by_mail = true ): void {
		$day = gmdate( 'Y-m-d', Clock::now() + 40 * DAY_IN_SECONDS );
		self::assertNull( PlannedChange::plan( $day, array( Register::OPTION => array( 'measures' => array( 'own-accounts' ) ) + Register::all() ), $by_mail ) );
	}

	/**
	 * Stores a lead.
	 *
	 * @param string               $number  Last digits of its id.
	 * @param string               $email   Who wrote.
	 * @param string               $purpose What was agreed to; empty for nothing.
	 * @param array<string, mixed> $over    Over the usual properties.
	 */
	private function stored( string $number, string $email, string $purpose, array $over = array() ): void {
		$consent = array(
			'id'          => $purpose . '-email',
			'purpose'     => $purpose,
			'channel'     => 'email',
			'wording'     => 'x',
			'version'     => 'x',
			'granted'     => true,
			'answeredAt'  => Clock::now(),
			'withdrawnAt' => 0,
		);
		$lead    = Leads::with(
			$over + array(
				'id'         => '22222222-2222-4222-8222-22222222' . $number,
				'email'      => strtolower( $email ),
				'fields'     => array( 'email' => $email ),
				'consents'   => '' === $purpose ? array() : array( $consent ),
				'deliveries' => Deliveries::waiting( array(), 0 ),
			)
		);
		LeadStore::insert( $lead, 'nonce' . $number );
	}

	/**
	 * Runs cron, and says who was written to since.
	 *
	 * @return list<string>
	 */
	private function told(): array {
		$this->mails = array();
		do_action( Installation::MAIL_EVENT );
		do_action( Installation::MAIL_EVENT );
		$told = array();
		foreach ( $this->mails as $mail ) {
			array_push( $told, ...(array) $mail['to'] );
		}
		sort( $told );

		return $told;
	}

	public function test_who_asked_is_told_once_and_nobody_else(): void {
		$this->stored( '0001', 'asked@example.com', 'policy' );
		$this->stored( '0002', 'other@example.com', 'newsletter' );
		$this->stored( '0003', 'none@example.com', '' );
		$this->stored( '0004', 'frozen@example.com', 'policy', array( 'frozen_at' => Clock::now() ) );
		$this->stored( '0005', 'doubtful@example.com', 'policy', array( 'verdict' => 'quarantine' ) );
		$this->stored( '0006', 'expired@example.com', 'policy', array( 'expires_at' => Clock::now() ) );
		$this->stored( '0007', 'twice@example.com', 'policy' );
		$this->stored( '0008', 'Twice@example.com', 'policy', array( 'received_at' => 1763812900 ) );
		$this->announce();

		self::assertSame( array( 'Twice@example.com', 'asked@example.com' ), $this->told() );
		self::assertSame( array(), $this->told() );
	}

	public function test_the_mail_says_what_changes_when_and_how_to_stop_it(): void {
		$this->stored( '0001', 'asked@example.com', 'policy' );
		$this->announce();
		$this->told();
		$mail = $this->mails[0];
		self::assertStringContainsString( 'changent le', $mail['subject'] );
		self::assertStringContainsString( 'Notre politique de confidentialité change le', $mail['message'] );
		self::assertStringContainsString( 'Vous nous avez demandé', $mail['message'] );
		self::assertStringContainsString( '?doorstep=', $mail['message'] );
	}

	public function test_nobody_is_told_where_the_owner_does_not_want_it_or_took_it_back(): void {
		$this->stored( '0001', 'asked@example.com', 'policy' );
		$this->announce( false );
		self::assertSame( array(), $this->told() );
		PlannedChange::withdraw();
		$this->announce();
		PlannedChange::withdraw();
		self::assertSame( array(), $this->told() );
		self::assertNull( CurrentVersions::announced() );
	}

	public function test_who_takes_it_back_meanwhile_is_not_told(): void {
		$this->stored( '0001', 'asked@example.com', 'policy' );
		$this->announce();
		self::assertNotNull( LeadChanges::withdraw( '22222222-2222-4222-8222-222222220001', static fn (): bool => true ) );
		self::assertSame( array(), $this->told() );
	}

	public function test_a_second_change_is_told_too(): void {
		$this->stored( '0001', 'asked@example.com', 'policy' );
		$this->announce();
		self::assertSame( array( 'asked@example.com' ), $this->told() );
		PlannedChange::withdraw();
		$this->announce();
		self::assertSame( array( 'asked@example.com' ), $this->told() );
	}
}
