<?php
/**
 * A lead as the command line lists it.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

/**
 * One row of `wp doorstep leads list`.
 */
final class CommandRow {

	private const USUAL = array( 'id', 'received', 'expires', 'kind', 'verdict', 'state', 'mark', 'mail', 'listing' );

	/**
	 * What its sender typed.
	 */
	private const TYPED = array( 'name', 'email' );

	/**
	 * The columns that are asked for.
	 *
	 * @param string $fields Names with commas between them; empty for the usual ones.
	 * @return list<string>
	 */
	public static function fields( string $fields ): array {
		return '' === $fields ? self::USUAL : array_map( 'trim', explode( ',', $fields ) );
	}

	/**
	 * Whether any of the columns shows what senders typed.
	 *
	 * @param list<string> $fields The columns.
	 */
	public static function is_typed( array $fields ): bool {
		return array() !== array_intersect( self::TYPED, $fields );
	}

	/**
	 * Every column of a lead. A frozen one is stored and nothing else: who sent it is not shown.
	 *
	 * @param Lead $lead The lead.
	 * @return array<string, string>
	 */
	public static function of( Lead $lead ): array {
		$is_frozen = 0 !== $lead->frozen_at;

		return array(
			'id'       => $lead->id,
			'received' => gmdate( 'c', $lead->received_at ),
			'contact'  => gmdate( 'c', $lead->last_contact_at ),
			'expires'  => gmdate( 'c', $lead->expires_at ),
			'kind'     => $lead->kind,
			'verdict'  => $lead->verdict,
			'state'    => $lead->state,
			'mark'     => implode( ' ', array( ...( null !== $lead->hold ? array( LeadFacets::HELD ) : array() ), ...( $is_frozen ? array( LeadFacets::FROZEN ) : array() ) ) ),
			'mail'     => $lead->deliveries->of( Deliveries::MAIL )['state'],
			'listing'  => $lead->listing_reference,
			'name'     => $is_frozen ? '' : $lead->fields['name'] ?? '',
			'email'    => $is_frozen ? '' : $lead->email,
		);
	}
}
