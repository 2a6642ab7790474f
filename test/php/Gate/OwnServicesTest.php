<?php
/**
 * Tests of Doorstep\Gate\OwnServices and of how the catalogue takes them in.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Gate;

use Doorstep\Gate\AllowedHosts;
use Doorstep\Gate\BrokenServicesNotice;
use Doorstep\Gate\Catalogue;
use Doorstep\Gate\OwnServices;
use Doorstep\Gate\PageBuffer;
use Doorstep\Settings;
use Doorstep\Test\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Services that the owner described, judged by what becomes of a page.
 */
final class OwnServicesTest extends TestCase {

	private const SERVICE = array(
		'id'         => 'estimo',
		'name'       => 'Estimo',
		'category'   => 'marketing',
		'provider'   => 'Estimo SAS',
		'country'    => 'FR',
		'purpose'    => 'Estimates what your home is worth.',
		'urls'       => array( 'estimo.example/widget', 'cdn.estimo.example' ),
		'inline'     => array( 'Estimo.init' ),
		'cookies'    => array(),
		'signals'    => array(),
		'privacyUrl' => null,
	);

	private const FRAME = '<iframe src="https://www.estimo.example/widget/1"></iframe>';

	public function test_one_that_needs_consent_is_held_and_can_be_loaded_as_soon_as_it_is_there(): void {
		self::assertStringNotContainsString( 'doorstep-placeholder', PageBuffer::finish( self::FRAME ) );
		$this->settings( array( 'ownServices' => array( self::SERVICE ) ) );

		self::assertStringContainsString( 'data-doorstep="load">Load Estimo</button>', PageBuffer::finish( self::FRAME ) );
		self::assertStringContainsString( '<script type="text/plain" data-doorstep-service="estimo">Estimo', PageBuffer::finish( '<script>Estimo . init( 1 )</script>' ) );
		self::assertSame( array( 'estimo' ), array_column( Catalogue::declared(), 'id' ) );
		self::assertSame( 'estimo', array_key_last( Catalogue::all() ) );
	}

	public function test_one_that_is_strictly_necessary_is_let_through_and_listed_as_always_on(): void {
		$this->settings( array( 'ownServices' => array( array( 'category' => 'functional' ) + self::SERVICE ) ) );

		self::assertSame( self::FRAME, PageBuffer::finish( self::FRAME ) );
		self::assertSame( array(), Catalogue::declared() );
		self::assertContains( 'estimo', array_column( Catalogue::functional(), 'id' ) );
	}

	public function test_one_with_the_id_of_the_catalogue_takes_its_place(): void {
		$youtube = array(
			'id'       => 'youtube',
			'name'     => 'Our videos',
			'category' => 'functional',
			'urls'     => array( 'youtube.com/embed' ),
		) + self::SERVICE;
		$order   = array_keys( Catalogue::all() );
		$this->settings(
			array(
				'services'    => array( 'youtube' ),
				'ownServices' => array( $youtube ),
			)
		);

		self::assertSame( '<iframe src="//youtube.com/embed/a"></iframe>', PageBuffer::finish( '<iframe src="//youtube.com/embed/a"></iframe>' ) );
		self::assertSame( array(), Catalogue::declared() );
		self::assertSame( $order, array_keys( Catalogue::all() ) );
		self::assertSame( 'YouTube', Catalogue::shipped()['youtube']['name'] );
	}

	public function test_a_necessary_one_opens_no_more_than_its_own_addresses(): void {
		$this->settings(
			array(
				'ownServices' => array(
					array(
						'category' => 'functional',
						'urls'     => array( 'google.com' ),
					) + self::SERVICE,
				),
			)
		);

		self::assertStringContainsString( 'doorstep-placeholder', PageBuffer::finish( '<iframe src="https://www.google.com/maps/embed?pb=1"></iframe>' ) );
		self::assertStringNotContainsString( 'doorstep-placeholder', PageBuffer::finish( '<iframe src="https://www.google.com/other"></iframe>' ) );
	}

