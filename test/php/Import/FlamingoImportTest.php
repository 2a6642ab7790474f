<?php
/**
 * Tests of the import of Flamingo's messages.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Import;

use Doorstep\Import\Command;
use Doorstep\Import\FlamingoImport;
use Doorstep\Import\FlamingoPosts;
use Doorstep\Leads\Lead;
use Doorstep\Leads\LeadList;
use Doorstep\Leads\LeadQuery;
use Doorstep\Leads\LeadStore;
use Doorstep\Settings;
use Doorstep\Test\Leads\LeadsTestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_CLI;

require_once dirname( __DIR__ ) . '/stand-ins/wp-cli.php';

/**
 * A lead from each message that is not too old, once, with its own date, and nobody is told. Flamingo is
 * not active here: its posts are all that is needed. They are as Contact Form 7 6.1.6 and Flamingo 2.6.2
 * write them.
 */
final class FlamingoImportTest extends LeadsTestCase {

	private const ROUTE = '/doorstep/v1/import/flamingo';

	/**
	 * Stores a message as Flamingo does, and gives its post id.
	 *
	 * @param array<string, mixed>  $fields What was typed, by field name.
	 * @param array<string, mixed>  $meta   Over the usual post meta.
	 * @param array<string, string> $post   Over the usual columns.
	 */
	private function message( array $fields, array $meta = array(), array $post = array() ): int {
		$id = wp_insert_post(
			array(
				'post_type'   => 'flamingo_inbound',
				'post_status' => $post['post_status'] ?? 'publish',
				'post_title'  => '[your-subject]',
				'post_date'   => $post['post_date'] ?? '2025-10-01 08:30:00',
			)
		);
		self::assertIsInt( $id );
		$meta += array(
			'_from_name'  => '[your-name]',
			'_from_email' => '[your-email]',
			'_meta'       => array(
				'remote_ip'  => '192.0.2.7',
				'user_agent' => 'Mozilla/5.0',
				'url'        => home_url( '/?page_id=' . $this->page . '&utm=x' ),
				'post_id'    => (string) $this->page,
				'post_title' => 'Maison d’Étretat & jardin',
				'post_url'   => home_url( '/maison/' ),
				'user_login' => 'admin',
			),
			'_akismet'    => '',
			'_consent'    => array(),
		);
		foreach ( $fields as $name => $value ) {
			$meta[ sanitize_key( '_field_' . $name ) ] = $value;
		}
		$meta['_fields'] = array_fill_keys( array_keys( $fields ), null );
		foreach ( $meta as $key => $value ) {
			update_post_meta( $id, $key, wp_slash( $value ) );
		}

		return $id;
	}

	/**
	 * The usual message.
	 *
	 * @param array<string, string> $post Over the usual columns.
	 */
	private function usual( array $post = array() ): int {
		return $this->message(
			array(
				'your-name'    => 'Élodie Martin',
				'your-email'   => 'Elodie@example.com',
				'your-message' => 'Bonjour',
			),
			array(),
			$post
		);
	}

	/**
	 * The one lead that there is.
	 */
	private function one(): Lead {
		$leads = LeadList::page( LeadQuery::view( 'all' ), null, 10 )['leads'];
		self::assertCount( 1, $leads );

		return $leads[0];
	}

