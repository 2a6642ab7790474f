<?php
/**
 * Tests of the page behind the visitor's own door.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Clock;
use Doorstep\Database;
use Doorstep\Leads\Door;
use Doorstep\Leads\DoorToken;
use Doorstep\Texts;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_REST_Request;

/**
 * A person sees everything that is held on them and nothing else, and only a POST of the page's own
 * changes anything.
 */
final class DoorTest extends DoorTestCase {

	public function test_shows_every_live_lead_of_the_address_and_of_no_other(): void {
		$id = $this->agreed( array( 'message' => 'The first' ) );
		$this->received(
			array(
				'email'   => 'ELODIE@example.com',
				'message' => 'The second',
			)
		);
		$this->received(
			array(
				'email'   => 'other@example.com',
				'message' => 'Of another',
			)
		);
		$reply = $this->open( self::minted( $id ) );
		$html  = self::html( $reply );

		self::assertSame( 200, $reply->get_status() );
		foreach ( array( 'The first', 'The second', 'Élodie Martin', '06 39 98 00 12', 'AP-1024', '2025-11-22', '2027-11-22', 'Maison d’Étretat &amp; jardin', 'I would like to receive similar listings by e-mail.' ) as $part ) {
			self::assertStringContainsString( $part, $html );
		}
		self::assertStringNotContainsString( 'Of another', $html );
		self::assertStringNotContainsString( 'other@', $html );
	}

	public function test_says_nothing_of_what_the_site_thinks_of_a_lead(): void {
		$id = $this->received( array(), array( 'honeypot' => 'x' ) );
		self::assertSame( 'honeypot', $this->all_rows()[0]['reasons'] );
		$text = self::html( $this->open( self::minted( $id ) ) ) . self::html( $this->act( $id, DoorToken::EXPORT ) );

		self::assertDoesNotMatchRegularExpression( '/quarantine|honeypot|verdict|reasons/i', $text );
	}

	public function test_s37_the_page_is_in_no_cache_no_search_engine_no_frame_and_tells_its_address_nobody(): void {
		$id      = $this->received();
		$replies = array( $this->open( self::minted( $id ) ), $this->open( 'x' ), $this->open( 'door' ), $this->act( $id, DoorToken::EXPORT ), $this->post( 'door', array( 'email' => 'a@b.example' ) ), $this->post( 'x', array(), array( 'Origin' => 'https://evil.example' ) ) );
		foreach ( $replies as $reply ) {
			$headers = $reply->get_headers();
			self::assertSame( 'no-store, private', $headers['Cache-Control'] );
			self::assertSame( 'noindex, nofollow', $headers['X-Robots-Tag'] );
			self::assertSame( 'no-referrer', $headers['Referrer-Policy'] );
			self::assertSame( 'nosniff', $headers['X-Content-Type-Options'] );
			self::assertStringContainsString( "default-src 'none'", $headers['Content-Security-Policy'] );
			self::assertStringContainsString( "frame-ancestors 'none'", $headers['Content-Security-Policy'] );
			self::assertDoesNotMatchRegularExpression( '/<script|<img|<link|<iframe|@import|url\(/i', self::html( $reply ) );
		}
	}

	public function test_speaks_the_language_of_the_form_in_each_of_our_languages(): void {
		foreach ( Texts::LANGUAGES as $language ) {
			$form = \Doorstep\Leads\FormDefinition::of_block( array( 'formId' => self::FORM_ID ), $this->page, $language, '/maison/' );
			$id   = $this->received( array(), array( 'form' => $form->text() ) );
			$html = self::html( $this->open( self::minted( $id ) ) );

			self::assertStringContainsString( '<html lang="' . $language . '">', $html );
			foreach ( array( 'door.title', 'door.export', 'door.object', 'door.erase_all', 'door.correct' ) as $key ) {
				self::assertStringContainsString( esc_html( Texts::get( $key, $language ) ), $html );
			}
		}
	}

