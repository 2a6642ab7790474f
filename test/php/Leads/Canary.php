<?php
/**
 * A class that nobody may bring to life.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

/**
 * Notes when an object of it is made from text.
 */
final class Canary {

	/**
	 * Whether that happened.
	 *
	 * @var bool
	 */
	public static bool $woke_up = false;

	/**
	 * Runs when an object is made from text.
	 */
	public function __wakeup() {
		self::$woke_up = true;
	}
}
