<?php
/**
 * Leads in WordPress' tools for personal data.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

/**
 * Exports and erases the leads that were sent with an address. Core runs both only for requests that
 * the address' owner confirmed.
 */
final class PersonalData {

	private const PER_PAGE = 100;

	/**
	 * Adds the exporter; on wp_privacy_personal_data_exporters.
	 *
	 * @param array<string, mixed> $exporters By slug.
	 * @return array<string, mixed>
	 */
	public static function add_exporter( array $exporters ): array {
		$exporters['doorstep-leads'] = array(
			'exporter_friendly_name' => __( 'Doorstep leads', 'doorstep' ),
			'callback'               => array( self::class, 'export' ),
		);

		return $exporters;
	}

	/**
	 * Adds the eraser; on wp_privacy_personal_data_erasers.
	 *
	 * @param array<string, mixed> $erasers By slug.
	 * @return array<string, mixed>
	 */
	public static function add_eraser( array $erasers ): array {
		$erasers['doorstep-leads'] = array(
			'eraser_friendly_name' => __( 'Doorstep leads', 'doorstep' ),
			'callback'             => array( self::class, 'erase' ),
		);

		return $erasers;
	}

	/**
	 * One page of a person's leads; an expired lead is gone here too.
	 *
	 * @param string $email The person's address.
	 * @param int    $page  From 1 on.
	 * @return array{data: list<array<string, mixed>>, done: bool}
	 */
	public static function export( string $email, int $page ): array {
		$leads = LeadStore::by_email( $email, self::PER_PAGE, ( $page - 1 ) * self::PER_PAGE );

		return array(
			'data' => array_map(
				static fn ( Lead $lead ): array => array(
					'group_id'    => 'doorstep-leads',
					'group_label' => __( 'Contact requests', 'doorstep' ),
					'item_id'     => 'doorstep-lead-' . $lead->id,
					'data'        => LeadItems::of( $lead ),
				),
				$leads
			),
			'done' => count( $leads ) < self::PER_PAGE,
		);
	}

	/**
	 * Erases a person's leads, a batch at a time; those on hold are kept.
	 *
	 * @param string $email The person's address.
	 * @return array{items_removed: bool, items_retained: bool, messages: list<string>, done: bool}
	 */
	public static function erase( string $email ): array {
		$erased   = LeadStore::erase( $email );
		$messages = array();
		foreach ( $erased > 0 ? array() : DoorData::leads( $email ) as $lead ) {
			if ( null !== $lead->hold ) {
				$messages[] = self::retained( $lead, $lead->hold );
			}
		}

		return array(
			'items_removed'  => $erased > 0,
			'items_retained' => array() !== $messages,
			'messages'       => $messages,
			'done'           => 0 === $erased,
		);
	}

	/**
	 * What is kept of a person's though they ask for erasure, and why: core shows it to whoever runs the tool,
	 * who tells the person (Article 12(4) GDPR).
	 *
	 * @param Lead $lead The lead.
	 * @param Hold $hold Its hold.
	 */
	private static function retained( Lead $lead, Hold $hold ): string {
		$why = match ( $hold->kind ) {
			Hold::CONTRACT => __( 'a contract came of it, whose papers the law has the agency keep (Article 17(3)(b) GDPR).', 'doorstep' ),
			Hold::IDENTITY => __( 'it identifies a client, which the law has the agency keep (Article 17(3)(b) GDPR).', 'doorstep' ),
			default => __( 'it is needed for a legal claim (Article 17(3)(e) GDPR).', 'doorstep' ),
		};
		$format = get_option( 'date_format' );
		$format = is_string( $format ) ? $format : 'Y-m-d';

		/* translators: 1: Date of receipt, 2: last day, 3: why, as a part of this sentence. */
		return sprintf( __( 'The message received on %1$s is kept until %2$s: %3$s', 'doorstep' ), wp_date( $format, $lead->received_at ), wp_date( $format, $hold->until ), $why );
	}
}
