<?php
/**
 * Tests of Doorstep\Register\Contradictions.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Register;

use Doorstep\Documents\Check;
use Doorstep\Documents\Completeness;
use Doorstep\Documents\DocumentBlock;
use Doorstep\Documents\DocumentsSiteHealth;
use Doorstep\Documents\Facts;
use Doorstep\Documents\Wording;
use Doorstep\Register\Register;
use Doorstep\Settings;
use Doorstep\Test\Documents\DocumentsTestCase;
use Doorstep\Test\Documents\Profiles;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_REST_Response;

/**
 * What the site enforces cannot be contradicted by hand.
 */
final class ContradictionsTest extends DocumentsTestCase {

	private const ROUTE = '/doorstep/v1/register';

	/**
	 * A site of which every kind of thing is known.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->save_profile( Profiles::french( array( 'hostCountry' => 'Etats-Unis' ) ) );
		$this->save_settings(
			array(
				'services'  => array( 'google-analytics-4', 'youtube' ),
				'webhook'   => array(
					'url'     => 'https://api.suivi-maison.example/leads',
					'secret'  => 'seize-signes-au-moins',
					'country' => 'BE',
				),
				'retention' => array(
					'leadMonths' => 18,
					'rules'      => array(
						array(
							'of'            => 'viewing',
							'months'        => 6,
							'pendingMonths' => 0,
							'startsFrom'    => 'contact',
						),
					),
				),
			)
		);
		$own                = Settings::all();
		$own['ownServices'] = array(
			array(
				'id'         => 'plan-libre',
				'name'       => 'Plan Libre',
				'category'   => 'marketing',
				'provider'   => 'Cartes Ouvertes SAS',
				'country'    => 'FR',
				'purpose'    => '',
				'urls'       => array( 'plan-libre.example' ),
				'inline'     => array(),
				'cookies'    => array(),
				'signals'    => array(),
				'privacyUrl' => null,
			),
		);
		self::assertNull( Settings::save( $own ) );
		$this->log_in( 'administrator' );
	}

	/**
	 * A register with one more recipient, used by an activity or by none.
	 *
	 * @param array<string, mixed> $change  What differs.
	 * @param bool                 $is_used Whether an activity names it.
	 * @return array<string, mixed>
	 */
	private static function with_recipient( array $change, bool $is_used = true ): array {
		$register                  = Registers::of_an_agency();
		$register['recipients'][2] = array_merge( Registers::recipient( 'third', 'Tierce', 'recipient' ), $change );
		if ( $is_used ) {
			$register['activities'][1]['recipients'][] = 'third';
		}

		return $register;
	}

	/**
	 * A register with one more activity.
	 *
	 * @param string               $preset Its model; empty for none.
	 * @param array<string, mixed> $change What differs.
	 * @return array<string, mixed>
	 */
	private static function with_activity( string $preset, array $change ): array {
		$register                  = Registers::of_an_agency();
		$register['activities'][2] = array_merge( Registers::activity( $preset ), array( 'id' => 'third' ), $change );

		return $register;
	}

