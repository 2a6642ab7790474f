<?php
/**
 * The log in WordPress' tool for exports.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Requests;

/**
 * What a person asked for, found by the hash of the address. It has no part in erasure: it is the proof
 * that erasure was done (Article 17(3)(e) GDPR), and says nothing else of the person.
 */
final class Exporter {

	private const PER_PAGE = 100;

	/**
	 * Adds the exporter; on wp_privacy_personal_data_exporters.
	 *
	 * @param array<string, mixed> $exporters By slug.
	 * @return array<string, mixed>
	 */
	public static function add( array $exporters ): array {
		$exporters['doorstep-requests'] = array(
			'exporter_friendly_name' => __( 'Doorstep rights requests', 'doorstep' ),
			'callback'               => array( self::class, 'export' ),
		);

		return $exporters;
	}

	/**
	 * One page of a person's requests.
	 *
	 * @param string $email The person's address.
	 * @param int    $page  From 1 on.
	 * @return array{data: list<array<string, mixed>>, done: bool}
	 * @throws \Doorstep\DatabaseUnavailable When the log cannot be read.
	 */
	public static function export( string $email, int $page ): array {
		$requests = RequestLog::of_person( $email, self::PER_PAGE, ( $page - 1 ) * self::PER_PAGE );
		$data     = array();
		foreach ( $requests as $request ) {
			$items = array(
				__( 'Request', 'doorstep' )  => $request['kind'],
				__( 'Received', 'doorstep' ) => gmdate( 'c', $request['received_at'] ),
				__( 'Answered', 'doorstep' ) => 0 !== $request['done_at'] ? gmdate( 'c', $request['done_at'] ) : '',
				__( 'Outcome', 'doorstep' )  => $request['outcome'],
			);
			$facts = array();
			foreach ( array_filter( $items, static fn ( string $value ): bool => '' !== $value ) as $name => $value ) {
				$facts[] = array(
					'name'  => $name,
					'value' => esc_html( $value ),
				);
			}
			$data[] = array(
				'group_id'    => 'doorstep-requests',
				'group_label' => __( 'Rights requests', 'doorstep' ),
				'item_id'     => 'doorstep-request-' . $request['id'],
				'data'        => $facts,
			);
		}

		return array(
			'data' => $data,
			'done' => count( $requests ) < self::PER_PAGE,
		);
	}
}
