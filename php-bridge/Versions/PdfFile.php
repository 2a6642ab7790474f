<?php
/**
 * The PDF of a version.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Versions;

use WP_Error;

/**
 * A file below WordPress' uploads, which anybody may download. The owner's browser makes it; see admin/documents/pdf.
 */
final class PdfFile {

	private const FOLDER = 'doorstep';

	/**
	 * Bytes: more than the longest document with its fonts.
	 */
	private const MOST = 4194304;

	/**
	 * Address of a file.
	 *
	 * @param string $name From keep().
	 */
	public static function url( string $name ): string {
		return set_url_scheme( wp_get_upload_dir()['baseurl'] . '/' . self::FOLDER . '/' . $name );
	}

	/**
	 * Stores the PDF of a version that has none.
	 *
	 * @param Version $version The version.
	 * @param string  $bytes   What the browser sent.
	 * @return string|WP_Error Name of the file.
	 */
	public static function keep( Version $version, string $bytes ): string|WP_Error {
		if ( ! str_starts_with( $bytes, '%PDF-' ) || strlen( $bytes ) > self::MOST ) {
			return new WP_Error( 'doorstep_no_pdf', __( 'This is not a PDF of at most 4 MB.', 'doorstep' ), array( 'status' => 400 ) );
		}
		$name   = str_replace( '.', '-', $version->id() ) . '-' . substr( $version->digest, 0, 8 ) . '.pdf';
		$folder = self::folder();
		if ( ! wp_mkdir_p( $folder ) || strlen( $bytes ) !== file_put_contents( $folder . '/' . $name, $bytes ) ) { // phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_read_file_put_contents -- WP_Filesystem is for where the files' owner is another; uploads are ours to write.
			return new WP_Error( 'doorstep_uploads', __( 'The PDF could not be stored: WordPress cannot write to its folder for uploads. Ask your host to make it writable.', 'doorstep' ), array( 'status' => 500 ) );
		}

		return $name;
	}

	/**
	 * Removes every file.
	 */
	public static function remove_all(): void {
		$files = glob( self::folder() . '/*.pdf' );
		foreach ( false === $files ? array() : $files as $file ) {
			wp_delete_file( $file );
		}
		if ( is_dir( self::folder() ) ) {
			rmdir( self::folder() ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_operations_rmdir -- As above.
		}
	}

	/**
	 * Where the files are.
	 */
	private static function folder(): string {
		return wp_get_upload_dir()['basedir'] . '/' . self::FOLDER;
	}
}
