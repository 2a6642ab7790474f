<?php
/**
 * Tests of Doorstep\Register\RegisterEndpoint.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Register;

use Doorstep\Register\Register;
use Doorstep\Test\TestCase;

/**
 * What is declared is kept whole or not at all.
 */
final class RegisterEndpointTest extends TestCase {

	private const ROUTE = '/doorstep/v1/register';

	public function test_keeps_what_is_declared(): void {
		$this->log_in( 'administrator' );
		$register = Registers::of_an_agency();
		$response = $this->request( 'PUT', self::ROUTE, $this->body( $register ) );
		self::assertSame( 200, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		self::assertSame( $register, Register::all() );
		self::assertSame( $register, $this->request( 'GET', self::ROUTE )->get_data()['register'] );
	}

	/**
	 * Each case changes one thing.
	 */
	public function test_refuses_what_contradicts_itself_and_says_where(): void {
		$this->log_in( 'administrator' );
		$register = Registers::of_an_agency();
		$wrong    = array(
			'register.activities.1.id'         => array_replace_recursive( $register, array( 'activities' => array( 1 => array( 'id' => 'newsletter' ) ) ) ),
			'register.activities.0.recipients' => array_replace_recursive( $register, array( 'activities' => array( 0 => array( 'recipients' => array( 'nobody' ) ) ) ) ),
			'register.activities.0.preset'     => array_replace_recursive( $register, array( 'activities' => array( 0 => array( 'preset' => 'nothing' ) ) ) ),
			'register.activities.0.basis'      => array_replace_recursive( $register, array( 'activities' => array( 0 => array( 'basis' => 'because' ) ) ) ),
			'register.recipients.0.url'        => array_replace_recursive( $register, array( 'recipients' => array( 0 => array( 'url' => 'javascript:alert(1)' ) ) ) ),
		);
		foreach ( $wrong as $path => $sent ) {
			$response = $this->request( 'PUT', self::ROUTE, $this->body( $sent ) );
			self::assertSame( 400, $response->get_status(), $path );
			self::assertSame( array( $path ), array_keys( $response->get_data()['data']['errors'] ) );
		}
		self::assertSame( array(), Register::all()['activities'] );
	}

	/**
	 * Two people at once: who saves second loses nothing of who saved first.
	 */
	public function test_refuses_a_save_of_what_was_read_before_somebody_saved(): void {
		$this->log_in( 'administrator' );
		$mine = $this->body( array( 'clauses' => array( 'merger' ) ) + Registers::of_an_agency() );
		self::assertSame( 200, $this->request( 'PUT', self::ROUTE, $this->body( Registers::of_an_agency() ) )->get_status() );
		$response = $this->request( 'PUT', self::ROUTE, $mine );
		self::assertSame( 409, $response->get_status() );
		self::assertSame( array( 'authorities' ), Register::all()['clauses'] );
	}

	/**
	 * What helps to fill it in.
	 */
	public function test_says_what_the_site_does_and_the_words_of_its_languages(): void {
		$this->log_in( 'administrator' );
		$this->request( 'PUT', self::ROUTE, $this->body( Registers::of_an_agency() ) );
		$reply = $this->request( 'GET', self::ROUTE )->get_data();
		self::assertSame( array( 'enquiries', 'logs' ), array_column( $reply['enforced'], 'id' ) );
		self::assertSame( array( 'en', 'fr' ), $reply['languages'], 'The site’s, and what something is written in.' );
		self::assertSame( array( 'en', 'fr' ), array_keys( $reply['texts'] ) );
		self::assertContains( 'FR', $reply['eea'] );
		self::assertNotContains( 'US', $reply['eea'] );
	}

	/**
	 * What the screen sends.
	 *
	 * @param array<string, mixed> $register Whole register.
	 * @return array<string, mixed>
	 */
	private function body( array $register ): array {
		return array(
			'register' => $register,
			'revision' => Register::revision(),
		);
	}
}
