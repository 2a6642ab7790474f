<?php
/**
 * Where a page may hold something of a service.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Gate;

use RuntimeException;

/**
 * Searches the whole page at once, in place: most pages name no service at all, and in the others
 * a few tags do. What it does not point at is not looked at again, so it errs towards pointing.
 *
 * @phpstan-import-type Service from Catalogue
 */
final class PageSearch {

	/**
	 * Letters, digits, dot, hyphen, slash and question mark written as character references or
	 * percent-encoded: nobody writes a URL so, but a browser would read it.
	 */
	private const ENCODED = '~&(?:\#0*(?:4[5-9]|5[0-7]|63|6[5-9]|[78]\d|90|9[7-9]|1[01]\d|12[0-2])(?!\d)|\#x0*(?:2[d-f]|3[\df]|[46][1-9a-f]|[57][0-9a])(?![\da-f])|(?:period|sol|quest);)|%(?:2[de]|3\d|[46][1-9a-f]|[57][0-9a])~i';

	/**
	 * Hints name a host without the path that tells a service.
	 */
	private const HINTS = '~pre(?:connect|fetch)~i';

	/**
	 * The address on which others of the page build.
	 */
	private const BASE = '~<base[\s/]~i';

	/**
	 * A host in which a tab or line break stands: a browser reads the URL without it.
	 */
	private const WRAPPED = '~[/\\\\][\t\n\r]*[/\\\\][a-z0-9.:@-]+[\t\n\r]+\s*[a-z0-9.-]~i';

	/**
	 * A document or script in the URL itself, written so that no host can be read in it.
	 */
	private const PACKED = '~data:(?:text|application)/[^,"\'>]*;base64~i';

	/**
	 * Matches nothing.
	 */
	private const NOTHING = '~(?!)~';

	/**
	 * Takes patterns that of_services() made.
	 *
	 * @param string $signs Matches a held host, with the path that tells a service.
	 * @param string $texts Matches what tells an inline script, however its white space and quotes are set.
	 */
	public function __construct( public readonly string $signs, public readonly string $texts ) {}

	/**
	 * Makes a search.
	 *
	 * @param array<string, Service> $services What is held.
	 */
	public static function of_services( array $services ): self {
		$paths = array();
		$texts = array();
		foreach ( $services as $service ) {
			foreach ( $service['urls'] as $url ) {
				$length = strcspn( $url, '/' );
				$host   = substr( $url, 0, $length );

				// Texts, not lists: two hundred small arrays would be a third of what a page pays in memory.
				$paths[ $host ] = ( isset( $paths[ $host ] ) ? $paths[ $host ] . ' ' : '' ) . substr( $url, $length );
			}
			foreach ( $service['inline'] as $text ) {
				$texts[] = $text;
			}
		}

		return new self( self::of_hosts( $paths ), self::of_scripts( $texts ) );
	}

	/**
	 * Whether a page may load something of a service; where this finds nothing there is nothing. The
	 * page is searched where it lies: a copy of it would be what most pages pay for the plugin.
	 *
	 * @param string                $html  The page.
	 * @param list<array{int, int}> $apart Spans that do not count: first byte, and first byte after.
	 * @throws RuntimeException When the search fails.
	 */
	public function finds( string $html, array $apart = array() ): bool {
		foreach ( $this->searches() as $search ) {
			$from = 0;
			while ( 1 === self::checked( preg_match( $search, $html, $found, PREG_OFFSET_CAPTURE, $from ) ) ) {
				$from = null;
				foreach ( $apart as list( $start, $end ) ) {
					if ( $found[0][1] >= $start && $found[0][1] < $end ) {
						$from = $end;
					}
				}
				if ( null === $from ) {
					return true;
				}
			}
		}

		return 1 === self::checked( preg_match( $this->texts, self::scripts( $html, $apart ) ) );
	}

	/**
	 * Where a page may name a service: each tag but a script that has none of these in it loads from none.
	 *
	 * @param string $html The page.
	 * @return list<int> Bytes, in order.
	 * @throws RuntimeException When the search fails.
	 */
	public function places( string $html ): array {
		$places = array();
		foreach ( $this->searches() as $search ) {
			self::checked( preg_match_all( $search, $html, $found, PREG_OFFSET_CAPTURE ) );
			foreach ( $found[0] as list( , $place ) ) {
				$places[] = $place;
			}
		}
		sort( $places );

		return $places;
	}