	public function test_the_sentence_for_visitors_is_the_owners_or_ours_or_the_categorys(): void {
		$this->settings(
			array(
				'ownServices' => array(
					self::SERVICE,
					array(
						'id'      => 'silent',
						'purpose' => '',
					) + self::SERVICE,
					array(
						'id'      => 'youtube',
						'purpose' => '',
					) + self::SERVICE,
				),
			)
		);

		self::assertSame( 'Estimates what your home is worth.', Catalogue::purpose( 'estimo', 'fr' ) );
		self::assertStringContainsString( 'vidéo', Catalogue::purpose( 'youtube', 'fr' ) );
		self::assertNotSame( '', Catalogue::purpose( 'silent', 'fr' ) );
		self::assertNotSame( Catalogue::purpose( 'silent', 'en' ), Catalogue::purpose( 'silent', 'fr' ) );
	}

	/**
	 * What our form would refuse and something else may have written into the option.
	 *
	 * @return array<string, array{mixed}>
	 */
	public static function broken(): array {
		return array(
			'an unknown category'     => array( array( 'category' => 'fun' ) + self::SERVICE ),
			'no category'             => array( array_diff_key( self::SERVICE, array( 'category' => 1 ) ) ),
			'a pattern with a scheme' => array( array( 'urls' => array( 'https://estimo.example/widget' ) ) + self::SERVICE ),
			'a pattern with a star'   => array( array( 'urls' => array( '*.estimo.example/*' ) ) + self::SERVICE ),
			'a pattern with a break'  => array( array( 'urls' => array( "estimo.example/widget\n" ) ) + self::SERVICE ),
			'a pattern in capitals'   => array( array( 'urls' => array( 'ESTIMO.example' ) ) + self::SERVICE ),
			'an object of an old PHP' => array( (object) array( 'urls' => array( 'estimo.example' ) ) ),
			'patterns of two kinds'   => array( array( 'urls' => array( 3, array(), 'estimo.example' ) ) + self::SERVICE ),
			'a name that is none'     => array( array( 'name' => array() ) + self::SERVICE ),
			'an id with a break'      => array( array( 'id' => "estimo\n" ) + self::SERVICE ),
			'an unknown property'     => array( array( 'open' => true ) + self::SERVICE ),
			'hardly anything'         => array( array( 'urls' => array( 'estimo.example' ) ) ),
		);
	}

	#[DataProvider( 'broken' )]
	public function test_a_broken_one_cannot_be_granted_and_its_hosts_stay_held_with( mixed $entry ): void {
		$this->store( array( $entry, array( 'id' => 'other' ) + self::SERVICE ) );
		$this->store( array( $entry ) );

		$page = PageBuffer::finish( '<p>x</p>' . self::FRAME );

		self::assertStringStartsWith( '<p>x</p><span class="doorstep-placeholder" data-doorstep-service=""', $page );
		self::assertStringContainsString( 'www.estimo.example', $page );
		self::assertStringNotContainsString( '<button', $page );
		self::assertSame( array(), Catalogue::declared() );
		self::assertCount( 1, OwnServices::broken() );
	}

	public function test_a_list_that_is_a_text_is_a_list_of_one(): void {
		$this->store( array( array( 'urls' => 'estimo.example' ) + self::SERVICE ) );

		self::assertStringContainsString( 'data-doorstep-service="estimo"', PageBuffer::finish( self::FRAME ) );
	}

	public function test_of_two_with_one_id_the_first_counts_and_the_hosts_of_both_are_held(): void {
		$this->store( array( self::SERVICE, array( 'urls' => array( 'two.example' ) ) + self::SERVICE ) );

		self::assertStringContainsString( 'data-doorstep-service="estimo"', PageBuffer::finish( self::FRAME ) );
		self::assertStringContainsString( 'data-doorstep-service=""', PageBuffer::finish( '<iframe src="//two.example"></iframe>' ) );
		self::assertSame( array( 'Estimo' ), OwnServices::broken() );
	}

