<?php
/**
 * Which tags make a browser load.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Gate;

/**
 * What HTML says about tags that load something by themselves, without a visitor's click.
 */
final class LoadingTag {

	/**
	 * Attributes with an address, by tag.
	 */
	public const ATTRIBUTES = array(
		'AUDIO'  => array( 'src' ),
		'BODY'   => array( 'background' ),
		'EMBED'  => array( 'src' ),
		'FRAME'  => array( 'src' ),
		'IFRAME' => array( 'src' ),
		'IMAGE'  => array( 'src', 'srcset', 'href', 'xlink:href' ),
		'IMG'    => array( 'src', 'srcset' ),
		'INPUT'  => array( 'src' ),
		'LINK'   => array( 'href', 'imagesrcset' ),
		'OBJECT' => array( 'data' ),
		'SCRIPT' => array( 'src', 'href', 'xlink:href' ),
		'SOURCE' => array( 'src', 'srcset' ),
		'TRACK'  => array( 'src' ),
		'USE'    => array( 'href', 'xlink:href' ),
		'VIDEO'  => array( 'src', 'poster' ),
	);

	/**
	 * Attributes in which lazy loaders keep the address until they think that it is time.
	 */
	public const LAZY = array( 'data-src', 'data-srcset', 'data-lazy-src', 'data-lazy-srcset', 'data-litespeed-src', 'data-rocket-src', 'data-original', 'data-poster' );

	/**
	 * Types that make a script run, now or when an optimiser of pages decides. Any other is data.
	 *
	 * @see https://mimesniff.spec.whatwg.org/#javascript-mime-type
	 */
	private const RUNS = '~^\s*(?:|module|(?:text|application)/(?:x-)?(?:java|ecma|j|live)script(?:1\.\d)?\s*(?:;.*)?|rocketlazyloadscript|litespeed/javascript|text/(?:rocketlazyloadscript|partytown))\s*$~i';

	/**
	 * Relations of links that a browser follows by itself.
	 */
	private const HINTS   = array( 'dns-prefetch', 'preconnect' );
	private const FETCHES = array( 'stylesheet', 'preload', 'modulepreload', 'prefetch', 'prerender', 'icon', 'apple-touch-icon', 'apple-touch-icon-precomposed', 'mask-icon', 'manifest' );

	/**
	 * Whether a script of this type runs.
	 *
	 * @param string $type Its type attribute.
	 */
	public static function runs( string $type ): bool {
		return 1 === preg_match( self::RUNS, $type );
	}

	/**
	 * Whether a link is a hint, which names a host alone.
	 *
	 * @param string $relations Its rel attribute.
	 */
	public static function is_hint( string $relations ): bool {
		return self::has_one_of( self::HINTS, $relations );
	}

	/**
	 * Whether a browser loads what a link leads to.
	 *
	 * @param string $relations Its rel attribute.
	 */
	public static function fetches( string $relations ): bool {
		return self::has_one_of( self::FETCHES, $relations );
	}

	/**
	 * Whether a rel attribute has one of some words.
	 *
	 * @param list<string> $words     In small letters.
	 * @param string       $relations The attribute.
	 */
	private static function has_one_of( array $words, string $relations ): bool {
		return array() !== array_intersect( $words, (array) preg_split( '~\s+~', strtolower( $relations ) ) );
	}
}
