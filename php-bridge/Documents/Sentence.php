<?php
/**
 * A text of a document.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

/**
 * Plain text with links in it, not escaped.
 */
final class Sentence {

	/**
	 * Makes a text.
	 *
	 * @param list<string|Link> $parts In the order they are read.
	 */
	public function __construct( public readonly array $parts ) {
	}

	/**
	 * A text that is there when its one part is.
	 *
	 * @param string|Link|null $part Null or empty while it is not known.
	 */
	public static function of( string|Link|null $part ): ?self {
		return null === $part || '' === $part ? null : new self( array( $part ) );
	}

	/**
	 * Several texts as one.
	 *
	 * @param string    $between   What stands between two of them.
	 * @param self|null ...$sentences Those that are null are left out.
	 * @return self|null Null when none is left.
	 */
	public static function join( string $between, ?self ...$sentences ): ?self {
		$parts = array();
		foreach ( array_filter( $sentences ) as $sentence ) {
			array_push( $parts, ...( array() === $parts ? array() : array( $between ) ), ...$sentence->parts );
		}

		return array() === $parts ? null : new self( $parts );
	}

	/**
	 * The words alone, without links.
	 */
	public function text(): string {
		return implode( '', array_map( static fn ( string|Link $part ): string => $part instanceof Link ? $part->text : $part, $this->parts ) );
	}
}
