<?php
/**
 * Between a lead's row and what is stored of it.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Encryption;

use Doorstep\Database;
use Doorstep\Leads\LeadSearch;

/**
 * What a sender typed, what staff wrote, and every hash of it are encrypted together into the column `fields`:
 * `v1.<key id>.<base64 of nonce and ciphertext>`, XChaCha20-Poly1305, bound to the lead, the column and the key, so
 * that nothing can be put into another row. The columns that are looked up by equality hold a keyed hash instead,
 * of the same key: when that is destroyed, nobody can try addresses on them either. What lists need stays as it is:
 * form, listing, page, language, consents, times, states.
 */
final class LeadCipher {

	/**
	 * Columns that are encrypted.
	 */
	private const CONTENTS = array( 'fields', 'labels', 'activity', 'hold_reason', 'email', 'body_hash', 'text_hash' );

	/**
	 * Columns that are made from those, and left empty.
	 */
	public const MADE = array( 'search_text', 'name', ...LeadSearch::SIGNATURE );

	/**
	 * Every column whose value depends on encryption.
	 */
	public const COLUMNS = array( 'key_id', ...self::CONTENTS, ...self::MADE );

	/**
	 * Columns by which leads are found, and the length of their hash.
	 */
	private const FOUND_BY = array(
		'email'     => 64,
		'text_hash' => 32,
	);

	private const VERSION = 'v1';
	private const NONCE   = 24;
	private const TAG     = 16;

	/**
	 * A row as it is stored, by what wp-config.php says now.
	 *
	 * @template Value of int|string|null
	 * @param array<string, Value> $row In clear: `id`, `erase_at` and COLUMNS but for `key_id`.
	 * @return array<string, Value|int|string>
	 * @throws KeysUnavailable When it is to be encrypted and cannot be.
	 */
	public static function to_store( array $row ): array {
		$keys = LeadKeys::of_site();
		if ( ! $keys->are_used() ) {
			return array( 'key_id' => '' ) + $row;
		}
		$id  = $keys->id_for( (int) $row['erase_at'] );
		$key = $keys->key( $id );
		if ( null === $key ) {
			throw new KeysUnavailable( KeysUnavailable::FOLDER );
		}
		$texts  = array_map( 'strval', array_intersect_key( $row, array_flip( self::CONTENTS ) ) );
		$nonce  = random_bytes( self::NONCE );
		$sealed = sodium_crypto_aead_xchacha20poly1305_ietf_encrypt( (string) wp_json_encode( $texts, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ), self::bound_to( (string) $row['id'], $id ), $nonce, LeadKey::of_purpose( $key, 'contents' ) );
		$stored = array( 'key_id' => $id ) + array_fill_keys( LeadSearch::SIGNATURE, 0 ) + array_fill_keys( array( ...self::CONTENTS, ...self::MADE ), '' );
		foreach ( self::FOUND_BY as $column => $length ) {
			$stored[ $column ] = self::found_by( $column, $texts[ $column ], $key, $length );
		}
		$stored['fields'] = self::head( $id ) . base64_encode( $nonce . $sealed ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- Bytes in a column of text.

		return $stored + $row;
	}

	/**
	 * The columns to store of a lead that is changed: encryption is of the whole, and a new end may need another key.
	 *
	 * @param string                    $id       UUID.
	 * @param int                       $revision The lead's, as it was read.
	 * @param array<string, int|string> $columns  What is new, in clear.
	 * @return array<string, int|string>|null Null where it is gone or somebody else has changed it.
	 * @throws \Doorstep\DatabaseUnavailable When database or keys are out of reach.
	 */
	public static function to_change( string $id, int $revision, array $columns ): ?array {
		if ( ! LeadKeys::were_ever_used() ) {
			return $columns;
		}
		$rows  = Database::rows( 'SELECT * FROM %i WHERE id = %s AND revision = %d', array( Database::table( 'leads' ), $id, $revision ) );
		$clear = array() === $rows ? null : self::to_read( $rows[0] );

		return null === $clear ? null : array_intersect_key( self::to_store( $columns + array_map( 'strval', $clear ) ), $columns + array_flip( self::COLUMNS ) );
	}

	/**
	 * A row in clear.
	 *
	 * @param array<string, string|null> $row As it is stored.
	 * @return array<string, string|null>|null Null where its key is gone, or the row is not what was stored.
	 * @throws KeysUnavailable When the keys are out of reach.
	 */
	public static function to_read( array $row ): ?array {
		$id = (string) ( $row['key_id'] ?? '' );
		if ( '' === $id ) {
			return $row;
		}
		$key   = LeadKeys::of_site()->key( $id );
		$text  = (string) ( $row['fields'] ?? '' );
		$bytes = str_starts_with( $text, self::head( $id ) ) ? base64_decode( substr( $text, strlen( self::head( $id ) ) ), true ) : false; // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- Bytes in a column of text.
		if ( null === $key || false === $bytes || strlen( $bytes ) < self::NONCE + self::TAG ) {
			return null;
		}
		$json  = sodium_crypto_aead_xchacha20poly1305_ietf_decrypt( substr( $bytes, self::NONCE ), self::bound_to( (string) ( $row['id'] ?? '' ), $id ), substr( $bytes, 0, self::NONCE ), LeadKey::of_purpose( $key, 'contents' ) );
		$texts = false === $json ? null : json_decode( $json, true );
		if ( ! is_array( $texts ) ) {
			return null;
		}
		foreach ( self::CONTENTS as $column ) {
			$row[ $column ] = is_string( $texts[ $column ] ?? null ) ? $texts[ $column ] : '';
		}

		return $row;
	}

	/**
	 * What a column may hold where a text is meant: the text, or its hash with any key.
	 *
	 * @param string $column `email` or `text_hash`.
	 * @param string $text   The text as the row in clear has it.
	 * @return non-empty-list<string>
	 * @throws KeysUnavailable When the keys are out of reach.
	 */
	public static function lookups( string $column, string $text ): array {
		$keys    = LeadKeys::of_site();
		$lookups = array( $text );
		foreach ( $keys->are_set() ? $keys->ids() : array() as $id ) {
			$key = $keys->key( $id );
			if ( null !== $key ) {
				$lookups[] = self::found_by( $column, $text, $key, self::FOUND_BY[ $column ] );
			}
		}

		return $lookups;
	}

	/**
	 * What the column `key_id` may hold of a lead that can be read.
	 *
	 * @return list<string> None where no lead was ever encrypted: nothing is to be told apart.
	 * @throws KeysUnavailable When the keys are out of reach.
	 */
	public static function readable(): array {
		return LeadKeys::were_ever_used() ? array( '', ...LeadKeys::of_site()->ids() ) : array();
	}

	/**
	 * The hash by which a text is found.
	 *
	 * @param string $column Its column.
	 * @param string $text   The text; an empty one stays empty.
	 * @param string $key    Of the row.
	 * @param int    $length Digits.
	 */
	private static function found_by( string $column, string $text, string $key, int $length ): string {
		return '' === $text ? '' : substr( hash_hmac( 'sha256', $text, LeadKey::of_purpose( $key, $column ) ), 0, $length );
	}

	/**
	 * What stands before the ciphertext.
	 *
	 * @param string $id Of the key.
	 */
	private static function head( string $id ): string {
		return self::VERSION . '.' . $id . '.';
	}

	/**
	 * What a ciphertext is good for.
	 *
	 * @param string $lead UUID.
	 * @param string $id   Of the key.
	 */
	private static function bound_to( string $lead, string $id ): string {
		return implode( '|', array( 'doorstep', self::VERSION, $lead, 'fields', $id ) );
	}
}
