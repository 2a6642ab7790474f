<?php
/**
 * Whether a document says one of the things that it must say.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

/**
 * One item of the law's list, in the reader's language. Nothing is escaped.
 */
final class Check {

	public const PRESENT        = 'present';
	public const NOT_APPLICABLE = 'not-applicable';
	public const MISSING        = 'missing';

	/**
	 * Makes an item.
	 *
	 * @param string                $id     The same in every language.
	 * @param string                $source Article that asks for it.
	 * @param string                $label  What is asked for.
	 * @param string                $state  One of the states above.
	 * @param string                $detail What is missing, or why it does not apply.
	 * @param array<string, string> $missing What is missing, by the path of the field where it is entered.
	 */
	private function __construct( public readonly string $id, public readonly string $source, public readonly string $label, public readonly string $state, public readonly string $detail, public readonly array $missing = array() ) {
	}

	/**
	 * An item that is there unless something is missing.
	 *
	 * @param string                $id      As above.
	 * @param string                $source  As above.
	 * @param string                $label   As above.
	 * @param array<string, string> $missing As above.
	 */
	public static function unless( string $id, string $source, string $label, array $missing ): self {
		return new self( $id, $source, $label, array() === $missing ? self::PRESENT : self::MISSING, implode( ', ', array_unique( $missing ) ), $missing );
	}

	/**
	 * An item that the agency need not say.
	 *
	 * @param string $id     As above.
	 * @param string $source As above.
	 * @param string $label  As above.
	 * @param string $reason Why not.
	 */
	public static function spared( string $id, string $source, string $label, string $reason ): self {
		return new self( $id, $source, $label, self::NOT_APPLICABLE, $reason );
	}
}
