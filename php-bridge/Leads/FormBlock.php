<?php
/**
 * The block doorstep/contact-form.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Assets;
use Doorstep\Captcha\Box;
use Doorstep\Contract;
use Doorstep\Texts;

/**
 * A form that sends with and without JavaScript. Its HTML is the same for every visitor and holds
 * nothing that ages, so the page may be cached for a year.
 */
final class FormBlock {

	private const HANDLE = 'doorstep-form';

	/**
	 * Texts that the script shows, by key of texts/<language>/form.json; besides the fields' errors.
	 */
	private const SCRIPT_TEXTS = array( 'received', 'received_title', 'invalid', 'unavailable', 'offline', 'no_answer', 'too_many', 'send', 'sending', 'retry', 'resending', 'rewritten', 'again_at' );

	/**
	 * Makes the block's HTML.
	 *
	 * @param array<mixed> $attributes The block's: formId, kind, listingReference, team, phone.
	 * @param array<mixed> $blocks     The blocks inside, parsed.
	 */
	public static function render( array $attributes, array $blocks = array() ): string {
		$post       = is_singular() ? (int) get_the_ID() : 0;
		$reference  = $attributes['listingReference'] ?? '';
		$listing    = Listing::of( is_string( $reference ) ? $reference : '', $post );
		$definition = FormDefinition::of_block( $listing + $attributes, $post, Texts::language(), self::path( $post ), $blocks );
		$language   = $definition->language;
		$id         = wp_unique_id( 'doorstep-form-' );

		wp_enqueue_style( self::HANDLE, Assets::url( 'form.css' ), array(), null ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- The URL has it.
		wp_enqueue_script( self::HANDLE, Assets::url( 'form.js' ), array(), null, array( 'strategy' => 'defer', 'in_footer' => true ) ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion, WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- As above.

		$html  = sprintf(
			'<form %1$s method="post" action="%2$s"%3$s data-doorstep-token="%4$s" data-doorstep-texts="%5$s">',
			get_block_wrapper_attributes(
				array(
					'id'    => $id,
					'class' => 'doorstep-form',
				)
			),
			esc_url( Contract::url( 'leads' ) ),
			Texts::attributes( $language ),
			esc_url( Contract::url( 'formToken' ) ),
			esc_attr( (string) wp_json_encode( self::script_texts( $definition ), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) )
		);
		$html .= self::listing( $definition );
		$html .= '<input type="hidden" name="' . esc_attr( LeadRequest::INPUTS['form'] ) . '" value="' . esc_attr( $definition->text() ) . '">';
		$html .= FormFields::html( $definition, $id );
		$html .= Box::html( $language );
		$html .= FormNotice::html( $definition );
		$html .= '<div class="doorstep-form__send"><button type="submit" class="wp-element-button">' . esc_html( Texts::get( 'form.send', $language ) ) . '</button><div class="doorstep-form__outcome"><p class="doorstep-form__status" role="status"></p><p class="doorstep-form__problem" role="alert"></p></div></div>';

		// Not a shortcode's business: `fields[email]` is one where a plugin registered [email].
		return strtr( $html . '</form>', array( '[' => '&#91;', ']' => '&#93;' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Reads as a pair.
	}

	/**
	 * Which listing the form is about.
	 *
	 * @param FormDefinition $definition The form.
	 * @return string HTML; empty where it is about none.
	 */
	public static function listing( FormDefinition $definition ): string {
		if ( '' === $definition->listing_reference ) {
			return '';
		}
		$facts = array(
			'reference' => $definition->listing_reference,
			'title'     => $definition->listing_title,
		);
		$text  = Texts::get( '' === $definition->listing_title ? 'form.about_listing' : 'form.about_listing_titled', $definition->language, $facts );

		return '<p class="doorstep-form__listing">' . esc_html( $text ) . '</p>';
	}

	/**
	 * Texts for the script, by key without area.
	 *
	 * @param FormDefinition $definition The form.
	 * @return array<string, string>
	 */
	private static function script_texts( FormDefinition $definition ): array {
		$texts = array();
		foreach ( self::SCRIPT_TEXTS as $key ) {
			$texts[ $key ] = Texts::get( 'form.' . $key, $definition->language );
		}
		foreach ( $definition->fields() as $name => $field ) {
			foreach ( self::errors( $field['type'] ) as $error ) {
				$texts[ $name . '_' . $error ] = $definition->error( $name, $error );
			}
		}

		return $texts;
	}

	/**
	 * What FieldRules may say of a field.
	 *
	 * @param string $type Its type.
	 * @return list<string> Codes.
	 */
	private static function errors( string $type ): array {
		return match ( $type ) {
			'email' => array( 'required', 'too_long', 'email' ),
			'tel' => array( 'required', 'too_long', 'phone' ),
			'date', 'time' => array( 'required', $type ),
			'select', 'radio', 'checkbox' => array( 'required' ),
			default => array( 'required', 'too_long' ),
		};
	}

	/**
	 * Path of the page that the form stands on, from the site's address on.
	 *
	 * @param int $post Id of the post; 0 for none.
	 */
	private static function path( int $post ): string {
		$url  = 0 === $post ? false : get_permalink( $post );
		$home = home_url();

		return is_string( $url ) && str_starts_with( $url, $home . '/' ) ? substr( $url, strlen( $home ) ) : '/';
	}
}
