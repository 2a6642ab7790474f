<?php
/**
 * What a lead said that was taken into another.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

/**
 * Kept in the step that took it in, part by part: staff, the person's own door and their file each write
 * it in their own language.
 *
 * @phpstan-type Merged array{id: string, revision: int, receivedAt: int, listing: string, fields: list<array{string, string}>}
 */
final class MergedLead {

	/**
	 * What is kept of a lead. What the other one says too is not kept twice, so that putting that right leaves
	 * nothing wrong here.
	 *
	 * @param Lead $into The lead that stays.
	 * @param Lead $lead The lead that is taken in.
	 * @return Merged
	 */
	public static function of( Lead $into, Lead $lead ): array {
		$fields = array();
		foreach ( $lead->fields as $name => $value ) {
			$known = $into->fields[ $name ] ?? '';
			if ( '' !== $value && $known !== $value && strtolower( $value ) !== strtolower( $into->email ) ) {
				$fields[] = array( $lead->label( $name ), $value );
			}
		}

		return array(
			'id'         => $lead->id,
			'revision'   => $lead->revision,
			'receivedAt' => $lead->received_at,
			'listing'    => trim( $lead->listing_reference . ' ' . $lead->listing_title ),
			'fields'     => $fields,
		);
	}

	/**
	 * The text of a step, for staff, with what it took in.
	 *
	 * @param array $step Of an activity.
	 * @phpstan-param array{text: string, merged?: Merged} $step
	 */
	public static function text( array $step ): string {
		$merged = $step['merged'] ?? null;
		if ( null === $merged ) {
			return $step['text'];
		}
		$lines = array( self::line( __( 'Received', 'doorstep' ), (string) wp_date( 'Y-m-d H:i', $merged['receivedAt'] ) ) );
		if ( '' !== $merged['listing'] ) {
			$lines[] = self::line( __( 'Listing', 'doorstep' ), $merged['listing'] );
		}
		foreach ( $merged['fields'] as list( $label, $value ) ) {
			$lines[] = self::line( $label, $value );
		}

		return trim( $step['text'] . "\n\n" . implode( "\n", $lines ) );
	}

	/**
	 * A name with what it names.
	 *
	 * @param string $name  The name.
	 * @param string $value May have lines.
	 */
	private static function line( string $name, string $value ): string {
		/* translators: 1: What is named, as "Telephone", 2: what was typed. */
		return sprintf( __( '%1$s: %2$s', 'doorstep' ), $name, $value );
	}
}
