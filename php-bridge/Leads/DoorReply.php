<?php
/**
 * How the visitor's own door answers.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Texts;
use WP_REST_Response;

/**
 * Replies that no cache keeps, no search engine lists, and from which nothing leads elsewhere with the
 * address of the page, for that opens it.
 */
final class DoorReply {

	private const HEADERS = array(
		'Cache-Control'           => 'no-store, private',
		'Content-Security-Policy' => "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
		'Referrer-Policy'         => 'no-referrer',
		'X-Content-Type-Options'  => 'nosniff',
		'X-Frame-Options'         => 'DENY',
		'X-Robots-Tag'            => 'noindex, nofollow',
	);

	private const STYLE = '.doorstep-door{margin-top:2.5rem;padding-top:.5rem;border-top:1px solid color-mix(in srgb,currentColor 20%,transparent)}.doorstep-door h2{margin-top:1.25rem;font-size:1.25rem}.doorstep-door h3{margin:1.5rem 0 .5rem;font-size:1rem}.doorstep-page__summary{margin:1rem 0}@media (min-width:36rem){.doorstep-door .doorstep-page__summary{display:grid;grid-template-columns:minmax(8rem,12rem) 1fr;gap:.5rem 1.25rem;align-items:baseline}.doorstep-door .doorstep-page__summary dd{margin:0}}.doorstep-door__consents{margin:0;padding:0;list-style:none}.doorstep-door__consents li{margin:0 0 1rem}.doorstep-door__consents p{margin:0 0 .25rem}.doorstep-door__consents form{margin:.5rem 0 0}.doorstep-door__said{padding-inline-start:.75rem;border-inline-start:3px solid color-mix(in srgb,currentColor 35%,transparent)}.doorstep-door__note{font-size:.875em}.doorstep-door__done{padding:.75rem 1rem;border:2px solid;border-radius:.35em}.doorstep-door details{margin:1rem 0}.doorstep-door details[open]{padding-bottom:1.5rem}.doorstep-door summary{padding:.4rem 0;cursor:pointer;font-weight:600}.doorstep-door details form{margin-top:.75rem}.doorstep-door__quiet{padding:.6em 1.2em;border:1px solid;border-radius:.35em;background:none;color:inherit;font:inherit;font-weight:600;cursor:pointer}a.doorstep-door__quiet,a.wp-element-button{display:inline-block;text-decoration:none}.doorstep-door__choice{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:center;margin-top:1.5rem}.doorstep-door__choice form{margin:0}.doorstep-door__ways{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:1.25rem 0 0;padding:0;list-style:none}.doorstep-door__ways a{display:inline-block;padding:.3rem 0}';

	/**
	 * A page.
	 *
	 * @param int    $status   HTTP status.
	 * @param string $language One of Texts::languages().
	 * @param string $title    Heading, not escaped.
	 * @param string $content  Escaped HTML.
	 */
	public static function page( int $status, string $language, string $title, string $content ): WP_REST_Response {
		return new WP_REST_Response( FormPage::html( $language, $title, $content, self::STYLE ), $status, array( 'Content-Type' => 'text/html; charset=UTF-8' ) + self::HEADERS );
	}

	/**
	 * A page that says one thing.
	 *
	 * @param int    $status   HTTP status.
	 * @param string $language One of Texts::languages().
	 * @param string $title    Key of the heading's text, without its area.
	 * @param string $text     Key of the text, without its area.
	 */
	public static function message( int $status, string $language, string $title, string $text ): WP_REST_Response {
		return self::page( $status, $language, Texts::get( 'door.' . $title, $language ), '<p>' . esc_html( Texts::get( 'door.' . $text, $language ) ) . '</p>' );
	}

	/**
	 * A file.
	 *
	 * @param string $name File name, of ASCII letters, digits, dots and dashes.
	 * @param string $text JSON.
	 */
	public static function file( string $name, string $text ): WP_REST_Response {
		return new WP_REST_Response(
			$text,
			200,
			array(
				'Content-Type'        => 'application/json; charset=UTF-8',
				'Content-Disposition' => 'attachment; filename="' . $name . '"',
			) + self::HEADERS
		);
	}
}
