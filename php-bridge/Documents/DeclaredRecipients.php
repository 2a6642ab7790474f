<?php
/**
 * Who the agency declares to receive data.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Register\EnforcedRecipients;
use Doorstep\Register\Register;

/**
 * Processors, joint controllers and others that decide for themselves, besides those that the site itself
 * sends data to.
 *
 * @phpstan-import-type DeclaredRecipient from Register
 */
final class DeclaredRecipients {

	/**
	 * Rows of name, why, country.
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<list<Sentence|null>>
	 */
	public static function rows( Wording $wording ): array {
		$rows = array();
		foreach ( self::listed( $wording ) as $recipient ) {
			$rows[] = array(
				Sentence::of( '' === $recipient['url'] ? $recipient['name'] : new Link( $recipient['name'], $recipient['url'] ) ),
				Sentence::join( ' ', $wording->own( $recipient['purpose'] ?? array() ), $wording->sentence( 'register.kind_' . $recipient['kind'] ) ),
				Sentence::of( Country::readable( $recipient['country'], $wording->language ) ),
			);
		}

		return $rows;
	}

	/**
	 * The agency's team and some of them, in a row.
	 *
	 * @param Wording      $wording Language and facts.
	 * @param list<string> $ids     Of the register.
	 */
	public static function listing( Wording $wording, array $ids ): ?Sentence {
		$names = array_values( array_intersect_key( array_column( $wording->declared['recipients'], 'name', 'id' ), array_flip( $ids ) ) );

		return $wording->listing( array( $wording->text( 'register.team' ), ...$names ) );
	}

	/**
	 * Those whose country is known, by country and what protects the data there: empty where the country decides.
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<DeclaredRecipient>
	 */
	public static function abroad( Wording $wording ): array {
		return array_values( array_filter( self::listed( $wording ), static fn ( array $recipient ): bool => '' !== $recipient['country'] && ! Country::is_in_eea( $recipient['country'] ) ) );
	}

	/**
	 * All but those of which the register keeps the date of the agreement alone, and which the site names by itself.
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<DeclaredRecipient>
	 */
	private static function listed( Wording $wording ): array {
		$unused   = array_filter( $wording->declared['recipients'], static fn ( array $recipient ): bool => EnforcedRecipients::is_unused( $recipient['id'], $wording->declared ) );
		$enforced = array() === $unused ? array() : EnforcedRecipients::all();
		$repeated = array_filter( $unused, static fn ( array $recipient ): bool => null !== EnforcedRecipients::named( $recipient['name'], $enforced ) );

		return array_values( array_diff_key( $wording->declared['recipients'], $repeated ) );
	}
}
