<?php
/**
 * Tests of the proof of work.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Clock;
use Doorstep\Database;
use Doorstep\Leads\FormToken;
use Doorstep\Leads\ProofOfWork;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * A robot pays, a person does not notice; who has not done the work is doubtful and not lost.
 */
final class ProofOfWorkTest extends LeadsTestCase {

	/**
	 * The vectors that widget/proof-worker.ts satisfies too.
	 *
	 * @return iterable<string, array{string, int, string}>
	 */
	public static function vectors(): iterable {
		/**
		 * See the file.
		 *
		 * @var array{vectors: list<array{nonce: string, bits: int, number: string}>} $file
		 */
		$file = json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/vectors/proofs.json' ), true );
		foreach ( $file['vectors'] as $vector ) {
			yield implode( ', ', $vector ) => array_values( $vector );
		}
	}

	/**
	 * Each vector.
	 *
	 * @param string $nonce  The token's.
	 * @param int    $bits   Difficulty.
	 * @param string $number The first solution.
	 */
	#[DataProvider( 'vectors' )]
	public function test_a_number_is_a_solution_when_its_hash_begins_with_zeros( string $nonce, int $bits, string $number ): void {
		self::assertTrue( ProofOfWork::is_solution( $nonce, $bits, $number ) );
		foreach ( array_slice( range( 0, 2000 ), 0, (int) $number ) as $other ) {
			self::assertFalse( ProofOfWork::is_solution( $nonce, $bits, (string) $other ) );
		}
	}

	/**
	 * Chooses when work is asked for.
	 *
	 * @param string $mode off, attack or always.
	 */
	private function mode( string $mode ): void {
		$this->set_settings( array( 'spam' => array( 'proofOfWork' => $mode ) ) );
	}

	/**
	 * Turns reCAPTCHA on, with something that lets every answer pass.
	 */
	private function captcha(): void {
		$this->set_settings(
			array(
				'services' => array( 'recaptcha' ),
				'captcha'  => array(
					'siteKey'   => 'site-key',
					'secretKey' => 'secret-key',
				),
			)
		);
		$reply = array(
			'success'  => true,
			'hostname' => wp_parse_url( home_url(), PHP_URL_HOST ),
			'action'   => 'doorstep_lead',
			'score'    => 0.9,
		);
		add_filter(
			'pre_http_request',
			static fn (): array => array(
				'headers'  => array(),
				'body'     => (string) wp_json_encode( $reply ),
				'response' => array(
					'code'    => 200,
					'message' => '',
				),
				'cookies'  => array(),
			)
		);
	}

	/**
	 * What POST /form-token replies. A minute goes by.
	 *
	 * @param string|null $form Signed definition; the usual one when left out.
	 * @return array{token: string, bits: int, worker: string}
	 */
	private function asked( ?string $form = null ): array {
		$response = $this->request( 'POST', '/doorstep/v1/form-token', array( 'form' => $form ?? $this->form()->text() ) );
		self::assertSame( 200, $response->get_status() );
		/**
		 * As the schema demands.
		 *
		 * @var array{token: string, bits: int, worker: string} $reply
		 */
		$reply = $response->get_data();
		$this->set_clock( Clock::now() + 60 );

		return $reply;
	}

	/**
	 * The first number from a start that solves a token.
	 *
	 * @param string $token The token.
	 * @param int    $bits  Difficulty.
	 */
	private static function solve( string $token, int $bits ): string {
		$number = 0;
		while ( ! ProofOfWork::is_solution( explode( '.', $token )[3], $bits, (string) $number ) ) {
			++$number;
		}

		return (string) $number;
	}

	/**
	 * When work is asked for, and how much.
	 *
	 * @return iterable<string, array{string, int, int}>
	 */
	public static function modes(): iterable {
		yield 'never' => array( 'off', 0, 0 );
		yield 'under attack' => array( 'attack', 0, 18 );
		yield 'always' => array( 'always', 16, 18 );
	}

	/**
	 * Each mode, before and under attack.
	 *
	 * @param string $mode   The owner's choice.
	 * @param int    $quiet  Bits while thirty leads come in within ten minutes.
	 * @param int    $attack Bits while thirty-one do.
	 */
	#[DataProvider( 'modes' )]
	public function test_is_asked_for_as_the_owner_says_and_harder_while_many_leads_come_in( string $mode, int $quiet, int $attack ): void {
		$this->mode( $mode );
		$this->received();
		$this->copies( 29 );
		self::assertSame( $quiet, $this->asked()['bits'] );

		$this->received();
		self::assertSame( $attack, $this->asked()['bits'] );

		$this->set_clock( self::NOW + 601 );
		self::assertSame( $quiet, $this->asked()['bits'], 'The attack is over.' );
	}

	public function test_the_script_that_solves_it_is_this_sites_own(): void {
		self::assertMatchesRegularExpression( '~\A' . preg_quote( plugins_url( '/' ), '~' ) . 'doorstep/widget/proof-worker\.js\?ver=[0-9a-f]{8}\z~', $this->asked()['worker'] );
	}

