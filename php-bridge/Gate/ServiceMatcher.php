<?php
/**
 * Which service a URL or a script belongs to.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Gate;

use RuntimeException;

/**
 * Compares URLs, scripts and style sheets with the patterns of services. In doubt it finds a
 * service: what is held by mistake can be let in, what has loaded cannot be called back.
 *
 * @phpstan-import-type Service from Catalogue
 */
final class ServiceMatcher {

	/**
	 * What spoil() puts before a host. No host may hold this character, so the browser refuses the URL.
	 *
	 * @see https://url.spec.whatwg.org/#forbidden-host-code-point
	 */
	private const SPOIL = '^doorstep^';

	/**
	 * Letters, digits, dot, hyphen, slash and question mark written as character references or
	 * percent-encoded: nobody writes a URL so, but a browser would read it.
	 */
	private const ENCODED = '~&(?:\#0*(?:4[5-9]|5[0-7]|63|6[5-9]|[78]\d|90|9[7-9]|1[01]\d|12[0-2])(?!\d)|\#x0*(?:2[d-f]|3[\df]|[46][1-9a-f]|[57][0-9a])(?![\da-f])|(?:period|sol|quest);)|%(?:2[de]|3\d|[46][1-9a-f]|[57][0-9a])~i';

	/**
	 * Hints name a host without the path that tells a service.
	 */
	private const HINTS = '~preconnect|dns-prefetch~i';

	/**
	 * A host in which a tab or line break stands: a browser reads the URL without it.
	 */
	private const WRAPPED = '~[/\\\\][\t\n\r]*[/\\\\][a-z0-9.:@-]+[\t\n\r]+\s*[a-z0-9.-]~i';

	private const STRICTEST_FIRST = array( 'marketing', 'statistics', 'statistics-anonymous', 'preferences' );

	/**
	 * Patterns by host: path in small letters, then id of the service.
	 *
	 * @var array<string, array<string, string>>
	 */
	private array $paths = array();

	/**
	 * Id of the service by text of its inline scripts.
	 *
	 * @var array<string, string>
	 */
	private array $texts = array();

	/**
	 * Rank of each service: 0 is the one that is held before all others.
	 *
	 * @var array<string, int>
	 */
	private array $ranks = array();

	/**
	 * Matches URL patterns in a script or style sheet, escaped slashes included.
	 *
	 * @var string
	 */
	private string $urls;

	/**
	 * Matches where a known host begins.
	 *
	 * @var string
	 */
	private string $hosts;

	/**
	 * Matches a page that may hold something of a service.
	 *
	 * @var string
	 */
	private string $signs;

	/**
	 * Prepares the patterns.
	 *
	 * @param array<string, Service> $services By id.
	 */
	public function __construct( array $services ) {
		foreach ( array_values( $services ) as $order => $service ) {
			$id = $service['id'];

			$this->ranks[ $id ] = 1000 * (int) array_search( $service['category'], self::STRICTEST_FIRST, true ) + $order;
			foreach ( $service['urls'] as $url ) {
				$host = substr( $url, 0, strcspn( $url, '/' ) );

				$this->paths[ strtolower( $host ) ][ strtolower( substr( $url, strlen( $host ) ) ) ] ??= $id;
			}
			foreach ( $service['inline'] as $text ) {
				$this->texts[ $text ] ??= $id;
			}
		}

		$urls  = array();
		$signs = array();
		foreach ( $this->paths as $host => $paths ) {
			krsort( $paths ); // The longer of two that begin alike first.
			$name   = preg_quote( $host, '~' );
			$is_all = isset( $paths[''] );
			$after  = $is_all ? '(?![a-z0-9-])' : '(?:' . str_replace( '/', '\\\\?/', self::alternatives( array_keys( $paths ) ) ) . ')';
			$urls[] = $name . $after;

			// Port and the root's dot, too, may follow a host.
			$signs[ substr( $host, (int) strrpos( $host, '.' ) + 1 ) ][] = '(?<=' . $name . ')' . ( $is_all ? '' : '(?:[:\\\\]|\.[/:\\\\]|' . $after . ')' );
		}
		$this->hosts = '~(?<![a-z0-9^-])(?:' . self::alternatives( array_keys( $this->paths ) ) . ')(?![a-z0-9-]|\.[a-z])~i';
		$this->urls  = '~(?<![a-z0-9^-])(?:' . implode( '|', $urls ) . ')~i';
		// Anchored at the last dot of a host, because a page has few dots: many times faster than at each host's first letter.
		$this->signs = '~\.(?:' . implode( '|', array_map( static fn ( string $end, array $hosts ): string => $end . '(?:' . implode( '|', $hosts ) . ')', array_keys( $signs ), $signs ) ) . ')~i';
	}

