<?php
/**
 * A folder of keys.
 *
 * @package Doorstep
 *
 * phpcs:disable WordPress.WP.AlternativeFunctions -- WP_Filesystem knows neither a flush nor an atomic rename.
 * phpcs:disable WordPress.PHP.NoSilencedErrors -- A folder that is away is an answer here; PHP would write its path into a page.
 */

declare( strict_types=1 );

namespace Doorstep\Encryption;

use Doorstep\Clock;

/**
 * One file a key, never written again: `<prefix>-<time of making>-<print of the key>.key`. Two processes that need
 * a key at once make one each, and both are good, so nothing is locked. A file whose content is not what its name
 * says is no key.
 */
final class KeyFolder {

	/**
	 * Prefix of the key by which the folder is known; others have their month.
	 */
	private const SITE = 'site';

	/**
	 * File that says which installation made the folder.
	 */
	private const OWNER = 'owner';

	private const ENDING = '.key';
	private const FORM   = '/\A(site|\d{6})-(\d{10})-[0-9a-f]{16}\z/';

	/**
	 * Keys by id; null for one that is not itself.
	 *
	 * @var array<string, string|null>
	 */
	private array $keys = array();

	/**
	 * Makes the object and nothing else.
	 *
	 * @param string $path Of the folder.
	 */
	private function __construct( private readonly string $path ) {}

	/**
	 * The site's folder. The site remembers it by the id of a key in it, so that the empty folder of a disk that is
	 * not mounted, or another web node's own, is not taken for it: keys made there would be lost.
	 *
	 * @param string $path  From wp-config.php.
	 * @param string $known Id of that key; empty for a site that has had no folder yet.
	 * @return array{self, string} The folder, and the id.
	 * @throws KeysUnavailable When it is not there, or not the site's.
	 */
	public static function open( string $path, string $known ): array {
		if ( ! path_is_absolute( $path ) ) {
			throw new KeysUnavailable( KeysUnavailable::CONSTANT );
		}
		$folder = new self( rtrim( $path, '/\\' ) );
		if ( '' === $known ) {
			$known = $folder->begin();
		}
		if ( null === $folder->read( $known ) ) {
			throw new KeysUnavailable( is_dir( $path ) ? KeysUnavailable::FOREIGN : KeysUnavailable::FOLDER );
		}

		return array( $folder, $known );
	}

	/**
	 * Makes sure that the next month's key can be stored.
	 *
	 * @throws KeysUnavailable When it cannot.
	 */
	public function check(): void {
		if ( ! @is_writable( $this->path ) ) {
			throw new KeysUnavailable( KeysUnavailable::FOLDER );
		}
	}

	/**
	 * The ids of the keys, oldest first within a month.
	 *
	 * @return list<string>
	 * @throws KeysUnavailable When the folder cannot be read.
	 */
	public function ids(): array {
		return array_values( array_filter( $this->all(), static fn ( string $id ): bool => ! str_starts_with( $id, self::SITE ) ) );
	}

	/**
	 * One key.
	 *
	 * @param string $id From ids(), or from a row.
	 * @return string|null Null where there is none, or its file holds something else.
	 * @throws KeysUnavailable When its file cannot be read.
	 */
	public function read( string $id ): ?string {
		if ( 1 !== preg_match( self::FORM, $id ) ) {
			return null;
		}
		if ( ! array_key_exists( $id, $this->keys ) ) {
			$text = @file_get_contents( $this->file( $id ) );
			if ( false === $text && file_exists( $this->file( $id ) ) ) {
				throw new KeysUnavailable( KeysUnavailable::FOLDER );
			}
			$key               = LeadKey::of_text( trim( (string) $text ) );
			$this->keys[ $id ] = null !== $key && str_ends_with( $id, '-' . LeadKey::fingerprint( $key ) ) ? $key : null;
		}

		return $this->keys[ $id ];
	}

