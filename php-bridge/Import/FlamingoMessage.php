<?php
/**
 * One message that Flamingo stored.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Import;

use Doorstep\Leads\FieldRules;

/**
 * What Contact Form 7 wrote of one submission, read as Flamingo reads it: `_fields` has the names, and
 * `_field_<name>` each value. Of `_meta`, only where the form stood: addresses, browsers and accounts
 * of senders are left behind.
 */
final class FlamingoMessage {

	/**
	 * Makes a message.
	 *
	 * @param array<string, string> $answers    Clean texts that are not empty, by the name that the form gave them.
	 *                                          Of a group of boxes the chosen ones, one a line.
	 * @param string                $from_name  What Flamingo took for the sender's name, or empty.
	 * @param string                $from_email What Flamingo took for the sender's address, or empty.
	 * @param int                   $post_id    Post that the form stood on; 0 for none.
	 * @param string                $post_title Title that it had.
	 * @param string                $page       Path of its page, from the site's address on.
	 * @param bool                  $is_spam    Whether Akismet said so.
	 */
	private function __construct(
		public readonly array $answers,
		public readonly string $from_name,
		public readonly string $from_email,
		public readonly int $post_id,
		public readonly string $post_title,
		public readonly string $page,
		public readonly bool $is_spam
	) {}

	/**
	 * Reads a message.
	 *
	 * @param int $id Post id.
	 */
	public static function read( int $id ): self {
		$meta    = self::object( $id, '_meta' );
		$akismet = self::object( $id, '_akismet' );
		$title   = self::line( $meta['post_title'] ?? '' );
		$post_id = is_numeric( $meta['post_id'] ?? null ) ? max( 0, (int) $meta['post_id'] ) : 0;

		return new self(
			self::answers( $id ),
			self::sender( get_post_meta( $id, '_from_name', true ) ),
			self::sender( get_post_meta( $id, '_from_email', true ) ),
			$post_id,
			$title,
			self::path( self::line( $meta['post_url'] ?? '' ), self::line( $meta['url'] ?? '' ) ),
			! empty( $akismet['spam'] )
		);
	}

	/**
	 * What was typed and chosen. Of an acceptance box that was ticked, the sentence beside it.
	 *
	 * @param int $id Post id.
	 * @return array<string, string>
	 */
	private static function answers( int $id ): array {
		$accepted = self::object( $id, '_consent' );
		$answers  = array();
		foreach ( self::object( $id, '_fields' ) as $name => $value ) {
			$key   = sanitize_key( '_field_' . $name );
			$value = metadata_exists( 'post', $id, $key ) ? get_post_meta( $id, $key, true ) : $value;
			$lines = self::lines( $value );
			if ( array() !== $lines && is_string( $accepted[ $name ] ?? null ) ) {
				$lines = array( self::line( wp_strip_all_tags( $accepted[ $name ] ) ) );
			}
			$text = implode( "\n", $lines );
			if ( '' !== $text ) {
				$answers[ (string) $name ] = $text;
			}
		}

		return $answers;
	}

	/**
	 * The texts in a value; of a group of boxes one each.
	 *
	 * @param mixed $value What Contact Form 7 stored.
	 * @return list<string>
	 */
	private static function lines( mixed $value ): array {
		if ( is_array( $value ) ) {
			return array_merge( ...array_map( self::lines( ... ), array_values( $value ) ) );
		}
		$text = is_scalar( $value ) ? FieldRules::clean( 'textarea', wp_check_invalid_utf8( (string) $value, true ) ) : '';

		return '' === $text ? array() : array( $text );
	}

	/**
	 * Part of the sender. Contact Form 7 writes its own mark, such as `[your-name]`, where the form has no such field.
	 *
	 * @param mixed $value What it stored.
	 */
	private static function sender( mixed $value ): string {
		$text = self::line( $value );

		return 1 === preg_match( '/\A\[.*\]\z/', $text ) ? '' : $text;
	}

	/**
	 * Path of the first address of this site; without what came after a question mark.
	 *
	 * @param string ...$urls Addresses.
	 */
	private static function path( string ...$urls ): string {
		$home = wp_parse_url( home_url( '/' ) );
		foreach ( $urls as $url ) {
			$parts = wp_parse_url( $url );
			$base  = rtrim( $home['path'] ?? '/', '/' );
			$path  = $parts['path'] ?? '/';
			if ( is_array( $parts ) && ( $parts['host'] ?? '' ) === ( $home['host'] ?? '' ) && str_starts_with( $path, $base . '/' ) && strlen( $path ) <= 190 ) {
				return substr( $path, strlen( $base ) );
			}
		}

		return '/';
	}

	/**
	 * A meta value that is an array; empty where it is none.
	 *
	 * @param int    $id  Post id.
	 * @param string $key Meta key.
	 * @return array<mixed>
	 */
	private static function object( int $id, string $key ): array {
		$value = get_post_meta( $id, $key, true );

		return is_array( $value ) ? $value : array();
	}

	/**
	 * A text of one line.
	 *
	 * @param mixed $value What was stored.
	 */
	private static function line( mixed $value ): string {
		return is_scalar( $value ) ? FieldRules::clean( 'text', wp_check_invalid_utf8( (string) $value, true ) ) : '';
	}
}
