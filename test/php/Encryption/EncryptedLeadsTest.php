<?php
/**
 * Tests of leads that are encrypted in the database.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Encryption;

use Doorstep\Admin\DashboardWidget;
use Doorstep\Database;
use Doorstep\Encryption\KeysUnavailable;
use Doorstep\Encryption\KeyRotation;
use Doorstep\Encryption\KeysNotice;
use Doorstep\Encryption\LeadKeys;
use Doorstep\Key;
use Doorstep\Leads\Activity;
use Doorstep\Leads\DoorMail;
use Doorstep\Leads\DoorToken;
use Doorstep\Leads\Hold;
use Doorstep\Leads\Lead;
use Doorstep\Leads\LeadChanges;
use Doorstep\Leads\LeadSearch;
use Doorstep\Leads\LeadStore;
use Doorstep\Leads\MailSiteHealth;
use Doorstep\Leads\Outbox;
use Doorstep\Leads\PersonalData;
use Doorstep\Leads\Purge;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * With the key everything works as without encryption; without it nothing is left.
 */
final class EncryptedLeadsTest extends EncryptedLeadsTestCase {

	private const MESSAGE = 'Nous cherchons une longère à retaper, avec un verger et une grange, pas trop loin de la gare et du marché.';

	/**
	 * Stores a lead with a note and a hold.
	 */
	private function full(): string {
		$id   = $this->received( array( 'message' => self::MESSAGE ) );
		$lead = self::find( $id );
		self::assertTrue( LeadStore::change( $lead, $lead->with( array( 'activity' => Activity::of_text( '' )->with( self::NOW, 1, 'note', 'Canari de note' ), 'hold' => new Hold( Hold::LEGAL, self::NOW + 10 ** 8, 'Canari de réserve' ) ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		return $id;
	}

	/**
	 * A lead that can be read.
	 *
	 * @param string $id UUID.
	 */
	private static function find( string $id ): Lead {
		$lead = LeadStore::find( $id );
		self::assertNotNull( $lead );

		return $lead;
	}

	public function test_a_dump_holds_nothing_that_was_typed_or_noted(): void {
		$id = $this->full();
		DoorMail::order( 'elodie@example.com', '' );
		$this->log_in( 'administrator' );
		$this->request( 'GET', self::LEADS . '/' . $id );
		$dump = self::everything();
		foreach ( array( 'lodie', 'Martin', 'martin', 'example.com', '98 00 12', 'longère', 'longere', 'Canari', 'E-mail address' ) as $text ) {
			self::assertStringNotContainsString( $text, $dump );
		}
		self::assertStringContainsString( 'AP-1024', $dump );
		$hash = $this->all_rows()[0];
		self::assertSame( array( '0' ), array_values( array_unique( array_intersect_key( $hash, array_flip( LeadSearch::SIGNATURE ) ) ) ) );
		self::assertSame( '', $hash['body_hash'] );
		self::assertNotSame( Key::sign( 'lead-text', array( 'x' ) ), $hash['text_hash'] );
	}

	public function test_staff_read_what_was_sent_and_noted(): void {
		$id   = $this->full();
		$lead = self::find( $id );
		self::assertSame( self::MESSAGE, $lead->fields['message'] );
		self::assertSame( array( 'Elodie@example.com', 'Canari de réserve', 'Canari de note' ), array( $lead->email, $lead->hold?->reason, $lead->activity?->steps()[0]['text'] ) );
		$this->log_in( 'administrator' );
		self::assertSame( 'Élodie Martin', $this->request( 'GET', self::LEADS . '/' . $id )->get_data()['fields']['name'] ?? '' );
		LeadChanges::correct( $lead, array( 'email' => 'Other@example.com' ) + $lead->fields, 'Other@example.com' );
		self::assertSame( array( $id ), array_column( LeadStore::by_email( 'other@EXAMPLE.com', 5, 0 ), 'id' ) );
		self::assertSame( array(), LeadStore::by_email( 'elodie@example.com', 5, 0 ) );
	}

	public function test_a_lead_that_is_sent_again_is_known(): void {
		$lead = $this->lead();
		$this->commit();
		self::assertSame( 'received', self::code( $this->send( $lead ) ) );
		$again = array( 'token' => $this->token( 61 ) ) + $lead;
		self::assertSame( 'received', self::code( $this->send( $again ) ) );
		self::assertSame( 'conflict', self::code( $this->send( array( 'fields' => array( 'message' => 'Other' ) + $lead['fields'] ) + $again ) ) );
		self::assertCount( 1, $this->all_rows() );
	}

	public function test_the_same_text_from_another_address_is_doubtful(): void {
		$this->received( array( 'message' => self::MESSAGE ) );
		self::assertSame( 'accept', self::find( $this->received( array( 'message' => self::MESSAGE ) ) )->verdict );
		self::assertSame( array( 'repeated' ), self::find( $this->received( array( 'message' => self::MESSAGE, 'email' => 'other@example.com' ) ) )->reasons ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}

	public function test_leads_of_an_address_are_found_under_the_keys_of_all_months(): void {
		$this->received();
		$this->set_clock( self::NOW + 40 * DAY_IN_SECONDS );
		$this->received();
		$this->received( array( 'email' => 'other@example.com' ) );
		self::assertCount( 2, $this->key_files() );
		self::assertCount( 3, array_unique( array_column( $this->all_rows(), 'email' ) ) );
		self::assertCount( 2, array_unique( array_column( LeadStore::by_email( 'elodie@example.com', 5, 0 ), 'expires_at' ) ) );
		self::assertCount( 2, PersonalData::export( 'ELODIE@example.com', 1 )['data'] );
		self::assertTrue( PersonalData::erase( 'elodie@example.com' )['items_removed'] );
		self::assertCount( 1, $this->all_rows() );
	}

	public function test_the_agency_and_the_visitor_get_their_mail(): void {
		$this->received();
		Outbox::deliver();
		self::assertStringContainsString( 'Élodie Martin', (string) wp_json_encode( $this->mails, JSON_UNESCAPED_UNICODE ) );
		$this->mails = array();
		DoorMail::order( 'elodie@EXAMPLE.com', '' );
		Outbox::deliver();
		self::assertSame( array( array( 'Elodie@example.com' ) ), array_column( $this->mails, 'to' ) );
	}

	public function test_a_stolen_database_makes_no_link_to_a_door(): void {
		$lead = self::find( $this->received() );
		$text = DoorToken::mint( $lead, DoorToken::DOOR );
		self::assertNotNull( DoorToken::read( $text, DoorToken::DOOR ) );
		$parts = array_slice( explode( '.', $text ), 0, 4 );
		self::assertNull( DoorToken::read( implode( '.', array( ...$parts, Key::sign( 'door', array( ...$parts, 'elodie@example.com' ) ) ) ), DoorToken::DOOR ) );
	}

	/**
	 * Ways to meddle with rows or keys.
	 *
	 * @return iterable<string, array{callable(string, string, array<string, string|null>, string): void}>
	 */
	public static function meddling(): iterable {
		yield 'a bit flipped' => array( static fn ( string $id, string $other, array $row ) => self::tamper( 'fields = %s', array( substr_replace( (string) $row['fields'], 'A' === $row['fields'][90] ? 'B' : 'A', 90, 1 ) ), $id ) );
		yield 'cut off' => array( static fn ( string $id, string $other, array $row ) => self::tamper( 'fields = %s', array( substr( (string) $row['fields'], 0, -8 ) ), $id ) );
		yield 'cut to its head' => array( static fn ( string $id, string $other, array $row ) => self::tamper( 'fields = %s', array( 'v1.' . $row['key_id'] . '.' ), $id ) );
		yield 'emptied' => array( static fn ( string $id ) => self::tamper( 'fields = %s', array( '' ), $id ) );
		yield 'another format' => array( static fn ( string $id ) => self::tamper( "fields = REPLACE( fields, 'v1.', 'v2.' )", array(), $id ) );
		yield 'contents of another row' => array( static fn ( string $id, string $other ) => self::tamper( 'fields = %s', array( Database::rows( 'SELECT fields FROM %i WHERE id = %s', array( Database::table( 'leads' ), $other ) )[0]['fields'] ), $id ) );
		yield 'another column' => array( static fn ( string $id ) => self::tamper( "labels = fields, fields = ''", array(), $id ) );
		yield 'a key that is not there' => array( static fn ( string $id ) => self::tamper( "key_id = '209901-0000000001-0000000000000000'", array(), $id ) );
		yield 'a key that is none' => array( static fn ( string $id ) => self::tamper( "key_id = '../../wp-config'", array(), $id ) );
	}

	/**
	 * What does not decrypt reads as gone, and nothing else does.
	 *
	 * @param callable(string, string, array<string, string|null>, string): void $meddle Meddles with the first of two.
	 */
	#[DataProvider( 'meddling' )]
	public function test_a_row_that_somebody_meddled_with_reads_as_gone( callable $meddle ): void {
		$other = $this->received();
		$this->set_clock( self::NOW + 1 );
		$id = $this->received();
		$meddle( $id, $other, $this->all_rows()[1], $this->folder );
		$this->log_in( 'administrator' );
		self::assertNull( LeadStore::find( $id ) );
		self::assertSame( 404, $this->request( 'GET', self::LEADS . '/' . $id )->get_status() );
		self::assertSame( array( $other ), array_column( $this->request( 'GET', self::LEADS )->get_data()['leads'], 'id' ) );
		self::assertSame( array( $other ), array_column( LeadStore::by_email( 'elodie@example.com', 1, 0 ), 'id' ) );
		// What cannot be read takes no place in a batch.
		Database::execute( 'UPDATE %i SET due_at = CASE WHEN id = %s THEN 1 ELSE 2 END', array( Database::table( 'leads' ), $id ) );
		self::assertSame( array( $other ), array_column( LeadStore::due( 1 ), 'id' ) );
		$this->set_clock( self::NOW + 10 ** 8 );
		Purge::erase();
		self::assertSame( array(), $this->all_rows() );
	}

	public function test_with_another_key_in_its_file_a_lead_reads_as_gone_and_new_ones_get_a_key_of_their_own(): void {
		$id   = $this->received();
		$file = $this->folder . '/' . $this->key_files()[0];
		$text = (string) file_get_contents( $file );
		file_put_contents( $file, self::ONE );
		self::use_keys( $this->folder );
		self::assertNull( LeadStore::find( $id ) );
		self::assertNotNull( LeadStore::find( $this->received() ) );
		self::assertSame( 1, KeyRotation::unreadable() );
		file_put_contents( $file, $text );
		self::use_keys( $this->folder );
		self::assertNotNull( LeadStore::find( $id ) );
	}

	public function test_a_lead_that_lives_longer_gets_the_key_of_its_new_month(): void {
		$id   = $this->received();
		$old  = $this->all_rows()[0]['key_id'];
		$lead = self::find( $id );
		$end  = $lead->erase_at + 100 * DAY_IN_SECONDS;
		self::assertTrue( LeadStore::change( $lead, $lead->with( array( 'expires_at' => $end, 'erase_at' => $end ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( array( gmdate( 'Ym', $end ), false ), array( substr( (string) $this->all_rows()[0]['key_id'], 0, 6 ), $old === $this->all_rows()[0]['key_id'] ) );
		self::assertSame( array( $id ), array_column( LeadStore::by_email( 'elodie@example.com', 1, 0 ), 'id' ) );
		self::assertSame( 'Bonjour', self::find( $id )->fields['message'] );
	}

	public function test_nothing_is_stored_or_told_while_the_folder_is_away(): void {
		$this->received();
		rename( $this->folder, $this->folder . '-away' );
		foreach ( array( 'missing', 'empty', 'foreign' ) as $state ) {
			if ( 'empty' === $state ) {
				mkdir( $this->folder );
			}
			if ( 'foreign' === $state ) {
				file_put_contents( $this->folder . '/site-0000000001-' . substr( hash_hmac( 'sha256', 'fingerprint', (string) hex2bin( self::ONE ) ), 0, 16 ) . '.key', self::ONE );
			}
			self::use_keys( $this->folder );
			$reply = $this->send( $this->lead() );
			self::assertSame( array( 503, 'unavailable' ), array( $reply->get_status(), self::code( $reply ) ), $state );
			self::assertSame( array(), $this->key_files(), $state );
			foreach ( array( static fn () => LeadStore::find( wp_generate_uuid4() ), static fn () => PersonalData::export( 'elodie@example.com', 1 ), static fn () => PersonalData::erase( 'elodie@example.com' ), KeyRotation::daily( ... ) ) as $ask ) {
				try {
					$ask();
					self::fail( $state );
				} catch ( KeysUnavailable ) {
					self::assertCount( 1, $this->all_rows() );
				}
			}
		}
		array_map( 'unlink', glob( $this->folder . '/*' ) ?: array() );
		rmdir( $this->folder );
		rename( $this->folder . '-away', $this->folder );
		self::use_keys( $this->folder );
		self::assertNotNull( LeadStore::find( $this->received() ) );
	}

	public function test_staff_are_told_when_the_folder_is_away(): void {
		$this->received();
		$this->log_in( 'administrator' );
		self::assertSame( '', self::printed( KeysNotice::print( ... ) ) );
		rename( $this->folder, $this->folder . '-away' );
		self::use_keys( $this->folder );
		self::assertStringContainsString( 'cannot reach the keys', self::printed( KeysNotice::print( ... ) ) );
		self::assertStringContainsString( 'cannot be read just now', self::printed( DashboardWidget::print( ... ) ) );
		self::assertSame( 'critical', MailSiteHealth::run()['status'] );
		self::assertSame( 503, $this->request( 'GET', self::LEADS )->get_status() );
		$this->set_clock( self::NOW + 10 ** 8 );
		self::assertSame( array( 1, array() ), array( @Purge::erase(), $this->all_rows() ) ); // phpcs:ignore WordPress.PHP.NoSilencedErrors -- It says that no hold was looked at.
		$this->log_in( 'subscriber' );
		self::assertSame( '', self::printed( KeysNotice::print( ... ) ) );
		self::assertSame( 403, $this->request( 'GET', self::LEADS )->get_status() );
	}

	/**
	 * What something prints.
	 *
	 * @param callable(): void $does Prints it.
	 */
	private static function printed( callable $does ): string {
		ob_start();
		$does();

		return (string) ob_get_clean();
	}

	/**
	 * What cannot be meant.
	 *
	 * @return iterable<string, array{string|null, string|null}>
	 */
	public static function wrong(): iterable {
		yield 'no path' => array( '', null );
		yield 'a path that depends on where PHP runs' => array( 'keys', null );
		yield 'a folder whose parent is missing' => array( '/no-such-folder/keys', null );
		yield 'a folder within the site' => array( ABSPATH . 'wp-content/keys', null );
		yield 'no key' => array( null, '' );
		yield 'a key that is too short' => array( null, substr( self::ONE, 2 ) );
		yield 'a key and half a key' => array( null, self::ONE . ',22' );
	}

	/**
	 * Whoever means to encrypt never stores in clear.
	 *
	 * @param string|null $folder The folder's constant.
	 * @param string|null $texts  The keys' constant.
	 */
	#[DataProvider( 'wrong' )]
	public function test_what_cannot_be_meant_stores_nothing( ?string $folder, ?string $texts ): void {
		self::use_keys( $folder, $texts );
		self::assertSame( 503, $this->send( $this->lead() )->get_status() );
		self::assertSame( array(), $this->all_rows() );
		self::assertDirectoryDoesNotExist( ABSPATH . 'wp-content/keys' );
		self::assertSame( '', get_option( LeadKeys::OPTION ) );
	}
}
