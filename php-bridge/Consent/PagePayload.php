<?php
/**
 * What every page says to the head script.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Assets;
use Doorstep\Contract;
use Doorstep\Gate\Catalogue;
use Doorstep\Texts;

/**
 * The object of contract/schema/page-payload.json. Nothing in it depends on who is looking.
 */
final class PagePayload {

	/**
	 * The payload of the page that is being made. Routes are named without the host: the page may
	 * be reached at another one than WordPress believes, and a request to it would be a foreign one.
	 *
	 * @return array<string, mixed>
	 */
	public static function make(): array {
		$language = Texts::language();

		return array(
			'revision'    => Revision::current(),
			'services'    => array_map( array( self::class, 'service' ), Catalogue::declared() ),
			'consents'    => wp_make_link_relative( Contract::url( 'consents' ) ),
			'panel'       => wp_make_link_relative( add_query_arg( 'language', $language, Contract::url( 'panel' ) ) ),
			'panelScript' => Assets::url( 'panel.js' ),
			'panelStyle'  => Assets::url( 'panel.css' ),
			'language'    => $language,
		);
	}

	/**
	 * What the browser has to know of a service.
	 *
	 * @param array{id: string, urls: list<string>, cookies: list<array{name: string, storage: string, domain: string|null}>, signals: list<string>} $service One of the catalogue.
	 * @return array<string, mixed>
	 */
	private static function service( array $service ): array {
		// Cookies of other domains cannot be deleted from here.
		$own = array_filter( $service['cookies'], static fn ( array $cookie ): bool => 'cookie' === $cookie['storage'] && null === $cookie['domain'] );

		return array(
			'id'      => $service['id'],
			'urls'    => array_map( 'strtolower', $service['urls'] ),
			'cookies' => array_column( $own, 'name' ),
			'signals' => $service['signals'],
		);
	}
}
