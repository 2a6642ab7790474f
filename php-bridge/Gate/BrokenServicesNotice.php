<?php
/**
 * Tells the owner of services that cannot be read.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Gate;

use Doorstep\Capabilities;

/**
 * A notice in wp-admin about entries of settings.ownServices that came there past our form.
 */
final class BrokenServicesNotice {

	/**
	 * Prints it, where there is one; on admin_notices.
	 */
	public static function print(): void {
		$names = current_user_can( Capabilities::CONFIGURE ) ? OwnServices::broken() : array();
		if ( array() !== $names ) {
			/* translators: %s: names of services. */
			$text = sprintf( __( 'Doorstep cannot read these services of your own: %s. What is recognised of them is held, and visitors cannot allow it. Describe them again under Doorstep, Settings.', 'doorstep' ), implode( ', ', $names ) );
			wp_admin_notice( esc_html( $text ), array( 'type' => 'error' ) );
		}
	}
}
