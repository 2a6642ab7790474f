<?php
/**
 * What a document cannot say yet.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Capabilities;

/**
 * The notice for those who may edit the page. No visitor ever gets it.
 */
final class MissingFacts {

	/**
	 * HTML of the notice.
	 *
	 * @param string  $kind    `legal-notice`, `privacy-policy` or `cookie-policy`.
	 * @param Wording $wording Language and facts.
	 * @return string Empty when nothing is missing or the reader may not know.
	 */
	public static function notice( string $kind, Wording $wording ): string {
		if ( ! self::is_for_reader() ) {
			return '';
		}
		$missing  = RequiredFacts::missing( $kind, $wording->facts );
		$declared = Completeness::missing( $kind, $wording, PolicyChecks::DECLARED );
		if ( array() === $missing && array() === $declared ) {
			return '';
		}
		// Page caches that keep pages of logged-in users look for this.
		defined( 'DONOTCACHEPAGE' ) || define( 'DONOTCACHEPAGE', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedConstantFound -- The caches' name.

		$labels = array_map( static fn ( string $name ): string => '<li>' . esc_html( FactLabels::label( $name ) ) . '</li>', $missing );
		$where  = current_user_can( Capabilities::CONFIGURE )
			? '<a href="' . esc_url( admin_url( 'admin.php?page=doorstep-settings' ) ) . '">' . esc_html__( 'Enter them in Doorstep’s settings.', 'doorstep' ) . '</a>'
			: esc_html__( 'Ask an administrator of this site to enter them in Doorstep’s settings.', 'doorstep' );

		return '<div class="doorstep-missing" role="note" lang="' . esc_attr( str_replace( '_', '-', determine_locale() ) ) . '">'
			. '<p><strong>' . esc_html__( 'This document is incomplete: the law asks for facts that are not known yet.', 'doorstep' ) . '</strong> '
			. ( array() === $missing ? esc_html__( 'What needs them is left out.', 'doorstep' ) : esc_html__( 'Until they are known, visitors do not get what stands below: they read the last complete version, or where to ask.', 'doorstep' ) ) . ' '
			. esc_html__( 'Only people who may edit this page see this notice.', 'doorstep' ) . '</p>'
			. ( array() === $labels ? '' : '<ul>' . implode( '', $labels ) . '</ul><p>' . $where . '</p>' )
			. self::declared( $declared ) . '</div>';
	}

	/**
	 * What is missing of what the agency declares.
	 *
	 * @param list<Check> $checks Missing ones.
	 */
	private static function declared( array $checks ): string {
		$items = array_map( static fn ( Check $check ): string => '<li>' . esc_html( $check->label . ' (' . $check->source . ')' ) . '<br>' . esc_html( $check->detail ) . '</li>', $checks );

		return array() === $items ? '' : '<p>' . esc_html__( 'Of what the agency declares, these are missing or must be worded otherwise:', 'doorstep' ) . '</p><ul>' . implode( '', $items ) . '</ul>';
	}

	/**
	 * Whether the reader may edit what holds the document: the post, or the theme's template. Who may edit no pages,
	 * but places a document in a draft of their own, is told no more than visitors are.
	 */
	public static function is_for_reader(): bool {
		if ( ! is_user_logged_in() ) {
			return false;
		}
		$post = get_the_ID();

		return false === $post ? current_user_can( 'edit_theme_options' ) : current_user_can( 'edit_pages' ) && current_user_can( 'edit_post', $post );
	}
}
