<?php
/**
 * Base of the tests of leads.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Clock;
use Doorstep\Database;
use Doorstep\Encryption\LeadCipher;
use Doorstep\Key;
use Doorstep\Leads\FormDefinition;
use Doorstep\Leads\FormToken;
use Doorstep\Leads\LeadList;
use Doorstep\Leads\LeadQuery;
use Doorstep\Settings;
use Doorstep\Test\TestCase;
use WP_REST_Response;

/**
 * A site with one published page that holds a form, on a fixed day.
 */
abstract class LeadsTestCase extends TestCase {

	protected const NOW     = 1763812800; // 22 November 2025, 12:00 UTC.
	protected const LEADS   = '/doorstep/v1/leads';
	protected const FORM_ID = '11111111-1111-4111-8111-111111111111';

	/**
	 * The page that holds the form.
	 *
	 * @var int
	 */
	protected int $page = 0;

	/**
	 * The option as the test found it.
	 *
	 * @var mixed
	 */
	private mixed $settings = null;

	/**
	 * Makes the page and stops the clock.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->settings = get_option( Settings::OPTION );
		$this->set_clock( self::NOW );
		// Nobody's: how many leads one sender may send is SenderLimitTest's.
		add_filter( 'doorstep_visitor_address', static fn (): string => '' );
		Database::execute( 'DELETE FROM %i', array( Database::table( 'leads' ) ) );
		$page = wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_status' => 'publish',
				'post_title'  => 'Maison d’Étretat & jardin',
			)
		);
		self::assertIsInt( $page );
		$this->page = $page;
	}

	/**
	 * Whether the test's rows are committed.
	 *
	 * @var bool
	 */
	private bool $is_committed = false;

	/**
	 * Leaves the test's transaction: WordPress' SQLite driver rolls all of it back at a duplicate key.
	 */
	protected function commit(): void {
		$this->database()->query( 'COMMIT' );
		$this->is_committed = true;
	}

	/**
	 * Removes what was committed.
	 */
	protected function tearDown(): void {
		if ( $this->is_committed ) {
			Database::execute( 'DELETE FROM %i', array( Database::table( 'leads' ) ) );
			wp_delete_post( $this->page, true );
			update_option( Settings::OPTION, $this->settings );
		}
		parent::tearDown();
	}

	/**
	 * The form of the page.
	 *
	 * @param array<string, string> $attributes Over the usual ones.
	 * @param string                $language   Of the page.
	 */
	protected function form( array $attributes = array(), string $language = 'en' ): FormDefinition {
		$usual = array(
			'formId'           => self::FORM_ID,
			'listingReference' => 'AP-1024',
			'phone'            => 'optional',
		);

		return FormDefinition::of_block( $attributes + $usual, $this->page, $language, '/maison/' );
	}

	/**
	 * A token of the form, old enough.
	 *
	 * @param int    $age  Seconds.
	 * @param string $form UUID of the form.
	 */
	protected function token( int $age = 60, string $form = self::FORM_ID ): string {
		$now = Clock::now();
		$this->set_clock( $now - $age );
		$token = FormToken::mint( $form, FormToken::FILL );
		$this->set_clock( $now );

		return $token;
	}

	/**
	 * A lead as the form script sends it.
	 *
	 * @param array<string, mixed>  $over   Over the usual properties.
	 * @param array<string, string> $fields Over the usual fields.
	 * @return array<string, mixed>
	 */
	protected function lead( array $over = array(), array $fields = array() ): array {
		return $over + array(
			'id'       => wp_generate_uuid4(),
			'form'     => $this->form()->text(),
			'token'    => $this->token(),
			'fields'   => $fields + array(
				'name'    => 'Élodie Martin',
				'email'   => 'Elodie@example.com',
				'phone'   => '06 39 98 00 12',
				'message' => 'Bonjour',
			),
			'honeypot' => '',
		);
	}