	public function test_whoever_may_configure_learns_of_broken_ones_and_nobody_else(): void {
		$this->store( array( array( 'name' => '<b>Estimo</b>' ) ) );
		$notice = static function (): string {
			ob_start();
			BrokenServicesNotice::print();
			return (string) ob_get_clean();
		};

		$this->log_in( 'editor' );
		self::assertSame( '', $notice() );
		$this->log_in( 'administrator' );
		self::assertStringContainsString( '&lt;b&gt;Estimo&lt;/b&gt;', $notice() );
		$this->store( array( self::SERVICE ) );
		self::assertSame( '', $notice() );
	}

	/**
	 * Settings that are not what they should be.
	 *
	 * @return array<string, array{mixed}>
	 */
	public static function damaged(): array {
		return array(
			'no list'               => array( array( 'ownServices' => 'x' ) ),
			'nothing in the list'   => array( array( 'ownServices' => array( null, 7, 'estimo' ) ) ),
			'no list of services'   => array( array( 'services' => 'youtube' ) ),
			'no names in the list'  => array( array( 'services' => array( array(), null ) ) ),
			'hosts that are none'   => array(
				array(
					'allowedHosts' => array( 3, array() ),
					'shield'       => true,
				),
			),
			'no settings'           => array( 'x' ),
			'an empty consent mode' => array( array( 'consentMode' => null ) ),
		);
	}

	#[DataProvider( 'damaged' )]
	public function test_damaged_settings_open_nothing_and_stop_no_page_with( mixed $settings ): void {
		update_option( Settings::OPTION, $settings );

		self::assertStringContainsString( '<template><iframe', PageBuffer::finish( '<iframe src="//youtube.com/embed/a"></iframe>' ) );
	}

	public function test_with_advanced_consent_mode_googles_declared_tags_are_let_through_and_nothing_else(): void {
		$page = '<script src="https://www.googletagmanager.com/gtag/js?id=G-1"></script><script>gtag("config","G-1")</script>';
		$held = '<script src="https://connect.facebook.net/en_US/fbevents.js"></script><iframe src="//youtube.com/embed/a"></iframe><script src="//googleads.g.doubleclick.net/a"></script>';
		$this->settings(
			array(
				'services'    => array( 'google-analytics-4', 'youtube', 'meta-pixel' ),
				'consentMode' => array(
					'advanced'       => true,
					'grantedRegions' => array(),
				),
			)
		);

		self::assertSame( $page, PageBuffer::finish( $page ) );
		self::assertStringStartsWith( $page . '<script type="text/plain" data-doorstep-service="meta-pixel"', PageBuffer::finish( $page . $held ) );
		self::assertSame( 3, substr_count( PageBuffer::finish( $page . $held ), 'data-doorstep-service=' ) );
		self::assertContains( 'google-analytics-4', array_column( Catalogue::declared(), 'id' ) );
	}

	public function test_advanced_consent_mode_lets_no_other_provider_through_whatever_signals_it_names(): void {
		$this->settings(
			array(
				'ownServices' => array( array( 'signals' => array( 'ad_storage' ) ) + self::SERVICE ),
				'consentMode' => array(
					'advanced'       => true,
					'grantedRegions' => array(),
				),
			)
		);

		self::assertStringContainsString( 'data-doorstep-service="estimo"', PageBuffer::finish( self::FRAME ) );
	}

	public function test_an_allowed_host_opens_no_known_service(): void {
		$this->settings( array( 'allowedHosts' => array( 'www.youtube.com', 'youtube.com', 'estimo.example' ) ) );

		self::assertStringContainsString( 'doorstep-placeholder', PageBuffer::finish( '<iframe src="https://www.youtube.com/embed/a"></iframe>' ) );
		self::assertSame( array( 'estimo.example' ), array_values( array_intersect( AllowedHosts::all( Catalogue::matcher() ), array( 'www.youtube.com', 'youtube.com', 'estimo.example' ) ) ) );
	}

	/**
	 * Saves settings.
	 *
	 * @param array<string, mixed> $settings Those that are not as before.
	 */
	private function settings( array $settings ): void {
		self::assertNull( Settings::save( $settings + Settings::all() ) );
	}

	/**
	 * Writes own services past all rules.
	 *
	 * @param list<mixed> $services Anything.
	 */
	private function store( array $services ): void {
		update_option( Settings::OPTION, array( 'ownServices' => $services ) + Settings::all() );
	}
}
