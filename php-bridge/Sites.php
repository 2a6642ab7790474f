<?php
/**
 * The sites of a network.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

/**
 * Does something on each of them, or on the one site that there is.
 */
final class Sites {

	/**
	 * Does it everywhere.
	 *
	 * @param callable(): void $action What to do.
	 */
	public static function each( callable $action ): void {
		if ( ! is_multisite() ) {
			$action();
			return;
		}
		$ids = get_sites(
			array(
				'fields' => 'ids',
				'number' => 0,
			)
		);
		foreach ( $ids as $id ) {
			self::on( $id, $action );
		}
	}

	/**
	 * Does it on one.
	 *
	 * @param int              $id     The site's.
	 * @param callable(): void $action What to do.
	 */
	public static function on( int $id, callable $action ): void {
		switch_to_blog( $id );
		try {
			$action();
		} finally {
			restore_current_blog();
		}
	}
}
