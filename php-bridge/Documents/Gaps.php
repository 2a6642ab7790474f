<?php
/**
 * What a privacy policy cannot say yet.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Gate\Catalogue;
use Doorstep\Register\Register;

/**
 * Facts, activities and recipients of which something is not known, each by the path of the field where it is entered.
 *
 * @phpstan-import-type DeclaredActivity from Register
 * @phpstan-import-type DeclaredRecipient from Register
 */
final class Gaps {

	/**
	 * Facts of a list that are not known.
	 *
	 * @param Wording      $wording Language and facts.
	 * @param list<string> $names   Properties of the profile.
	 * @return array<string, string> What they are called, by path.
	 */
	public static function facts( Wording $wording, array $names ): array {
		$missing = array();
		foreach ( array_filter( $names, static fn ( string $name ): bool => ! $wording->facts->has( $name ) ) as $name ) {
			$missing[ 'profile.' . $name ] = FactLabels::label( $name );
		}

		return $missing;
	}

	/**
	 * Terms that others enforce and nobody entered.
	 *
	 * @param Wording $wording Language and facts.
	 * @return array<string, string> What they are called, by path.
	 */
	public static function terms( Wording $wording ): array {
		$terms = array( 'logDays', 'backupDays' );
		if ( ProcessingActivities::has_statistics( Catalogue::declared() ) ) {
			$terms[] = 'statisticsMonths';
		}

		return self::facts( $wording, $terms );
	}

	/**
	 * Declared activities that lack one of some facts in this language. What the site does by itself lacks only what
	 * the host's facts lack, which are named by themselves.
	 *
	 * @param Wording $wording  Language and facts.
	 * @param string  ...$facts Keys of Activity.
	 * @return array<string, string> Their names, or ids where they have none, by path.
	 */
	public static function without( Wording $wording, string ...$facts ): array {
		$names = array();
		foreach ( DeclaredActivities::all( $wording ) as $index => $activity ) {
			$lacking = array_keys( array_diff_key( array_flip( $facts ), array_filter( $activity ) ) );
			if ( array() !== $lacking ) {
				$names[ "register.activities.$index." . ( 'kept' === $lacking[0] ? 'months' : $lacking[0] ) ] = '' !== $activity['name'] ? $activity['name'] : substr( $activity['id'], strlen( DeclaredActivities::PREFIX ) );
			}
		}

		return $names;
	}

	/**
	 * Names of declared activities of which something holds.
	 *
	 * @param Wording  $wording  Language and facts.
	 * @param string   $property Where it is entered.
	 * @param callable $lacks    What holds.
	 * @phpstan-param callable( DeclaredActivity ): bool $lacks
	 * @return array<string, string> By path.
	 */
	public static function activities( Wording $wording, string $property, callable $lacks ): array {
		$names = array();
		foreach ( array_filter( $wording->declared['activities'], $lacks ) as $index => $activity ) {
			$names[ "register.activities.$index.$property" ] = DeclaredActivities::name( $wording, $activity );
		}

		return $names;
	}

	/**
	 * Names of declared recipients of which something holds.
	 *
	 * @param Wording  $wording  Language and facts.
	 * @param string   $property Where it is entered.
	 * @param callable $lacks    What holds.
	 * @phpstan-param callable( DeclaredRecipient ): bool $lacks
	 * @return array<string, string> By path.
	 */
	public static function recipients( Wording $wording, string $property, callable $lacks ): array {
		$names = array();
		foreach ( array_filter( $wording->declared['recipients'], $lacks ) as $index => $recipient ) {
			$names[ "register.recipients.$index.$property" ] = $recipient['name'];
		}

		return $names;
	}
}
