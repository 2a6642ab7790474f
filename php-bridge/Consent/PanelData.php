<?php
/**
 * GET /panel.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Contract;
use Doorstep\Documents\Country;
use Doorstep\Documents\Duration;
use Doorstep\Gate\Catalogue;
use Doorstep\Profile;
use Doorstep\Texts;
use WP_REST_Request;
use WP_REST_Response;

/**
 * Everything that the second layer shows, the same for everybody, from what is enforced: the
 * services that the gate asks about, and what is strictly necessary.
 *
 * @phpstan-import-type Service from Catalogue
 */
final class PanelData {

	private const CACHE_SECONDS = 300;

	/**
	 * Answers the request.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request Parameter `language`, one of Texts::LANGUAGES.
	 */
	public static function answer( WP_REST_Request $request ): WP_REST_Response {
		$language = $request->get_param( 'language' );

		return new WP_REST_Response( self::make( is_string( $language ) ? $language : 'en' ), 200, array( 'Cache-Control' => 'public, max-age=' . self::CACHE_SECONDS ) );
	}

	/**
	 * The data.
	 *
	 * @param string $language One of Texts::LANGUAGES.
	 * @return array<string, mixed> As contract/schema/panel-data.json.
	 */
	public static function make( string $language ): array {
		$services   = array( ...Catalogue::functional(), ...Catalogue::declared() );
		$categories = array();
		foreach ( (array) Contract::read( 'contract' )['categories'] as $category ) {
			$members = array_values( array_filter( $services, static fn ( array $service ): bool => $category === $service['category'] ) );
			if ( is_string( $category ) && array() !== $members ) {
				$categories[] = array(
					'id'          => $category,
					'name'        => Texts::get( 'panel.category.' . $category, $language ),
					'description' => Texts::get( 'panel.category.' . $category . '.description', $language ),
					'required'    => 'functional' === $category,
					'services'    => array_map( static fn ( array $service ): array => self::service( $service, $language ), $members ),
				);
			}
		}

		return array(
			'revision'   => Revision::current(),
			'texts'      => self::texts( $language ),
			'policyUrl'  => PolicyPage::url(),
			'categories' => $categories,
		);
	}

	/**
	 * One service.
	 *
	 * @param array  $service  Of the catalogue.
	 * @param string $language One of Texts::LANGUAGES.
	 * @phpstan-param Service $service
	 * @return array<string, mixed>
	 */
	private static function service( array $service, string $language ): array {
		$is_ours = '' === $service['provider'];

		return array(
			'id'         => $service['id'],
			'name'       => $service['name'],
			'purpose'    => Catalogue::purpose( $service['id'], $language ),
			'provider'   => $is_ours ? Profile::name() : $service['provider'],
			'country'    => $is_ours ? Profile::text( 'country' ) : Country::readable( $service['country'], $language ),
			'privacyUrl' => $service['privacyUrl'],
			'cookies'    => array_map(
				static fn ( array $cookie ): array => array(
					'name'     => $cookie['name'],
					'storage'  => $cookie['storage'],
					'domain'   => $cookie['domain'],
					'duration' => Duration::readable( $cookie['duration'], $language ),
				),
				$service['cookies']
			),
		);
	}

	/**
	 * Texts of the panel itself. Those of its frame are in the script, as we wrote them; the site may
	 * have worded them otherwise, or added a language.
	 *
	 * @param string $language One of Texts::languages().
	 * @return array<string, string> Without the area's name; categories bring their own.
	 */
	private static function texts( string $language ): array {
		$texts = array(
			'title' => Texts::get( 'panel-frame.title', $language ),
			'close' => Texts::get( 'panel-frame.close', $language ),
		);
		foreach ( Texts::area( 'panel', $language ) as $key => $text ) {
			if ( ! str_starts_with( $key, 'panel.category.' ) ) {
				$texts[ substr( $key, strlen( 'panel.' ) ) ] = $text;
			}
		}

		return $texts;
	}
}
