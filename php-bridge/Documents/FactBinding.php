<?php
/**
 * Single facts of the agency in any block.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Contract;

/**
 * A source of block bindings: `{"metadata":{"bindings":{"content":{"source":"doorstep/fact","args":{"fact":"phone"}}}}}`.
 *
 * @see https://developer.wordpress.org/block-editor/reference-guides/block-api/block-bindings/
 */
final class FactBinding {

	public const SOURCE = 'doorstep/fact';

	/**
	 * Registers the source; on init.
	 */
	public static function register(): void {
		register_block_bindings_source(
			self::SOURCE,
			array(
				// Only the editor shows it: a page that visitors see is spared the language file.
				'label'              => is_admin() ? __( 'Fact of the agency (Doorstep)', 'doorstep' ) : self::SOURCE,
				'get_value_callback' => array( self::class, 'value' ),
			)
		);
	}

	/**
	 * A fact. WordPress lets harmless HTML through where a block's text is bound; a fact has none.
	 *
	 * @param array<string, mixed> $arguments `fact`: a property of contract/schema/profile.json that is a text, or `address`.
	 * @return string|null Null while it is not known: the block keeps what is written in it.
	 */
	public static function value( array $arguments ): ?string {
		$name  = $arguments['fact'] ?? '';
		$facts = new Facts();
		if ( 'address' === $name ) {
			$fact = $facts->address();
		} else {
			$fact = is_string( $name ) && self::is_text( $name ) ? $facts->get( $name ) : null;
		}

		return null === $fact ? null : str_replace( '<', '&lt;', $fact instanceof Link ? $fact->text : $fact );
	}

	/**
	 * Whether the profile has such a text.
	 *
	 * @param string $name Any.
	 */
	private static function is_text( string $name ): bool {
		$properties = (array) Contract::schema( 'profile' )['properties'];

		return 'string' === ( ( (array) ( $properties[ $name ] ?? array() ) )['type'] ?? '' );
	}
}
