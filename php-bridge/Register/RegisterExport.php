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
	 * The CSV file: who keeps the register, a line for each activity, then the transfers and the measures, which are
	 * the whole agency's. Each part has its own columns, with an empty line before it.
	 *
	 * @param array $table The register.
	 * @phpstan-param Table $table
	 */
	public static function csv( array $table ): string {
		$columns = array(
			'name'       => __( 'Activity', 'doorstep' ),
			'role'       => __( 'Role of the agency', 'doorstep' ),
			'purpose'    => __( 'Purpose', 'doorstep' ),
			'basis'      => __( 'Lawful basis', 'doorstep' ),
			'people'     => __( 'People', 'doorstep' ),
			'data'       => __( 'Data', 'doorstep' ),
			'recipients' => __( 'Recipients', 'doorstep' ),
			'source'     => __( 'Where the data come from', 'doorstep' ),
			'kept'       => __( 'Kept for', 'doorstep' ),
			'note'       => __( 'Note', 'doorstep' ),
		);
		$file    = Csv::MARK;
		foreach ( $table['controller'] as $fact ) {
			$file .= Csv::line( array( $fact['name'], $fact['value'] ) );
		}
		$file .= Csv::line( array() ) . Csv::line( array( __( 'Who does it', 'doorstep' ), ...array_values( $columns ) ) );
		foreach ( $table['rows'] as $row ) {
			$file .= Csv::line( array( $row['isEnforced'] ? __( 'Enforced by Doorstep', 'doorstep' ) : __( 'Declared', 'doorstep' ), ...array_map( static fn ( string $column ): string => (string) $row[ $column ], array_keys( $columns ) ) ) );
		}
		$parts = array(
			__( 'Transfers outside the European Economic Area', 'doorstep' ) => $table['transfers'],
			__( 'Security measures', 'doorstep' ) => $table['measures'],
		);
		foreach ( array_filter( $parts ) as $title => $texts ) {
			$file .= Csv::line( array() ) . Csv::line( array( $title ) ) . implode( '', array_map( static fn ( string $text ): string => Csv::line( array( $text ) ), $texts ) );
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
