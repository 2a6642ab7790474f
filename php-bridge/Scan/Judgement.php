<?php
/**
 * What a scan's findings mean under the settings of now.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Scan;

use Doorstep\Gate\Catalogue;
use Doorstep\Gate\ServiceMatcher;

/**
 * Sorts findings into services, hosts that nobody knows, and names that nobody declares. Names are
 * the gate's: the same matcher decides what a visitor's browser may load.
 *
 * @phpstan-import-type Findings from Report
 * @phpstan-import-type Page from Report
 * @phpstan-import-type Stored from Report
 * @phpstan-import-type Service from Catalogue
 * @phpstan-type FoundService array{id: string, name: string, category: string, provider: string, declared: bool, leaked: bool, hosts: list<string>, stored: list<string>, pages: list<int>}
 * @phpstan-type UnknownHost array{host: string, kinds: list<string>, before: bool, pages: list<int>, example: string}
 * @phpstan-type Judged array{time: int, pages: list<Page>, services: list<FoundService>, unknown: list<UnknownHost>, allowed: list<string>, stored: list<Stored>}
 */
final class Judgement {

	/**
	 * Services that were found, by id.
	 *
	 * @var array<string, FoundService>
	 */
	private array $found = array();

	/**
	 * Hosts that are nobody's, by name.
	 *
	 * @var array<string, UnknownHost>
	 */
	private array $unknown = array();

	/**
	 * Hosts that the owner allowed, as keys.
	 *
	 * @var array<string, true>
	 */
	private array $allowed = array();

	/**
	 * Names that no service declares.
	 *
	 * @var list<Stored>
	 */
	private array $stored = array();

	/**
	 * Takes what findings are judged by.
	 *
	 * @param array<string, Service> $services Every service, by id.
	 * @param list<string>           $declared Ids of those that a visitor can consent to.
	 */
	private function __construct( private array $services, private array $declared ) {}

	/**
	 * The judged report, as contract/schema/scan-view.json has it.
	 *
	 * @param Findings $findings Of the last scan.
	 * @return Judged
	 */
	public static function of( array $findings ): array {
		$judgement = new self( Catalogue::all(), array_column( Catalogue::declared(), 'id' ) );
		foreach ( $findings['held'] as $held ) {
			if ( isset( $judgement->services[ $held['service'] ] ) ) {
				$judgement->add( $held['service'], $held['pages'], false );
			}
		}
		$judgement->judge_hosts( $findings );
		$judgement->judge_names( $findings );

		return array(
			'time'     => $findings['time'],
			'pages'    => $findings['pages'],
			'services' => array_values( array_filter( array_map( static fn ( array $service ): ?array => $judgement->found[ $service['id'] ] ?? null, $judgement->services ) ) ),
			'unknown'  => array_values( $judgement->unknown ),
			'allowed'  => array_keys( $judgement->allowed ),
			'stored'   => $judgement->stored,
		);
	}

	/**
	 * Names the owner of each address.
	 *
	 * @param Findings $findings Of the last scan.
	 */
	private function judge_hosts( array $findings ): void {
		$matcher = new ServiceMatcher( $this->services );
		foreach ( $findings['loaded'] as $loaded ) {
			$host = substr( $loaded['address'], 0, strcspn( $loaded['address'], '/' ) );
			$id   = $matcher->classified( 'https://' . $loaded['address'] );
			if ( null === $id && 'hint' === $loaded['kind'] ) {
				$id = $matcher->of_host( 'https://' . $host ); // A hint has no path that could tell.
			}
			if ( null !== $id ) {
				$this->add( $id, $loaded['pages'], $loaded['before'], $host );
			} elseif ( Hosts::is_allowed( $host ) ) {
				$this->allowed[ $host ] = true;
			} elseif ( ! Hosts::is_own( $host ) ) {
				$known = $this->unknown[ $host ] ?? array(
					'host'    => $host,
					'kinds'   => array(),
					'before'  => false,
					'pages'   => array(),
					'example' => rtrim( $loaded['address'], '?' ),
				);

				$known['kinds']         = self::union( $known['kinds'], array( $loaded['kind'] ) );
				$known['before']        = $known['before'] || $loaded['before'];
				$known['pages']         = self::union( $known['pages'], $loaded['pages'] );
				$this->unknown[ $host ] = $known;
			}
		}
	}

	/**
	 * Names the owner of each cookie, key and database.
	 *
	 * @param Findings $findings Of the last scan.
	 */
	private function judge_names( array $findings ): void {
		foreach ( $findings['stored'] as $stored ) {
			$id = $this->declarer( $stored['name'], $stored['storage'] );
			if ( null === $id ) {
				$this->stored[] = $stored;
			} elseif ( '' !== $this->services[ $id ]['provider'] ) {
				// WordPress and this plugin have no provider: the site itself stores that.
				$this->add( $id, $stored['pages'], $stored['before'], null, $stored['name'] );
			}
		}
	}

	/**
	 * The service that says that it stores a name on the site's own domain.
	 *
	 * @param string $name    Of what is stored.
	 * @param string $storage Where.
	 * @return string|null Its id; one that was found before any other.
	 */
	private function declarer( string $name, string $storage ): ?string {
		$found = null;
		foreach ( $this->services as $id => $service ) {
			foreach ( $service['cookies'] as $cookie ) {
				$matches = $cookie['storage'] === $storage && null === $cookie['domain']
					&& ( str_ends_with( $cookie['name'], '*' ) ? str_starts_with( $name, substr( $cookie['name'], 0, -1 ) ) : $cookie['name'] === $name );
				if ( $matches && ( null === $found || ( isset( $this->found[ $id ] ) && ! isset( $this->found[ $found ] ) ) ) ) {
					$found = (string) $id;
				}
			}
		}

		return $found;
	}

	/**
	 * Notes a finding of a service.
	 *
	 * @param string      $id     The service's.
	 * @param list<int>   $pages  Where.
	 * @param bool        $before Whether it was there before consent.
	 * @param string|null $host   Where from.
	 * @param string|null $stored What it stored.
	 */
	private function add( string $id, array $pages, bool $before, ?string $host = null, ?string $stored = null ): void {
		$service = $this->services[ $id ];
		$known   = $this->found[ $id ] ?? array(
			'id'       => $id,
			'name'     => $service['name'],
			'category' => $service['category'],
			'provider' => $service['provider'],
			'declared' => 'functional' === $service['category'] || in_array( $id, $this->declared, true ),
			'leaked'   => false,
			'hosts'    => array(),
			'stored'   => array(),
			'pages'    => array(),
		);

		$known['leaked']    = $known['leaked'] || ( $before && 'functional' !== $service['category'] && ! Catalogue::is_let_through( $service ) );
		$known['hosts']     = self::union( $known['hosts'], null === $host ? array() : array( $host ) );
		$known['stored']    = self::union( $known['stored'], null === $stored ? array() : array( $stored ) );
		$known['pages']     = self::union( $known['pages'], $pages );
		$this->found[ $id ] = $known;
	}

	/**
	 * Both lists as one without repetitions.
	 *
	 * @template T of int|string
	 * @param list<T> $one   A list.
	 * @param list<T> $other Another.
	 * @return list<T>
	 */
	private static function union( array $one, array $other ): array {
		return array_values( array_unique( array_merge( $one, $other ) ) );
	}
}
