<?php
/**
 * Where a webhook may go.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use CurlHandle;

/**
 * A server out on the internet, by https, on its usual port: an address in the settings must not become a
 * way into the network that the site stands in. The name is resolved here, every address of it is looked
 * at, and the connection then goes to one of these: a name that says something else the second time it
 * is asked changes nothing.
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry/
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry/
 */
final class WebhookTarget {

	/**
	 * No user, no backslash, nothing else that two parsers read as two different hosts.
	 */
	private const URL = '~\Ahttps://(?<host>[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::443)?(?:[/?][^\\\\\s#]*)?\z~i';

	/**
	 * IPv4 that is not the internet: networks by the bits that they have in common.
	 */
	private const CLOSED = array( '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4' );

	/**
	 * IPv6 that is, and within it what is not: tunnels that may end anywhere, and addresses for manuals.
	 */
	private const OPEN_6   = '2000::/3';
	private const CLOSED_6 = array( '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20' );

	/**
	 * What the request that is being sent connects to, as CURLOPT_RESOLVE takes it; empty between requests.
	 *
	 * @var string
	 */
	private static string $pin = '';

	/**
	 * Sends a POST request there.
	 *
	 * @param string                $url     As the settings have it.
	 * @param string                $body    What to send.
	 * @param array<string, string> $headers By name.
	 * @return int|null HTTP status; 0 without an answer; null where it may not go there.
	 */
	public static function post( string $url, string $body, array $headers ): ?int {
		$is_allowed = self::is_own_network( $url );
		$addresses  = $is_allowed ? array() : self::addresses( $url );
		if ( null === $addresses || ! function_exists( 'curl_init' ) ) {
			return null;
		}
		if ( ! $is_allowed ) {
			self::$pin = trim( (string) wp_parse_url( $url, PHP_URL_HOST ), '[]' ) . ':443:' . implode( ',', $addresses );
		}
		try {
			$response = wp_remote_post(
				$url,
				array(
					'timeout'             => 5,
					'redirection'         => 0,
					'limit_response_size' => 1024,
					'reject_unsafe_urls'  => ! $is_allowed,
					'headers'             => $headers,
					'body'                => $body,
				)
			);
		} finally {
			self::$pin = '';
		}

		return (int) wp_remote_retrieve_response_code( $response );
	}

	/**
	 * Lets curl connect to the addresses that were looked at, and no others; on http_api_curl.
	 *
	 * @param CurlHandle $handle Of the request; of another plugin's while none of ours is sent.
	 */
	public static function pin( CurlHandle $handle ): void {
		if ( '' !== self::$pin ) {
			curl_setopt( $handle, CURLOPT_RESOLVE, array( self::$pin ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions.curl_curl_setopt -- On WordPress' own request.
		}
	}

	/**
	 * The addresses of a URL's host.
	 *
	 * @param string $url Any.
	 * @return list<string>|null Null where nothing may be sent: not one of ours, unknown, or not out on the internet.
	 */
	public static function addresses( string $url ): ?array {
		if ( 1 !== preg_match( self::URL, $url, $parts ) ) {
			return null;
		}
		$host = trim( $parts['host'], '[]' );
		if ( false !== filter_var( $host, FILTER_VALIDATE_IP ) ) {
			return self::is_public( $host ) ? array( $host ) : null;
		}
		$old = gethostbynamel( $host );
		$old = false === $old ? array() : $old;
		if ( array_filter( $old, self::is_public( ... ) ) !== $old ) {
			return null;
		}
		$records   = @dns_get_record( $host, DNS_AAAA ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- It warns where a name server does not answer, which is an answer here.
		$new       = array_filter( array_column( false === $records ? array() : $records, 'ipv6' ), 'is_string' );
		$addresses = array( ...$old, ...$new );

		return array() !== $addresses && array_filter( $new, self::is_public( ... ) ) === $new ? $addresses : null;
	}

	/**
	 * Whether an address is out on the internet.
	 *
	 * @param string $address IPv4 or IPv6.
	 */
	public static function is_public( string $address ): bool {
		$packed = inet_pton( $address );
		if ( false === $packed ) {
			return false;
		}
		$is_old = 4 === strlen( $packed );
		if ( ! $is_old && ! self::is_within( $packed, self::OPEN_6 ) ) {
			return false;
		}
		foreach ( $is_old ? self::CLOSED : self::CLOSED_6 as $network ) {
			if ( self::is_within( $packed, $network ) ) {
				return false;
			}
		}

		return true;
	}

	/**
	 * Whether an address lies in a network.
	 *
	 * @param string $packed  Address as inet_pton() gives it.
	 * @param string $network In CIDR notation, of the same family.
	 */
	private static function is_within( string $packed, string $network ): bool {
		list( $start, $bits ) = explode( '/', $network );

		$mask = str_pad( str_repeat( "\xff", intdiv( (int) $bits, 8 ) ) . chr( 0xff << ( 8 - (int) $bits % 8 ) & 0xff ), strlen( $packed ), "\0" );

		return ( $packed & substr( $mask, 0, strlen( $packed ) ) ) === inet_pton( $start );
	}

	/**
	 * Whether wp-config.php allows the URL in so many words: DOORSTEP_WEBHOOK_ORIGIN, such as
	 * `http://crm.internal:8080`, for a CRM in the agency's own network.
	 *
	 * @param string $url As the settings have it.
	 */
	public static function is_own_network( string $url ): bool {
		$origin = defined( 'DOORSTEP_WEBHOOK_ORIGIN' ) ? constant( 'DOORSTEP_WEBHOOK_ORIGIN' ) : null;

		return is_string( $origin ) && '' !== $origin && str_starts_with( $url, rtrim( $origin, '/' ) . '/' );
	}
}
