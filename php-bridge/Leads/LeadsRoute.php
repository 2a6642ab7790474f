<?php
/**
 * GET /leads and GET /leads/<id>.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Capabilities;
use Doorstep\Clock;
use Doorstep\Contract;
use stdClass;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * Shows leads to those who may read them. Replies: contract/schema/lead-list.json and lead-view.json.
 *
 * @phpstan-import-type Consent from Lead
 * @phpstan-import-type Step from Activity
 */
final class LeadsRoute {

	/**
	 * A page of leads.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request Query: as LeadQuery::args(), and before, per_page.
	 */
	public static function list( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$query = LeadQuery::of( $request->get_params() );
		if ( is_wp_error( $query ) ) {
			return $query;
		}
		$before = $request['before'];
		$cursor = is_string( $before ) ? LeadCursor::of( $before, $query->sort ) : null;
		if ( is_string( $before ) && null === $cursor ) {
			return LeadQuery::none();
		}
		$count = $request['per_page'];
		$page  = LeadList::page( $query, $cursor, is_int( $count ) ? $count : 1 );
		_prime_post_caches( array_column( $page['leads'], 'post_id' ), false, false );

		return LeadReply::uncached(
			array(
				'leads' => array_map( self::summary( ... ), $page['leads'] ),
				'next'  => $page['next']?->text(),
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
		$id = is_string( $request['id'] ) ? $request['id'] : '';
		if ( null !== LeadStore::find( $id ) ) {
			Trail::write( Trail::READ, $id );
		}

		return self::shown( $id );
	}

	/**
	 * A lead as it is now.
	 *
	 * @param string $id UUID.
	 */
	public static function shown( string $id ): WP_REST_Response|WP_Error {
		$lead = LeadStore::find( $id );

		return null === $lead ? self::none() : LeadReply::uncached( self::for_user( $lead ), 200 );
	}

	/**
	 * A lead as contract/schema/lead-view.json has it. One that is frozen is shown without what anybody wrote to
	 * those who could not unfreeze it.
	 *
	 * @param Lead $lead The lead.
	 * @return array<string, mixed>
	 */
	private static function for_user( Lead $lead ): array {
		$view = array( 'others' => array_map( self::other( ... ), LeadStore::others( $lead, Contract::limit( 'otherLeads' ) ) ) ) + self::of( $lead );
		if ( ! self::is_hidden( $lead ) ) {
			return $view;
		}
		$hold = $view['hold'];

		return array_replace(
			$view,
			array_fill_keys( array( 'activity', 'others', 'consents' ), array() ),
			array_fill_keys( array( 'fields', 'labels' ), new stdClass() ),
			array(
				'email' => '',
				'hold'  => is_array( $hold ) ? array( 'reason' => '' ) + $hold : null,
			)
		);
	}

	/**
	 * Another lead of the same address.
	 *
	 * @param Lead $lead The other lead.
	 * @return array<string, string>
	 */
	private static function other( Lead $lead ): array {
		return array(
			'id'               => $lead->id,
			'receivedAt'       => Clock::iso( $lead->received_at ),
			'kind'             => $lead->kind,
			'listingReference' => $lead->listing_reference,
		);
	}

	/**
	 * A lead with all that is in it.
	 *
	 * @param Lead $lead The lead.
	 * @return array<string, mixed>
	 */
	public static function of( Lead $lead ): array {
		return array(
			'id'                  => $lead->id,
			'kind'                => $lead->kind,
			'receivedAt'          => Clock::iso( $lead->received_at ),
			'lastContactAt'       => Clock::iso( $lead->last_contact_at ),
			'expiresAt'           => Clock::iso( $lead->expires_at ),
			'state'               => $lead->state,
			'activity'            => array_map( self::step( ... ), $lead->activity?->steps() ?? array() ),
			'fields'              => $lead->fields,
			'labels'              => (object) $lead->labels,
			'consents'            => array_map( static fn ( array $consent ): array => self::consent( $consent, $lead ), $lead->consents ),
			'objectedAt'          => 0 !== $lead->objected_at ? Clock::iso( $lead->objected_at ) : null,
			'marketingObjectedAt' => 0 !== $lead->marketing_objected_at ? Clock::iso( $lead->marketing_objected_at ) : null,
			'frozenAt'            => 0 !== $lead->frozen_at ? Clock::iso( $lead->frozen_at ) : null,
			'hold'                => null === $lead->hold ? null : array(
				'kind'   => $lead->hold->kind,
				'until'  => Clock::iso( $lead->hold->until ),
				'reason' => $lead->hold->reason,
			),
			'source'              => $lead->source,
			'email'               => $lead->email,
			'listingReference'    => $lead->listing_reference,
			'listingTitle'        => $lead->listing_title,
			'page'                => array(
				'title' => $lead->page_title(),
				'url'   => $lead->page_url(),
			),
			'verdict'             => $lead->verdict,
			'reasons'             => $lead->reasons,
			'deliveries'          => $lead->deliveries->view(),
			'language'            => $lead->language,
		);
	}

	/**
	 * A consent, with its end.
	 *
	 * @param array $consent Of the lead.
	 * @param Lead  $lead    The lead.
	 * @phpstan-param Consent $consent
	 * @return array<string, string|bool|null>
	 */
	private static function consent( array $consent, Lead $lead ): array {
		return array_replace(
			$consent,
			array(
				'answeredAt'  => Clock::iso( $consent['answeredAt'] ?? $lead->received_at ),
				'withdrawnAt' => isset( $consent['withdrawnAt'] ) ? Clock::iso( $consent['withdrawnAt'] ) : null,
			)
		);
	}

	/**
	 * That there is no such lead.
	 */
	public static function none(): WP_Error {
		return new WP_Error( 'doorstep_no_lead', __( 'There is no such lead, or it has expired.', 'doorstep' ), array( 'status' => 404 ) );
	}

	/**
	 * A step of staff.
	 *
	 * @param array $step As its row has it.
	 * @phpstan-param Step $step
	 * @return array{at: string, user: string, kind: string, text: string}
	 */
	private static function step( array $step ): array {
		$user = get_userdata( $step['user'] );

		return array(
			'at'   => Clock::iso( $step['at'] ),
			'user' => false === $user ? '' : $user->display_name,
			'kind' => $step['kind'],
			'text' => MergedLead::text( $step ),
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
			'kind'             => $lead->kind,
			'receivedAt'       => Clock::iso( $lead->received_at ),
			'lastContactAt'    => Clock::iso( $lead->last_contact_at ),
			'expiresAt'        => Clock::iso( $lead->expires_at ),
			'fields'           => self::is_hidden( $lead ) ? new stdClass() : $lead->fields,
			'consents'         => self::is_hidden( $lead ) ? array() : $lead->purposes(),
			'listingReference' => $lead->listing_reference,
			'pageTitle'        => $lead->page_title(),
			'verdict'          => $lead->verdict,
			'state'            => $lead->state,
			'hold'             => $lead->hold?->kind,
			'isFrozen'         => 0 !== $lead->frozen_at,
			'mailState'        => $lead->deliveries->of( Deliveries::MAIL )['state'],
		);
	}

	/**
	 * Whether what stands in a lead is not for this user: it may be stored and nothing else.
	 *
	 * @param Lead $lead The lead.
	 */
	private static function is_hidden( Lead $lead ): bool {
		return 0 !== $lead->frozen_at && ! current_user_can( Capabilities::CONFIGURE );
	}
}
