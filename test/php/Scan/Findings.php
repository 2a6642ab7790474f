<?php
/**
 * Findings of a scan, for tests.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Scan;

/**
 * Makes bodies as the browser sends them.
 */
final class Findings {

	/**
	 * A report of one page.
	 *
	 * @param array<mixed> $loaded Addresses.
	 * @param array<mixed> $stored Names.
	 * @param array<mixed> $held   Services that the gate held.
	 * @return array<string, mixed>
	 */
	public static function body( array $loaded = array(), array $stored = array(), array $held = array() ): array {
		return array(
			'pages'  => array(
				array(
					'title'   => 'Accueil',
					'path'    => '/',
					'problem' => '',
					'status'  => 200,
				),
			),
			'loaded' => $loaded,
			'held'   => $held,
			'stored' => $stored,
		);
	}

	/**
	 * An address that a page loaded.
	 *
	 * @param string $address Host and path.
	 * @param bool   $before  Whether before consent.
	 * @param string $kind    What loaded it.
	 * @return array<string, mixed>
	 */
	public static function loaded( string $address, bool $before = false, string $kind = 'script' ): array {
		return array(
			'address' => $address,
			'kind'    => $kind,
			'before'  => $before,
			'pages'   => array( 0 ),
		);
	}

	/**
	 * A name that a page stored.
	 *
	 * @param string $name    The name.
	 * @param bool   $before  Whether before consent.
	 * @param string $storage Where.
	 * @return array<string, mixed>
	 */
	public static function stored( string $name, bool $before = false, string $storage = 'cookie' ): array {
		return array(
			'name'    => $name,
			'storage' => $storage,
			'before'  => $before,
			'pages'   => array( 0 ),
		);
	}
}