	/**
	 * The form as a version before 2 printed it; pages stay in caches for a year.
	 */
	protected function old_form(): string {
		$payload = rtrim( strtr( base64_encode( (string) wp_json_encode( array( 'formId' => self::FORM_ID, 'postId' => $this->page, 'language' => 'en' ) ) ), '+/', '-_' ), '=' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound, WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode

		return 'v1.' . $payload . '.' . Key::sign( 'form', array( 'v1', $payload ) );
	}

	/**
	 * Changes settings.
	 *
	 * @param array<string, mixed> $changes Over what is stored.
	 */
	protected function set_settings( array $changes ): void {
		self::assertNull( Settings::save( array_replace_recursive( Settings::stored(), $changes ) ) );
	}

	/**
	 * Sends a lead.
	 *
	 * @param array<string, mixed>  $lead    Body.
	 * @param array<string, string> $headers By name.
	 */
	protected function send( array $lead, array $headers = array() ): WP_REST_Response {
		return $this->request( 'POST', self::LEADS, $lead, $headers );
	}

	/**
	 * Stores a lead, and gives its id.
	 *
	 * @param array<string, string> $fields Over the usual fields.
	 * @param array<string, mixed>  $over   Over the usual properties.
	 */
	protected function received( array $fields = array(), array $over = array() ): string {
		$lead = $this->lead( $over, $fields );
		self::assertSame( 'received', self::code( $this->send( $lead ) ) );
		self::assertIsString( $lead['id'] );

		return $lead['id'];
	}

	/**
	 * The code that a reply carries.
	 *
	 * @param WP_REST_Response $response The reply.
	 */
	protected static function code( WP_REST_Response $response ): string {
		$data = $response->get_data();
		self::assertIsArray( $data );
		self::assertIsString( $data['code'] );

		return $data['code'];
	}

	/**
	 * Every row of the table, looked at behind the plugin's back.
	 *
	 * @return list<array<string, string|null>>
	 */
	protected function all_rows(): array {
		return Database::rows( 'SELECT * FROM %i ORDER BY received_at, id', array( Database::table( 'leads' ) ) );
	}

	/**
	 * A query for leads.
	 *
	 * @param array<string, string> $values By name.
	 */
	protected static function wanted( array $values = array() ): LeadQuery {
		$query = LeadQuery::of( $values );
		self::assertInstanceOf( LeadQuery::class, $query );

		return $query;
	}

	/**
	 * The leads that a search finds.
	 *
	 * @param string $search What is looked for.
	 * @return list<string> Ids.
	 */
	protected static function found( string $search ): array {
		return array_column( LeadList::page( self::wanted( array( 'search' => $search ) ), null, 100 )['leads'], 'id' );
	}

	/**
	 * Stores copies of the one lead that there is.
	 *
	 * @param int                       $count How many.
	 * @param array<string, int|string> $over  Other values by column.
	 */
	protected function copies( int $count, array $over = array() ): void {
		$row = array_merge( array_map( 'strval', LeadCipher::to_read( $this->all_rows()[0] ) ?? array() ), $over );
		foreach ( array_chunk( range( 1, $count ), 500 ) as $numbers ) {
			$rows = array();
			foreach ( $numbers as $number ) {
				$copy   = array(
					'id'          => wp_generate_uuid4(),
					'token_nonce' => str_pad( (string) $number, 32, '0', STR_PAD_LEFT ),
				) + $row;
				$rows[] = "( '" . implode( "', '", array_map( 'esc_sql', array_merge( $row, LeadCipher::to_store( $copy ) ) ) ) . "' )";
			}
			Database::execute( 'INSERT INTO ' . Database::table( 'leads' ) . ' ( ' . implode( ', ', array_keys( $row ) ) . ' ) VALUES ' . implode( ', ', $rows ) );
		}
	}

	/**
	 * Makes the database refuse the statements that hold a text, as a read-only server does.
	 *
	 * @param string $text Part of the statements.
	 */
	protected function break_statements( string $text ): void {
		add_filter( 'query', static fn ( string $sql ): string => str_contains( $sql, $text ) ? 'SELECT broken FROM doorstep_no_such_table' : $sql );
	}
}