	/**
	 * Makes a key. It is on the disk before anything is encrypted with it.
	 *
	 * @param string $prefix Month as YYYYMM.
	 * @return string Its id, after those of the same prefix.
	 * @throws KeysUnavailable When it cannot be stored.
	 */
	public function make( string $prefix ): string {
		$key    = random_bytes( LeadKey::BYTES );
		$last   = max( array( 0, ...array_map( self::made( ... ), array_filter( $this->all(), static fn ( string $id ): bool => str_starts_with( $id, $prefix ) ) ) ) );
		$id     = sprintf( '%s-%010d-%s', $prefix, max( $last + 1, Clock::now() ), LeadKey::fingerprint( $key ) );
		$draft  = $this->file( $id ) . '.new';
		$handle = @fopen( $draft, 'x' );
		$text   = bin2hex( $key ) . "\n";
		$stored = false !== $handle
			&& chmod( $draft, 0600 ) && strlen( $text ) === @fwrite( $handle, $text ) && fflush( $handle ) && fsync( $handle )
			&& fclose( $handle ) && rename( $draft, $this->file( $id ) );
		if ( ! $stored ) {
			throw new KeysUnavailable( KeysUnavailable::FOLDER );
		}
		// The file's name is in the folder, and that too is on the disk, where the system has folders flushed.
		$folder = @fopen( $this->path, 'r' );
		if ( false !== $folder ) {
			@fsync( $folder );
			fclose( $folder );
		}

		return $id;
	}

	/**
	 * Destroys a key, and with it everything that was ever encrypted with it, wherever a copy is.
	 *
	 * @param string $id From ids().
	 * @return bool Whether it is gone.
	 */
	public function destroy( string $id ): bool {
		unset( $this->keys[ $id ] );

		return @unlink( $this->file( $id ) );
	}

	/**
	 * Removes a folder with every key, if this installation made it: the keys that a copy of the site runs with are
	 * another's.
	 *
	 * @param string $path From wp-config.php.
	 * @throws KeysUnavailable When it cannot be read.
	 */
	public static function remove( string $path ): void {
		$folder = new self( rtrim( $path, '/\\' ) );
		if ( self::owner() === @file_get_contents( $folder->path . '/' . self::OWNER ) ) {
			array_map( $folder->destroy( ... ), $folder->all() );
			@unlink( $folder->path . '/' . self::OWNER );
			@rmdir( $folder->path );
		}
	}

	/**
	 * When a key was made.
	 *
	 * @param string $id From all().
	 * @return int Unix seconds.
	 */
	private static function made( string $id ): int {
		return (int) substr( $id, (int) strpos( $id, '-' ) + 1, 10 );
	}

	/**
	 * The first key of a folder that the site does not know yet.
	 *
	 * @throws KeysUnavailable When the folder cannot be made, or would lie where a browser gets files from.
	 */
	private function begin(): string {
		$parent = (string) realpath( is_dir( $this->path ) ? $this->path : dirname( $this->path ) );
		$root   = isset( $_SERVER['DOCUMENT_ROOT'] ) && is_string( $_SERVER['DOCUMENT_ROOT'] ) ? wp_unslash( $_SERVER['DOCUMENT_ROOT'] ) : ''; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- A path of the server's own; compared, and used for nothing else.
		foreach ( array_filter( array( (string) realpath( ABSPATH ), '' !== $root ? (string) realpath( $root ) : '' ) ) as $public ) {
			if ( str_starts_with( $parent . '/', rtrim( $public, '/\\' ) . '/' ) ) {
				throw new KeysUnavailable( KeysUnavailable::IN_SITE );
			}
		}
		if ( ! is_dir( $this->path ) ) {
			@mkdir( $this->path, 0700 );
		}
		$keys = array_filter( $this->all(), static fn ( string $id ): bool => str_starts_with( $id, self::SITE ) );
		if ( array() !== $keys ) {
			return min( $keys );
		}
		$site = $this->make( self::SITE );
		@file_put_contents( $this->path . '/' . self::OWNER, self::owner() );

		return $site;
	}

	/**
	 * The ids of all files that may be keys.
	 *
	 * @return list<string>
	 * @throws KeysUnavailable When the folder cannot be read.
	 */
	private function all(): array {
		$files = @scandir( $this->path );
		if ( false === $files ) {
			throw new KeysUnavailable( KeysUnavailable::FOLDER );
		}
		$ids = array_map( static fn ( string $file ): string => basename( $file, self::ENDING ), $files );

		return array_values( array_filter( $ids, fn ( string $id, int $at ): bool => str_ends_with( $files[ $at ], self::ENDING ) && 1 === preg_match( self::FORM, $id ) && ( ! array_key_exists( $id, $this->keys ) || null !== $this->keys[ $id ] ), ARRAY_FILTER_USE_BOTH ) );
	}

	/**
	 * What tells this installation from a copy of it.
	 */
	private static function owner(): string {
		return hash( 'sha256', (string) wp_json_encode( array( ABSPATH, defined( 'DB_NAME' ) ? constant( 'DB_NAME' ) : '' ) ) );
	}

	/**
	 * Where a key is.
	 *
	 * @param string $id Its id.
	 */
	private function file( string $id ): string {
		return $this->path . '/' . $id . self::ENDING;
	}
}
