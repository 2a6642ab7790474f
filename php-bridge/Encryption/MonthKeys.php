<?php
/**
 * A key for each month in which leads are erased.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Encryption;

use DateTimeImmutable;
use Doorstep\Clock;

/**
 * The keys of a folder by the months of UTC. The newest of a month encrypts; older ones read.
 */
final class MonthKeys {

	/**
	 * Makes the object.
	 *
	 * @param KeyFolder $folder Where the keys are.
	 */
	public function __construct( public readonly KeyFolder $folder ) {}

	/**
	 * The key for a lead; made where its month has none yet.
	 *
	 * @param int $erase_at When the lead is erased.
	 * @return string Its id.
	 * @throws KeysUnavailable When there is none.
	 */
	public function id_for( int $erase_at ): string {
		$month = gmdate( 'Ym', $erase_at );

		return $this->newest( $month ) ?? $this->folder->make( $month );
	}

	/**
	 * When leads are erased that a key is right for.
	 *
	 * @param string $id From the folder.
	 * @return array{int, int}|null From when to when, in Unix seconds, not within; null for a key that another took the place of.
	 * @throws KeysUnavailable When the folder is out of reach.
	 */
	public function span( string $id ): ?array {
		return $this->newest( self::month( $id ) ) === $id ? self::bounds( $id ) : null;
	}

	/**
	 * Begins a new key for each month that has one; what has an older one is encrypted again by KeyRotation.
	 *
	 * @throws KeysUnavailable When they cannot be stored.
	 */
	public function renew(): void {
		foreach ( array_unique( array_map( self::month( ... ), $this->folder->ids() ) ) as $month ) {
			$this->folder->make( $month );
		}
	}

	/**
	 * The keys whose month is over. Any other may just be in use for a lead that is not stored yet; and a copy of the
	 * site that runs with the same folder by mistake destroys none that the site itself needs.
	 *
	 * @return list<string>
	 * @throws KeysUnavailable When the folder is out of reach.
	 */
	public function past(): array {
		return array_values( array_filter( $this->folder->ids(), static fn ( string $id ): bool => self::bounds( $id )[1] <= Clock::certain() ) );
	}

	/**
	 * The newest key of a month.
	 *
	 * @param string $month As YYYYMM.
	 * @return string|null Its id; null for none.
	 * @throws KeysUnavailable When the folder is out of reach.
	 */
	private function newest( string $month ): ?string {
		do {
			$ids = array_filter( $this->folder->ids(), static fn ( string $id ): bool => self::month( $id ) === $month );
			$id  = array() === $ids ? null : max( $ids );
			// One that is not itself is left out the next time.
		} while ( null !== $id && null === $this->folder->read( $id ) );

		return $id;
	}

	/**
	 * The month of a key.
	 *
	 * @param string $id From the folder.
	 */
	private static function month( string $id ): string {
		return substr( $id, 0, 6 );
	}

	/**
	 * The month of a key, in Unix seconds.
	 *
	 * @param string $id From the folder.
	 * @return array{int, int} Its first second, and the next month's.
	 */
	private static function bounds( string $id ): array {
		$first = ( new DateTimeImmutable( substr( $id, 0, 4 ) . '-' . substr( $id, 4, 2 ) . '-01T00:00:00Z' ) )->getTimestamp();

		return array( $first, Clock::add_months( $first, 1 ) );
	}
}
