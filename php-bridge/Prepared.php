<?php
/**
 * What is made once and read by every page.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

/**
 * Keeps, in one autoloaded option, what every page needs and what costs more to make than to read:
 * a page would otherwise pay for it each time. A value is kept with a key of all that it was made of
 * and made anew when the key differs, so nothing here can be older than the settings.
 */
final class Prepared {

	public const OPTION = 'doorstep_prepared';

	/**
	 * More than a site has, with two for each locale; a bound for what every page loads.
	 */
	private const MOST = 80;

	/**
	 * A value that was kept.
	 *
	 * @param string $name   Tells values apart.
	 * @param string $inputs All that the value is made of, as text.
	 * @return array<mixed>|null As it was kept; null when it has to be made.
	 */
	public static function read( string $name, string $inputs ): ?array {
		$kept  = self::all()[ $name ] ?? null;
		$value = is_array( $kept ) && ( $kept['key'] ?? null ) === self::key( $inputs ) ? $kept['value'] ?? null : null;

		return is_array( $value ) ? $value : null;
	}

	/**
	 * Keeps a value. A database that takes no writes costs the next page the same work, and nothing else.
	 *
	 * @param string       $name   Tells values apart.
	 * @param string       $inputs All that the value is made of, as text.
	 * @param array<mixed> $value  The value.
	 */
	public static function keep( string $name, string $inputs, array $value ): void {
		$all = self::all();
		unset( $all[ $name ] );
		$all[ $name ] = array(
			'key'   => self::key( $inputs ),
			'value' => $value,
		);
		update_option( self::OPTION, array_slice( $all, -self::MOST ), true );
	}

	/**
	 * Has everything made anew, after a change that no key shows.
	 */
	public static function forget(): void {
		update_option( self::OPTION, array(), true );
	}

	/**
	 * Has everything made anew after a change of a post whose address may stand in it; on clean_post_cache.
	 *
	 * @param int $post Id of the post.
	 */
	public static function forget_post( int $post ): void {
		if ( in_array( $post, Settings::all()['pages'], true ) || is_post_type_hierarchical( (string) get_post_type( $post ) ) ) {
			self::forget();
		}
	}

	/**
	 * Whatever is kept.
	 *
	 * @return array<mixed>
	 */
	private static function all(): array {
		$all = get_option( self::OPTION );

		return is_array( $all ) ? $all : array();
	}

	/**
	 * The same for the same inputs and the same files of the plugin.
	 *
	 * @param string $inputs Any text.
	 */
	private static function key( string $inputs ): string {
		return md5( Assets::fingerprint() . $inputs );
	}
}
