<?php
/**
 * The proof as a file.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Capabilities;
use Doorstep\Clock;
use Doorstep\Csv;
use Doorstep\DatabaseUnavailable;
use Doorstep\Settings;
use Generator;

/**
 * Streams the records of a range of days as CSV, for people, or as JSON, with the copies of all that
 * was shown. It takes the same memory for a million records as for one.
 *
 * @phpstan-import-type Entry from Records
 * @phpstan-import-type Filter from Records
 */
final class RecordExport {

	/**
	 * Name of the action at admin-post.php, and of its nonce.
	 */
	public const ACTION = 'doorstep_export_records';

	private const BATCH   = 1000;
	private const SECONDS = 60;

	/**
	 * What the screen needs for its form, and to say how long records are kept.
	 *
	 * @return array{consentMonths: int, exportUrl: string, exportNonce: string}
	 */
	public static function screen(): array {
		return array(
			'consentMonths' => Settings::all()['retention']['consentMonths'],
			'exportUrl'     => admin_url( 'admin-post.php' ),
			'exportNonce'   => wp_create_nonce( self::ACTION ),
		);
	}

	/**
	 * Answers the screen's form; on admin_post_doorstep_export_records. Fields: format, from, to, source.
	 */
	public static function answer(): never {
		check_admin_referer( self::ACTION );
		$format = self::field( 'format' );
		$days   = Days::between( self::field( 'from' ), self::field( 'to' ) );
		if ( ! current_user_can( Capabilities::CONFIGURE ) ) {
			wp_die( esc_html__( 'You are not allowed to export consent records.', 'doorstep' ), '', array( 'response' => 403 ) );
		}
		if ( null === $days || ! in_array( $format, array( 'csv', 'json' ), true ) ) {
			wp_die( esc_html__( 'Please give two dates, the earlier one first.', 'doorstep' ), '', array( 'response' => 400 ) );
		}
		while ( ob_get_level() > 0 ) {
			ob_end_clean();
		}
		nocache_headers();
		header( 'Content-Type: ' . ( 'csv' === $format ? 'text/csv' : 'application/json' ) . '; charset=UTF-8' );
		header( 'X-Content-Type-Options: nosniff' );
		header( 'Content-Disposition: attachment; filename="consent-records-' . self::field( 'from' ) . '-' . self::field( 'to' ) . '.' . $format . '"' );
		$filter = array(
			'source' => self::field( 'source' ),
			'from'   => $days->start(),
			'to'     => $days->end(),
		) + Records::any();
		foreach ( 'csv' === $format ? self::csv( $filter ) : self::json( $filter ) as $part ) {
			echo $part; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- A file for download, not a page.
		}
		exit;
	}

	/**
	 * The CSV file, in parts.
	 *
	 * @param array $filter As for Records::page().
	 * @phpstan-param Filter $filter
	 * @return Generator<int, string>
	 */
	public static function csv( array $filter ): Generator {
		yield Csv::MARK . Csv::line( array( 'record', 'time_utc', 'answer', 'source', 'language', 'granted', 'refused', 'global_privacy_control', 'previous_record', 'revision', 'banner_version' ) );
		foreach ( self::records( $filter ) as $entry ) {
			yield null === $entry ? Csv::line( array( 'INCOMPLETE: the database stopped answering' ) ) : Csv::line(
				array(
					$entry['id'],
					$entry['recordedAt'],
					$entry['answer'],
					$entry['source'],
					$entry['language'],
					implode( ' ', $entry['granted'] ),
					implode( ' ', $entry['refused'] ),
					$entry['gpc'] ? 'yes' : 'no',
					$entry['previous'] ?? '',
					$entry['revision'],
					$entry['version'] ?? '',
				)
			);
		}
	}

	/**
	 * The JSON file, in parts: {site, exportedAt, records, banners, complete}.
	 *
	 * @param array $filter As for Records::page().
	 * @phpstan-param Filter $filter
	 * @return Generator<int, string>
	 */
	public static function json( array $filter ): Generator {
		yield '{"site":' . self::encode( home_url() ) . ',"exportedAt":' . self::encode( Clock::iso( Clock::now() ) ) . ',"records":[';
		$versions = array();
		$complete = true;
		$comma    = '';
		foreach ( self::records( $filter ) as $entry ) {
			if ( null === $entry ) {
				$complete = false;
				break;
			}
			if ( null !== $entry['version'] ) {
				$versions[ $entry['version'] ] = true;
			}
			yield $comma . "\n" . self::encode( $entry );
			$comma = ',';
		}
		yield "\n],\"banners\":[";
		$comma = '';
		foreach ( $complete ? array_keys( $versions ) : array() as $version ) {
			try {
				$copy = BannerCopies::find( (string) $version );
			} catch ( DatabaseUnavailable ) {
				$complete = false;
				break;
			}
			if ( null !== $copy ) {
				yield $comma . "\n" . self::encode( $copy );
				$comma = ',';
			}
		}
		yield "\n],\"complete\":" . self::encode( $complete ) . "}\n";
	}

	/**
	 * The records, and null as the last where the database fails half-way: headers are sent by then, and
	 * a file must not pass for a whole one.
	 *
	 * @param array $filter As for Records::page().
	 * @phpstan-param Filter $filter
	 * @return Generator<int, Entry|null>
	 */
	private static function records( array $filter ): Generator {
		try {
			foreach ( Records::each( $filter, self::BATCH ) as $number => $entry ) {
				if ( 0 === $number % self::BATCH ) {
					set_time_limit( self::SECONDS );
					flush();
				}
				yield $entry;
			}
		} catch ( DatabaseUnavailable ) {
			yield null;
		}
	}

	/**
	 * JSON on one line.
	 *
	 * @param mixed $value Anything.
	 */
	private static function encode( mixed $value ): string {
		return (string) wp_json_encode( $value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	}

	/**
	 * A field of the form.
	 *
	 * @param string $name Its name.
	 */
	private static function field( string $name ): string {
		$value = $_POST[ $name ] ?? ''; // phpcs:ignore WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput -- answer() checks the nonce first; cleaned on the next line.

		return is_string( $value ) ? sanitize_text_field( wp_unslash( $value ) ) : '';
	}
}
