<?php
/**
 * Who may do what.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

use WP_User;

/**
 * Gives the contract's capabilities to their roles, and adds the Marketing role.
 */
final class Capabilities {

	public const READ_LEADS      = 'doorstep_read_leads';
	public const EDIT_LEADS      = 'doorstep_edit_leads';
	public const EXPORT_LEADS    = 'doorstep_export_leads';
	public const ERASE_LEADS     = 'doorstep_erase_leads';
	public const CONFIGURE       = 'doorstep_configure';
	private const MARKETING_ROLE = 'doorstep_marketing';

	/**
	 * Adds role and capabilities.
	 */
	public static function add(): void {
		if ( null === get_role( self::MARKETING_ROLE ) ) {
			add_role( self::MARKETING_ROLE, 'Marketing', array( 'read' => true ) );
		}
		foreach ( self::table() as $capability => $roles ) {
			foreach ( $roles as $role ) {
				get_role( $role )?->add_cap( $capability );
			}
		}
	}

	/**
	 * Removes role and capabilities, from every role and user that has one.
	 */
	public static function remove(): void {
		$capabilities = array_keys( self::table() );
		foreach ( wp_roles()->role_objects as $role ) {
			array_map( $role->remove_cap( ... ), $capabilities );
		}
		remove_role( self::MARKETING_ROLE );
		/**
		 * Whole users, as no other fields are asked for.
		 *
		 * @var list<WP_User> $users
		 */
		$users = get_users(
			array(
				'meta_key'     => Database::core_table( 'capabilities' ), // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- Once in the plugin's life.
				'meta_value'   => 'doorstep_', // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_value -- Likewise.
				'meta_compare' => 'LIKE',
			)
		);
		foreach ( $users as $user ) {
			array_map( $user->remove_cap( ... ), array( self::MARKETING_ROLE, ...$capabilities ) );
		}
	}

	/**
	 * Roles by capability.
	 *
	 * @return array<string, list<string>>
	 */
	private static function table(): array {
		/**
		 * As written in contract.json.
		 *
		 * @var array<string, list<string>> $table
		 */
		$table = Contract::read( 'contract' )['capabilities'];

		return $table;
	}
}
