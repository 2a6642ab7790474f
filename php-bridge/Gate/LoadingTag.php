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
	private const ATTRIBUTES = array(
		'AUDIO'   => array( 'src' ),
		'BASE'    => array( 'href' ),
		'BODY'    => array( 'background' ),
		'EMBED'   => array( 'src' ),
		'FEIMAGE' => array( 'href', 'xlink:href' ),
		'FRAME'   => array( 'src' ),
		'IFRAME'  => array( 'src' ),
		'IMAGE'   => array( 'src', 'srcset', 'href', 'xlink:href' ),
		'IMG'     => array( 'src', 'srcset' ),
		'INPUT'   => array( 'src' ),
		'LINK'    => array( 'href', 'imagesrcset' ),
		'OBJECT'  => array( 'data' ),
		'SCRIPT'  => array( 'src', 'href', 'xlink:href' ),
		'SOURCE'  => array( 'src', 'srcset' ),
		'TABLE'   => array( 'background' ),
		'TBODY'   => array( 'background' ),
		'TD'      => array( 'background' ),
		'TFOOT'   => array( 'background' ),
		'TH'      => array( 'background' ),
		'THEAD'   => array( 'background' ),
		'TR'      => array( 'background' ),
		'TRACK'   => array( 'src' ),
		'USE'     => array( 'href', 'xlink:href' ),
		'VIDEO'   => array( 'src', 'poster' ),
	);

	/**
	 * Tags that show, or run, what another document is.
	 */
	public const DOCUMENTS = array( 'EMBED', 'FRAME', 'IFRAME', 'OBJECT', 'SCRIPT' );

	/**
	 * Attributes in which optimisers of pages keep the address of a script until they think that it is time.
	 */
	private const LATE_SCRIPTS = array( 'data-src', 'data-lazy-src', 'data-litespeed-src', 'data-rocket-src', 'data-pmdelayedscript', 'data-cfsrc' );

	/**
	 * Attributes of these have no effect until somebody follows the link.
	 */
	private const LINKS = array( 'A', 'AREA', 'BUTTON' );

	/**
	 * Matches names of attributes that say where a click leads.
	 */
	private const CLICKS = '~^data-(?:doorstep|.*(?:href|link|share))~';

	/**
	 * Text formats that name what is loaded later.
	 */
	private const ADDRESS_LISTS = array( 'importmap', 'speculationrules' );

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
	 * Whether a script of this type is a list of addresses that the browser may load.
	 *
	 * @param string $type Its type attribute.
	 */
	public static function lists_addresses( string $type ): bool {
		return in_array( strtolower( trim( $type ) ), self::ADDRESS_LISTS, true );
	}

	/**
	 * Attributes of a tag whose address is loaded, those at once first.
	 *
	 * @param string       $tag  Its name.
	 * @param list<string> $data Its attributes that begin with `data-`. A script of the page may
	 *                           load what any of them says: lazy loaders have many names for it.
	 * @return list<string>
	 */
	public static function attributes( string $tag, array $data ): array {
		if ( in_array( $tag, self::LINKS, true ) ) {
			return array();
		}
		$late = 'SCRIPT' === $tag
			? array_intersect( $data, self::LATE_SCRIPTS )
			: array_filter( $data, static fn ( string $name ): bool => 1 !== preg_match( self::CLICKS, $name ) );

		return array( ...( self::ATTRIBUTES[ $tag ] ?? array() ), ...array_values( $late ) );
	}

	/**
	 * The attribute that an address ends up in.
	 *
	 * @param string $tag  Name of the tag.
	 * @param string $name Name of the attribute in which the address stands.
	 * @return string The same where no lazy loader is known to put it elsewhere.
	 */
	public static function final_attribute( string $tag, string $name ): string {
		$plain = 'data-original' === $name ? 'src' : (string) preg_replace( '~^data-(?:lazy-|litespeed-|rocket-)?(?=(?:src|srcset|poster)$)~', '', $name );

		return in_array( $plain, self::ATTRIBUTES[ $tag ] ?? array(), true ) ? $plain : $name;
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
