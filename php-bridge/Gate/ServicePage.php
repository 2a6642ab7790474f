<?php
/**
 * Where a visitor finds what a frame would show.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Gate;

/**
 * The page at the service itself that shows the same as its frame. A link to it loads nothing
 * until somebody follows it, so it serves visitors who refuse, or who have no JavaScript.
 */
final class ServicePage {

	/**
	 * Address in a frame by service, and the page for it; $1 is what the first group found.
	 */
	private const PAGES = array(
		'youtube'       => array(
			'~/embed/videoseries\?(?:.*&)?list=([\w-]+)~' => 'https://www.youtube.com/playlist?list=$1',
			'~/(?:embed|v|shorts)/([\w-]{6,})~'           => 'https://www.youtube.com/watch?v=$1',
			'~//youtu\.be/([\w-]{6,})~'                   => 'https://www.youtube.com/watch?v=$1',
		),
		'vimeo'         => array( '~player\.vimeo\.com/video/(\d+)~' => 'https://vimeo.com/$1' ),
		'dailymotion'   => array( '~(?:/embed/video/|[?&]video=)(\w+)~' => 'https://www.dailymotion.com/video/$1' ),
		'matterport'    => array( '~/show/?\?(?:.*&)?m=(\w+)~' => 'https://my.matterport.com/show/?m=$1' ),
		'google-maps'   => array( '~[?&]q=([^&#]+)~' => 'https://www.google.com/maps?q=$1' ),
		'openstreetmap' => array( '~[?&]marker=([\d.-]+)(?:,|%2C)([\d.-]+)~i' => 'https://www.openstreetmap.org/?mlat=$1&mlon=$2' ),
		'calendly'      => array( '~//(?:www\.)?calendly\.com/([\w/-]+)~' => 'https://calendly.com/$1' ),
		'instagram'     => array( '~/((?:p|reel)/[\w-]+)/embed~' => 'https://www.instagram.com/$1/' ),
	);

	/**
	 * The page that shows the same.
	 *
	 * @param string $service Id of the service.
	 * @param string $url     What the frame would load.
	 * @return string|null Null where it cannot be told.
	 */
	public static function of( string $service, string $url ): ?string {
		foreach ( self::PAGES[ $service ] ?? array() as $pattern => $page ) {
			if ( 1 === preg_match( $pattern, $url, $found ) ) {
				return str_replace( array( '$1', '$2' ), array( $found[1], $found[2] ?? '' ), $page );
			}
		}

		return null;
	}
}
