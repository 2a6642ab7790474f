<?php
/**
 * Tests of the tokens of the visitor's own door.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Database;
use Doorstep\Leads\Door;
use Doorstep\Leads\DoorToken;
use Doorstep\Leads\FormToken;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * A token is worth one purpose, for one lead, for its time, to whoever has the mail.
 */
final class DoorTokenTest extends DoorTestCase {

	private const PURPOSES = array( DoorToken::DOOR, DoorToken::CORRECT, DoorToken::WITHDRAW, DoorToken::OBJECT, DoorToken::EXPORT, DoorToken::ERASE, DoorToken::ERASE_ALL );

	public function test_the_link_says_nothing_of_the_person(): void {
		$link = Door::link( self::stored( $this->received() ) );

		self::assertStringStartsWith( home_url( '/?doorstep=v1.' ), $link );
		self::assertDoesNotMatchRegularExpression( '/elodie|martin|example\.com|AP-1024|0639980012/i', rawurldecode( str_replace( home_url(), '', $link ) ) );
	}

	public function test_s4_a_token_serves_its_own_purpose_alone(): void {
		$id = $this->received();
		foreach ( self::PURPOSES as $purpose ) {
			foreach ( self::PURPOSES as $other ) {
				$is_read = null !== DoorToken::read( self::minted( $id, $purpose ), $other );
				self::assertSame( $other === $purpose, $is_read, "$purpose for $other" );
			}
		}
	}

	public function test_s4_a_form_token_and_a_signed_form_open_nothing(): void {
		$this->received();
		foreach ( array( FormToken::mint( self::FORM_ID, FormToken::FILL ), $this->form()->text() ) as $text ) {
			foreach ( self::PURPOSES as $purpose ) {
				self::assertNull( DoorToken::read( $text, $purpose ) );
			}
		}
	}

	public function test_s4_a_token_of_the_door_reads_no_lead_over_the_rest_api(): void {
		$id = $this->received();
		foreach ( self::PURPOSES as $purpose ) {
			$token = self::minted( $id, $purpose );
			foreach ( array( 'doorstep', 'token', '_wpnonce' ) as $name ) {
				self::assertSame( 401, $this->request( 'GET', self::LEADS . '/' . $id, null, array( 'Authorization' => 'Bearer ' . $token ), array( $name => $token ) )->get_status() );
			}
		}
	}

	/**
	 * Lives by purpose.
	 *
	 * @return array<string, array{string, int}>
	 */
	public static function lives(): array {
		return array(
			'the page, seven days' => array( DoorToken::DOOR, 7 * DAY_IN_SECONDS ),
			'erasure, an hour'     => array( DoorToken::ERASE, HOUR_IN_SECONDS ),
			'everything, an hour'  => array( DoorToken::ERASE_ALL, HOUR_IN_SECONDS ),
			'correction, an hour'  => array( DoorToken::CORRECT, HOUR_IN_SECONDS ),
			'withdrawal, an hour'  => array( DoorToken::WITHDRAW, HOUR_IN_SECONDS ),
			'objection, an hour'   => array( DoorToken::OBJECT, HOUR_IN_SECONDS ),
			'the file, an hour'    => array( DoorToken::EXPORT, HOUR_IN_SECONDS ),
		);
	}

	#[DataProvider( 'lives' )]
	public function test_s4_a_token_ends_to_the_second( string $purpose, int $life ): void {
		$token = self::minted( $this->received(), $purpose );
		$this->set_clock( self::NOW + $life - 1 );
		self::assertNotNull( DoorToken::read( $token, $purpose ) );
		$this->set_clock( self::NOW + $life );
		self::assertNull( DoorToken::read( $token, $purpose ) );
	}

	public function test_s4_no_changed_token_is_taken(): void {
		$id    = $this->received();
		$other = $this->received( array( 'email' => 'other@example.com' ) );
		$token = self::minted( $id );
		$parts = explode( '.', $token );
		for ( $place = 0, $length = strlen( $token ); $place < $length; $place++ ) {
			$changed           = $token;
			$changed[ $place ] = '0' === $token[ $place ] ? '1' : '0';
			self::assertNull( DoorToken::read( $changed, DoorToken::DOOR ), $changed );
		}
		foreach ( array(
			''                => '',
			'another lead'    => implode( '.', array( 'v1', $other, $parts[2], $parts[3], $parts[4] ) ),
			'a longer time'   => implode( '.', array( 'v1', $id, $parts[2], (string) ( (int) $parts[3] + 1 ), $parts[4] ) ),
			'a shifted digit' => implode( '.', array( 'v1', $id . $parts[3][0], $parts[2], substr( $parts[3], 1 ), $parts[4] ) ),
			'no signature'    => implode( '.', array_slice( $parts, 0, 4 ) ),
			'more parts'      => $token . '.x',
			'an empty mac'    => implode( '.', array_slice( $parts, 0, 4 ) ) . '.',
			'SQL'             => "v1.' OR 1=1 -- .door." . $parts[3] . '.' . $parts[4],
		) as $name => $text ) {
			self::assertNull( DoorToken::read( $text, DoorToken::DOOR ), (string) $name );
		}
	}

	public function test_s5_no_token_opens_a_lead_without_an_address(): void {
		$id    = $this->received();
		$token = self::minted( $id );
		Database::execute( 'UPDATE %i SET email = %s, fields = %s', array( Database::table( 'leads' ), '', '{"name":"Somebody"}' ) );

		self::assertNull( DoorToken::read( $token, DoorToken::DOOR ) );
		self::assertNull( DoorToken::read( self::minted( $id ), DoorToken::DOOR ) );
	}

	public function test_s5_a_link_dies_with_the_address_that_it_was_sent_to(): void {
		$id    = $this->received();
		$token = self::minted( $id );
		$this->received( array( 'email' => 'victim@example.com' ) );
		Database::execute( 'UPDATE %i SET email = %s, fields = REPLACE( fields, %s, %s ) WHERE id = %s', array( Database::table( 'leads' ), 'victim@example.com', 'Elodie@example.com', 'victim@example.com', $id ) );

		self::assertNull( DoorToken::read( $token, DoorToken::DOOR ) );
	}
}