	public function test_s17_shows_what_was_typed_as_text(): void {
		$nasty = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
		$id    = $this->received(
			array(
				'name'    => $nasty,
				'message' => $nasty,
			)
		);
		$pages = array( $this->open( self::minted( $id ) ), $this->open( self::minted( $id ), array( 'erase' => $nasty ) ), $this->open( $nasty ), $this->open( 'door', array( 'email' => $nasty ) ), $this->post( 'door', array( 'email' => $nasty ) ) );
		$wrong = $this->act( $id, DoorToken::CORRECT, array( 'fields' => array( 'name' => $nasty, 'email' => $nasty, 'message' => $nasty ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( 422, $wrong->get_status() );
		foreach ( array( ...$pages, $wrong ) as $page ) {
			self::assertDoesNotMatchRegularExpression( '/<script|<img/', self::html( $page ) );
		}
	}

	public function test_an_expired_lead_is_out_of_reach_from_its_second_on_also_with_a_valid_link(): void {
		$id  = $this->received();
		$end = self::stored( $id )->expires_at;
		$this->set_clock( $end - 1 );
		$token   = self::minted( $id );
		$actions = array_map( static fn ( string $purpose ): string => self::minted( $id, $purpose ), array( DoorToken::CORRECT, DoorToken::EXPORT, DoorToken::OBJECT, DoorToken::ERASE, DoorToken::ERASE_ALL, DoorToken::WITHDRAW ) );
		self::assertStringContainsString( 'Bonjour', self::html( $this->open( $token ) ) );

		$this->set_clock( $end );
		$before = $this->dump();
		$reply  = $this->open( $token );
		self::assertSame( 410, $reply->get_status() );
		foreach ( $actions as $action ) {
			$gone = $this->post( $token, array( 'doorstep_action' => $action, 'fields' => array( 'message' => 'New' ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			self::assertSame( 410, $gone->get_status() );
			self::assertStringNotContainsString( 'Bonjour', self::html( $gone ) );
		}
		self::assertSame( $before, $this->dump() );
	}

	public function test_an_expired_lead_is_not_shown_beside_one_that_lives(): void {
		$this->received( array( 'message' => 'The old one' ) );
		$this->set_clock( Clock::add_months( self::NOW, 24 ) - 1 );
		$id = $this->received( array( 'message' => 'The new one' ) );
		self::assertStringContainsString( 'The old one', self::html( $this->open( self::minted( $id ) ) ) );

		$this->set_clock( Clock::add_months( self::NOW, 24 ) );
		$html = self::html( $this->open( self::minted( $id ) ) ) . self::html( $this->act( $id, DoorToken::EXPORT ) );
		self::assertStringContainsString( 'The new one', $html );
		self::assertStringNotContainsString( 'The old one', $html );
	}

	public function test_s6_a_get_changes_nothing_whatever_it_carries(): void {
		$id     = $this->agreed();
		$token  = self::minted( $id );
		$before = $this->dump();
		foreach ( array( DoorToken::CORRECT, DoorToken::WITHDRAW, DoorToken::OBJECT, DoorToken::EXPORT, DoorToken::ERASE, DoorToken::ERASE_ALL ) as $purpose ) {
			foreach ( array( $token, self::minted( $id, $purpose ) ) as $opened ) {
				$request = new WP_REST_Request( 'GET', '/' );
				$request->set_query_params(
					array(
						'doorstep'        => $opened,
						'doorstep_action' => self::minted( $id, $purpose ),
						'consent'         => 'alerts-email',
						'fields'          => array( 'message' => 'New' ),
						'email'           => 'elodie@example.com',
					)
				);
				Door::reply( $request );
			}
		}
		$this->open( $token, array( 'erase' => $id ) );
		$this->open( $token, array( 'erase' => 'all' ) );
		$this->open( 'door', array( 'email' => 'elodie@example.com' ) );

		self::assertSame( $before, $this->dump() );
	}

	/**
	 * Headers of pages that are not ours.
	 *
	 * @return array<string, array{array<string, string>}>
	 */
	public static function foreign_pages(): array {
		return array(
			'another site'                    => array( array( 'Origin' => 'https://evil.example' ) ),
			'another site that hides itself'  => array(
				array(
					'Origin'         => 'null',
					'Sec-Fetch-Site' => 'cross-site',
				),
			),
			'another host of the same domain' => array(
				array(
					'Origin'         => 'null',
					'Sec-Fetch-Site' => 'same-site',
				),
			),
		);
	}

	/**
	 * Sends every form from such a page.
	 *
	 * @param array<string, string> $headers Of the request.
	 */
	#[DataProvider( 'foreign_pages' )]
	public function test_s6_a_post_of_another_site_changes_nothing_even_with_a_token( array $headers ): void {
		$id     = $this->agreed();
		$before = $this->dump();
		foreach ( array( DoorToken::CORRECT, DoorToken::WITHDRAW, DoorToken::OBJECT, DoorToken::EXPORT, DoorToken::ERASE, DoorToken::ERASE_ALL ) as $purpose ) {
			$inputs = array(
				'doorstep_action' => self::minted( $id, $purpose ),
				'consent'         => 'alerts-email',
				'fields'          => array( 'message' => 'New' ),
			);
			self::assertSame( 403, $this->post( self::minted( $id ), $inputs, $headers )->get_status() );
		}
		self::assertSame( 403, $this->post( 'door', array( 'email' => 'elodie@example.com' ), $headers )->get_status() );
		self::assertSame( $before, $this->dump() );
	}

	public function test_s6_a_post_without_its_own_token_changes_nothing(): void {
		$id     = $this->agreed();
		$other  = $this->received( array( 'email' => 'other@example.com' ) );
		$token  = self::minted( $id );
		$inputs = array(
			'consent' => 'alerts-email',
			'fields'  => array( 'message' => 'New' ),
		);
		$before = $this->dump();
		foreach ( array( '', $token, 'x', 'a.b.erase-all.c.d', self::minted( $other, DoorToken::ERASE ), self::minted( $other, DoorToken::CORRECT ), self::minted( $other, DoorToken::ERASE_ALL ) ) as $action ) {
			self::assertSame( 409, $this->post( $token, array( 'doorstep_action' => $action ) + $inputs )->get_status(), $action );
		}
		self::assertSame( 409, $this->post( $token, array( 'doorstep_action' => array( self::minted( $id, DoorToken::ERASE ) ) ) + $inputs )->get_status() );
		self::assertSame( 410, $this->post( self::minted( $id, DoorToken::ERASE ), array( 'doorstep_action' => self::minted( $id, DoorToken::ERASE ) ) )->get_status() );
		self::assertSame( $before, $this->dump() );
	}

	public function test_after_an_hour_the_page_opens_and_its_old_buttons_do_nothing(): void {
		$id     = $this->agreed();
		$token  = self::minted( $id );
		$action = self::minted( $id, DoorToken::ERASE_ALL );
		$this->set_clock( self::NOW + HOUR_IN_SECONDS );
		$reply = $this->post( $token, array( 'doorstep_action' => $action ) );

		self::assertSame( 409, $reply->get_status() );
		self::assertStringContainsString( esc_html( Texts::get( 'door.stale', 'en' ) ), self::html( $reply ) );
		self::assertCount( 1, $this->all_rows() );
	}

	public function test_a_silent_database_is_said_to_be_one_and_breaks_nothing(): void {
		$id     = $this->received();
		$token  = self::minted( $id );
		$action = self::minted( $id, DoorToken::ERASE );
		$this->break_statements( 'doorstep_leads' );
		foreach ( array( $this->open( $token ), $this->post( $token, array( 'doorstep_action' => $action ) ) ) as $reply ) {
			self::assertSame( 503, $reply->get_status() );
			self::assertStringContainsString( 'Nothing was changed', self::html( $reply ) );
		}
	}

	public function test_asks_before_it_erases_and_offers_a_way_back(): void {
		$id    = $this->received();
		$other = $this->received( array( 'email' => 'other@example.com' ) );
		$token = self::minted( $id );
		foreach ( array( $id, 'all' ) as $what ) {
			$html = self::html( $this->open( $token, array( 'erase' => $what ) ) );
			self::assertStringContainsString( Texts::get( 'door.erase_for_good', 'en' ), $html );
			self::assertStringContainsString( Texts::get( 'door.keep', 'en' ), $html );
		}
		self::assertStringNotContainsString( Texts::get( 'door.erase_for_good', 'en' ), self::html( $this->open( $token, array( 'erase' => $other ) ) ) );
	}
}