	/**
	 * Whether a page may load something of a service; where this finds nothing there is nothing. The
	 * page is searched where it lies: a copy of it would be what most pages pay for the plugin.
	 *
	 * @param string                $html  The page.
	 * @param list<array{int, int}> $apart Spans that do not count: first byte, and first byte after.
	 * @throws RuntimeException When the search fails.
	 */
	public function may_occur( string $html, array $apart = array() ): bool {
		foreach ( array( $this->signs, self::HINTS, self::ENCODED, self::WRAPPED ) as $search ) {
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

		return false;
	}

	/**
	 * The service that a URL belongs to.
	 *
	 * @param string $url As it stands in an attribute, character references resolved.
	 * @return string|null Its id.
	 */
	public function of_url( string $url ): ?string {
		$parts = self::split( $url );
		$host  = $parts[0];
		$found = null;
		$best  = -1;
		while ( '' !== $host ) {
			foreach ( $this->paths[ $host ] ?? array() as $path => $id ) {
				$length = strlen( $host . $path );
				if ( $length > $best && str_starts_with( $parts[1], (string) $path ) ) {
					$best  = $length;
					$found = $id;
				}
			}
			$host = self::parent( $host );
		}

		return $found;
	}

	/**
	 * The first service that uses the host of a URL, whatever its path.
	 *
	 * @param string $url As it stands in an attribute, character references resolved.
	 * @return string|null Its id.
	 */
	public function of_host( string $url ): ?string {
		$host = self::split( $url )[0];
		while ( '' !== $host ) {
			if ( isset( $this->paths[ $host ] ) ) {
				return array_values( $this->paths[ $host ] )[0];
			}
			$host = self::parent( $host );
		}

		return null;
	}

	/**
	 * The service whose URLs or texts a script, a style sheet or the source of a frame holds; of
	 * several, the one that needs consent most.
	 *
	 * @param string $text The source.
	 * @return string|null Its id.
	 * @throws RuntimeException When the search fails.
	 */
	public function of_text( string $text ): ?string {
		$found   = array();
		$compact = strtr(
			$text,
			array(
				' '  => '',
				"\t" => '',
				"\n" => '',
				"\r" => '',
				'"'  => "'",
				'`'  => "'",
			)
		);
		foreach ( $this->texts as $part => $id ) {
			if ( str_contains( $compact, (string) $part ) ) {
				$found[ $this->ranks[ $id ] ] = $id;
			}
		}
		self::checked( preg_match_all( $this->urls, $text, $matches ) );
		foreach ( array_unique( $matches[0] ) as $url ) {
			$id = $this->of_url( '//' . str_replace( '\\', '', $url ) );
			if ( null !== $id ) {
				$found[ $this->ranks[ $id ] ] = $id;
			}
		}
		ksort( $found );

		return array_values( $found )[0] ?? null;
	}

	/**
	 * Makes every URL with a known host one that a browser refuses to load.
	 *
	 * @param string $text HTML or CSS.
	 * @throws RuntimeException When the search fails.
	 */
	public function spoil( string $text ): string {
		return preg_replace( $this->hosts, self::SPOIL . '$0', $text ) ?? throw new RuntimeException( 'The search for hosts failed.' );
	}

	/**
	 * Host and path with query of a URL, as a browser would read them, in small letters.
	 *
	 * @see https://url.spec.whatwg.org/#url-parsing
	 * @param string $url Any URL.
	 * @return array{string, string} Empty host where it has none of its own.
	 */
	private static function split( string $url ): array {
		if ( 1 === preg_match( '~^/[\w.-]~', $url ) ) {
			return array( '', '' ); // Most addresses of a page.
		}
		// A browser reads `&#47` without its semicolon too; WordPress before 6.6 does not.
		$url = html_entity_decode( (string) preg_replace( '~&#(?:\d+(?![\d;])|x[\da-f]+(?![\da-f;]))~i', '$0;', $url ), ENT_QUOTES | ENT_HTML5 );
		$url = str_replace( array( "\t", "\n", "\r", '\\' ), array( '', '', '', '/' ), trim( $url, "\x00..\x20" ) );
		if ( 1 !== preg_match( '~^(?:https?:/*|//+)([^/?#]*)([^#]*)~i', $url, $parts ) ) {
			return array( '', '' );
		}
		$at   = strrpos( $parts[1], '@' );
		$host = strtolower( rawurldecode( false === $at ? $parts[1] : substr( $parts[1], $at + 1 ) ) );
		$path = strtolower( rawurldecode( $parts[2] ) );

		return array( rtrim( substr( $host, 0, strcspn( $host, ':' ) ), '.' ), str_starts_with( $path, '/' ) ? $path : '/' . $path );
	}

	/**
	 * The host one level above.
	 *
	 * @param string $host Host.
	 * @return string Empty above the last level.
	 */
	private static function parent( string $host ): string {
		$dot = strpos( $host, '.' );

		return false === $dot ? '' : substr( $host, $dot + 1 );
	}

	/**
	 * Alternatives of a regular expression.
	 *
	 * @param list<int|string> $texts To match as they are.
	 */
	private static function alternatives( array $texts ): string {
		return implode( '|', array_map( static fn ( int|string $text ): string => preg_quote( (string) $text, '~' ), $texts ) );
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
