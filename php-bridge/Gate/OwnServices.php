<?php
/**
 * Services that the owner described.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Gate;

use Doorstep\Contract;
use Doorstep\Settings;

/**
 * Reads settings.ownServices. Our form stores valid entries alone; one that came into the option
 * by other means and is not as the contract says cannot be consented to, since nobody could tell
 * a visitor what it is, and the hosts that can be made out in it stay held.
 *
 * @phpstan-import-type Service from Catalogue
 * @phpstan-import-type OwnService from Settings
 * @phpstan-type Read array{stored: mixed, services: array<string, Service>, purposes: array<string, string>, broken: list<mixed>}
 */
final class OwnServices {

	/**
	 * What was read last. Validating an entry takes 13 µs, and a page asks for them six times.
	 *
	 * @var Read|null
	 */
	private static ?array $read = null;

	/**
	 * Those that are as the contract says.
	 *
	 * @return array<string, Service> By id.
	 */
	public static function all(): array {
		return self::read()['services'];
	}

	/**
	 * The owner's sentence about a service.
	 *
	 * @param string $id Id of the service.
	 * @return string Empty where there is none.
	 */
	public static function purpose( string $id ): string {
		return self::read()['purposes'][ $id ] ?? '';
	}

	/**
	 * Names of the entries that are not as the contract says, or have the id of one before.
	 *
	 * @return list<string>
	 */
	public static function broken(): array {
		return array_map(
			static function ( mixed $entry ): string {
				$name = is_array( $entry ) ? ( $entry['name'] ?? $entry['id'] ?? '' ) : '';
				return is_string( $name ) && '' !== $name ? $name : '?';
			},
			self::read()['broken']
		);
	}

	/**
	 * What can be made out in broken entries, as one service without a name, to be held.
	 *
	 * @return Service|null Null where there is nothing.
	 */
	public static function unclear(): ?array {
		$urls   = array();
		$inline = array();
		foreach ( self::read()['broken'] as $entry ) {
			foreach ( self::texts( $entry, 'urls' ) as $url ) {
				// The first that looks like a host; its path could be where the mistake is.
				if ( 1 === preg_match( '~(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?~', strtolower( $url ), $host ) ) {
					$urls[] = $host[0];
				}
			}
			foreach ( self::texts( $entry, 'inline' ) as $text ) {
				if ( strlen( $text ) >= 4 ) {
					$inline[] = $text;
				}
			}
		}

		return array() === $urls && array() === $inline ? null : array(
			'id'         => '',
			'name'       => '',
			'category'   => 'marketing',
			'provider'   => '',
			'country'    => '',
			'urls'       => $urls,
			'inline'     => $inline,
			'cookies'    => array(),
			'signals'    => array(),
			'privacyUrl' => null,
		);
	}

	/**
	 * Texts of a list in an entry that may be anything.
	 *
	 * @param mixed  $entry The entry.
	 * @param string $name  Name of the list.
	 * @return list<string>
	 */
	private static function texts( mixed $entry, string $name ): array {
		return Catalogue::texts( (array) ( ( (array) $entry )[ $name ] ?? array() ) );
	}

	/**
	 * Tells valid entries from broken ones.
	 *
	 * @return Read
	 */
	private static function read(): array {
		$stored = Settings::all()['ownServices'];
		if ( null !== self::$read && $stored === self::$read['stored'] ) {
			return self::$read;
		}
		$read = array(
			'stored'   => $stored,
			'services' => array(),
			'purposes' => array(),
			'broken'   => array(),
		);
		foreach ( (array) $stored as $entry ) {
			$service = self::valid( $entry );
			if ( null === $service || isset( $read['services'][ $service['id'] ] ) ) {
				$read['broken'][] = $entry;
				continue;
			}
			$read['purposes'][ $service['id'] ] = $service['purpose'];
			unset( $service['purpose'] );
			$read['services'][ $service['id'] ] = $service;
		}
		self::$read = $read;

		return $read;
	}

	/**
	 * An entry, when it is as the contract says.
	 *
	 * @param mixed $entry The entry.
	 * @return OwnService|null
	 */
	private static function valid( mixed $entry ): ?array {
		$settings = Contract::schema( 'settings' )['properties'];
		$rules    = is_array( $settings ) && is_array( $settings['ownServices'] ) ? $settings['ownServices']['items'] : null;
		if ( ! is_array( $rules ) || ! is_array( $entry ) || true !== rest_validate_value_from_schema( $entry, $rules, 'ownServices' ) ) {
			return null;
		}
		/**
		 * Validation lets a text pass for a list of one.
		 *
		 * @var OwnService $service
		 */
		$service = rest_sanitize_value_from_schema( $entry, $rules, 'ownServices' );
		// PHP's `$` lets a line break at the end through.
		return array() === preg_grep( '~\s~', array( $service['id'], ...$service['urls'] ) ) ? $service : null;
	}
}
