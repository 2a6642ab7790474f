<?php
/**
 * Which services a tag loads from.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Gate;

/**
 * Reads the attributes of a tag.
 */
final class TagServices {

	/**
	 * Takes what recognises services.
	 *
	 * @param ServiceMatcher    $matcher Recognises them.
	 * @param list<string>|null $allowed With the shield on: hosts that may be loaded from without
	 *                                   belonging to a service. Null with the shield off.
	 */
	public function __construct( private ServiceMatcher $matcher, private ?array $allowed ) {}

	/**
	 * Services that the current tag loads from, but for its style.
	 *
	 * @param HtmlEditor $page The page.
	 * @param string     $tag  The tag's name.
	 * @return array<string, string> Ids by attribute; empty for a host that nobody has classified.
	 */
	public function by_attribute( HtmlEditor $page, string $tag ): array {
		$relations = 'LINK' === $tag ? $page->text( 'rel' ) : '';
		$host_only = 'BASE' === $tag || LoadingTag::is_hint( $relations );
		if ( 'LINK' === $tag && ! $host_only && ! LoadingTag::fetches( $relations ) ) {
			return array();
		}
		$found = array();
		foreach ( LoadingTag::attributes( $tag, (array) $page->get_attribute_names_with_prefix( 'data-' ) ) as $name ) {
			$found[ $name ] = $this->of_value( $page->text( $name ), $name, $tag, $host_only );
		}
		if ( 'IFRAME' === $tag && null !== $page->get_attribute( 'srcdoc' ) ) {
			$found = array( 'srcdoc' => $this->matcher->of_text( $page->text( 'srcdoc' ) ) ) + $found;
		}

		return array_filter( $found, is_string( ... ) );
	}

	/**
	 * The service that a style loads from.
	 *
	 * @param string $style CSS.
	 * @return string|null Its id; empty for more than one, of which none alone may let it load.
	 */
	public function of_style( string $style ): ?string {
		$services = '' === $style ? array() : $this->matcher->all_of_text( $style );

		return count( $services ) > 1 ? '' : ( $services[0] ?? null );
	}

	/**
	 * The service that a value leads to.
	 *
	 * @param string $value     The value, character references resolved.
	 * @param string $name      Name of its attribute.
	 * @param string $tag       Name of the tag.
	 * @param bool   $host_only Whether the host alone tells.
	 */
	private function of_value( string $value, string $name, string $tag, bool $host_only ): ?string {
		if ( '' === $value ) {
			return null;
		}
		if ( $host_only ) {
			return $this->matcher->of_host( $value ) ?? ( 'BASE' === $tag ? $this->unknown( $value ) : null );
		}
		if ( str_ends_with( $name, 'srcset' ) ) {
			foreach ( (array) preg_split( '~[\s,]+~', $value ) as $part ) {
				$service = $this->matcher->of_url( (string) $part );
				if ( null !== $service ) {
					return $service;
				}
			}
			return null;
		}
		if ( 1 === preg_match( '~^\s*(?:data:(?:text|application)/|javascript:)~i', $value ) ) {
			return $this->matcher->of_text( self::unpacked( $value ) );
		}
		if ( str_starts_with( $name, 'data-' ) && str_contains( $value, 'url(' ) ) {
			return $this->matcher->of_text( $value );
		}

		return $this->matcher->of_url( $value ) ?? ( in_array( $tag, LoadingTag::DOCUMENTS, true ) ? $this->unknown( $value ) : null );
	}

	/**
	 * Tells a host that nobody has classified, with the shield on.
	 *
	 * @param string $url Any URL.
	 * @return string|null Empty for such a host.
	 */
	private function unknown( string $url ): ?string {
		if ( null === $this->allowed || null !== $this->matcher->classified( $url ) ) {
			return null;
		}
		$host = Address::host( $url );

		return '' === $host || Address::is_at_or_below( $host, $this->allowed ) ? null : '';
	}

	/**
	 * A document or script that stands in the URL itself.
	 *
	 * @param string $url URL with the scheme `data` or `javascript`.
	 */
	private static function unpacked( string $url ): string {
		$text = rawurldecode( $url );
		$from = stripos( $text, ';base64,' );

		return false === $from ? $text : (string) base64_decode( substr( $text, $from + strlen( ';base64,' ) ) ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- A browser would.
	}
}
