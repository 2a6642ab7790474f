<?php
/**
 * The pages that a scan opens.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Scan;

use Doorstep\Contract;
use Doorstep\Settings;
use WP_Post;

/**
 * What a site is made of: each kind of page, and as many pages as the limit allows.
 *
 * @phpstan-type Planned array{title: string, path: string, before: string, after: string}
 */
final class PageList {

	private const SAMPLES = 5;

	/**
	 * The plan, most telling pages first.
	 *
	 * @return list<Planned>
	 */
	public static function plan(): array {
		$urls = array_merge( self::fixed(), self::samples(), self::posts( 'page', Contract::limit( 'scanPages' ) ) );
		$home = (string) wp_parse_url( home_url(), PHP_URL_HOST );
		$plan = array();
		foreach ( $urls as $url => $title ) {
			// The browser lets us look into pages of this very host alone.
			if ( wp_parse_url( $url, PHP_URL_HOST ) === $home && count( $plan ) < Contract::limit( 'scanPages' ) ) {
				$path   = wp_make_link_relative( $url );
				$plan[] = array(
					'title'  => wp_html_excerpt( html_entity_decode( wp_strip_all_tags( $title ), ENT_QUOTES | ENT_HTML5 ), 200 ),
					'path'   => '' === $path ? '/' : $path,
					'before' => ScanMode::url( '' === $path ? '/' : $path, 'before' ),
					'after'  => ScanMode::url( '' === $path ? '/' : $path, 'after' ),
				);
			}
		}

		return $plan;
	}

	/**
	 * The pages that every site has, and those that the law asks for.
	 *
	 * @return array<string, string> Title by URL.
	 */
	private static function fixed(): array {
		$urls  = array( home_url( '/' ) => __( 'Home page', 'doorstep' ) );
		$pages = array( get_option( 'page_for_posts' ), get_option( 'wp_page_for_privacy_policy' ), ...array_values( Settings::all()['pages'] ) );
		foreach ( $pages as $id ) {
			$page = is_numeric( $id ) && (int) $id > 0 ? get_post( (int) $id ) : null;
			if ( $page instanceof WP_Post && 'publish' === $page->post_status ) {
				$urls[ (string) get_permalink( $page ) ] = get_the_title( $page );
			}
		}

		return $urls + array(
			home_url( '/?s=a' )               => __( 'Search results', 'doorstep' ),
			home_url( '/?page_id=999999999' ) => __( 'Page not found', 'doorstep' ),
		);
	}

	/**
	 * The archive and the newest posts of each public type.
	 *
	 * @return array<string, string> Title by URL.
	 */
	private static function samples(): array {
		$urls = array();
		foreach ( get_post_types( array( 'public' => true ), 'objects' ) as $type ) {
			if ( in_array( $type->name, array( 'page', 'attachment' ), true ) ) {
				continue;
			}
			$archive = get_post_type_archive_link( $type->name );
			if ( is_string( $archive ) ) {
				$urls[ $archive ] = $type->label;
			}
			$urls += self::posts( $type->name, self::SAMPLES );
		}

		return $urls;
	}

	/**
	 * Published posts of a type, newest first.
	 *
	 * @param string $type  Post type.
	 * @param int    $limit How many.
	 * @return array<string, string> Title by URL.
	 */
	private static function posts( string $type, int $limit ): array {
		$urls = array();
		foreach ( get_posts(
			array(
				'post_type'   => $type,
				'post_status' => 'publish',
				'numberposts' => $limit,
			)
		) as $post ) {
			$urls[ (string) get_permalink( $post ) ] = get_the_title( $post );
		}

		return $urls;
	}
}