	/**
	 * The lead is the message's, with the message's date, and nothing waits to be sent.
	 */
	public function test_a_message_becomes_a_lead_with_its_own_date(): void {
		update_option( 'timezone_string', 'Europe/Paris' );
		$this->usual();
		self::assertSame( array( 'after' => null, 'imported' => 1, 'already' => 0, 'expired' => 0, 'spam' => 0, 'empty' => 0 ), FlamingoImport::batch( 0, false ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		$lead = $this->one();
		self::assertSame( '2025-10-01T06:30:00+00:00', gmdate( 'c', $lead->received_at ) );
		self::assertSame( '2027-10-01T06:30:00+00:00', gmdate( 'c', $lead->expires_at ) );
		self::assertSame( array( 'name' => 'Élodie Martin', 'email' => 'Elodie@example.com', 'message' => 'Bonjour' ), $lead->fields ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( array_keys( $lead->fields ), array_keys( $lead->labels ) );
		self::assertSame( $lead->id, LeadStore::by_email( 'elodie@example.com', 1, 0 )[0]->id ?? '' );
		self::assertSame( 'accept', $lead->verdict );
		self::assertSame( $this->page, $lead->post_id );
		self::assertSame( '/maison/', $lead->page );
		self::assertSame( array(), $lead->deliveries->all() );
		self::assertSame( 0, $lead->deliveries->due_at() );
		self::assertSame( array(), $this->mails );
	}

	/**
	 * Of where the sender sat, and who was logged in, nothing comes along.
	 */
	public function test_what_flamingo_knows_of_the_sender_beside_the_form_stays_behind(): void {
		$this->usual();
		FlamingoImport::batch( 0, false );
		$row = (string) wp_json_encode( $this->all_rows() );
		foreach ( array( '192.0.2.7', 'Mozilla', 'utm', 'admin' ) as $left ) {
			self::assertStringNotContainsString( $left, $row );
		}
	}

	/**
	 * Where listings are posts, the lead is about one; the message knows what a post was that is gone.
	 */
	public function test_a_lead_knows_the_listing_that_it_was_sent_from(): void {
		update_option( Settings::OPTION, array( 'listing' => array( 'referenceMeta' => 'reference' ) ) );
		update_post_meta( $this->page, 'reference', 'MV-2041' );
		$this->usual();
		FlamingoImport::batch( 0, false );
		self::assertSame( array( 'MV-2041', 'Maison d’Étretat & jardin' ), array( $this->one()->listing_reference, $this->one()->listing_title ) );

		LeadStore::erase( 'elodie@example.com' );
		$this->usual();
		wp_delete_post( $this->page, true );
		FlamingoImport::batch( 0, false );
		self::assertSame( array( '', 'Maison d’Étretat & jardin' ), array( $this->one()->listing_reference, $this->one()->listing_title ) );
	}

	/**
	 * Nothing is doubled: not by a second run, not where the first died before it left its mark, and an
	 * erased lead does not come back.
	 */
	public function test_a_message_is_imported_once(): void {
		$this->commit();
		$id = $this->usual();
		try {
			FlamingoImport::batch( 0, false );
			$lead = $this->one()->id;
			self::assertSame( $lead, get_post_meta( $id, FlamingoPosts::MARK, true ) );
			self::assertSame( 1, FlamingoImport::batch( 0, false )['already'] );

			delete_post_meta( $id, FlamingoPosts::MARK );
			FlamingoImport::batch( 0, false );
			self::assertSame( $lead, $this->one()->id );

			LeadStore::erase( 'elodie@example.com' );
			self::assertSame( 1, FlamingoImport::batch( 0, false )['already'] );
			self::assertSame( array(), $this->all_rows() );
		} finally {
			wp_delete_post( $id, true );
		}
	}

	/**
	 * What would have expired, spam, trash, and what says nothing.
	 */
	public function test_what_is_too_old_spam_trash_or_empty_is_left_out(): void {
		$this->usual( array( 'post_date' => '2023-11-22 11:59:59' ) );
		$this->usual( array( 'post_status' => 'flamingo-spam' ) );
		$this->usual( array( 'post_status' => 'trash' ) );
		$this->message( array( 'your-message' => 'Cheap' ), array( '_akismet' => array( 'spam' => true ) ) );
		$this->message( array( 'your-message' => " \n" ) );
		wp_insert_post( array( 'post_type' => 'flamingo_inbound', 'post_status' => 'publish', 'post_title' => 'Nothing' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		self::assertSame( array( 'after' => null, 'imported' => 0, 'already' => 0, 'expired' => 1, 'spam' => 1, 'empty' => 2 ), FlamingoImport::batch( 0, false ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( array( 'messages' => 4, 'spam' => 1, 'trash' => 1, 'imported' => 0 ), FlamingoPosts::counts() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( array(), $this->all_rows() );
	}

	/**
	 * A trial says the same and does nothing.
	 */
	public function test_a_trial_counts_and_stores_nothing(): void {
		$id = $this->usual();
		self::assertSame( 1, FlamingoImport::batch( 0, true )['imported'] );
		self::assertSame( array(), $this->all_rows() );
		self::assertFalse( metadata_exists( 'post', $id, FlamingoPosts::MARK ) );
	}

	/**
	 * Fields with what they become, by name; labels of those that keep theirs.
	 *
	 * @return iterable<string, array{array<string, mixed>, array<string, mixed>, array<string, string>, array<string, string>}>
	 */
	public static function forms(): iterable {
		$none = array();
		yield 'the generator’s names' => array(
			array(
				'nom'        => 'Le Bail',
				'prenom'     => 'Idriss',
				'email-789'  => 'idriss@lebail.example',
				'tel-456'    => '06 39 98 00 12',
				'textarea-1' => "Une\r\nlongère",
				'menu-101'   => array( 'Maison' ),
				'checkbox-4' => array( 'Cave', 'Jardin' ),
				'surface'    => '120',
				'date-77'    => '',
			),
			$none,
			array( 'name' => 'Idriss Le Bail', 'email' => 'idriss@lebail.example', 'phone' => '06 39 98 00 12', 'message' => "Une\nlongère", 'menu-101' => 'Maison', 'checkbox-4' => "Cave\nJardin", 'surface' => '120' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			array( 'menu-101' => 'Menu', 'surface' => 'Surface' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		);
		yield 'accents and lines below' => array(
			array(
				'votre_nom'      => 'Kerbrat',
				'téléphone'      => '02 61 91 00 12',
				'Référence_bien' => 'MV-2041',
			),
			$none,
			array( 'name' => 'Kerbrat', 'phone' => '02 61 91 00 12', 'reference-bien' => 'MV-2041' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			array( 'reference-bien' => 'Référence bien' ),
		);
		yield 'a sender whom only Flamingo knows' => array(
			array(
				'wer' => 'Jan Maes',
				'wo'  => 'jan@maes.example',
			),
			array(
				'_from_name'  => 'Jan Maes',
				'_from_email' => 'jan@maes.example',
			),
			array( 'name' => 'Jan Maes', 'email' => 'jan@maes.example' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			$none,
		);
		yield 'an address that is none, and a second one' => array(
			array(
				'email'       => 'n/a',
				'your-email'  => 'a@example.com',
				'email-copie' => 'b@example.com',
			),
			$none,
			array( 'email' => 'a@example.com', 'email-2' => 'n/a', 'email-copie' => 'b@example.com' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			array( 'email-2' => 'Email' ),
		);
		yield 'a box that was ticked, and one that was not' => array(
			array(
				'your-name'    => 'A',
				'acceptance-1' => array( '1' ),
				'acceptance-2' => array(),
			),
			array( '_consent' => array( 'acceptance-1' => 'J’accepte d’être <b>rappelé</b>.' ) ),
			array( 'name' => 'A', 'acceptance-1' => 'J’accepte d’être rappelé.' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			$none,
		);
		yield 'a name that begins with a digit, and what is no text' => array(
			array(
				'3pieces' => 'oui',
				'deep'    => array( array( 'a' ), (object) array( 'b' => 'c' ), null ),
			),
			$none,
			array( 'field-3pieces' => 'oui', 'deep' => 'a' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			$none,
		);
	}

	/**
	 * Ours are recognised, the rest is kept with its label.
	 *
	 * @param array<string, mixed>  $sent   Of the message.
	 * @param array<string, mixed>  $meta   Of the message.
	 * @param array<string, string> $fields Of the lead.
	 * @param array<string, string> $labels Some of the lead's.
	 */
	#[DataProvider( 'forms' )]
	public function test_fields_are_recognised_and_the_others_kept( array $sent, array $meta, array $fields, array $labels ): void {
		$this->message( $sent, $meta );
		FlamingoImport::batch( 0, false );
		self::assertSame( $fields, $this->one()->fields );
		self::assertSame( $labels, array_intersect_key( $this->one()->labels, $labels ) );
	}

	/**
	 * The batches go on where the last one stopped.
	 */
	public function test_batches_go_on_from_the_last_message(): void {
		$ids = array_map( fn (): int => $this->usual(), range( 1, 51 ) );
		$one = FlamingoImport::batch( 0, false );
		self::assertSame( array( $ids[49], 50 ), array( $one['after'], $one['imported'] ) );
		$two = FlamingoImport::batch( (int) $one['after'], false );
		self::assertSame( array( null, 1 ), array( $two['after'], $two['imported'] ) );
	}

	/**
	 * Only originals of leads are deleted, and the leads stay.
	 */
	public function test_only_originals_that_were_imported_are_deleted(): void {
		$this->log_in( 'administrator' );
		$this->usual();
		$old   = $this->usual( array( 'post_date' => '2020-01-01 00:00:00' ) );
		$reply = (array) $this->request( 'POST', self::ROUTE, array( 'dryRun' => false ) )->get_data();
		self::assertSame( array( 'messages' => 2, 'spam' => 0, 'trash' => 0, 'imported' => 1 ), $reply['posts'] ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		$deleted = (array) $this->request( 'DELETE', self::ROUTE )->get_data();
		self::assertSame( array( 'deleted' => 1, 'posts' => array( 'messages' => 1, 'spam' => 0, 'trash' => 0, 'imported' => 0 ) ), $deleted ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( array( $old ), array_keys( FlamingoPosts::after( 0, 10 ) ) );
		self::assertSame( 'Élodie Martin', $this->one()->fields['name'] );
	}

	/**
	 * A database that fails is said, and what is stored stays.
	 */
	public function test_a_failing_database_answers_unavailable(): void {
		$this->log_in( 'administrator' );
		$this->usual();
		$this->break_statements( 'doorstep_leads' );
		self::assertSame( 503, $this->request( 'POST', self::ROUTE, array( 'dryRun' => false ) )->get_status() );
	}

	/**
	 * Who may not.
	 *
	 * @return iterable<string, array{string, int}>
	 */
	public static function roles(): iterable {
		yield 'anybody' => array( '', 401 );
		yield 'an editor' => array( 'editor', 403 );
		yield 'marketing' => array( 'doorstep_marketing', 403 );
	}

	/**
	 * The capability decides.
	 *
	 * @param string $role   Role, empty for nobody logged in.
	 * @param int    $status Expected.
	 */
	#[DataProvider( 'roles' )]
	public function test_only_who_may_configure_imports( string $role, int $status ): void {
		if ( '' !== $role ) {
			$this->log_in( $role );
		}
		self::assertSame( $status, $this->request( 'POST', self::ROUTE, array( 'dryRun' => true ) )->get_status() );
		self::assertSame( $status, $this->request( 'DELETE', self::ROUTE )->get_status() );
	}

	/**
	 * WP-CLI goes through all batches.
	 */
	public function test_the_command_tries_and_imports(): void {
		array_map( fn (): int => $this->usual(), range( 1, 51 ) );
		$this->usual( array( 'post_status' => 'flamingo-spam' ) );
		WP_CLI::$said = array();
		( new Command() )->flamingo( array(), array( 'dry-run' => true ) );
		self::assertSame( array( "imported\t51", "already\t0", "expired\t0", "spam\t1", "trash\t0", "empty\t0", 'Success: Nothing was imported: this was a trial.' ), WP_CLI::$said );
		self::assertSame( array(), $this->all_rows() );
		( new Command() )->flamingo( array(), array() );
		self::assertCount( 51, $this->all_rows() );
	}
}
