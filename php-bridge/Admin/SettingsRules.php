<?php
/**
 * What must hold of the settings beyond their schema.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

use Doorstep\Contract;
use Doorstep\Gate\Catalogue;
use Doorstep\Scan\Report;
use Doorstep\Settings;

/**
 * What no schema can say, because it depends on the site, on the catalogue, or on another setting.
 *
 * @phpstan-import-type All from Settings
 */
final class SettingsRules {

	/**
	 * What is wrong, by path.
	 *
	 * @param array<mixed> $settings Valid by their schema.
	 * @return array<string, string>
	 */
	public static function errors( array $settings ): array {
		/**
		 * As the schema has it.
		 *
		 * @var All $settings
		 */
		return self::services( $settings )
			+ OwnServiceRules::errors( $settings['ownServices'] )
			+ self::consent_mode( $settings['consentMode'] )
			+ self::shield( $settings )
			+ self::allowed_hosts( $settings )
			+ self::cookie_domain( $settings['cookieDomain'] )
			+ self::teams( $settings['teams'] )
			+ WebhookRules::errors( $settings['webhook'] )
			+ self::pages( $settings['pages'] );
	}

	/**
	 * Declared services must be known.
	 *
	 * @param All $settings Settings.
	 * @return array<string, string>
	 */
	private static function services( array $settings ): array {
		$unknown = array_diff( $settings['services'], array_keys( Catalogue::shipped() ), array_column( $settings['ownServices'], 'id' ) );

		/* translators: %s: id of a service. */
		return array() === $unknown ? array() : array( 'settings.services' => sprintf( __( 'Doorstep does not know the service “%s”.', 'doorstep' ), implode( ', ', $unknown ) ) );
	}

	/**
	 * Signals never start as granted where consent is asked first.
	 *
	 * @param array{advanced: bool, grantedRegions: list<string>} $mode Consent Mode.
	 * @return array<string, string>
	 */
	private static function consent_mode( array $mode ): array {
		$path = 'settings.consentMode.grantedRegions';
		if ( ! $mode['advanced'] && array() !== $mode['grantedRegions'] ) {
			return array( $path => __( 'Regions are for the advanced mode alone.', 'doorstep' ) );
		}
		$protected = (array) Contract::read( 'contract' )['protectedRegions'];
		$errors    = array();
		foreach ( $mode['grantedRegions'] as $index => $region ) {
			if ( in_array( strtok( $region, '-' ), $protected, true ) ) {
				/* translators: %s: code of a country or region. */
				$errors[ $path . '.' . $index ] = sprintf( __( 'In “%s” visitors must be asked first: the law of the EU, the EEA, the United Kingdom or Switzerland, or one alike, holds there.', 'doorstep' ), $region );
			}
		}

		return $errors;
	}

	/**
	 * The shield goes up only when a scan has left no host without a decision, or it would break
	 * what the owner has not thought of.
	 *
	 * @param All $settings Settings.
	 * @return array<string, string>
	 */
	private static function shield( array $settings ): array {
		if ( ! $settings['shield'] || Settings::stored()['shield'] ) {
			return array();
		}
		$left = Report::unclassified();
		if ( null === $left ) {
			return array( 'settings.shield' => __( 'Run the scan first: nobody knows yet which hosts the site uses.', 'doorstep' ) );
		}

		/* translators: %s: names of hosts. */
		return array() === $left ? array() : array( 'settings.shield' => sprintf( __( 'Decide about these hosts first, and save: %s.', 'doorstep' ), implode( ', ', $left ) ) );
	}

	/**
	 * What visitors are asked about is not let through at the same time.
	 *
	 * @param All $settings Settings.
	 * @return array<string, string>
	 */
	private static function allowed_hosts( array $settings ): array {
		$errors = array();
		foreach ( array_column( $settings['ownServices'], null, 'id' ) + Catalogue::shipped() as $service ) {
			foreach ( 'functional' === $service['category'] ? array() : $service['urls'] as $url ) {
				foreach ( $settings['allowedHosts'] as $index => $host ) {
					if ( str_ends_with( '.' . $host, '.' . strtolower( $url ) ) || str_ends_with( '.' . strtolower( $url ), '.' . $host ) ) {
						/* translators: %s: name of a service. */
						$errors[ 'settings.allowedHosts.' . $index ] = sprintf( __( 'This belongs to “%s”, which visitors are asked about.', 'doorstep' ), $service['name'] );
					}
				}
			}
		}

		return $errors;
	}

	/**
	 * A browser takes a cookie for its own host and the domains above it alone. That it has two labels
	 * is the schema's.
	 *
	 * @param string $domain Domain; empty for this host alone.
	 * @return array<string, string>
	 */
	private static function cookie_domain( string $domain ): array {
		$host = strtolower( (string) wp_parse_url( home_url(), PHP_URL_HOST ) );
		if ( '' === $domain || str_ends_with( '.' . $host, '.' . $domain ) ) {
			return array();
		}

		/* translators: 1: a domain, 2: the site's host. */
		return array( 'settings.cookieDomain' => sprintf( __( '“%1$s” is neither this site’s host, %2$s, nor a domain above it.', 'doorstep' ), $domain, $host ) );
	}

	/**
	 * A form names a team by its id, and its editor by its name.
	 *
	 * @param list<array{id: string, name: string, recipients: list<string>}> $teams Teams.
	 * @return array<string, string>
	 */
	private static function teams( array $teams ): array {
		$names  = array_map( static fn ( array $team ): string => mb_strtolower( $team['name'], 'UTF-8' ), $teams );
		$ids    = array_column( $teams, 'id' );
		$errors = array();
		foreach ( $teams as $index => $team ) {
			if ( array_search( $team['id'], $ids, true ) !== $index ) {
				$errors[ 'settings.teams.' . $index . '.name' ] = __( 'An entry is there twice.', 'doorstep' );
			} elseif ( array_search( $names[ $index ], $names, true ) !== $index ) {
				$errors[ 'settings.teams.' . $index . '.name' ] = __( 'Another team has this name already.', 'doorstep' );
			}
		}

		return $errors;
	}

	/**
	 * Pages must be there.
	 *
	 * @param array<string, int> $pages Post ids.
	 * @return array<string, string>
	 */
	private static function pages( array $pages ): array {
		$errors = array();
		foreach ( $pages as $name => $id ) {
			if ( 0 !== (int) $id && 'page' !== get_post_type( (int) $id ) ) {
				$errors[ 'settings.pages.' . $name ] = __( 'This page does not exist any more.', 'doorstep' );
			}
		}

		return $errors;
	}
}
