<?php
/**
 * Tests of `wp doorstep leads`.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Leads\Command;
use Doorstep\Leads\HoldCommand;
use Doorstep\Leads\LeadActions;
use Doorstep\Leads\LeadStore;
use Doorstep\Leads\Trail;
use RuntimeException;
use WP_CLI;

require_once dirname( __DIR__ ) . '/stand-ins/wp-cli.php';

/**
 * The command line keeps the desk's promises: the same leads, the same trail, the same end.
 */
final class CommandTest extends LeadsTestCase {

	/**
	 * Nothing has been said.
	 */
	protected function setUp(): void {
		parent::setUp();
		WP_CLI::$said = array();
	}

	/**
	 * The rows that a list said.
	 *
	 * @param array<string, string> $options Of the command.
	 * @return list<list<string>>
	 */
	private function listed( array $options ): array {
		WP_CLI::$said = array();
		( new Command() )->list( array(), $options );
		/**
		 * As the stand-in says it.
		 *
		 * @var array{string, list<string>, list<list<string>>} $said
		 */
		$said = json_decode( WP_CLI::$said[0], true );

		return $said[2];
	}

	/**
	 * What a command ends with.
	 *
	 * @param callable(): mixed $command Runs it.
	 */
	private static function error( callable $command ): string {
		try {
			$command();
		} catch ( RuntimeException $end ) {
			return $end->getMessage();
		}
		self::fail( 'It went through.' );
	}

	/**
	 * Actions in the trail.
	 *
	 * @return list<string>
	 */
	private static function trail(): array {
		return array_column( Trail::page( null, 50 )['entries'], 'action' );
	}

	public function test_p8_a_list_says_nothing_that_a_sender_typed(): void {
		$id = $this->received();

		self::assertSame( array( array( $id, '2025-11-22T12:00:00+00:00', '2027-11-22T12:00:00+00:00', 'contact', 'accept', 'new', '', 'waiting', 'AP-1024' ) ), $this->listed( array() ) );
		self::assertStringNotContainsStringIgnoringCase( 'elodie', WP_CLI::$said[0] );
		self::assertSame( array(), self::trail() );
	}

	public function test_who_asks_for_names_is_in_the_trail(): void {
		$this->received();

		self::assertSame( array( array( 'Élodie Martin', 'Elodie@example.com' ) ), $this->listed( array( 'fields' => 'name,email' ) ) );
		self::assertSame( array( 'export' ), self::trail() );
	}

	public function test_a_frozen_lead_is_listed_without_its_sender(): void {
		$id   = $this->received();
		$lead = LeadStore::find( $id );
		self::assertNotNull( $lead );
		LeadStore::change( $lead, $lead->with( array( 'frozen_at' => self::NOW ) ) );

		self::assertSame( array( array( $id, 'frozen', '', '' ) ), $this->listed( array( 'fields' => 'id,mark,name,email' ) ) );
		WP_CLI::$said = array();
		( new Command() )->show( array( $id ) );
		self::assertStringNotContainsStringIgnoringCase( 'elodie', WP_CLI::$said[0] );
	}

	public function test_a_list_is_narrowed_as_on_the_desk(): void {
		$first = $this->received();
		$this->set_clock( self::NOW + DAY_IN_SECONDS );
		$second = $this->received( array( 'message' => 'Autre chose' ) );
		$ids    = fn ( array $options ): array => array_column( $this->listed( array( 'fields' => 'id' ) + $options ), 0 );

		self::assertSame( array( $second, $first ), $ids( array() ) );
		self::assertSame( array( $first, $second ), $ids( array( 'order' => 'asc' ) ) );
		self::assertSame( array( $second ), $ids( array( 'count' => '1' ) ) );
		self::assertSame( array( $second ), $ids( array( 'search' => 'autre' ) ) );
		self::assertSame( array( $first ), $ids( array( 'to' => '2025-11-22' ) ) );
		self::assertSame( array(), $ids( array( 'state' => LeadActions::ANSWERED ) ) );
		self::assertSame( array(), $ids( array( 'listing' => 'MV-2' ) ) );
		self::assertStringContainsString( 'not valid', self::error( fn () => $this->listed( array( 'view' => 'everything' ) ) ) );
		WP_CLI::$said = array();
		( new Command() )->list( array(), array( 'format' => 'ids' ) );
		self::assertSame( array( $second . ' ' . $first ), WP_CLI::$said );
	}

	public function test_a_lead_is_shown_whole_and_the_trail_says_so(): void {
		$id = $this->received();
		( new Command() )->show( array( $id ) );

		self::assertStringContainsString( '"Élodie Martin"', WP_CLI::$said[0] );
		self::assertSame( array( 'read' ), self::trail() );
	}

	public function test_an_export_is_the_desks_file_and_in_the_trail(): void {
		$this->received();
		ob_start();
		( new Command() )->export( array(), array( 'format' => 'json' ) );
		$json = json_decode( (string) ob_get_clean(), true );
		ob_start();
		( new Command() )->export( array(), array( 'format' => 'csv', 'listing' => 'MV-2' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$csv = (string) ob_get_clean();

		self::assertIsArray( $json );
		self::assertTrue( $json['complete'] );
		self::assertIsArray( $json['leads'] );
		self::assertCount( 1, $json['leads'] );
		self::assertSame( 1, substr_count( trim( $csv ), "\n" ) + 1, 'The heading alone.' );
		self::assertSame( array( 'export', 'export' ), self::trail() );
	}

	public function test_p5_an_expired_lead_is_nowhere(): void {
		$id = $this->received();
		$this->set_clock( (int) strtotime( '2027-11-22 12:00:00 UTC' ) );

		self::assertSame( array(), $this->listed( array( 'fields' => 'id,name' ) ) );
		self::assertStringContainsString( 'no such lead', self::error( static fn () => ( new Command() )->show( array( $id ) ) ) );
		self::assertStringContainsString( 'no such lead', self::error( static fn () => HoldCommand::release( array( $id ), array() ) ) );
		ob_start();
		( new Command() )->export( array(), array() );
		self::assertStringNotContainsString( $id, (string) ob_get_clean() );
		WP_CLI::$said = array();
		( new Command() )->stats( array(), array() );
		self::assertStringContainsString( '["pending","1"],["open","0"]', WP_CLI::$said[0] );
	}

	public function test_a_trial_of_the_purge_erases_nothing(): void {
		$this->received();
		$this->set_clock( (int) strtotime( '2027-11-22 12:00:00 UTC' ) );
		( new Command() )->purge( array(), array( 'dry-run' => true ) );
		self::assertSame( array( 'Success: 1 lead would be erased.' ), WP_CLI::$said );
		self::assertCount( 1, $this->all_rows() );
	}

	public function test_a_lead_is_held_and_released(): void {
		$id   = $this->received();
		$hold = array( 'kind' => 'contract', 'until' => '2035-11-21', 'reason' => 'Mandat 118' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		HoldCommand::hold( array( $id ), $hold );
		self::assertSame( 'Mandat 118', LeadStore::find( $id )->hold->reason ?? '' );

		HoldCommand::release( array( $id ), array() );
		$lead = LeadStore::find( $id );
		self::assertNotNull( $lead );
		self::assertNull( $lead->hold );
		self::assertSame( array( 'Success: Done.', 'Success: Done.' ), WP_CLI::$said );
		self::assertSame( array( 'change', 'change' ), self::trail() );
		self::assertStringStartsWith( 'Error: ', self::error( static fn () => HoldCommand::hold( array( $id ), array( 'kind' => 'whim' ) + $hold ) ) );
	}
}