	/**
	 * What contradicts the site, where it is said, and a part of what is said.
	 *
	 * @return iterable<string, array{array<string, mixed>, string, string}>
	 */
	public static function contradictions(): iterable {
		$elsewhere = static fn ( string $name ): array => self::with_recipient(
			array(
				'name'    => $name,
				'country' => 'CH',
			)
		);
		$country   = 'register.recipients.2.country';
		yield 'the host, without its legal form' => array( $elsewhere( 'NUAGE BLEU' ), $country, 'United States' );
		yield 'the host, with another one' => array( $elsewhere( 'Société Nuage-Bleu, S.A.R.L.' ), $country, 'section Agency' );
		yield 'a service' => array( $elsewhere( 'youtube' ), $country, 'This site uses YouTube' );
		yield 'a provider' => array( $elsewhere( 'Google Ireland Limited' ), $country, 'Ireland' );
		yield 'an own service' => array( $elsewhere( 'Plan libre' ), $country, 'This site uses Plan Libre' );
		yield 'the provider of an own service' => array( $elsewhere( 'Cartes ouvertes' ), $country, 'France' );
		yield 'the CRM' => array( $elsewhere( 'Suivi Maison' ), $country, 'Belgium' );
		yield 'the host a second time, for nothing besides' => array( self::with_recipient( array( 'name' => 'Nuage Bleu', 'country' => 'US' ), false ), 'register.recipients.2.name', 'already' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A row.
		yield 'viewings for longer than the rule of that form' => array( self::with_activity( 'viewings', array( 'months' => 24 ) ), 'register.activities.2.months', '6 months' );
		yield 'viewings from another day' => array( self::with_activity( 'viewings', array( 'months' => 6, 'startsFrom' => 'collection' ) ), 'register.activities.2.startsFrom', 'last contact' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A row.
		yield 'statistics for longer than the tool keeps them' => array(
			array_replace_recursive(
				self::with_recipient(
					array(
						'name'    => 'Google Analytics 4',
						'country' => 'IE',
					)
				),
				array( 'activities' => array( 1 => array( 'months' => 26 ) ) )
			),
			'register.activities.1.months',
			'14 months',
		);
		foreach ( array(
			'Répondre à vos demandes'        => '18 months',
			'Proof of your cookie choices'   => '36 months',
			'Registre de vos demandes concernant vos données' => '36 months',
			'Die Nutzung der Website messen' => '14 months',
		) as $name => $term ) {
			$own = array(
				'preset' => '',
				'name'   => array( 'fr' => $name ),
				'months' => 60,
			);
			yield "its own: $name" => array( self::with_activity( '', $own ), 'register.activities.2.months', $term );
		}
		$in_the_union             = Registers::of_an_agency();
		$in_the_union['measures'] = array( 'cloud-in-eu' );
		yield 'storage in the Union, at a host elsewhere' => array( $in_the_union, 'register.measures', 'United States' );
		$silent           = Registers::of_an_agency();
		$silent['stages'] = array(
			array(
				'stage'      => 'enquiry',
				'data'       => array( 'identity', 'contact' ),
				'recipients' => array(),
			),
		);
		yield 'an enquiry with less than the forms ask for' => array( $silent, 'register.stages.0.data', 'what you write' );
	}

	/**
	 * Nothing of it is saved, and the field says what is enforced.
	 *
	 * @param array<string, mixed> $register What is sent.
	 * @param string               $path     Of the field.
	 * @param string               $said     Part of the message.
	 */
	#[DataProvider( 'contradictions' )]
	public function test_a_contradiction_is_an_error_at_its_field( array $register, string $path, string $said ): void {
		$response = $this->put( $register );
		self::assertSame( 400, $response->get_status() );
		$errors = $response->get_data()['data']['errors'];
		self::assertArrayHasKey( $path, $errors, (string) wp_json_encode( $errors ) );
		self::assertStringContainsString( $said, $errors[ $path ] );
		self::assertSame( array(), Register::all()['activities'] );
	}

	/**
	 * What only looks alike, or says the same.
	 *
	 * @return iterable<string, array{array<string, mixed>}>
	 */
	public static function agreements(): iterable {
		yield 'another company' => array( self::with_recipient( array( 'name' => 'Nuage Rose SAS' ) ) );
		yield 'the same country, for something else' => array( self::with_recipient( array( 'name' => 'Google Ireland Ltd', 'country' => 'IE' ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A row.
		yield 'the same term' => array( self::with_activity( 'viewings', array( 'months' => 6 ) ) );
		yield 'no number' => array( self::with_activity( 'viewings', array( 'months' => 0, 'criteria' => array( 'fr' => 'Le temps de la recherche.' ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A row.
		yield 'a form without a rule of its own' => array( self::with_activity( 'alerts', array( 'months' => 36 ) ) );
		yield 'an activity of its own' => array( self::with_activity( '', array( 'preset' => '', 'name' => array( 'fr' => 'Répondre au téléphone' ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A row.
	}

	/**
	 * It can be saved.
	 *
	 * @param array<string, mixed> $register What is sent.
	 */
	#[DataProvider( 'agreements' )]
	public function test_what_agrees_is_saved( array $register ): void {
		$response = $this->put( $register );
		self::assertSame( 200, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		self::assertSame( Check::PRESENT, $this->state() );
	}

	public function test_the_date_of_the_hosts_agreement_is_kept_and_the_policy_names_it_once(): void {
		$register = self::with_recipient(
			array(
				'name'     => 'Nuage Bleu',
				'country'  => 'US',
				'agreedOn' => '2026-02-03',
			),
			false
		);
		self::assertSame( 200, $this->put( $register )->get_status() );
		$rows = $this->tree( $this->html( 'privacy-policy' ) )->query( '//tbody/tr[starts-with(normalize-space(*[1]), "Nuage Bleu")]' );
		self::assertNotFalse( $rows );
		self::assertSame( 1, $rows->length );
	}

	/**
	 * Settings change after the register was saved: nobody stands at the register's screen then.
	 */
	public function test_a_later_change_of_settings_is_named_where_documents_are_checked(): void {
		self::assertSame( 200, $this->put( self::with_activity( 'viewings', array( 'months' => 6 ) ) )->get_status() );
		self::assertSame( Check::PRESENT, $this->state() );
		self::assertStringNotContainsString( 'art. 5(1)(a)', DocumentBlock::render( 'privacy-policy', array() ) );
		$this->save_settings( array( 'retention' => array( 'rules' => array( array( 'months' => 9 ) ) ) ) );
		self::assertSame( Check::MISSING, $this->state() );
		self::assertStringContainsString( '9 months after', DocumentBlock::render( 'privacy-policy', array() ) );
		$health = DocumentsSiteHealth::run()['description'];
		self::assertIsString( $health );
		self::assertStringContainsString( '9 months after', $health );
	}

	/**
	 * State of the check.
	 */
	private function state(): string {
		return array_column( Completeness::of( 'privacy-policy', new Wording( 'en', new Facts() ) ), 'state', 'id' )['contradictions'];
	}

	/**
	 * Saves as the screen does.
	 *
	 * @param array<string, mixed> $register Whole register.
	 */
	private function put( array $register ): WP_REST_Response {
		return $this->request(
			'PUT',
			self::ROUTE,
			array(
				'register' => $register,
				'revision' => Register::revision(),
			)
		);
	}
}
