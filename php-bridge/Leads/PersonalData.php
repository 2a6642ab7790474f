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
 *
 * @phpstan-type Item array{name: string, value: string}
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
					'data'        => self::items( $lead ),
				),
				$leads
			),
			'done' => count( $leads ) < self::PER_PAGE,
		);
	}

	/**
	 * Erases a person's leads, a batch at a time.
	 *
	 * @param string $email The person's address.
	 * @return array{items_removed: bool, items_retained: bool, messages: list<string>, done: bool}
	 */
	public static function erase( string $email ): array {
		$erased = LeadStore::erase( $email );

		return array(
			'items_removed'  => $erased > 0,
			'items_retained' => false,
			'messages'       => array(),
			'done'           => 0 === $erased,
		);
	}

	/**
	 * What is held about one lead, what staff noted too. Core prints values as HTML.
	 *
	 * @param Lead $lead The lead.
	 * @return list<Item>
	 */
	private static function items( Lead $lead ): array {
		$items = array();
		foreach ( $lead->fields as $name => $value ) {
			$items[] = array( $lead->labels[ $name ] ?? $name, $value );
		}
		foreach ( $lead->consents as $consent ) {
			$items[] = array( $consent['wording'], $consent['granted'] ? __( 'Yes', 'doorstep' ) : __( 'No', 'doorstep' ) );
		}
		foreach ( $lead->activity?->steps() ?? array() as $step ) {
			$items[] = array( __( 'Note', 'doorstep' ), '' === $step['text'] ? '' : gmdate( 'c', $step['at'] ) . ' ' . $step['text'] );
		}
		array_push(
			$items,
			array( __( 'Listing', 'doorstep' ), trim( $lead->listing_reference . ' ' . $lead->listing_title ) ),
			array( __( 'Page', 'doorstep' ), $lead->page_url() ),
			array( __( 'Received', 'doorstep' ), gmdate( 'c', $lead->received_at ) ),
			array( __( 'Erased on', 'doorstep' ), gmdate( 'c', $lead->erase_at ) )
		);

		$data = array();
		foreach ( $items as list( $name, $value ) ) {
			if ( '' !== $value ) {
				$data[] = array(
					'name'  => esc_html( $name ),
					'value' => esc_html( $value ),
				);
			}
		}

		return $data;
	}
}
