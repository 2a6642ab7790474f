<?php
/**
 * What staff are told while the keys are out of reach.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Encryption;

use Doorstep\Capabilities;
use Doorstep\Contract;
use WP_Error;
use WP_REST_Request;

/**
 * Until the keys are back no form can store a lead, and no lead can be read: whoever can mend that sees it on every
 * screen of wp-admin, and the desk says it instead of failing.
 */
final class KeysNotice {

	/**
	 * Prints it; on admin_notices.
	 */
	public static function print(): void {
		if ( current_user_can( Capabilities::CONFIGURE ) && self::is_due() ) {
			$link = '<a href="' . esc_url( admin_url( 'site-health.php' ) ) . '">' . esc_html__( 'Open Site Health', 'doorstep' ) . '</a>';
			wp_admin_notice( esc_html__( 'Doorstep cannot reach the keys of the leads. Forms store nothing until it can, and visitors are told so; encrypted leads cannot be read.', 'doorstep' ) . ' ' . $link, array( 'type' => 'error' ) );
		}
	}

	/**
	 * Answers the desk's requests; on rest_dispatch_request, where it is known that the user may ask.
	 *
	 * @template T of array<mixed>
	 * @param mixed              $result  Null while nobody has answered.
	 * @param WP_REST_Request<T> $request The request.
	 */
	public static function answer( mixed $result, WP_REST_Request $request ): mixed {
		$leads   = '/' . Contract::rest_namespace() . Contract::route( 'leads' );
		$is_desk = str_starts_with( $request->get_route(), $leads ) && ! ( $leads === $request->get_route() && 'POST' === $request->get_method() );

		return null === $result && $is_desk && self::is_due() ? self::error() : $result;
	}

	/**
	 * That leads cannot be read now.
	 */
	public static function error(): WP_Error {
		return new WP_Error( 'doorstep_no_keys', __( 'Leads cannot be read just now: their keys are out of reach. Administrators find the reason under Tools, Site Health.', 'doorstep' ), array( 'status' => 503 ) );
	}

	/**
	 * Whether keys are asked for and cannot be used.
	 */
	private static function is_due(): bool {
		try {
			LeadKeys::of_site()->check();
		} catch ( KeysUnavailable ) {
			return true;
		}

		return false;
	}
}
