<?php
/**
 * Tests of the mail of each week.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Database;
use Doorstep\Installation;
use Doorstep\Leads\Deliveries;
use Doorstep\Leads\LeadActions;
use Doorstep\Leads\LeadStore;
use Doorstep\Leads\SpamVerdict;
use Doorstep\Leads\WeekClaim;
use Doorstep\Test\MailCatcher;
use Doorstep\Texts;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Once a week, on Monday morning, numbers and references, and nobody's name.
 */
final class WeeklyMailTest extends LeadsTestCase {

	/**
	 * Monday 24 November 2025, seven o'clock in Paris.
	 */
	private const MONDAY = self::NOW + 2 * DAY_IN_SECONDS - 6 * HOUR_IN_SECONDS;

	/**
	 * A site in Paris that wants the mail, as it stands when no week has been told.
	 */
	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'Europe/Paris' );
		$this->database()->query( 'UPDATE ' . Database::core_table( 'options' ) . " SET option_value = '' WHERE option_name = '" . WeekClaim::OPTION . "'" );
		$this->set_settings( array( 'mail' => array( 'weekly' => true ) ) );
		$this->set_clock( self::MONDAY );
	}

	/**
	 * Stores a lead that never passed a form.
	 *
	 * @param array<string, mixed> $over As for Leads::with().
	 * @return string Its id.
	 */
	private function stored( array $over = array() ): string {
		$id = wp_generate_uuid4();
		LeadStore::insert(
			Leads::with(
				$over + array(
					'id'         => $id,
					'deliveries' => Deliveries::waiting( array(), 0 ),
				)
			),
			md5( $id )
		);

		return $id;
	}

	/**
	 * What cron does.
	 *
	 * @return int How many mails there have been.
	 */
	private function run_cron(): int {
		do_action( Installation::MAIL_EVENT );

		return count( $this->mails );
	}

	/**
	 * The text of the last mail.
	 */
	private function text(): string {
		$message = $this->mails[ count( $this->mails ) - 1 ]['message'] ?? '';

		return is_string( $message ) ? $message : '';
	}

	/**
	 * Times, in UTC, with whether the mail is sent then.
	 *
	 * @return iterable<string, array{string, string, bool}>
	 */
	public static function times(): iterable {
		yield 'Sunday' => array( 'Europe/Paris', '2025-11-23 12:00', false );
		yield 'the second before seven' => array( 'Europe/Paris', '2025-11-24 05:59:59', false );
		yield 'seven' => array( 'Europe/Paris', '2025-11-24 06:00', true );
		yield 'cron that was late by a day' => array( 'Europe/Paris', '2025-11-25 22:59', true );
		yield 'cron that was late by more' => array( 'Europe/Paris', '2025-11-25 23:00', false );
		yield 'seven in summer' => array( 'Europe/Paris', '2026-07-06 05:00', true );
		yield 'before seven in summer' => array( 'Europe/Paris', '2026-07-06 04:59', false );
		yield 'Monday in Auckland' => array( 'Pacific/Auckland', '2025-11-23 18:00', true );
		yield 'Sunday in New York' => array( 'America/New_York', '2025-11-24 04:59', false );
		yield 'Monday in New York' => array( 'America/New_York', '2025-11-24 12:00', true );
	}

	/**
	 * Monday is the site's.
	 *
	 * @param string $zone    The site's.
	 * @param string $now     In UTC.
	 * @param bool   $is_sent Whether it is sent.
	 */
	#[DataProvider( 'times' )]
	public function test_it_is_sent_on_monday_from_seven_on( string $zone, string $now, bool $is_sent ): void {
		update_option( 'timezone_string', $zone );
		$this->stored();
		$this->set_clock( (int) strtotime( $now . ' UTC' ) );

		self::assertSame( $is_sent ? 1 : 0, $this->run_cron() );
	}

	public function test_once_a_week_however_often_cron_runs(): void {
		$this->stored();
		self::assertSame( 1, $this->run_cron() );
		$this->set_clock( self::MONDAY + DAY_IN_SECONDS );
		self::assertSame( 1, $this->run_cron() );
		$this->set_clock( self::MONDAY + WEEK_IN_SECONDS );
		self::assertSame( 2, $this->run_cron() );
	}

	public function test_two_that_run_at_once_send_it_once(): void {
		$this->stored();
		$claims = array();
		$nested = false;
		add_filter(
			'query',
			static function ( string $sql ) use ( &$claims, &$nested ): string {
				if ( ! $nested && str_starts_with( $sql, 'UPDATE' ) && str_contains( $sql, WeekClaim::OPTION ) ) {
					$nested   = true;
					$claims[] = WeekClaim::take( '2025-W48' );
				}
				return $sql;
			}
		);
		$claims[] = WeekClaim::take( '2025-W48' );

		self::assertCount( 2, $claims );
		self::assertCount( 1, array_filter( $claims ) );
	}

	public function test_while_one_sends_another_leaves_it(): void {
		$this->stored();
		$depth = 0;
		add_filter(
			'wp_mail',
			static function ( array $mail ) use ( &$depth ): array {
				if ( 0 === $depth++ ) {
					do_action( Installation::MAIL_EVENT );
				}
				return $mail;
			}
		);

		self::assertSame( 1, $this->run_cron() );
	}

	public function test_a_mail_that_failed_is_tried_again_under_the_same_id(): void {
		$this->stored();
		$catcher            = MailCatcher::install();
		$catcher->complaint = 'SMTP Error: data not accepted.';
		do_action( Installation::MAIL_EVENT );
		$this->set_clock( self::MONDAY + HOUR_IN_SECONDS - 1 );
		$catcher->complaint = '';
		do_action( Installation::MAIL_EVENT );
		self::assertCount( 0, $catcher->sent );
		$this->set_clock( self::MONDAY + HOUR_IN_SECONDS );
		do_action( Installation::MAIL_EVENT );
		do_action( Installation::MAIL_EVENT );

		self::assertCount( 1, $catcher->sent );
		self::assertSame( array( '<doorstep-weekly-2025-W48@' . wp_parse_url( home_url(), PHP_URL_HOST ) . '>' ), MailCatcher::header( $catcher->sent[0], 'Message-ID' ) );
	}

	public function test_should_the_sender_die_another_takes_over(): void {
		$this->stored();
		self::assertNotNull( WeekClaim::take( '2025-W48' ) );
		self::assertSame( 0, $this->run_cron() );
		$this->set_clock( self::MONDAY + 10 * MINUTE_IN_SECONDS );

		self::assertSame( 1, $this->run_cron() );
	}

	public function test_only_where_the_owner_wants_it_and_where_there_is_something_to_say(): void {
		self::assertSame( 0, $this->run_cron() );
		$this->stored();
		self::assertSame( 0, $this->run_cron(), 'This week has been looked at.' );
		$this->set_clock( self::MONDAY + WEEK_IN_SECONDS );
		$this->set_settings( array( 'mail' => array( 'weekly' => false ) ) );
		self::assertSame( 0, $this->run_cron() );
	}

	public function test_it_goes_to_the_usual_recipients(): void {
		$this->set_settings( array( 'recipients' => array( 'agence@example.com' ) ) );
		$this->stored();
		$this->run_cron();

		self::assertSame( array( 'agence@example.com' ), $this->mails[ count( $this->mails ) - 1 ]['to'] );
	}

	public function test_p8_it_tells_numbers_references_and_dates_and_names_nobody(): void {
		$soon = self::MONDAY + 10 * DAY_IN_SECONDS;
		$id   = $this->stored( array( 'kind' => 'viewing', 'expires_at' => $soon, 'erase_at' => $soon ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$this->stored( array( 'state' => LeadActions::ANSWERED ) );
		$this->stored( array( 'verdict' => SpamVerdict::QUARANTINE, 'expires_at' => $soon ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$this->run_cron();
		$mail = (string) wp_json_encode( $this->mails, JSON_UNESCAPED_UNICODE );
		$text = $this->text();

		foreach ( array( 'To answer: 1', 'Doubtful: 1', 'Expiring within 30 days: 1', 'Viewing request, listing AP-1024', 'Received 2025-11-22, expires 2025-12-04', admin_url( 'admin.php?page=doorstep&lead=' . $id ), admin_url( 'admin.php?page=doorstep&view=open' ) ) as $part ) {
			self::assertStringContainsString( $part, $text );
		}
		foreach ( array( 'lodie', 'Bonjour', 'tretat', 'Elodie@example.com' ) as $typed ) {
			self::assertStringNotContainsStringIgnoringCase( $typed, $mail );
		}
	}

	public function test_p5_an_expired_lead_is_a_number_that_waits_for_erasure(): void {
		$id = $this->stored( array( 'listing_reference' => 'GONE-1', 'expires_at' => self::MONDAY, 'erase_at' => self::MONDAY + 40 * DAY_IN_SECONDS ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$this->run_cron();
		$text = $this->text();

		self::assertStringContainsString( 'Expired, still to be erased: 1', $text );
		self::assertStringContainsString( 'Erased between 2026-01-03 and 2026-01-03', $text );
		self::assertStringContainsString( 'To answer: 0', $text );
		self::assertStringNotContainsString( 'GONE-1', $text );
		self::assertStringNotContainsString( $id, $text );
	}

	public function test_a_lead_that_may_only_be_stored_is_not_in_it(): void {
		$this->stored( array( 'frozen_at' => self::NOW, 'expires_at' => self::MONDAY + DAY_IN_SECONDS ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		self::assertSame( 0, $this->run_cron() );
	}

	/**
	 * Languages, with a title.
	 *
	 * @return iterable<string, array{string, string}>
	 */
	public static function languages(): iterable {
		yield 'French' => array( 'fr_FR', 'Vos demandes cette semaine' );
		yield 'Dutch' => array( 'nl_BE', 'Uw aanvragen deze week' );
		yield 'German' => array( 'de_DE', 'Ihre Anfragen diese Woche' );
		yield 'Spanish' => array( 'es_ES', 'Sus solicitudes esta semana' );
		yield 'Italian' => array( 'it_IT', 'Le richieste di questa settimana' );
	}

	/**
	 * In the site's language, the same in both forms of the mail.
	 *
	 * @param string $locale The site's.
	 * @param string $title  Of the mail.
	 */
	#[DataProvider( 'languages' )]
	public function test_it_speaks_the_sites_language( string $locale, string $title ): void {
		$this->stored( array( 'expires_at' => self::MONDAY + DAY_IN_SECONDS, 'erase_at' => self::MONDAY + DAY_IN_SECONDS ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		add_filter( 'locale', static fn (): string => $locale );
		$catcher = MailCatcher::install();
		do_action( Installation::MAIL_EVENT );
		self::assertCount( 1, $catcher->sent );
		$plain = MailCatcher::part( $catcher->sent[0], 'text/plain' );
		$html  = MailCatcher::part( $catcher->sent[0], 'text/html' );

		self::assertStringStartsWith( $title, $plain );
		self::assertStringContainsString( ' lang="' . Texts::of_locale( $locale ) . '"', $html );
		self::assertDoesNotMatchRegularExpression( '/\{\w+\}/', $plain );
		self::assertSame( substr_count( $plain, 'http' ), substr_count( $html, 'href=' ) );
		self::assertSame( 4, substr_count( $html, 'href=' ) );
	}
}
