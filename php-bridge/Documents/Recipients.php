<?php
/**
 * Who receives data, and where.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Gate\Catalogue;
use Doorstep\Leads\Webhook;
use Doorstep\Settings;

/**
 * The host, the CRM, the providers of the declared services and who the agency declares, and what protects data that leave the
 * European Economic Area (GDPR art. 44 to 49).
 *
 * @phpstan-import-type Service from Catalogue
 */
final class Recipients {

	/**
	 * Rows of provider, why, country.
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<list<Sentence|null>>
	 */
	public static function rows( Wording $wording ): array {
		$rows = array(
			array(
				Sentence::of( $wording->facts->get( 'hostName' ) ),
				$wording->sentence( 'privacy-policy.host_role' ),
				Sentence::of( $wording->facts->get( 'hostCountry' ) ),
			),
		);
		foreach ( self::crm() as $host => $country ) {
			$rows[] = array( Sentence::of( $host ), $wording->sentence( 'privacy-policy.crm_role' ), Sentence::of( Country::readable( $country, $wording->language ) ) );
		}
		foreach ( self::others() as $service ) {
			$role = match ( true ) {
				'functional' === $service['category'] => 'necessary',
				Catalogue::is_let_through( $service ) => 'let_through',
				'recaptcha' === $service['id'] => 'recaptcha',
				default => 'service',
			};
			$rows[] = array(
				Sentence::of( ProcessingActivities::name( $wording, $service ) ),
				$wording->sentence( 'privacy-policy.' . $role . '_role', array( 'purpose' => Catalogue::purpose( $service['id'], $wording->language ) ) ),
				Sentence::of( Country::readable( $service['country'], $wording->language ) ),
			);
		}

		return array( ...$rows, ...DeclaredRecipients::rows( $wording ) );
	}

	/**
	 * Those outside the European Economic Area, by country, each with its safeguard.
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<Sentence|null>
	 */
	public static function transfers( Wording $wording ): array {
		$outside = array();
		foreach ( self::others() as $service ) {
			if ( ! Country::is_in_eea( $service['country'] ) ) {
				$outside[ Country::readable( $service['country'], $wording->language ) ][] = ProcessingActivities::name( $wording, $service );
			}
		}
		foreach ( self::crm() as $host => $country ) {
			if ( ! Country::is_in_eea( $country ) ) {
				$outside[ Country::readable( $country, $wording->language ) ][] = $host;
			}
		}
		$host    = $wording->facts->get( 'hostName' );
		$country = $wording->facts->get( 'hostCountry' );
		if ( is_string( $host ) && is_string( $country ) && ! Country::is_in_eea( Country::code( $country ) ) ) {
			$outside[ $country ][] = $host;
		}
		$sentences = array();
		foreach ( DeclaredRecipients::abroad( $wording ) as $recipient ) {
			$country = Country::readable( $recipient['country'], $wording->language );
			if ( '' === $recipient['transfer'] ) {
				$outside[ $country ][] = $recipient['name'];
				continue;
			}
			$sentences[] = $wording->sentence(
				'register.transfer_line',
				array(
					'recipient' => $recipient['name'],
					'country'   => $country,
					'safeguard' => $wording->text( 'register.transfer_' . $recipient['transfer'] ),
				)
			);
		}
		foreach ( $outside as $country => $names ) {
			$code      = Country::code( (string) $country );
			$safeguard = match ( true ) {
				Country::readable( '', $wording->language ) === $country => 'unknown',
				'US' === $code => 'us',
				Country::is_adequate( $code ) => 'adequate',
				default => 'clauses',
			};
			$sentences[] = $wording->sentence(
				'privacy-policy.transfer_' . $safeguard,
				array(
					'recipients' => $wording->enumeration( $names ),
					'country'    => (string) $country,
				)
			);
		}

		return $sentences;
	}

	/**
	 * Country of the CRM that leads are sent to, by its host; none where they are not.
	 *
	 * @return array<string, string>
	 */
	public static function crm(): array {
		$webhook = Settings::all()['webhook'];

		return Webhook::is_on() ? array( (string) wp_parse_url( $webhook['url'], PHP_URL_HOST ) => $webhook['country'] ) : array();
	}

	/**
	 * The services that somebody else provides: those that need consent, and those that the owner judged necessary.
	 *
	 * @return list<Service>
	 */
	public static function others(): array {
		return array_values( array_filter( array( ...Catalogue::functional(), ...Catalogue::declared() ), static fn ( array $service ): bool => '' !== $service['provider'] ) );
	}
}
