<?php
/**
 * The documents in themes and editors without blocks.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

/**
 * `[doorstep_document kind="privacy-policy" language="fr" sections="retention,rights" contents="yes" level="3"]`
 */
final class DocumentShortcode {

	public const NAME = 'doorstep_document';

	/**
	 * HTML of the document.
	 *
	 * @param array<int|string, string>|string $attributes What was written; `kind` is that of the block, the rest as for
	 *                                                 DocumentBlock::render().
	 * @return string Empty where there is no such document, which those who may edit the page are told.
	 */
	public static function render( array|string $attributes ): string {
		$given = array_map(
			static fn ( mixed $value ): string => is_scalar( $value ) ? (string) $value : '',
			shortcode_atts(
				array(
					'kind'     => '',
					'language' => '',
					'sections' => '',
					'contents' => '',
					'level'    => '2',
				),
				is_array( $attributes ) ? $attributes : array(),
				self::NAME
			)
		);
		if ( ! in_array( $given['kind'], DocumentBlock::KINDS, true ) ) {
			/* translators: %s: names of documents, such as legal-notice. */
			return current_user_can( 'edit_posts' ) ? '<p>' . esc_html( sprintf( __( 'Doorstep: say which document is meant: kind="…" with one of %s.', 'doorstep' ), implode( ', ', DocumentBlock::KINDS ) ) ) . '</p>' : '';
		}

		return DocumentBlock::render(
			$given['kind'],
			array(
				'language' => $given['language'],
				'sections' => array_values( array_filter( array_map( 'trim', explode( ',', $given['sections'] ) ) ) ),
				'contents' => in_array( $given['contents'], array( '1', 'yes', 'true' ), true ),
				'level'    => (int) $given['level'],
			)
		);
	}
}
