<?php
/**
 * Tests of services that the owner describes.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Admin;

use Doorstep\Clock;
use Doorstep\Documents\Duration;
use Doorstep\Gate\Catalogue;
use Doorstep\Profile;
use Doorstep\Scan\Report;
use Doorstep\Settings;
use Doorstep\Test\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Each field is checked, by the contract and by what the site is, and a mistake is told where it is.
 */
final class OwnServiceRulesTest extends TestCase {

	private const VALID = array(
		'id'         => 'visites',
		'name'       => 'Visites du Port',
		'category'   => 'marketing',
		'provider'   => 'Visites SAS',
		'country'    => 'FR',
		'purpose'    => '',
		'urls'       => array( 'visites.example' ),
		'inline'     => array(),
		'cookies'    => array(),
		'signals'    => array(),
		'privacyUrl' => null,
	);

	/**
	 * The site has a name, as sites do.
	 */
	protected function setUp(): void {
		parent::setUp();
		delete_option( Settings::OPTION );
		delete_option( Profile::OPTION );
		foreach ( array( 'home', 'siteurl' ) as $option ) {
			add_filter( 'pre_option_' . $option, static fn (): string => 'https://www.agence.example' );
		}
		$this->log_in( 'administrator' );
	}

	/**
	 * Shared with the settings screen, which checks while the owner types.
	 *
	 * @return iterable<string, array{array<string, mixed>, list<string>}>
	 */
	public static function vectors(): iterable {
		$vectors = json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/vectors/own-services.json' ), true );
		foreach ( is_array( $vectors ) ? $vectors : array() as $vector ) {
			yield $vector['about'] => array( $vector['change'], $vector['wrong'] );
		}
	}

