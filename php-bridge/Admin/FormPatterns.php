<?php
/**
 * Block patterns with a form.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

use Doorstep\Leads\FormPresets;
use Doorstep\Texts;
use WP_REST_Request;

/**
 * A page or a part of one, ready to insert. The editor asks for patterns by REST, and only then are they
 * made. A form in them has no id yet: it gets one of its own where it is inserted.
 */
final class FormPatterns {

	private const CATEGORY = 'doorstep';

	/**
	 * What the privacy policy says of rights, and of who hears a complaint.
	 */
	private const RIGHTS = array( 'rights', 'complaint' );

	/**
	 * Registers the patterns before the editor's question is answered; on rest_pre_dispatch.
	 *
	 * @param mixed           $answer  Passed on.
	 * @param mixed           $server  Not needed.
	 * @param WP_REST_Request $request The question.
	 * @phpstan-param WP_REST_Request<array<string, mixed>> $request
	 */
	public static function before_question( mixed $answer, mixed $server, WP_REST_Request $request ): mixed {
		if ( str_starts_with( $request->get_route(), '/wp/v2/block-patterns/' ) ) {
			self::register();
		}

		return $answer;
	}

	/**
	 * Registers category and patterns.
	 */
	public static function register(): void {
		register_block_pattern_category( self::CATEGORY, array( 'label' => 'Doorstep' ) );
		$language = Texts::of_site();
		foreach ( self::titles() as $kind => $title ) {
			register_block_pattern(
				'doorstep/' . $kind,
				array(
					'title'         => $title,
					'categories'    => array( self::CATEGORY ),
					'keywords'      => array( __( 'form', 'doorstep' ), $kind ),
					'content'       => self::content( $kind, $language ),
					'viewportWidth' => 720,
				)
			);
		}
		$policy = get_comment_delimited_block_content( 'doorstep/privacy-policy', array( 'sections' => self::RIGHTS ), '' );
		register_block_pattern(
			'doorstep/rights-with-form',
			array(
				'title'         => __( 'Your rights, with a request form', 'doorstep' ),
				'categories'    => array( self::CATEGORY ),
				'keywords'      => array( __( 'form', 'doorstep' ), 'rights' ),
				'content'       => $policy . self::content( 'rights', $language ),
				'viewportWidth' => 720,
			)
		);
	}

	/**
	 * Titles in the language of who edits, by kind of form.
	 *
	 * @return array<string, string>
	 */
	private static function titles(): array {
		return array(
			'contact'   => __( 'Contact page', 'doorstep' ),
			'valuation' => __( 'Valuation page', 'doorstep' ),
			'viewing'   => __( 'Viewing request under a listing', 'doorstep' ),
			'rights'    => __( 'Page for requests about personal data', 'doorstep' ),
		);
	}

	/**
	 * Heading, sentence and form, in the language of visitors.
	 *
	 * @param string $kind     One of FormPresets::KINDS.
	 * @param string $language One of Texts::languages().
	 * @return string Block markup.
	 */
	private static function content( string $kind, string $language ): string {
		$heading = '<h2 class="wp-block-heading">' . esc_html( Texts::get( 'presets.' . $kind . '_title', $language ) ) . '</h2>';
		$text    = '<p>' . esc_html( Texts::get( 'presets.' . $kind . '_text', $language ) ) . '</p>';
		$parts   = array_map( static fn ( array $block ): string => get_comment_delimited_block_content( $block['name'], $block['attributes'], '' ), FormPresets::blocks( $kind, $language ) );

		return get_comment_delimited_block_content( 'core/heading', array(), $heading )
			. get_comment_delimited_block_content( 'core/paragraph', array(), $text )
			. get_comment_delimited_block_content( 'doorstep/contact-form', 'contact' === $kind ? array() : array( 'kind' => $kind ), implode( '', $parts ) );
	}
}