	public function test_a_lead_with_the_work_done_is_accepted_and_one_without_is_kept_as_doubtful(): void {
		$this->mode( 'always' );
		$asked  = $this->asked();
		$number = self::solve( $asked['token'], $asked['bits'] );
		$this->received( array(), array( 'token' => $asked['token'], 'proof' => $number ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( array( 'accept', '' ), array( $this->all_rows()[0]['verdict'], $this->all_rows()[0]['reasons'] ) );

		foreach ( array( array(), array( 'proof' => '' ), array( 'proof' => $number ), array( 'proof' => $number . "\n" ), array( 'proof' => '00000000000000000000' ) ) as $without ) {
			$this->commit();
			Database::execute( 'DELETE FROM %i', array( Database::table( 'leads' ) ) );
			$this->received( array(), array( 'token' => $this->asked()['token'] ) + $without );
			self::assertSame( 'no_proof', $this->all_rows()[0]['reasons'] );
		}
	}

	public function test_s27_a_proof_that_is_no_text_of_digits_is_refused(): void {
		$this->mode( 'always' );
		$token = $this->asked()['token'];
		foreach ( array( null, array(), array( '1' ), 1, true, '-1', '1e3', str_repeat( '1', 21 ) ) as $proof ) {
			self::assertSame( 400, $this->send( $this->lead( array( 'token' => $token, 'proof' => $proof ) ) )->get_status() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		}
		self::assertSame( array(), $this->all_rows() );
	}

	public function test_s27_of_two_proofs_the_last_one_counts_and_gains_nothing(): void {
		$this->mode( 'always' );
		$asked = $this->asked();
		$lead  = $this->lead( array( 'token' => $asked['token'], 'proof' => self::solve( $asked['token'], $asked['bits'] ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$this->request( 'POST', self::LEADS, substr( (string) wp_json_encode( $lead ), 0, -1 ) . ',"proof":"1"}' );

		self::assertSame( 'no_proof', $this->all_rows()[0]['reasons'] );
	}

	public function test_s28_one_solution_buys_one_lead(): void {
		$this->mode( 'always' );
		$this->commit();
		$asked = $this->asked();
		$paid  = array( 'token' => $asked['token'], 'proof' => self::solve( $asked['token'], $asked['bits'] ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		self::assertSame( 'received', self::code( $this->send( $this->lead( $paid ) ) ) );
		self::assertSame( 'unknown_token', self::code( $this->send( $this->lead( $paid ) ) ) );
		self::assertCount( 1, $this->all_rows() );
	}

	public function test_s28_nobody_can_choose_an_easier_one_or_splice_two(): void {
		$this->mode( 'always' );
		$token = $this->asked()['token'];
		$parts = explode( '.', $token );
		self::assertSame( array( 'v2', self::FORM_ID, self::NOW . '000', 'fill', '16' ), array( $parts[0], $parts[1], $parts[2], $parts[4], $parts[5] ) );
		$easier = array(
			array( 5 => '0' ),
			array( 5 => '1' ),
			array( 5 => '' ),
			array( 4 => 'confirm' ),
			array( 4 => 'fill1', 5 => '6' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			array( 3 => $parts[3] . ':1' ),
			array( 0 => 'v1' ),
		);
		foreach ( $easier as $change ) {
			self::assertNull( FormToken::read( implode( '.', array_replace( $parts, $change ) ), self::FORM_ID ) );
		}
		self::assertNull( FormToken::read( implode( '.', array( 'v1', $parts[1], $parts[2], $parts[3], $parts[4], $parts[6] ) ), self::FORM_ID ) );
	}

	public function test_who_refuses_the_captcha_does_the_work_instead_and_is_no_suspect(): void {
		$this->captcha();
		$asked = $this->asked();
		self::assertSame( 16, $asked['bits'] );
		$this->received( array(), array( 'token' => $asked['token'], 'proof' => self::solve( $asked['token'], 16 ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		self::assertSame( 'accept', $this->all_rows()[0]['verdict'] );
	}

	public function test_who_passes_the_captcha_need_not_have_done_the_work(): void {
		$this->captcha();
		$this->received( array(), array( 'token' => $this->asked()['token'], 'captcha' => 'answer' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		self::assertSame( 'accept', $this->all_rows()[0]['verdict'] );
	}

	public function test_s27_leaving_out_captcha_and_proof_gains_nothing(): void {
		$this->captcha();
		$this->received( array(), array( 'token' => $this->asked()['token'] ) );

		self::assertSame( 'no_proof', $this->all_rows()[0]['reasons'] );
	}

	public function test_a_page_of_an_older_version_which_knows_of_no_work_sends_as_before(): void {
		$this->mode( 'always' );
		$asked = $this->asked( $this->old_form() );
		self::assertSame( 0, $asked['bits'] );
		$this->received( array(), array( 'form' => $this->old_form(), 'token' => $asked['token'] ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		self::assertSame( 'accept', $this->all_rows()[0]['verdict'] );
	}

	public function test_the_confirm_step_which_has_no_script_needs_none(): void {
		$this->mode( 'always' );
		$token = FormToken::mint( self::FORM_ID, FormToken::CONFIRM );
		$this->set_clock( self::NOW + 5 );
		$this->received( array(), array( 'token' => $token ) );

		self::assertSame( 'accept', $this->all_rows()[0]['verdict'] );
	}

	public function test_a_database_that_cannot_say_whether_there_is_an_attack_gives_no_token_for_now(): void {
		$this->break_statements( 'received_at > ' );
		$response = $this->request( 'POST', '/doorstep/v1/form-token', array( 'form' => $this->form()->text() ) );

		self::assertSame( array( 503, 'unavailable', '30' ), array( $response->get_status(), self::code( $response ), $response->get_headers()['Retry-After'] ) );
	}
}
