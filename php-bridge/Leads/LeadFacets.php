<?php
/**
 * What leads are filtered by.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

/**
 * Everything of a lead that a list can be filtered by, a bit each in one column. The column stands in every index
 * that a list is read by, so any combination of filters, in any order of the list, costs one pass over an index.
 */
final class LeadFacets {

	public const STATES = array( LeadActions::NEW, LeadActions::ANSWERED, LeadActions::TRANSFERRED );

	/**
	 * Marks: kept longer than its term; stored and nothing else.
	 */
	public const HELD   = 'held';
	public const FROZEN = 'frozen';
	public const MARKS  = array( self::HELD, self::FROZEN );

	/**
	 * Rows hold these: a number may be added, none may change.
	 */
	private const BITS = array(
		'kind:contact'         => 2,
		'kind:valuation'       => 4,
		'kind:viewing'         => 8,
		'kind:alert'           => 16,
		'kind:rights'          => 32,
		'state:new'            => 64,
		'state:answered'       => 128,
		'state:transferred'    => 256,
		'verdict:accept'       => 512,
		'verdict:quarantine'   => 1024,
		'consent:alerts'       => 2048,
		'consent:newsletter'   => 4096,
		'consent:prospecting'  => 8192,
		'consent:partners'     => 16384,
		'mark:' . self::HELD   => 32768,
		'mark:' . self::FROZEN => 65536,
		'consent:policy'       => 131072,
	);

	/**
	 * The bits of a lead.
	 *
	 * @param Lead $lead The lead.
	 */
	public static function of( Lead $lead ): int {
		$names = array( 'kind:' . $lead->kind, 'state:' . $lead->state, 'verdict:' . $lead->verdict );
		foreach ( $lead->purposes() as $purpose ) {
			$names[] = 'consent:' . $purpose;
		}
		if ( null !== $lead->hold ) {
			$names[] = 'mark:' . self::HELD;
		}
		if ( 0 !== $lead->frozen_at ) {
			$names[] = 'mark:' . self::FROZEN;
		}

		return self::bits( $names );
	}

	/**
	 * The bits that a lead must have.
	 *
	 * @param LeadQuery $query What is wanted.
	 */
	public static function wanted( LeadQuery $query ): int {
		return self::bits( self::names( $query ) );
	}

	/**
	 * The bit of a lead that may be stored and nothing else.
	 */
	public static function frozen(): int {
		return self::BITS[ 'mark:' . self::FROZEN ];
	}

	/**
	 * What a lead must have.
	 *
	 * @param LeadQuery $query What is wanted.
	 * @return list<string>
	 */
	private static function names( LeadQuery $query ): array {
		$names = match ( $query->view ) {
			'open' => array( 'verdict:accept', 'state:new' ),
			'doubtful' => array( 'verdict:quarantine' ),
			'expiring' => array( 'verdict:accept' ),
			default => array(),
		};
		foreach ( array( 'kind', 'state', 'consent', 'mark' ) as $facet ) {
			if ( '' !== $query->$facet ) {
				$names[] = $facet . ':' . $query->$facet;
			}
		}

		return $names;
	}

	/**
	 * Bits by their names.
	 *
	 * @param list<string> $names Of BITS.
	 */
	public static function bits( array $names ): int {
		return array_sum( array_intersect_key( self::BITS, array_flip( $names ) ) );
	}
}
