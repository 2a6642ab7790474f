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
	 * Ids of services that are let through: they are told apart from others, and never held.
	 *
	 * @var array<string, true>
	 */
	private array $free;

	/**
	 * Matches URL patterns in a script or style sheet, escaped slashes included; null until needed.
	 *
	 * @var string|null
	 */
	private ?string $urls = null;

	/**
	 * Matches where a held host begins; null until needed.
	 *
	 * @var string|null
	 */
	private ?string $hosts = null;

	/**
	 * Takes the services.
	 *
	 * @param array<string, Service> $services    By id.
	 * @param list<string>           $let_through Ids of those that need consent and are let through all the same.
	 */
	public function __construct( private array $services, array $let_through = array() ) {
		$this->free = array_fill_keys( $let_through, true );
		foreach ( $services as $service ) {
			if ( 'functional' === $service['category'] ) {
				$this->free[ $service['id'] ] = true;
			}
		}
	}

	/**
	 * Searches pages for what is held.
	 */
	public function search(): PageSearch {
		return PageSearch::of_services( array_diff_key( $this->services, $this->free ) );
	}

	/**
	 * The service that a URL belongs to.
	 *
	 * @param string $url As it stands in an attribute, character references resolved.
	 * @return string|null Its id; null for one that is let through, too.
	 */
	public function of_url( string $url ): ?string {
		$id = $this->classified( $url );

		return isset( $this->free[ $id ?? '-' ] ) ? null : $id;
	}

	/**
	 * The service that uses the host of a URL, whatever its path; of several, the one that needs
	 * consent most.
	 *
	 * @param string $url As it stands in an attribute, character references resolved.
	 * @return string|null Its id; null for one that is let through, too.
	 */
	public function of_host( string $url ): ?string {
		$this->prepare();
		$host = Address::host( $url );
		while ( '' !== $host ) {
			$ids = array_filter( $this->paths[ $host ] ?? array(), fn ( string $id ): bool => ! isset( $this->free[ $id ] ) );
			if ( array() !== $ids ) {
				usort( $ids, fn ( string $one, string $other ): int => $this->ranks[ $one ] <=> $this->ranks[ $other ] );
				return $ids[0];
			}
			$host = Address::parent( $host );
		}

		return null;
	}

	/**
	 * The service that a URL belongs to, let through or not.
	 *
	 * @param string $url As it stands in an attribute, character references resolved.
	 * @return string|null Its id.
	 */
	public function classified( string $url ): ?string {
		list( $host, $address ) = Address::split( $url );
		$this->prepare();
		$found = null;
		$best  = -1;
		while ( '' !== $host ) {
			foreach ( $this->paths[ $host ] ?? array() as $path => $id ) {
				$length = strlen( $host . $path );
				if ( $length > $best && str_starts_with( $address, (string) $path ) ) {
					$best  = $length;
					$found = $id;
				}
			}
			$host = Address::parent( $host );
		}

		return $found;
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
		return $this->all_of_text( $text )[0] ?? null;
	}

	/**
	 * Every service whose URLs or texts a source holds.
	 *
	 * @param string $text The source.
	 * @return list<string> Ids, the one that needs consent most first.
	 * @throws RuntimeException When the search fails.
	 */
	public function all_of_text( string $text ): array {
		$this->prepare();
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
		$this->urls ??= $this->url_pattern();
		if ( false === preg_match_all( $this->urls, $text, $matches ) ) {
			throw new RuntimeException( 'The search for services failed.' );
		}
		foreach ( array_unique( $matches[0] ) as $url ) {
			$id = $this->classified( '//' . str_replace( '\\', '', $url ) );
			if ( null !== $id ) {
				$found[ $this->ranks[ $id ] ] = $id;
			}
		}
		ksort( $found );

		return array_values( array_filter( $found, fn ( string $id ): bool => ! isset( $this->free[ $id ] ) ) );
	}

	/**
	 * Makes every URL with a held host one that a browser refuses to load.
	 *
	 * @param string      $text    HTML, CSS or JSON.
	 * @param string|null $service Whose hosts the head script can restore by taking the mark away, once this service is granted; null for all.
	 * @throws RuntimeException When the search fails.
	 */
	public function spoil( string $text, ?string $service = null ): string {
		$this->hosts ??= $this->host_pattern();
		$spoilt        = preg_replace_callback(
			$this->hosts,
			function ( array $found ) use ( $service ): string {
				$url = '//' . str_replace( '\\', '', $found[0] . $found[1] );
				return ( null === $service || $service === $this->classified( $url ) ? '' : '^' ) . self::SPOIL . $found[0];
			},
			$text
		);

		return $spoilt ?? throw new RuntimeException( 'The search for hosts failed.' );
	}

	/**
	 * Paths of services by host, as part of a regular expression, escaped slashes included.
	 *
	 * @param list<int|string> $paths In small letters.
	 */
	public static function paths( array $paths ): string {
		return '(?:' . str_replace( '/', '\\\\?/', self::alternatives( $paths ) ) . ')';
	}

	/**
	 * Sorts the patterns, once they are needed: most pages are searched, and never matched.
	 */
	private function prepare(): void {
		if ( array() !== $this->ranks ) {
			return;
		}
		foreach ( array_values( $this->services ) as $order => $service ) {
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
		foreach ( $this->paths as &$paths ) {
			krsort( $paths ); // The longer of two that begin alike first.
		}
	}

	/**
	 * Matches URL patterns in a script or style sheet.
	 */
	private function url_pattern(): string {
		$urls = array();
		foreach ( $this->paths as $host => $paths ) {
			$urls[] = preg_quote( (string) $host, '~' ) . ( isset( $paths[''] ) ? '(?![a-z0-9-])' : '' ) . self::paths( array_keys( $paths ) );
		}

		return array() === $urls ? '~(?!)~' : '~(?<![a-z0-9^-])(?:' . implode( '|', $urls ) . ')~i';
	}

	/**
	 * Matches where a held host begins, and what follows it.
	 */
	private function host_pattern(): string {
		$this->prepare();
		$held = array_filter( $this->paths, fn ( array $ids ): bool => array() !== array_diff_key( array_flip( $ids ), $this->free ) );

		return array() === $held ? '~(?!)~' : '~(?<![a-z0-9^-])(?:' . self::alternatives( array_keys( $held ) ) . ')(?![a-z0-9-]|\.[a-z])(?=([^\s"\'()<>]*))~i';
	}

	/**
	 * Alternatives of a regular expression.
	 *
	 * @param list<int|string> $texts To match as they are.
	 */
	private static function alternatives( array $texts ): string {
		return implode( '|', array_map( static fn ( int|string $text ): string => preg_quote( (string) $text, '~' ), $texts ) );
	}
}
