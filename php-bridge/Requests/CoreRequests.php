<?php
/**
 * The log's other half: WordPress' own requests.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Requests;

use Doorstep\Clock;
use WP_Post;

/**
 * WordPress exports and erases for people who asked, after they confirmed it by mail: Tools → Export
 * Personal Data, Tools → Erase Personal Data. What is asked by a form of ours is asked there too, and
 * what is asked there, by whomever, stands in our log until WordPress has done it.
 */
final class CoreRequests {

	/**
	 * WordPress' action by kind of request; the other kinds have none.
	 */
	private const ACTIONS = array(
		'access'      => 'export_personal_data',
		'portability' => 'export_personal_data',
		'erasure'     => 'remove_personal_data',
	);

	/**
	 * Property of a request's data that holds the id of ours.
	 */
	private const OURS = 'doorstep';

	/**
	 * Whether WordPress has a tool for it.
	 *
	 * @param string $kind One of RequestLog::KINDS.
	 */
	public static function has_tool_for( string $kind ): bool {
		return isset( self::ACTIONS[ $kind ] );
	}

	/**
	 * Asks WordPress for what a request asks for, and the person to confirm it. Where the same is open
	 * already, that one answers both.
	 *
	 * @param string $id    Of the request in our log.
	 * @param string $kind  A kind that there is a tool for.
	 * @param string $email The person's address.
	 */
	public static function ask( string $id, string $kind, string $email ): void {
		$made = wp_create_user_request( $email, self::ACTIONS[ $kind ] ?? '', array( self::OURS => $id ) );
		if ( is_int( $made ) ) {
			wp_send_user_request( $made );
		} elseif ( 'duplicate_request' === $made->get_error_code() ) {
			RequestLog::tie( $id, RequestLog::open_core_id( $email, $kind ) );
		}
	}

	/**
	 * Notes a request of WordPress', or ties it to ours that it was made for; on
	 * request-pending_user_request and request-confirmed_user_request.
	 *
	 * @param int     $core_id Its id.
	 * @param WP_Post $request With the address as title and the action as name.
	 * @param string  $before  Its status before: `new` when it is being made.
	 * @throws \Doorstep\DatabaseUnavailable When it cannot be noted.
	 */
	public static function note( int $core_id, WP_Post $request, string $before ): void {
		$kind = array_search( $request->post_name, self::ACTIONS, true );
		if ( 'new' !== $before || false === $kind ) {
			return;
		}
		$data = json_decode( $request->post_content, true );
		$ours = is_array( $data ) && is_string( $data[ self::OURS ] ?? null ) ? RequestLog::find( $data[ self::OURS ] ) : null;
		if ( null !== $ours ) {
			RequestLog::tie( $ours['id'], $core_id );
			return;
		}
		RequestLog::add( 'core-' . $core_id, $kind, $request->post_title, Clock::now(), array( 'core_id' => $core_id ) );
	}

	/**
	 * Notes that the person has confirmed it; on user_request_action_confirmed.
	 *
	 * @param int $core_id Its id.
	 * @throws \Doorstep\DatabaseUnavailable When it cannot be noted.
	 */
	public static function confirm( int $core_id ): void {
		RequestLog::confirm( $core_id );
	}

	/**
	 * Closes it in our log; on request-completed_user_request.
	 *
	 * @param int $core_id Its id.
	 * @throws \Doorstep\DatabaseUnavailable When it cannot be noted.
	 */
	public static function complete( int $core_id ): void {
		RequestLog::complete( $core_id );
	}
}
