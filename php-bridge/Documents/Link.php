<?php
/**
 * A link in a document.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

/**
 * Words and where they lead. Neither is escaped.
 */
final class Link {

	/**
	 * Makes a link.
	 *
	 * @param string $text What is read.
	 * @param string $url  Address; only http, https, mailto and tel become a link.
	 */
	public function __construct( public readonly string $text, public readonly string $url ) {
	}

	/**
	 * An e-mail address.
	 *
	 * @param string $address The address.
	 */
	public static function email( string $address ): self {
		return new self( $address, 'mailto:' . $address );
	}

	/**
	 * A telephone number.
	 *
	 * @param string $number As people write it.
	 */
	public static function phone( string $number ): self {
		return new self( $number, 'tel:' . preg_replace( '/[^+0-9]/', '', str_replace( '(0)', '', $number ) ) );
	}

	/**
	 * A web address that is read as it is.
	 *
	 * @param string $url The address.
	 */
	public static function to( string $url ): self {
		return new self( (string) preg_replace( '#^https?://(www\.)?|/$#i', '', $url ), $url );
	}
}
