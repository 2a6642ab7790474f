<?php
/**
 * The listing that a form stands on.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Settings;

/**
 * Every site keeps its listings in a way of its own. Where each is a post, the form on it is about it;
 * the leads carry its reference and its title.
 */
final class Listing {

	/**
	 * What a form on a post is about.
	 *
	 * @param string $reference What the block says; empty for what the post says.
	 * @param int    $post      Post that the form stands on; 0 for none.
	 * @return array{listingReference: string, listingTitle: string} Both empty where it is about none.
	 */
	public static function of( string $reference, int $post ): array {
		$key     = Settings::all()['listing']['referenceMeta'];
		$meta    = '' === $reference && '' !== $key && 0 !== $post ? get_post_meta( $post, $key, true ) : $reference;
		$listing = array(
			'reference' => is_scalar( $meta ) ? (string) $meta : '',
			'title'     => 0 === $post ? '' : html_entity_decode( wp_strip_all_tags( get_the_title( $post ) ), ENT_QUOTES | ENT_HTML5, 'UTF-8' ),
		);
		/**
		 * Which listing a form is about, for themes and plugins that keep references elsewhere. A form
		 * without a reference is about none, whatever the title.
		 *
		 * @param array{reference: string, title: string} $listing From the block, or from the post meta of the settings.
		 * @param int                                     $post    Post that the form stands on; 0 for none.
		 */
		$said      = apply_filters( 'doorstep_listing', $listing, $post );
		$said      = is_array( $said ) ? $said : $listing;
		$reference = self::text( $said['reference'] ?? '' );

		return array(
			'listingReference' => $reference,
			'listingTitle'     => '' === $reference ? '' : self::text( $said['title'] ?? '' ),
		);
	}

	/**
	 * A text of one line.
	 *
	 * @param mixed $text What somebody said.
	 */
	private static function text( mixed $text ): string {
		return is_scalar( $text ) && 1 === preg_match( '//u', (string) $text ) ? FieldRules::clean( 'text', (string) $text ) : '';
	}
}
