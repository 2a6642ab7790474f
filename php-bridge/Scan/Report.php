<?php
/**
 * The last scan of the site's own pages.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Scan;

use Doorstep\Clock;
use Doorstep\Contract;
use Doorstep\StoredObject;
use WP_Error;

/**
 * The option doorstep_scan_report, which no page loads: what contract/schema/scan-report.json
 * describes, and when it was found. It is judged anew by each reader, for settings change.
 *
 * @phpstan-type Page array{title: string, path: string, problem: string, status: int}
 * @phpstan-type Loaded array{address: string, kind: string, before: bool, pages: list<int>}
 * @phpstan-type Held array{service: string, pages: list<int>}
 * @phpstan-type Stored array{name: string, storage: string, before: bool, pages: list<int>}
 * @phpstan-type Findings array{pages: list<Page>, loaded: list<Loaded>, held: list<Held>, stored: list<Stored>, time: int}
 */
final class Report {

	public const OPTION = 'doorstep_scan_report';

	/**
	 * What the last scan found.
	 *
	 * @return Findings|null Null where there was none.
	 */
	public static function last(): ?array {
		/**
		 * Saved by save() alone, which validated it.
		 *
		 * @var Findings|null $findings
		 */
		$findings = get_option( self::OPTION, null );

		return $findings;
	}

	/**
	 * Foreign hosts that pages load from and that are neither a service's nor allowed, judged by the
	 * settings of now.
	 *
	 * @return list<string>|null Null where there was no scan yet.
	 */
	public static function unclassified(): ?array {
		$findings = self::last();

		return null === $findings ? null : array_column( Judgement::of( $findings )['unknown'], 'host' );
	}

	/**
	 * Stores what a scan found, in place of the last one.
	 *
	 * @param array<mixed> $sent From the browser.
	 * @return WP_Error|null What is wrong with it; null when it is stored.
	 */
	public static function save( array $sent ): ?WP_Error {
		$valid = rest_validate_value_from_schema( $sent, Contract::schema( 'scan-report' ), 'report' );
		if ( is_wp_error( $valid ) ) {
			return new WP_Error( 'doorstep_invalid_report', $valid->get_error_message(), array( 'status' => 400 ) );
		}
		$findings = rest_sanitize_value_from_schema( $sent, Contract::schema( 'scan-report' ), 'report' );
		if ( ! is_array( $findings ) ) {
			return new WP_Error( 'doorstep_invalid_report', __( 'This is no report of a scan.', 'doorstep' ), array( 'status' => 400 ) );
		}
		$findings['time'] = Clock::now();
		// update_option() answers false for an unchanged value too.
		if ( ! update_option( self::OPTION, $findings, false ) && get_option( self::OPTION ) !== $findings ) {
			return StoredObject::unavailable();
		}

		return null;
	}
}
