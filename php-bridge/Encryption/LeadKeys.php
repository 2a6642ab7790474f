<?php
/**
 * The keys that leads are encrypted with.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Encryption;

/**
 * On where wp-config.php has DOORSTEP_LEAD_KEY_FOLDER, a folder with a key for each month in which leads are
 * erased, or DOORSTEP_LEAD_KEYS, keys of the owner's own, of which the first encrypts. With a folder, whatever
 * was encrypted for a month is unreadable everywhere once the month is over, for its key is destroyed.
 * No key is ever in the database.
 */
final class LeadKeys {

	/**
	 * Whether anything was ever encrypted here: empty for never, else what the folder is known by, or LISTED.
	 */
	public const OPTION = 'doorstep_lead_keys';

	private const LISTED = 'listed';

	/**
	 * Of this site; wp-config.php does not change within a request.
	 *
	 * @var self|null
	 */
	private static ?self $of_site = null;

	/**
	 * The folder's, once it was opened.
	 *
	 * @var MonthKeys|null
	 */
	private ?MonthKeys $months = null;

	/**
	 * Id of the key that it is known by.
	 *
	 * @var string
	 */
	private string $site = '';

	/**
	 * What wp-config.php says.
	 *
	 * @param string|null $path  Of the folder; null for none.
	 * @param string|null $texts Keys, with commas between them; null for none.
	 * @param bool        $is_on Whether what is stored from now on is encrypted; false while it is being turned off.
	 */
	private function __construct(
		private readonly ?string $path,
		private readonly ?string $texts,
		private readonly bool $is_on
	) {}

	/**
	 * This site's.
	 */
	public static function of_site(): self {
		return self::$of_site ??= new self(
			self::text( 'DOORSTEP_LEAD_KEY_FOLDER' ),
			self::text( 'DOORSTEP_LEAD_KEYS' ),
			! defined( 'DOORSTEP_LEAD_ENCRYPTION' ) || false !== constant( 'DOORSTEP_LEAD_ENCRYPTION' )
		);
	}

	/**
	 * Whether there are keys, so that leads may be encrypted.
	 */
	public function are_set(): bool {
		return null !== $this->path || null !== $this->texts;
	}

	/**
	 * Whether what is stored is encrypted.
	 */
	public function are_used(): bool {
		return $this->is_on && $this->are_set();
	}

	/**
	 * Whether any lead may be encrypted, now or from before.
	 */
	public static function were_ever_used(): bool {
		return self::of_site()->are_set() || '' !== self::known();
	}

	/**
	 * The ids of all keys.
	 *
	 * @return list<string>
	 * @throws KeysUnavailable When they are out of reach.
	 */
	public function ids(): array {
		return array( ...( $this->months()?->folder->ids() ?? array() ), ...array_map( 'strval', array_keys( $this->listed() ) ) );
	}

	/**
	 * Makes sure that leads can be read and stored.
	 *
	 * @throws KeysUnavailable When they cannot.
	 */
	public function check(): void {
		$this->listed();
		$this->months()?->folder->check();
	}

	/**
	 * One key.
	 *
	 * @param string $id From a row.
	 * @return string|null Bytes; null when there is none.
	 * @throws KeysUnavailable When they are out of reach.
	 */
	public function key( string $id ): ?string {
		return $this->listed()[ $id ] ?? $this->months()?->folder->read( $id );
	}

	/**
	 * The key for a lead; made where its month has none yet.
	 *
	 * @param int $erase_at When the lead is erased.
	 * @return string Its id.
	 * @throws KeysUnavailable When there is none.
	 */
	public function id_for( int $erase_at ): string {
		$months = $this->months();
		if ( null === $months ) {
			$first = (string) array_key_first( $this->listed() );
			if ( '' === self::known() ) {
				update_option( self::OPTION, self::LISTED, true );
			}

			return $first;
		}

		return $months->id_for( $erase_at );
	}

	/**
	 * Whether a key is the right one for what is erased within some time.
	 *
	 * @param string $id From ids().
	 * @return array{int, int}|null From when to when, in Unix seconds, not within; null for never.
	 * @throws KeysUnavailable When they are out of reach.
	 */
	public function span( string $id ): ?array {
		if ( ! $this->are_used() ) {
			return null;
		}
		if ( null === $this->months() ) {
			return (string) array_key_first( $this->listed() ) === $id ? array( 0, PHP_INT_MAX ) : null;
		}

		return isset( $this->listed()[ $id ] ) ? null : $this->months()->span( $id );
	}

	/**
	 * A secret of the site that no database holds, for links into leads; empty while leads are not encrypted.
	 *
	 * @throws KeysUnavailable When it is out of reach.
	 */
	public function secret(): string {
		if ( ! $this->are_set() ) {
			return '';
		}
		$key = $this->months()?->folder->read( $this->site ) ?? array_values( $this->listed() )[0] ?? '';

		return LeadKey::of_purpose( $key, 'links' );
	}

	/**
	 * The folder's keys, by month; null where wp-config.php has none.
	 *
	 * @throws KeysUnavailable When the folder is out of reach.
	 */
	public function months(): ?MonthKeys {
		if ( null !== $this->path && null === $this->months ) {
			$known                 = self::known();
			list( $folder, $site ) = KeyFolder::open( $this->path, self::LISTED === $known ? '' : $known );
			$this->months          = new MonthKeys( $folder );
			$this->site            = $site;
			if ( $site !== $known ) {
				update_option( self::OPTION, $site, true );
			}
		}

		return $this->months;
	}

	/**
	 * The owner's own keys, by id.
	 *
	 * @return array<string, string>
	 * @throws KeysUnavailable When one of them is none.
	 */
	private function listed(): array {
		$keys = array();
		foreach ( null === $this->texts ? array() : explode( ',', $this->texts ) as $text ) {
			$key = LeadKey::of_text( trim( $text ) );
			if ( null === $key ) {
				throw new KeysUnavailable( KeysUnavailable::CONSTANT );
			}
			$keys[ 'own-' . LeadKey::fingerprint( $key ) ] = $key;
		}

		return $keys;
	}

	/**
	 * Removes the keys that this installation made, and so its folder.
	 *
	 * @throws KeysUnavailable When the folder is there and cannot be read.
	 */
	public function remove(): void {
		if ( null !== $this->path ) {
			KeyFolder::remove( $this->path );
		}
	}

	/**
	 * What the site remembers.
	 */
	private static function known(): string {
		$known = get_option( self::OPTION );

		return is_string( $known ) ? $known : '';
	}

	/**
	 * A constant of wp-config.php. One that is set to nothing was meant to be a key: it is never taken for none.
	 *
	 * @param string $name Its name.
	 */
	private static function text( string $name ): ?string {
		if ( ! defined( $name ) ) {
			return null;
		}
		$value = constant( $name );

		return is_string( $value ) ? $value : '';
	}
}
