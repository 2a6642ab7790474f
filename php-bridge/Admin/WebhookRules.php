<?php
/**
 * What must hold of the webhook.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

use Doorstep\Leads\WebhookTarget;

/**
 * An address that can never be sent to is refused when it is entered. Where a name leads is looked at
 * with each lead, for that may change.
 */
final class WebhookRules {

	/**
	 * Names that no name server of the internet knows.
	 *
	 * @see https://www.rfc-editor.org/rfc/rfc6761
	 */
	private const PRIVATE = '/(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa)$/';

	/**
	 * Ends in a number: some take it for an IPv4 address in another writing.
	 *
	 * @see https://url.spec.whatwg.org/#ends-in-a-number-checker
	 */
	private const NUMBER = '/(?:\A|\.)(?:0x[0-9a-f]*|[0-9]+)\.?\z/';

	/**
	 * What is wrong, by path.
	 *
	 * @param array{url: string, secret: string} $webhook Valid by its schema.
	 * @return array<string, string>
	 */
	public static function errors( array $webhook ): array {
		if ( '' === $webhook['url'] ) {
			return array();
		}
		$wrong  = self::wrong( $webhook['url'] );
		$errors = null === $wrong ? array() : array( 'settings.webhook.url' => $wrong );
		if ( strlen( $webhook['secret'] ) < 16 ) {
			$errors['settings.webhook.secret'] = __( 'Make a secret: without one nothing is sent, for anybody could send the same.', 'doorstep' );
		}

		return $errors;
	}

	/**
	 * What is wrong with an address; null when nothing is.
	 *
	 * @param string $url Begins with https:// or http://.
	 */
	private static function wrong( string $url ): ?string {
		if ( WebhookTarget::is_own_network( $url ) ) {
			return null;
		}
		if ( ! str_starts_with( $url, 'https://' ) ) {
			return __( 'This must begin with https://, so that nobody on the way reads along.', 'doorstep' );
		}
		$parts = wp_parse_url( $url );
		$host  = strtolower( trim( $parts['host'] ?? '', '[]' ) );
		if ( ! is_array( $parts ) || '' === $host || 1 !== preg_match( '~\A[a-z0-9.:-]+\z~', $host ) || str_contains( $url, '\\' ) ) {
			return __( 'This is not an address that leads can be sent to.', 'doorstep' );
		}
		if ( isset( $parts['user'] ) || isset( $parts['fragment'] ) || 443 !== ( $parts['port'] ?? 443 ) ) {
			return __( 'This must be an address without a user, a port of its own or a # in it.', 'doorstep' );
		}
		$is_address = false !== filter_var( $host, FILTER_VALIDATE_IP );
		if ( $is_address ? ! WebhookTarget::is_public( $host ) : ( ! str_contains( $host, '.' ) || 1 === preg_match( self::PRIVATE, rtrim( $host, '.' ) ) || 1 === preg_match( self::NUMBER, $host ) ) ) {
			/* translators: %s: name of a host. */
			return sprintf( __( '“%s” is in a private network: leads are sent over the internet alone.', 'doorstep' ), $host );
		}

		return null;
	}
}
