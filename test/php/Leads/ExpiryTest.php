<?php
/**
 * Tests of expiry.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Abilities;
use Doorstep\Admin\DashboardWidget;
use Doorstep\Database;
use Doorstep\Leads\Command;
use Doorstep\Leads\Deliveries;
use Doorstep\Leads\DoorToken;
use Doorstep\Leads\HoldCommand;
use Doorstep\Leads\Lead;
use Doorstep\Leads\LeadExport;
use Doorstep\Leads\LeadList;
use Doorstep\Leads\LeadQuery;
use Doorstep\Leads\LeadStore;
use Doorstep\Leads\Outbox;
use Doorstep\Leads\OutboxHealth;
use Doorstep\Leads\PersonalData;
use Doorstep\Settings;
use PHPUnit\Framework\Attributes\DataProvider;
use ReflectionClass;
use ReflectionMethod;
use RuntimeException;
use WP_CLI;

require_once dirname( __DIR__ ) . '/stand-ins/wp-cli.php';

/**
 * Expired means gone, whatever reads, and though the row is still there. What reads is asked of WordPress: a new
 * route, command, exporter, action or channel fails here until it is said what it shows.
 */
final class ExpiryTest extends DoorTestCase {

	/**
	 * What says nothing of any one lead: names, so that each was thought about.
	 */
	private const SHOWS_NO_LEAD = array(
		'GET /doorstep/v1',
		'GET /doorstep/v1/panel',
		'POST /doorstep/v1/consents',
		'POST /doorstep/v1/consents/shown',
		'GET /doorstep/v1/consent-records',
		'GET /doorstep/v1/consent-records/(?P<id>[0-9a-f-]{36})',
		'GET /doorstep/v1/consent-records/figures',
		'GET /doorstep/v1/consent-records/versions',
		'GET /doorstep/v1/consent-records/versions/(?P<version>[0-9a-f]{8})',
		'POST /doorstep/v1/form-token',
		// Says to whoever has the whole message that it was received.
		'POST /doorstep/v1/leads',
		'POST /doorstep/v1/mail-test',
		// Who did what, by the lead's number.
		'GET /doorstep/v1/trail',
		'POST /doorstep/v1/import/flamingo',
		'DELETE /doorstep/v1/import/flamingo',
		// What was asked for, by a hash of who asked.
		'GET /doorstep/v1/requests',
		'POST /doorstep/v1/requests/(?P<id>[0-9a-z-]{6,36})',
		'GET /doorstep/v1/settings',
		'PUT /doorstep/v1/settings',
		'POST /doorstep/v1/settings/captcha-keys',
		'GET /doorstep/v1/register',
		'PUT /doorstep/v1/register',
		'GET /doorstep/v1/document-versions',
		'GET /doorstep/v1/document-versions/(?P<document>[a-z-]+)/(?P<language>[a-z]{2})/(?P<number>\d{1,9})',
		'POST /doorstep/v1/document-versions/(?P<document>[a-z-]+)/(?P<language>[a-z]{2})/(?P<number>\d{1,9})/pdf',
		'POST /doorstep/v1/planned-change',
		'DELETE /doorstep/v1/planned-change',
		'GET /doorstep/v1/scan',
		'POST /doorstep/v1/scan',
		'wp doorstep leads purge',
		'wp doorstep leads rotate-keys',
		'wp doorstep import flamingo',
		'exporter doorstep-requests',
		'action admin_post_doorstep_export_records',
		'action admin_post_doorstep_export_register',
	);

	/**
	 * The lead as it was received: who keeps it in memory sends it to nobody either.
	 *
	 * @var Lead|null
	 */
	private ?Lead $lead = null;

	/**
	 * Requests to other servers.
	 *
	 * @var int
	 */
	private int $requests = 0;

