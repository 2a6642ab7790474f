<?php
/**
 * Tests of Doorstep\Gate\Catalogue and Doorstep\Gate\ServiceMatcher.
 *
 * @package Doorstep
 */

// phpcs:disable WordPress.WP.EnqueuedResources, WordPress.PHP.IniSet -- Markup is what is tested; a search that fails has to be forced.

declare( strict_types=1 );

namespace Doorstep\Test\Gate;

use Doorstep\Contract;
use Doorstep\Gate\Catalogue;
use Doorstep\Gate\ServiceMatcher;
use Doorstep\Settings;
use Doorstep\Test\TestCase;
use Doorstep\Texts;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * The catalogue's facts, and what is recognised by them.
 */
final class CatalogueTest extends TestCase {

	public function test_every_service_is_as_the_contract_says_and_has_its_texts(): void {
		foreach ( Catalogue::all() as $id => $service ) {
			self::assertTrue( rest_validate_value_from_schema( $service, Contract::schema( 'service' ), $id ) );
			self::assertSame( $id, $service['id'] );
			self::assertSame( '' === $service['provider'], 'functional' === $service['category'], $id );
			foreach ( Texts::LANGUAGES as $language ) {
				self::assertNotSame( '', Texts::get( 'services.' . $id, $language ) );
				self::assertNotSame( '', '' === $service['country'] ? 'x' : Texts::get( 'units.country.' . $service['country'], $language ) );
			}
		}
	}

	public function test_the_choice_itself_is_the_contracts_cookie_and_strictly_necessary(): void {
		$cookie = Contract::read( 'contract' )['cookie'];
		self::assertIsArray( $cookie );

		self::assertSame(
			array(
				'name'     => $cookie['name'],
				'storage'  => 'cookie',
				'domain'   => null,
				'duration' => 'P' . $cookie['months'] . 'M',
			),
			Catalogue::functional()[0]['cookies'][0]
		);
	}

	public function test_every_service_that_is_not_this_site_is_recognised_and_needs_consent(): void {
		$matcher = new ServiceMatcher( Catalogue::all() );
		foreach ( Catalogue::all() as $id => $service ) {
			self::assertSame( 'functional' !== $service['category'], array() !== $service['urls'], $id );
			foreach ( $service['urls'] as $url ) {
				self::assertTrue( $matcher->may_occur( '<script src="https://' . $url . '">' ), $url );
				self::assertSame( $id, $matcher->of_url( 'https://' . $url ), $url );
				self::assertNotNull( $matcher->of_host( '//' . explode( '/', $url )[0] ), $url );
			}
			foreach ( $service['inline'] as $text ) {
				self::assertNotNull( $matcher->of_text( $text ), $text );
			}
		}
	}

	/**
	 * Shared with the head script.
	 *
	 * @return array<string, array{string, string|null}>
	 */
	public static function urls(): array {
		$cases   = array();
		$vectors = json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/vectors/service-urls.json' ), true );
		foreach ( is_array( $vectors ) ? $vectors : array() as $vector ) {
			$cases[ $vector['url'] ] = array( $vector['url'], $vector['service'] );
		}

		return $cases;
	}

	#[DataProvider( 'urls' )]
	public function test_knows_whose_url_it_is( string $url, ?string $service ): void {
		self::assertSame( $service, ( new ServiceMatcher( Catalogue::all() ) )->of_url( $url ) );
		self::assertSame( $service, ( new ServiceMatcher( array_reverse( Catalogue::all() ) ) )->of_url( $url ), 'It depends on the order.' );
	}

	public function test_declared_are_the_owners_services_that_need_consent_in_the_catalogues_order(): void {
		self::assertNull( Settings::save( array( 'services' => array( 'youtube', 'wordpress', 'unknown', 'google-analytics-4' ) ) + Settings::all() ) );

		self::assertSame( array( 'google-analytics-4', 'youtube' ), array_column( Catalogue::declared(), 'id' ) );
	}

	public function test_a_search_that_fails_is_an_error_and_never_a_no(): void {
		$limit = ini_set( 'pcre.backtrack_limit', '1' );
		$jit   = ini_set( 'pcre.jit', '0' );
		try {
			$this->expectExceptionMessage( 'The search for services failed.' );
			( new ServiceMatcher( Catalogue::all() ) )->may_occur( str_repeat( 'www.google.com ', 50 ) );
		} finally {
			ini_set( 'pcre.backtrack_limit', (string) $limit );
			ini_set( 'pcre.jit', (string) $jit );
		}
	}
}
