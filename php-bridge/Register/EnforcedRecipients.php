<?php
/**
 * Who receives data because of how the site is set up.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Register;

use Doorstep\Documents\Country;
use Doorstep\Documents\Facts;
use Doorstep\Documents\ProcessingActivities;
use Doorstep\Documents\Recipients;

/**
 * The host, the CRM, and the services in use with their providers: the documents name them by
 * themselves, so an agency that declares one of them declares it a second time.
 *
 * @phpstan-import-type Declared from Register
 * @phpstan-import-type DeclaredRecipient from Register
 * @phpstan-type Enforced array{as: 'host'|'crm'|'service', service: string, names: list<string>, country: string, measures: bool}
 */
final class EnforcedRecipients {

	/**
	 * Words before or after a company's name that say what kind of company it is.
	 */
	private const FORMS = array( 'sas', 'sasu', 'sarl', 'eurl', 'sa', 'snc', 'scop', 'sc', 'srl', 'bv', 'bvba', 'sprl', 'nv', 'vof', 'gmbh', 'ug', 'ag', 'kg', 'se', 'spa', 'sro', 'sl', 'as', 'ou', 'inc', 'incorporated', 'llc', 'ltd', 'limited', 'plc', 'corp', 'corporation', 'co', 'company', 'unlimited', 'societe' );

	/**
	 * Everybody whom the documents name by themselves. Nothing here is translated: pages that visitors see ask it too.
	 *
	 * @return list<Enforced> Country: its code, empty while it is not known; `measures`: a service that measures the audience, by its own name.
	 */
	public static function all(): array {
		$facts = new Facts();
		$host  = $facts->get( 'hostName' );
		$place = $facts->get( 'hostCountry' );
		$all   = is_string( $host ) ? array( self::one( 'host', array( $host ), is_string( $place ) ? Country::code( $place ) : '' ) ) : array();
		foreach ( Recipients::crm() as $address => $country ) {
			$labels = explode( '.', $address );
			$all[]  = self::one( 'crm', array( $address, $labels[ max( 0, count( $labels ) - 2 ) ] ), $country );
		}
		foreach ( Recipients::others() as $service ) {
			$all[] = self::one( 'service', array( $service['name'] ), $service['country'], $service['name'], ProcessingActivities::has_statistics( array( $service ) ) );
			$all[] = self::one( 'service', array( $service['provider'] ), $service['country'], $service['name'] );
		}

		return $all;
	}

	/**
	 * The one that a declared recipient is too, by its name.
	 *
	 * @param string         $name Of the declared recipient.
	 * @param list<Enforced> $all  Of all().
	 * @return Enforced|null
	 */
	public static function named( string $name, array $all ): ?array {
		$key = self::key( $name );
		foreach ( $all as $enforced ) {
			if ( '' !== $key && in_array( $key, $enforced['names'], true ) ) {
				return $enforced;
			}
		}

		return null;
	}

	/**
	 * Whether no activity and no stage gives it anything: then it only repeats what the site says.
	 *
	 * @param string       $id       Of a declared recipient.
	 * @param array<mixed> $register Whole register.
	 * @phpstan-param Declared $register
	 */
	public static function is_unused( string $id, array $register ): bool {
		return ! in_array( $id, array_merge( array(), ...array_column( $register['activities'], 'recipients' ), ...array_column( $register['stages'], 'recipients' ) ), true );
	}

	/**
	 * A name without case, accents, punctuation and legal form.
	 *
	 * @param string $name As somebody wrote it.
	 */
	public static function key( string $name ): string {
		$plain = strtolower( remove_accents( str_replace( array( '.', '/', '’', '\'' ), '', $name ) ) );
		$forms = '(?:' . implode( '|', self::FORMS ) . ')';

		return (string) preg_replace( array( '/[^a-z0-9]+/', '/^ | $/', "/(?: $forms)+$/", "/^(?:$forms )+/" ), array( ' ', '', '', '' ), $plain );
	}

	/**
	 * One of them.
	 *
	 * @param string       $as       Why it receives data.
	 * @param list<string> $names    What it is called.
	 * @param string       $country  Code; empty while it is not known.
	 * @param string       $service  The service that it provides or is.
	 * @param bool         $measures Whether it measures the audience.
	 * @phpstan-param 'host'|'crm'|'service' $as
	 * @return Enforced
	 */
	private static function one( string $as, array $names, string $country, string $service = '', bool $measures = false ): array {
		return array(
			'as'       => $as,
			'service'  => $service,
			'names'    => array_map( self::key( ... ), $names ),
			'country'  => $country,
			'measures' => $measures,
		);
	}
}
