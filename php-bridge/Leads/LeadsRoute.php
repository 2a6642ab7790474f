<?php
/**
 * GET /leads and GET /leads/<id>.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * Shows leads to those who may read them. Replies: contract/schema/lead-list.json and lead-view.json.
 */
final class LeadsRoute {

	/**
	 * Newest first, a page at a time.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request Query: search, before, per_page, as the route declares them.
	 */
	public static function list( WP_REST_Request $request ): WP_REST_Response {
		$search = $request['search'];
		$before = $request['before'];
		$count  = $request['per_page'];

		$page = LeadStore::page( is_string( $search ) ? trim( $search ) : '', is_string( $before ) ? $before : null, is_int( $count ) ? $count : 1 );

		return LeadReply::uncached(
			array(
				'leads' => array_map( self::summary( ... ), $page['leads'] ),
				'next'  => $page['next'],
			),
			200
		);
	}

	/**
	 * One lead.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request URL: id.
	 */
	public static function view( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$id   = $request['id'];
		$lead = is_string( $id ) ? LeadStore::find( $id ) : null;
		if ( null === $lead ) {
			return new WP_Error( 'doorstep_no_lead', __( 'There is no such lead, or it has expired.', 'doorstep' ), array( 'status' => 404 ) );
		}

		return LeadReply::uncached(
			array(
				'id'               => $lead->id,
				'kind'             => $lead->kind,
				'receivedAt'       => self::iso( $lead->received_at ),
				'expiresAt'        => self::iso( $lead->expires_at ),
				'fields'           => $lead->fields,
				'labels'           => (object) $lead->labels,
				'consents'         => $lead->consents,
				'email'            => $lead->email,
				'listingReference' => $lead->listing_reference,
				'listingTitle'     => $lead->listing_title,
				'page'             => array(
					'title' => $lead->page_title(),
					'url'   => $lead->page_url(),
				),
				'verdict'          => $lead->verdict,
				'reasons'          => $lead->reasons,
				'deliveries'       => $lead->deliveries->view(),
				'language'         => $lead->language,
			),
			200
		);
	}

	/**
	 * A lead in the list.
	 *
	 * @param Lead $lead The lead.
	 * @return array<string, mixed>
	 */
	private static function summary( Lead $lead ): array {
		return array(
			'id'               => $lead->id,
			'receivedAt'       => self::iso( $lead->received_at ),
			'expiresAt'        => self::iso( $lead->expires_at ),
			'fields'           => $lead->fields,
			'listingReference' => $lead->listing_reference,
			'pageTitle'        => $lead->page_title(),
			'verdict'          => $lead->verdict,
			'mailState'        => $lead->deliveries->of( Deliveries::MAIL )['state'],
		);
	}

	/**
	 * A time as JSON has it.
	 *
	 * @param int $at Unix seconds.
	 */
	private static function iso( int $at ): string {
		return gmdate( 'Y-m-d\TH:i:s\Z', $at );
	}
}
