<?php
/**
 * The agency's facts as a document says them.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Profile;
use LogicException;

/**
 * The profile, read once for a whole document.
 */
final class Facts {

	/**
	 * By the names of contract/schema/profile.json.
	 *
	 * @var array<string, string|int|bool>
	 */
	private readonly array $profile;

	/**
	 * Reads the profile.
	 */
	public function __construct() {
		$this->profile = Profile::all();
	}

	/**
	 * One fact: an address or number that can be followed is a link.
	 *
	 * @param string $name Property of the profile that is a text.
	 * @return string|Link|null Null while it is not known.
	 */
	public function get( string $name ): string|Link|null {
		$text = 'name' === $name ? Profile::name() : $this->text( $name );

		return match ( true ) {
			'' === $text => null,
			str_ends_with( strtolower( $name ), 'email' ) => Link::email( $text ),
			str_ends_with( strtolower( $name ), 'phone' ) => Link::phone( $text ),
			str_ends_with( $name, 'Url' ) => Link::to( $text ),
			default => $text,
		};
	}

	/**
	 * Whether a fact is known: a text that is not blank or a gap to fill in later, a number that is not 0, a yes.
	 *
	 * @param string $name Property of the profile.
	 * @throws LogicException When the profile has no such fact.
	 */
	public function has( string $name ): bool {
		$fact = $this->profile[ $name ] ?? throw new LogicException( 'The profile has no fact "' . $name . '".' );

		return is_string( $fact ) ? '' !== trim( $fact ) && ! OwnTexts::is_unfinished( $fact ) : (bool) $fact;
	}

	/**
	 * A number.
	 *
	 * @param string $name Property of the profile.
	 * @return int 0 while it is not known.
	 * @throws LogicException When the profile has no such number.
	 */
	public function number( string $name ): int {
		$fact = $this->profile[ $name ] ?? null;

		return is_int( $fact ) ? $fact : throw new LogicException( 'The profile has no number "' . $name . '".' );
	}

	/**
	 * Whose law applies.
	 *
	 * @return 'FR'|'BE'|'EU'
	 */
	public function jurisdiction(): string {
		$jurisdiction = $this->profile['jurisdiction'];

		return 'FR' === $jurisdiction || 'BE' === $jurisdiction ? $jurisdiction : 'EU';
	}

	/**
	 * Where the agency has its seat, on one line.
	 *
	 * @return string|null Null while a part of it that post needs is missing.
	 */
	public function address(): ?string {
		if ( ! $this->has( 'street' ) || ! $this->has( 'postalCode' ) || ! $this->has( 'city' ) ) {
			return null;
		}
		$country = $this->text( 'country' );

		return $this->text( 'street' ) . ', ' . $this->text( 'postalCode' ) . ' ' . $this->text( 'city' ) . ( '' === $country ? '' : ', ' . $country );
	}

	/**
	 * A fact as it is written.
	 *
	 * @param string $name Property of the profile that is a text.
	 * @throws LogicException When the profile has no such text.
	 */
	private function text( string $name ): string {
		$fact = $this->profile[ $name ] ?? null;

		return is_string( $fact ) ? ( OwnTexts::is_unfinished( $fact ) ? '' : trim( $fact ) ) : throw new LogicException( 'The profile has no text "' . $name . '".' );
	}
}