	/**
	 * The contract's word on each field.
	 *
	 * @param array<string, mixed> $change Changes of a valid service.
	 * @param list<string>         $wrong  Fields that are wrong.
	 */
	#[DataProvider( 'vectors' )]
	public function test_each_wrong_field_is_told_at_its_path( array $change, array $wrong ): void {
		self::assertSame( array_map( static fn ( string $field ): string => 'settings.ownServices.1.' . $field, $wrong ), array_keys( $this->save( array( array( ...self::VALID, 'id' => 'first', 'urls' => array( 'first.example' ) ), array( ...self::VALID, ...$change ) ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( array() === $wrong, is_array( get_option( Settings::OPTION ) ) );
	}

	/**
	 * Shared with the settings screen, which writes durations from a number and a unit.
	 */
	public function test_every_duration_that_the_screen_writes_is_taken_and_can_be_said_to_visitors(): void {
		$vectors = json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/vectors/durations.json' ), true );
		self::assertIsArray( $vectors );
		foreach ( $vectors as $vector ) {
			$cookie = array(
				'name'     => 'id',
				'storage'  => 'cookie',
				'domain'   => null,
				'duration' => $vector['iso'],
			);
			self::assertSame( array(), $this->save( array( array( ...self::VALID, 'cookies' => array( $cookie ) ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			self::assertSame( $vector['words'], Duration::readable( $vector['iso'], 'en' ) );
		}
	}

	/**
	 * What is right by itself, and wrong on this site or beside another service.
	 *
	 * @return iterable<string, array{array<string, mixed>, string, string}>
	 */
	public static function contradictions(): iterable {
		yield 'the site itself' => array( array( 'urls' => array( 'www.agence.example' ) ), 'urls.0', 'the site itself' );
		yield 'a domain above the site' => array( array( 'urls' => array( 'visites.example', 'agence.example' ) ), 'urls.1', 'the site itself' );
		yield 'the scripts of the site' => array( array( 'urls' => array( 'agence.example/wp-includes' ) ), 'urls.0', 'the site itself' );
		yield 'the root of the site' => array( array( 'urls' => array( 'www.agence.example/' ) ), 'urls.0', 'the site itself' );
		yield 'a pattern of the catalogue' => array( array( 'urls' => array( 'youtu.be' ) ), 'urls.0', 'YouTube' );
		yield 'a pattern twice' => array( array( 'urls' => array( 'visites.example', 'visites.example' ) ), 'urls.1', 'Visites du Port' );
		yield 'Google Analytics as strictly necessary' => array( array( 'id' => 'google-analytics-4', 'category' => 'functional' ), 'category', 'Google Analytics' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		yield 'a part of Google Analytics as strictly necessary' => array( array( 'urls' => array( 'region1.google-analytics.com/g/collect' ), 'category' => 'functional' ), 'category', 'Google Analytics' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		yield 'what the site itself needs' => array( array( 'id' => 'wordpress' ), 'id', 'itself needs' );
	}

	/**
	 * Told at the field, in words that say why.
	 *
	 * @param array<string, mixed> $change  Changes of a valid service.
	 * @param string               $field   That is wrong.
	 * @param string               $message Part of what is said.
	 */
	#[DataProvider( 'contradictions' )]
	public function test_what_contradicts_site_or_catalogue_is_refused( array $change, string $field, string $message ): void {
		$errors = $this->save( array( array( ...self::VALID, ...$change ) ) );

		self::assertSame( array( 'settings.ownServices.0.' . $field ), array_keys( $errors ) );
		self::assertStringContainsString( $message, array_values( $errors )[0] );
		self::assertFalse( get_option( Settings::OPTION ) );
	}

	/**
	 * A tool that is hosted beside the site has a path of its own.
	 */
	public function test_a_path_of_the_site_that_is_a_tool_of_its_own_may_be_a_service(): void {
		self::assertSame( array(), $this->save( array( array( ...self::VALID, 'urls' => array( 'www.agence.example/matomo/' ) ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}

	/**
	 * What was strictly necessary for one service is a category like any other for the rest.
	 */
	public function test_the_owner_may_judge_a_service_strictly_necessary(): void {
		self::assertSame( array(), $this->save( array( array( ...self::VALID, 'category' => 'functional' ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}

	/**
	 * The catalogue's own facts stay to go back to.
	 */
	public function test_an_edited_service_keeps_its_patterns_and_the_reply_keeps_the_catalogues_facts(): void {
		$shipped = Catalogue::shipped()['youtube'];
		self::assertSame( array(), $this->save( array( array( ...$shipped, 'name' => 'Nos vidéos', 'purpose' => 'Montre nos vidéos.' ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		$reply     = $this->request( 'GET', '/doorstep/v1/settings' )->get_data();
		$catalogue = is_array( $reply ) && is_array( $reply['catalogue'] ?? null ) ? array_column( $reply['catalogue'], null, 'id' ) : array();
		self::assertSame( $shipped, array_intersect_key( (array) $catalogue['youtube'], $shipped ) );
		self::assertNotSame( '', ( (array) $catalogue['youtube'] )['purpose'] );
		self::assertSame( array( 'Nos vidéos' ), array_column( Settings::all()['ownServices'], 'name' ) );
	}

	/**
	 * Two services with one id would be one choice.
	 */
	public function test_two_services_cannot_have_one_id(): void {
		self::assertSame( array( 'settings.ownServices.1.id' ), array_keys( $this->save( array( self::VALID, array( ...self::VALID, 'urls' => array( 'another.example' ) ) ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}

	/**
	 * The declared services may name what the same request describes.
	 */
	public function test_an_own_service_may_be_declared_with_the_save_that_describes_it(): void {
		self::assertSame( array(), $this->save( array( self::VALID ), array( 'services' => array( 'visites', 'youtube' ) ) ) );
	}

	/**
	 * Host or a domain above it.
	 */
	public function test_a_choice_is_shared_over_the_sites_own_domains_alone(): void {
		foreach ( array( 'agence.example', 'www.agence.example', '' ) as $domain ) {
			self::assertSame( array(), $this->save( array(), array( 'cookieDomain' => $domain ) ), $domain );
		}
		foreach ( array( 'example', 'gence.example', 'shop.agence.example', 'other.example' ) as $domain ) {
			self::assertSame( array( 'settings.cookieDomain' ), array_keys( $this->save( array(), array( 'cookieDomain' => $domain ) ) ), $domain );
		}
	}

	/**
	 * The shield waits for a decision about each host of the last scan.
	 */
	public function test_the_shield_goes_up_when_every_host_of_the_scan_is_decided(): void {
		update_option(
			Report::OPTION,
			array(
				'time'   => Clock::now(),
				'pages'  => array(
					array(
						'title'   => 'Home',
						'path'    => '/',
						'problem' => '',
						'status'  => 200,
					),
				),
				'loaded' => array(
					array(
						'address' => 'unheard.example/x.js',
						'kind'    => 'script',
						'before'  => true,
						'pages'   => array( 0 ),
					),
				),
				'held'   => array(),
				'stored' => array(),
			)
		);

		$errors = $this->save( array(), array( 'shield' => true ) );
		self::assertStringContainsString( 'unheard.example', $errors['settings.shield'] ?? '' );

		self::assertSame( array(), $this->save( array(), array( 'allowedHosts' => array( 'unheard.example' ) ) ) );
		self::assertSame( array(), $this->save( array(), array( 'shield' => true ) ) );
		self::assertTrue( Settings::all()['shield'] );
	}

	/**
	 * A host that appears later does not lock the other settings.
	 */
	public function test_a_shield_that_is_up_stays_so_whatever_a_later_scan_finds(): void {
		update_option( Settings::OPTION, array( 'shield' => true ) );

		self::assertSame( array(), $this->save( array(), array( 'countShown' => true ) ) );
		self::assertTrue( Settings::all()['countShown'] );
	}

	/**
	 * Saves own services with other changes.
	 *
	 * @param list<array<string, mixed>> $own     Own services.
	 * @param array<string, mixed>       $changes Changes of other settings.
	 * @return array<string, string> What is wrong, by path.
	 */
	private function save( array $own, array $changes = array() ): array {
		$settings = array( ...Settings::stored(), 'ownServices' => $own, ...$changes ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		unset( $settings['captcha']['secretKey'] );
		$reply = $this->request(
			'PUT',
			'/doorstep/v1/settings',
			array(
				'settings' => $settings,
				'profile'  => Profile::all(),
			)
		);
		$data  = (array) $reply->get_data();
		if ( 200 === $reply->get_status() ) {
			return array();
		}
		/**
		 * As SettingsEndpoint answers.
		 *
		 * @var array{data: array{errors: array<string, string>}} $data
		 */
		return $data['data']['errors'];
	}
}
