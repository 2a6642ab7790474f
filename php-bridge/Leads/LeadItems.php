<?php
/**
 * What is held about one lead, line by line.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

/**
 * Everything for WordPress' export of personal data, what staff wrote too: names and values as core prints
 * them, in HTML.
 *
 * @phpstan-type Item array{name: string, value: string}
 */
final class LeadItems {

	/**
	 * The lines of a lead; those without a value are left out.
	 *
	 * @param Lead $lead The lead.
	 * @return list<Item>
	 */
	public static function of( Lead $lead ): array {
		$items = array(
			...self::sent( $lead ),
			...self::noted( $lead ),
			array( __( 'Listing', 'doorstep' ), trim( $lead->listing_reference . ' ' . $lead->listing_title ) ),
			array( __( 'Page', 'doorstep' ), $lead->page_url() ),
			array( __( 'Received', 'doorstep' ), self::moment( $lead->received_at ) ),
			array( __( 'Erased on', 'doorstep' ), self::moment( $lead->erase_at ) ),
		);
		$data  = array();
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

	/**
	 * What the person typed and answered.
	 *
	 * @param Lead $lead The lead.
	 * @return list<array{string, string}>
	 */
	private static function sent( Lead $lead ): array {
		$items = array();
		foreach ( $lead->fields as $name => $value ) {
			$items[] = array( $lead->label( $name ), $value );
		}
		foreach ( $lead->consents as $consent ) {
			$answer = $consent['granted'] ? __( 'Yes', 'doorstep' ) : __( 'No', 'doorstep' );
			if ( isset( $consent['withdrawnAt'] ) ) {
				/* translators: %s: a date. */
				$answer = sprintf( __( 'Withdrawn on %s', 'doorstep' ), self::moment( $consent['withdrawnAt'] ) );
			}
			$items[] = array( $consent['wording'], $answer );
		}

		return $items;
	}

	/**
	 * What staff wrote, messages that were taken into this one among it, and what holds for the lead.
	 *
	 * @param Lead $lead The lead.
	 * @return list<array{string, string}>
	 */
	private static function noted( Lead $lead ): array {
		$items = array();
		foreach ( $lead->activity?->steps() ?? array() as $step ) {
			$text    = MergedLead::text( $step );
			$items[] = array( __( 'Note', 'doorstep' ), '' === $text ? '' : self::moment( $step['at'] ) . ' ' . $text );
		}

		return array(
			...$items,
			array( __( 'Kept until', 'doorstep' ), null === $lead->hold ? '' : self::moment( $lead->hold->until ) . ' ' . $lead->hold->reason ),
			array( __( 'Frozen', 'doorstep' ), self::moment( $lead->frozen_at ) ),
			array( __( 'Objection to sharing', 'doorstep' ), self::moment( $lead->objected_at ) ),
			array( __( 'Objection to direct marketing', 'doorstep' ), self::moment( $lead->marketing_objected_at ) ),
		);
	}

	/**
	 * A moment, for people and machines.
	 *
	 * @param int $at Unix seconds; 0 for never.
	 */
	private static function moment( int $at ): string {
		return 0 === $at ? '' : gmdate( 'c', $at );
	}
}
