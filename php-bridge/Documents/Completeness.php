<?php
/**
 * What a document says of all that it must say.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

/**
 * The items that the law asks for, each present, missing, or spared with the reason.
 */
final class Completeness {

	private const SOURCES = array(
		'legal-notice'  => array(
			'FR' => 'LCEN art. 1-1, décret 72-678',
			'BE' => 'CDE art. XII.6',
			'EU' => 'art. 5 2000/31/EC',
		),
		'cookie-policy' => array(
			'FR' => 'art. 82 loi 78-17',
			'BE' => 'art. 10/2 loi 30.7.2018',
			'EU' => 'art. 5(3) 2002/58/EC',
		),
	);

	/**
	 * Every item of a document.
	 *
	 * @param string  $kind    One of DocumentBlock::KINDS.
	 * @param Wording $wording Language and facts.
	 * @return list<Check>
	 */
	public static function of( string $kind, Wording $wording ): array {
		if ( 'privacy-policy' === $kind ) {
			return PolicyChecks::all( $wording );
		}
		$missing = RequiredFacts::missing( $kind, $wording->facts );
		$source  = self::SOURCES[ $kind ][ $wording->facts->jurisdiction() ] ?? '';

		return array_map( static fn ( string $fact ): Check => Check::unless( $fact, $source, FactLabels::label( $fact ), in_array( $fact, $missing, true ) ? array( 'profile.' . $fact => FactLabels::label( $fact ) ) : array() ), RequiredFacts::required( $kind, $wording->facts ) );
	}

	/**
	 * Items of some kinds that are missing.
	 *
	 * @param string            $kind    One of DocumentBlock::KINDS.
	 * @param Wording           $wording Language and facts.
	 * @param list<string>|null $ids     Of which items; null for all.
	 * @return list<Check>
	 */
	public static function missing( string $kind, Wording $wording, ?array $ids = null ): array {
		return array_values( array_filter( self::of( $kind, $wording ), static fn ( Check $check ): bool => Check::MISSING === $check->state && ( null === $ids || in_array( $check->id, $ids, true ) ) ) );
	}
}
