<?php
/**
 * Who may do what.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

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
	 * Removes role and capabilities, from every role that has one.
	 */
	public static function remove(): void {
		foreach ( wp_roles()->role_objects as $role ) {
			foreach ( array_keys( self::table() ) as $capability ) {
				$role->remove_cap( $capability );
			}
		}
		remove_role( self::MARKETING_ROLE );
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