	/**
	 * Every way to a lead: whether it shows this one, or does something with it. Names are those of doors().
	 *
	 * @return array<string, list<callable(self, string): bool>>
	 */
	private static function readers(): array {
		$lead  = '/doorstep/v1/leads/(?P<id>[0-9a-f-]{36})';
		$lists = array();
		foreach ( array( array(), array( 'search' => 'martin' ), array( 'view' => 'expiring' ), array( 'view' => 'open' ), array( 'sort' => 'name' ), array( 'listing' => 'AP-1024' ) ) as $query ) {
			$lists[] = static fn ( self $t, string $id ): bool => str_contains( $t->get( self::LEADS, $query ), $id );
		}

		// WordPress has abilities since 6.9.
		$abilities = function_exists( 'wp_get_abilities' ) ? array(
			'action doorstep/lead-counts' => array(
				static fn (): bool => 0 < Abilities::counts()['expiring'],
			),
		) : array();

		return $abilities + array(
			'GET /doorstep/v1/leads'                       => $lists,
			"GET $lead"                                    => array(
				static fn ( self $t, string $id ): bool => str_contains( $t->get( self::LEADS . '/' . $id ), 'Martin' ),
			),
			"DELETE $lead"                                 => array(
				static fn ( self $t, string $id ): bool => $t->is_erased( $id ),
			),
			"POST $lead/actions"                           => array(
				static fn ( self $t, string $id ): bool => 200 === $t->request( 'POST', self::LEADS . '/' . $id . '/actions', array( 'step' => 'reopened' ) )->get_status(),
			),
			"POST $lead/deliveries/(?P<channel>mail|digest|reply|hook|door|change)" => array(
				static fn ( self $t, string $id ): bool => 404 !== $t->request( 'POST', self::LEADS . '/' . $id . '/deliveries/mail' )->get_status(),
			),
			'POST /doorstep/v1/leads/bulk'                 => array(
				static fn ( self $t, string $id ): bool => str_contains( (string) wp_json_encode( ( (array) $t->request( 'POST', self::LEADS . '/bulk', array( 'step' => 'reopened', 'ids' => array( $id ) ) )->get_data() )['done'] ), $id ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			),
			'GET /doorstep/v1/leads/figures'               => array(
				static fn ( self $t ): bool => ! str_contains( $t->get( self::LEADS . '/figures' ), '"expiring":0,"held"' ),
			),
			'POST /doorstep/v1/settings/retention-preview' => array(
				static fn ( self $t ): bool => ! str_contains( (string) wp_json_encode( $t->request( 'POST', '/doorstep/v1/settings/retention-preview', array( 'retention' => array( 'leadMonths' => 1 ) + Settings::stored()['retention'] ) )->get_data() ), '"sooner":0' ),
			),
			'wp doorstep leads list'                       => array(
				static fn ( self $t, string $id ): bool => str_contains( $t->said( static fn () => ( new Command() )->list( array(), array() ) ), $id ),
			),
			'wp doorstep leads show'                       => array(
				static fn ( self $t, string $id ): bool => str_contains( $t->said( static fn () => ( new Command() )->show( array( $id ) ) ), 'Martin' ),
			),
			'wp doorstep leads export'                     => array(
				static fn ( self $t, string $id ): bool => str_contains( $t->said( static fn () => ( new Command() )->export( array(), array() ) ), $id ),
			),
			'wp doorstep leads stats'                      => array(
				static fn ( self $t ): bool => 1 !== preg_match( '/expiring\W+(leads\W+)?0/', $t->said( static fn () => ( new Command() )->stats( array(), array() ) ) ),
			),
			'wp doorstep leads hold'                       => array(
				static fn ( self $t, string $id ): bool => str_contains( $t->said( static fn () => HoldCommand::hold( array( $id ), array( 'kind' => 'legal', 'until' => '2031-01-01', 'reason' => 'x' ) ) ), 'Success' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			),
			'wp doorstep leads release'                    => array(
				static fn ( self $t, string $id ): bool => ! str_contains( $t->said( static fn () => HoldCommand::release( array( $id ), array( 'confirm' => true ) ) ), 'no such lead' ),
			),
			'exporter doorstep-leads'                      => array(
				static fn ( self $t, string $id ): bool => str_contains( (string) wp_json_encode( PersonalData::export( 'elodie@example.com', 1 ) ), $id ),
			),
			'action admin_post_doorstep_export_leads'      => array(
				static fn ( self $t, string $id ): bool => str_contains( implode( '', iterator_to_array( LeadExport::csv( LeadQuery::view( 'all' ) ), false ) ), $id ),
				static fn ( self $t, string $id ): bool => str_contains( implode( '', iterator_to_array( LeadExport::json( LeadQuery::view( 'all' ) ), false ) ), $id ),
				static fn (): bool => 0 < LeadList::count( LeadQuery::view( 'all' ) ),
			),
			'channel mail'                                 => array( static fn ( self $t ): bool => $t->is_tried( 'mail' ) ),
			'channel digest'                               => array( static fn ( self $t ): bool => $t->is_tried( 'digest' ) ),
			'channel reply'                                => array( static fn ( self $t ): bool => $t->is_tried( 'reply' ) ),
			'channel hook'                                 => array( static fn ( self $t ): bool => $t->is_tried( 'hook' ) ),
			'channel door'                                 => array( static fn ( self $t ): bool => $t->is_tried( 'door' ) ),
			'channel change'                               => array( static fn ( self $t ): bool => $t->is_tried( 'change' ) ),
			'the door'                                     => array(
				static fn ( self $t ): bool => $t->lead instanceof Lead && str_contains( self::html( $t->open( DoorToken::mint( $t->lead, DoorToken::DOOR ) ) ), 'Martin' ),
			),
			'the dashboard'                                => array(
				static fn ( self $t, string $id ): bool => str_contains( $t->dashboard(), $id ),
			),
		);
	}

	/**
	 * Every way that WordPress knows of.
	 *
	 * @return list<string>
	 */
	private static function doors(): array {
		$doors = array( 'the door', 'the dashboard' );
		foreach ( rest_get_server()->get_routes( 'doorstep/v1' ) as $route => $handlers ) {
			foreach ( $handlers as $handler ) {
				foreach ( array_keys( $handler['methods'] ) as $method ) {
					$doors[] = $method . ' ' . $route;
				}
			}
			if ( 1 === preg_match( '/<channel>([a-z|]+)/', $route, $channels ) ) {
				array_push( $doors, ...array_map( static fn ( string $channel ): string => 'channel ' . $channel, explode( '|', $channels[1] ) ) );
			}
		}
		do_action( 'cli_init' );
		foreach ( WP_CLI::$commands as $command => $of ) {
			if ( is_array( $of ) ) {
				$doors[] = 'wp ' . $command;
				continue;
			}
			foreach ( ( new ReflectionClass( $of ) )->getMethods( ReflectionMethod::IS_PUBLIC ) as $method ) {
				if ( ! $method->isStatic() && ! $method->isConstructor() ) {
					$doors[] = 'wp ' . $command . ' ' . $method->getName();
				}
			}
		}
		$exporters = (array) apply_filters( 'wp_privacy_personal_data_exporters', array() );
		foreach ( array_keys( $exporters ) as $exporter ) {
			if ( str_starts_with( (string) $exporter, 'doorstep' ) ) {
				$doors[] = 'exporter ' . $exporter;
			}
		}
		$abilities = function_exists( 'wp_get_abilities' ) ? array_keys( (array) wp_get_abilities() ) : array();
		foreach ( array( ...array_keys( $GLOBALS['wp_filter'] ), ...$abilities ) as $name ) {
			if ( 1 === preg_match( '/^((admin_post|wp_ajax)_.*doorstep|doorstep\/)/', (string) $name ) ) {
				$doors[] = 'action ' . $name;
			}
		}

		return $doors;
	}

	/**
	 * Stands in for other servers.
	 */
	protected function setUp(): void {
		parent::setUp();
		add_filter(
			'pre_http_request',
			function (): array {
				++$this->requests;
				return array( 'response' => array( 'code' => 500 ) );
			}
		);
	}

	public function test_every_way_that_wordpress_knows_of_is_tried_here_or_shows_no_lead(): void {
		self::assertEqualsCanonicalizing( array_values( array_unique( self::doors() ) ), array( ...array_keys( self::readers() ), ...self::SHOWS_NO_LEAD, ...( function_exists( 'wp_get_abilities' ) ? array( 'action doorstep/missing-facts' ) : array() ) ) );
	}

	/**
	 * Dates on which months do not line up.
	 *
	 * @return iterable<string, array{string, string}>
	 */
	public static function dates(): iterable {
		yield 'an ordinary day' => array( '2025-11-22 12:00:00', '2027-11-22 12:00:00' );
		yield 'a leap day' => array( '2024-02-29 23:59:59', '2026-02-28 23:59:59' );
		yield 'the end of a month' => array( '2025-08-31 00:00:00', '2027-08-31 00:00:00' );
		yield 'the hour that the clocks go back' => array( '2025-10-26 01:30:00', '2027-10-26 01:30:00' );
	}

	/**
	 * Readable one second before, and not from that second on.
	 *
	 * @param string $received UTC.
	 * @param string $expires  UTC.
	 */
	#[DataProvider( 'dates' )]
	public function test_a_lead_is_readable_until_the_second_it_expires( string $received, string $expires ): void {
		$this->set_clock( (int) strtotime( $received . ' UTC' ) );
		$this->mail_succeeds = false;
		$id                  = $this->received();
		$this->lead          = LeadStore::find( $id );
		$end                 = (int) strtotime( $expires . ' UTC' );
		$this->log_in( 'administrator' );
		foreach ( array( 'Pacific/Auckland', 'Europe/Paris', 'UTC', 'America/St_Johns', 'Pacific/Honolulu' ) as $zone ) {
			update_option( 'timezone_string', $zone );
			foreach ( self::readers() as $name => $ways ) {
				foreach ( $ways as $number => $shows ) {
					$this->set_clock( $end - 1 );
					self::assertTrue( $shows( $this, $id ), $name . ' ' . $number . ' one second before, ' . $zone );
					$this->set_clock( $end );
					self::assertFalse( $shows( $this, $id ), $name . ' ' . $number . ' at the second, ' . $zone );
					$this->set_clock( $end + 1 );
					self::assertFalse( $shows( $this, $id ), $name . ' ' . $number . ' one second after, ' . $zone );
				}
			}
		}
		self::assertCount( 1, $this->all_rows() );
	}

	public function test_no_reader_of_the_store_is_forgotten_here(): void {
		$methods = array_filter( array( ...( new ReflectionClass( LeadStore::class ) )->getMethods( ReflectionMethod::IS_PUBLIC ), ...( new ReflectionClass( LeadList::class ) )->getMethods( ReflectionMethod::IS_PUBLIC ) ), static fn ( ReflectionMethod $method ): bool => str_contains( $method->getReturnType() . $method->getDocComment(), 'Lead' ) && preg_match( '/@return.*\bLead\b/', (string) $method->getDocComment() ) );

		// live() is what all of them read by, and LeadQueue too; others() is LeadMergeTest's.
		self::assertEqualsCanonicalizing( array( 'find', 'page', 'first', 'by_email', 'of_address', 'due', 'live', 'others' ), array_column( array_map( static fn ( ReflectionMethod $method ): array => array( 'name' => $method->name ), $methods ), 'name' ) );
	}

	/**
	 * A reply as text.
	 *
	 * @param string                $route Route.
	 * @param array<string, string> $query Query.
	 */
	private function get( string $route, array $query = array() ): string {
		return (string) wp_json_encode( $this->request( 'GET', $route, null, array(), $query )->get_data(), JSON_UNESCAPED_UNICODE );
	}

	/**
	 * What a command says; what it does to the lead is undone.
	 *
	 * @param callable(): void $command The command.
	 */
	private function said( callable $command ): string {
		$row          = $this->all_rows()[0];
		WP_CLI::$said = array();
		ob_start();
		try {
			$command();
		} catch ( RuntimeException $end ) {
			WP_CLI::$said[] = $end->getMessage();
		}
		$said = implode( "\n", array( ...WP_CLI::$said, (string) ob_get_clean() ) );
		Database::execute( 'DELETE FROM %i', array( Database::table( 'leads' ) ) );
		Database::insert( 'leads', $row );

		return $said;
	}

	/**
	 * Whether the outbox tries to send it on a channel when its time has come.
	 *
	 * @param string $channel One of Deliveries'.
	 */
	private function is_tried( string $channel ): bool {
		$this->mails    = array();
		$this->requests = 0;
		delete_option( OutboxHealth::OPTION );
		// Due whenever it was tried last.
		Database::execute( 'UPDATE %i SET due_at = 1, deliveries = %s', array( Database::table( 'leads' ), Deliveries::waiting( array( $channel ), 1 )->text() ) );
		Outbox::deliver();
		$after = Deliveries::of_text( (string) $this->all_rows()[0]['deliveries'] )->of( $channel );

		return 0 < $after['attempts'] || array() !== $this->mails || 0 < $this->requests;
	}

	/**
	 * Whether staff can erase it; it is put back.
	 *
	 * @param string $id Its id.
	 */
	private function is_erased( string $id ): bool {
		$row    = $this->all_rows()[0];
		$status = $this->request( 'DELETE', self::LEADS . '/' . $id )->get_status();
		if ( array() === $this->all_rows() ) {
			Database::insert( 'leads', $row );
		}

		return 404 !== $status;
	}

	/**
	 * What the dashboard says.
	 */
	private function dashboard(): string {
		ob_start();
		DashboardWidget::print();

		return (string) ob_get_clean();
	}
}
