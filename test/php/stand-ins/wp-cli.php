<?php
/**
 * Stands in for WP-CLI, which runs the commands but is no part of WordPress.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

/**
 * Remembers what a command says.
 */
final class WP_CLI {
 // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- WP-CLI's name.

	/**
	 * What the commands said.
	 *
	 * @var list<string>
	 */
	public static array $said = array();

	/**
	 * Class by command.
	 *
	 * @var array<string, string|array{string, string}>
	 */
	public static array $commands = array();

	/**
	 * Registers a command.
	 *
	 * @param string                       $name     Words after `wp`.
	 * @param string|array{string, string} $callable Class with a method for each subcommand, or a method.
	 */
	public static function add_command( string $name, string|array $callable ): bool {
		self::$commands[ $name ] = $callable;

		return true;
	}

	/**
	 * Says one line.
	 *
	 * @param string $message The line.
	 */
	public static function line( string $message = '' ): void {
		self::$said[] = $message;
	}

	/**
	 * Says that it worked.
	 *
	 * @param string $message The line.
	 */
	public static function success( string $message ): void {
		self::$said[] = 'Success: ' . $message;
	}

	/**
	 * Says what is wrong, and ends the program.
	 *
	 * @param string $message The line.
	 * @throws RuntimeException In the place of the end.
	 */
	public static function error( string $message ): never {
		throw new RuntimeException( 'Error: ' . $message ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- No page.
	}
}

require_once __DIR__ . '/wp-cli-utils.php';