	/**
	 * Matches one of some hosts at its last dot, because a page has few dots: many times faster than
	 * at each host's first letter. Every page pays for making this, so the fewer calls the better.
	 *
	 * @param array<string, string> $paths Paths by host, with spaces between; an empty path is every one.
	 */
	private static function of_hosts( array $paths ): string {
		$ends = array();
		foreach ( $paths as $host => $joined ) {
			$starts  = explode( ' ', $joined );
			$dot     = (int) strrpos( $host, '.' );
			$pattern = '(?<=' . str_replace( '.', '\.', $host ) . ')';
			if ( ! in_array( '', $starts, true ) ) {
				// Port and the root's dot, too, may follow a host.
				$pattern .= '(?:[:\\\\]|\.[/:\\\\]|' . ServiceMatcher::paths( $starts ) . ')';
			}
			$end    = substr( $host, $dot + 1 );
			$letter = $host[ $dot - 1 ];

			$ends[ $end ][ $letter ] = ( isset( $ends[ $end ][ $letter ] ) ? $ends[ $end ][ $letter ] . '|' : '' ) . $pattern;
		}
		$signs = array();
		foreach ( $ends as $end => $letters ) {
			$hosts = array();
			foreach ( $letters as $letter => $patterns ) {
				$hosts[] = "(?<=$letter\.$end)(?:$patterns)";
			}
			$signs[] = $end . '(?:' . implode( '|', $hosts ) . ')';
		}

		return array() === $signs ? self::NOTHING : '~\.(?:' . implode( '|', $signs ) . ')~i';
	}

	/**
	 * Matches one of some texts in a script as it is written.
	 *
	 * @param list<string> $texts Without white space and with single quotes.
	 */
	private static function of_scripts( array $texts ): string {
		$space   = '[ \t\n\r]*';
		$quoted  = (string) preg_replace( '~[^\w$\n]~', $space . '\\\\$0' . $space, str_replace( '$', '\$', implode( "\n", $texts ) ) );
		$quoted  = str_replace( array( "\\'", $space . $space ), array( '[\'"`]', $space ), $quoted );
		$letters = array();
		foreach ( explode( "\n", $quoted ) as $text ) {
			$text = str_starts_with( $text, $space ) ? substr( $text, strlen( $space ) ) : $text;
			// Those that begin alike are tried together.
			$first = 1 === preg_match( '~^(?:\[[^]]*\]|\\\\?.)~', $text, $found ) ? $found[0] : '';

			$letters[ $first ][] = substr( $text, strlen( $first ) );
		}
		$groups = array();
		foreach ( $letters as $first => $rests ) {
			$groups[] = $first . '(?:' . implode( '|', $rests ) . ')';
		}

		return array() === $texts ? self::NOTHING : '~' . implode( '|', $groups ) . '~';
	}

	/**
	 * Every pattern that points at something.
	 *
	 * @return list<string>
	 */
	private function searches(): array {
		return array( $this->signs, self::HINTS, self::BASE, self::ENCODED, self::WRAPPED, self::PACKED );
	}

	/**
	 * The scripts of a page.
	 *
	 * @param string                $html  The page.
	 * @param list<array{int, int}> $apart Spans that do not count.
	 */
	private static function scripts( string $html, array $apart ): string {
		$scripts = '';
		$at      = stripos( $html, '<script' );
		while ( false !== $at ) {
			$end = stripos( $html, '</script', $at );
			$end = false === $end ? strlen( $html ) : $end;
			if ( ! in_array( $at, array_column( $apart, 0 ), true ) ) {
				$scripts .= substr( $html, $at, $end - $at );
			}
			$at = stripos( $html, '<script', $end );
		}

		return $scripts;
	}

	/**
	 * The result of a search, when there is one.
	 *
	 * @param int|false $result What the function returned.
	 * @throws RuntimeException When the search failed, which is no answer.
	 */
	private static function checked( int|false $result ): int {
		return false === $result ? throw new RuntimeException( 'The search for services failed.' ) : $result;
	}
}
