<?php
/**
 * The register as a file.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Register;

use Doorstep\Capabilities;
use Doorstep\Clock;
use Doorstep\Csv;
use Doorstep\Documents\Facts;
use Doorstep\Documents\Wording;
use Doorstep\Texts;

/**
 * The register of art. 30 as it is saved, as CSV for people or as JSON for programs, in the language of
 * whoever exports it.
 *
 * @phpstan-import-type Table from RegisterTable
 */
final class RegisterExport {

	/**
	 * Name of the action at admin-post.php, and of its nonce.
	 */
	public const ACTION = 'doorstep_export_register';

	/**
	 * What the screen needs for its form.
	 *
	 * @return array{exportUrl: string, exportNonce: string}
	 */
	public static function screen(): array {
		return array(
			'exportUrl'   => admin_url( 'admin-post.php' ),
			'exportNonce' => wp_create_nonce( self::ACTION ),
		);
	}

	/**
	 * Answers the screen's form; on admin_post_doorstep_export_register. Field: format.
	 */
	public static function answer(): never {
		check_admin_referer( self::ACTION );
		$format = $_POST['format'] ?? ''; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Compared with what it may be.
		if ( ! current_user_can( Capabilities::CONFIGURE ) ) {
			wp_die( esc_html__( 'You are not allowed to export the register.', 'doorstep' ), '', array( 'response' => 403 ) );
		}
		if ( ! in_array( $format, array( 'csv', 'json' ), true ) ) {
			wp_die( esc_html__( 'Choose CSV or JSON.', 'doorstep' ), '', array( 'response' => 400 ) );
		}
		$table = RegisterTable::of( new Wording( Texts::document_language(), new Facts() ) );
		$file  = 'csv' === $format ? self::csv( $table ) : self::json( $table );
		while ( ob_get_level() > 0 ) {
			ob_end_clean();
		}
		nocache_headers();
		header( 'Content-Type: ' . ( 'csv' === $format ? 'text/csv' : 'application/json' ) . '; charset=UTF-8' );
		header( 'X-Content-Type-Options: nosniff' );
		header( 'Content-Disposition: attachment; filename="register-' . gmdate( 'Y-m-d', Clock::now() ) . '.' . $format . '"' );
		echo $file; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- A file for download, not a page.
		exit;
	}

	/**
	 * The CSV file: a line for each activity, then one for each transfer and each measure, which are the whole agency's.
	 *
	 * @param array $table The register.
	 * @phpstan-param Table $table
	 */
	public static function csv( array $table ): string {
		$columns = array( 'name', 'role', 'purpose', 'basis', 'people', 'data', 'recipients', 'source', 'kept', 'note' );
		$file    = Csv::MARK . Csv::line( array( 'kind', ...$columns ) );
		foreach ( $table['controller'] as $fact ) {
			$file .= Csv::line( array( 'controller', $fact['name'], '', $fact['value'], '', '', '', '', '', '', '' ) );
		}
		foreach ( $table['rows'] as $row ) {
			$file .= Csv::line( array( $row['isEnforced'] ? 'enforced' : 'declared', ...array_map( static fn ( string $column ): string => (string) $row[ $column ], $columns ) ) );
		}
		foreach ( array( 'transfers', 'measures' ) as $part ) {
			foreach ( $table[ $part ] as $text ) {
				$file .= Csv::line( array( rtrim( $part, 's' ), $text, '', '', '', '', '', '', '', '', '' ) );
			}
		}

		return $file;
	}

	/**
	 * The JSON file: {site, exportedAt, register}.
	 *
	 * @param array $table The register.
	 * @phpstan-param Table $table
	 */
	public static function json( array $table ): string {
		return wp_json_encode(
			array(
				'site'       => home_url(),
				'exportedAt' => Clock::iso( Clock::now() ),
				'register'   => $table,
			),
			JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PRETTY_PRINT
		) . "\n";
	}
}
