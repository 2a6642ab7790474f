<?php
/**
 * The texts of a document with the facts in them.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Leads\FormNotice;
use Doorstep\Leads\RetentionRule;
use Doorstep\Mail\MailDate;
use Doorstep\Register\Register;
use Doorstep\Texts;
use LogicException;

/**
 * One language and one reading of the profile. A sentence that lacks a fact is not said at all:
 * nobody ever reads a blank.
 *
 * @phpstan-import-type Words from Register
 * @phpstan-import-type Declared from Register
 */
final class Wording {

	/**
	 * Texts already read, by area.
	 *
	 * @var array<string, array<string, string>>
	 */
	private array $areas = array();

	/**
	 * What the agency declares.
	 *
	 * @var Declared
	 */
	public readonly array $declared;

	/**
	 * Takes the language and the facts.
	 *
	 * @param string $language One of Texts::DOCUMENT_LANGUAGES.
	 * @param Facts  $facts    The agency's.
	 */
	public function __construct( public readonly string $language, public readonly Facts $facts ) {
		$this->declared = Register::all();
	}

	/**
	 * Whether there is such a text.
	 *
	 * @param string $key `area.name`.
	 */
	public function has( string $key ): bool {
		return isset( $this->area( $key )[ $key ] );
	}

	/**
	 * What the agency wrote in this language.
	 *
	 * @param array<string, string> $words   By language.
	 * @param string|null           $instead Key of the text that holds where it wrote nothing in any language.
	 * @phpstan-param Words $words
	 * @return Sentence|null Null where it wrote in other languages only, or has not finished.
	 */
	public function own( array $words, ?string $instead = null ): ?Sentence {
		$own = $words[ $this->language ] ?? '';

		return array() === array_filter( $words ) && null !== $instead ? $this->sentence( $instead ) : Sentence::of( OwnTexts::is_unfinished( $own ) ? '' : $own );
	}

	/**
	 * Names of some things.
	 *
	 * @param string       $prefix Of their keys.
	 * @param list<string> $ids    Ends of their keys.
	 * @return list<string>
	 */
	public function names( string $prefix, array $ids ): array {
		return array_map( fn ( string $id ): string => $this->text( $prefix . $id ), $ids );
	}

	/**
	 * A day as people write it.
	 *
	 * @param string $day YYYY-MM-DD; empty while it is not known.
	 */
	public function date( string $day ): ?string {
		return '' === $day ? null : MailDate::typed( $day, $this->language );
	}

	/**
	 * A text as it is written.
	 *
	 * @param string $key `area.name`.
	 * @throws LogicException When there is no such text.
	 */
	public function text( string $key ): string {
		return $this->area( $key )[ $key ] ?? throw new LogicException( 'There is no text "' . $key . '" in "' . $this->language . '".' );
	}

	/**
	 * A text with its facts. A mark takes the fact given here, else the profile's of this name.
	 *
	 * @param string                                       $key   `area.name`.
	 * @param array<string, string|int|Link|Sentence|null> $facts By mark.
	 * @return Sentence|null Null while a fact is not known.
	 */
	public function sentence( string $key, array $facts = array() ): ?Sentence {
		$parts  = array();
		$pieces = preg_split( '/\{(\w+)\}/', $this->text( $key ), -1, PREG_SPLIT_DELIM_CAPTURE );
		foreach ( false === $pieces ? array() : $pieces as $index => $piece ) {
			if ( 0 === $index % 2 ) {
				$parts[] = $piece;
				continue;
			}
			$fact = array_key_exists( $piece, $facts ) ? $facts[ $piece ] : $this->facts->get( $piece );
			if ( null === $fact || '' === $fact ) {
				return null;
			}
			array_push( $parts, ...( $fact instanceof Sentence ? $fact->parts : array( is_int( $fact ) ? (string) $fact : $fact ) ) );
		}

		return new Sentence( $parts );
	}

	/**
	 * A number of days, months or years.
	 *
	 * @param string $unit  Singular, as in texts/units.json.
	 * @param int    $count How many.
	 * @phpstan-param 'day'|'month'|'year' $unit
	 * @return string|null Null for 0, which is not known.
	 */
	public function count( string $unit, int $count ): ?string {
		return 0 === $count ? null : $this->phrase( 'units.' . $unit . ( 1 === $count ? '' : 's' ), array( 'count' => (string) $count ) );
	}

	/**
	 * How long the leads of a rule are kept, in the words of the form's notice.
	 *
	 * @param RetentionRule $rule The rule.
	 */
	public function term( RetentionRule $rule ): ?Sentence {
		return $this->sentence( FormNotice::term( $rule ), array( 'months' => $this->count( 'month', $rule->months ) ) );
	}

	/**
	 * A few words with words in them.
	 *
	 * @param string                $key   `area.name`.
	 * @param array<string, string> $words By mark.
	 */
	public function phrase( string $key, array $words ): string {
		$marks = array_map( static fn ( string $mark ): string => '{' . $mark . '}', array_keys( $words ) );

		return strtr( $this->text( $key ), array_combine( $marks, $words ) );
	}

	/**
	 * Names in a row: "a, b and c".
	 *
	 * @param list<string> $names At least one.
	 */
	public function enumeration( array $names ): string {
		$last = array_pop( $names );

		return array() === $names ? (string) $last : implode( ', ', $names ) . ' ' . $this->text( 'document.and' ) . ' ' . $last;
	}

	/**
	 * Names in a row, beginning as a sentence does.
	 *
	 * @param list<string> $names Any number.
	 * @return Sentence|null Null for none.
	 */
	public function listing( array $names ): ?Sentence {
		return array() === $names ? null : Sentence::of( ucfirst( $this->enumeration( $names ) ) );
	}

	/**
	 * The texts of an area, read once.
	 *
	 * @param string $key `area.name`.
	 * @return array<string, string>
	 */
	private function area( string $key ): array {
		$area = explode( '.', $key, 2 )[0];

		return $this->areas[ $area ] ??= Texts::area( $area, $this->language );
	}
}
