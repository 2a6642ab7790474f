<?php
/**
 * Tests of Doorstep\Gate\PageRewriter.
 *
 * @package Doorstep
 */

// phpcs:disable WordPress.WP.EnqueuedResources -- Markup is what is tested.

declare( strict_types=1 );

namespace Doorstep\Test\Gate;

use Doorstep\Gate\Catalogue;
use Doorstep\Gate\PageRewriter;
use Doorstep\Gate\ServiceMatcher;
use Doorstep\Test\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Markup in, markup out.
 */
final class PageRewriterTest extends TestCase {

	/**
	 * What is left untouched: it loads nothing, or nothing of a known third party.
	 *
	 * @return array<string, array{string}>
	 */
	public static function inert(): array {
		return array(
			'a page without third parties'         => array( '<!DOCTYPE html><html lang="fr"><head><title>Agence &amp; fils</title><script src="/a.js"></script><style>a{color:red}</style></head><body class=x>é &eacute; <b>x<p>y <img src=/a.png srcset="/a.png 1x, /b.png 2x"></body></html>' ),
			'a link to a third party'              => array( '<a href="https://www.youtube.com/embed/abc">x</a><a ping="https://x.example" href=//player.vimeo.com>y</a>' ),
			'structured data'                      => array( '<script type="application/ld+json">{"embedUrl":"https://www.youtube.com/embed/abc"}</script>' ),
			'JSON for scripts'                     => array( '<script type="application/json">{"u":"https://www.googletagmanager.com/gtag/js"}</script>' ),
			'a template of a script'               => array( '<script type="text/template"><iframe src="https://www.youtube.com/embed/a"></iframe></script>' ),
			'a template element'                   => array( '<template><iframe src="https://www.youtube.com/embed/a"></iframe><template></template><img src="https://i.ytimg.com/a"></template>' ),
			'text in a textarea'                   => array( '<textarea><iframe src="https://www.youtube.com/embed/a"></iframe></textarea>' ),
			'a title'                              => array( '<title><script src="https://www.googletagmanager.com/gtag/js"></script></title>' ),
			'a comment'                            => array( '<!-- <script src="https://www.googletagmanager.com/gtag/js"></script> -->' ),
			'escaped text'                         => array( '<p>&lt;script src="https://www.googletagmanager.com/gtag/js"&gt;&#060;/script&#x3e; &amp;amp; &amp;lt;</p>' ),
			'our own scripts'                      => array( '<script id="doorstep-head">doorstep={page:{"urls":["www.googletagmanager.com/gtag/"]}}</script>' ),
			'an address inside an address of ours' => array( '<iframe src="/visite?u=https://www.youtube.com/embed/abc"></iframe><script src="/cache/www.google-analytics.com/analytics.js"></script>' ),
			'a host that only looks alike'         => array( '<iframe src="https://www.youtube.com.example/embed/a"></iframe><iframe src="https://notyoutube.com/embed/a"></iframe>' ),
			'a canonical link'                     => array( '<link rel="canonical" href="https://www.youtube.com/embed/a"><link rel="alternate" type="application/json+oembed" href="https://player.vimeo.com/a">' ),
			'meta data'                            => array( '<meta property="og:image" content="https://i.ytimg.com/vi/a/0.jpg">' ),
			'another path of a shared host'        => array( '<iframe src="https://www.google.com/search"></iframe><script>var profile="https://www.instagram.com/agence"</script>' ),
			'a link that opens in a box'           => array( '<a class="lightbox" href="https://www.youtube.com/embed/abc" data-src="https://www.youtube.com/embed/abc">x</a>' ),
			'where a click leads'                  => array( '<div class="card" data-href="https://www.youtube.com/embed/abc" data-share-url="https://www.youtube.com/embed/abc"></div><button data-src="https://www.youtube.com/embed/abc">x</button>' ),
			'settings of a page builder'           => array( '<section class="elementor-section" data-settings="{&quot;background_video_link&quot;:&quot;https:\/\/www.youtube.com\/watch?v=abc&quot;,&quot;animation&quot;:&quot;fadeIn&quot;}"></section>' ),
			'an embed that is only a link'         => array( '<figure class="wp-block-embed is-provider-youtube"><div class="wp-block-embed__wrapper">https://www.youtube.com/watch?v=abc</div></figure>' ),
			'a redirect'                           => array( '<meta http-equiv="refresh" content="5;url=https://www.youtube.com/embed/abc">' ),
			'the base of this site'                => array( '<base href="https://agence.example/">' ),
			'what is inert already'                => array( '<script type="text/plain" data-doorstep-service="youtube" data-doorstep-src="https://www.youtube.com/iframe_api"></script>' ),
			'broken markup'                        => array( '<p <b>x</p></div><<a href="x>y"><img src=a.png/>< 3 </ x><?php ?><![CDATA[x]]>' ),
		);
	}

	#[DataProvider( 'inert' )]
	public function test_leaves_every_byte_of( string $html ): void {
		self::assertSame( $html, $this->rewrite( $html ) );
	}

	/**
	 * What loads from a third party, and what becomes of it.
	 *
	 * @return array<string, array{string, string}>
	 */
	public static function held(): array {
		$ga  = 'data-doorstep-service="google-analytics-4"';
		$tag = 'https://www.googletagmanager.com/gtag/js?id=G-A1&amp;l=x';
		return array(
			'a script'                       => array( "<script async src=\"$tag\" integrity=x></script>", "<script type=\"text/plain\" $ga async data-doorstep-src=\"$tag\" integrity=x></script>" ),
			'a module'                       => array( "<script type='module' src=$tag></script>", "<script type=\"text/plain\" $ga data-doorstep-type='module' data-doorstep-src=$tag></script>" ),
			'a script in capitals'           => array( '<SCRIPT SRC="//WWW.GoogleTagManager.COM/gtag/js"></SCRIPT>', "<SCRIPT type=\"text/plain\" $ga data-doorstep-src=\"//WWW.GoogleTagManager.COM/gtag/js\"></SCRIPT>" ),
			'a script with a repeated type'  => array( "<script type=text/javascript type=module src=$tag></script>", "<script type=\"text/plain\" $ga data-doorstep-type=text/javascript  data-doorstep-src=$tag></script>" ),
			'an inline script'               => array( "<script>window.dataLayer=[];gtag( 'js', new Date() );\ngtag( \"config\", 'G-A1' );</script>", "<script type=\"text/plain\" $ga>window.dataLayer=[];gtag( 'js', new Date() );\ngtag( \"config\", 'G-A1' );</script>" ),
			'an inline loader'               => array( '<script>(function(d){var s=d.createElement("script");s.src="https:\/\/static.hotjar.com\/c\/hotjar-1.js";d.head.append(s)})(document)</script>', '<script type="text/plain" data-doorstep-service="hotjar">(function(d){var s=d.createElement("script");s.src="https:\/\/static.hotjar.com\/c\/hotjar-1.js";d.head.append(s)})(document)</script>' ),
			'a script of a delaying plugin'  => array( "<script type=\"rocketlazyloadscript\" data-rocket-src=\"$tag\"></script>", "<script type=\"text/plain\" $ga data-doorstep-type=\"rocketlazyloadscript\" data-doorstep-src=\"$tag\"></script>" ),
			'a script in a drawing'          => array( '<svg><script xlink:href="https://www.googletagmanager.com/gtag/js"/></script></svg>', "<svg><script type=\"text/plain\" $ga data-doorstep-xlink-href=\"https://www.googletagmanager.com/gtag/js\"/></script></svg>" ),
			'a pixel in noscript'            => array( '<noscript><img height="1" src="https://www.facebook.com/tr?id=1&amp;ev=PageView"/></noscript>', '<noscript><img data-doorstep-service="meta-pixel" height="1" data-doorstep-src="https://www.facebook.com/tr?id=1&amp;ev=PageView"/></noscript>' ),
			'an image'                       => array( '<img src="https://i.ytimg.com/vi/a/0.jpg" srcset="/a.jpg 1x, https://i.ytimg.com/vi/a/1.jpg 2x" alt="a">', '<img data-doorstep-service="youtube" data-doorstep-src="https://i.ytimg.com/vi/a/0.jpg" data-doorstep-srcset="/a.jpg 1x, https://i.ytimg.com/vi/a/1.jpg 2x" alt="a">' ),
			'a lazy image'                   => array( '<img src="data:image/gif;base64,R0" data-src="https://i.ytimg.com/vi/a/0.jpg">', '<img data-doorstep-service="youtube" src="data:image/gif;base64,R0" data-doorstep-src="https://i.ytimg.com/vi/a/0.jpg">' ),
			'a lazy image with its source'   => array( '<img src="https://i.ytimg.com/0.jpg" data-src="https://i.ytimg.com/1.jpg">', '<img data-doorstep-service="youtube" data-doorstep-src="https://i.ytimg.com/0.jpg" data-doorstep-data-src="https://i.ytimg.com/1.jpg">' ),
			'a poster'                       => array( '<video poster="https://i.ytimg.com/vi/a/0.jpg" src="/a.mp4"></video>', '<video data-doorstep-service="youtube" data-doorstep-poster="https://i.ytimg.com/vi/a/0.jpg" src="/a.mp4"></video>' ),
			'an object that never ends'      => array( '<object data="//www.youtube.com/v/abc"><p>x', '<object data-doorstep-service="youtube" data-doorstep-data="//www.youtube.com/v/abc"><p>x' ),
			'an object around a template'    => array( '<object data="//www.youtube.com/v/abc"></template><img src="https://i.ytimg.com/a.jpg"></object>', '<object data-doorstep-service="youtube" data-doorstep-data="//www.youtube.com/v/abc"></template><img data-doorstep-service="youtube" data-doorstep-src="https://i.ytimg.com/a.jpg"></object>' ),
			'an import map'                  => array( '<script type="importmap">{"imports":{"a":"https:\/\/maps.googleapis.com\/a.js","b":"/b.js"}}</script>', '<script type="importmap">{"imports":{"a":"https:\/\/^doorstep^maps.googleapis.com\/a.js","b":"/b.js"}}</script>' ),
			'speculation rules'              => array( '<script type="speculationrules">{"prefetch":[{"urls":["https://www.youtube.com/embed/a"]}]}</script>', '<script type="speculationrules">{"prefetch":[{"urls":["https://www.^doorstep^youtube.com/embed/a"]}]}</script>' ),
			'an invisible frame'             => array( '<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-1" height="0" width="0" style="display:none;visibility:hidden"></iframe></noscript>', '<noscript><iframe data-doorstep-service="google-tag-manager" data-doorstep-src="https://www.googletagmanager.com/ns.html?id=GTM-1" height="0" width="0" style="display:none;visibility:hidden"></iframe></noscript>' ),
			'a style sheet'                  => array( "<link rel='stylesheet' href='https://fonts.googleapis.com/css?family=Lato&#038;display=swap' media='all' />", "<link data-doorstep-service=\"google-fonts\" rel='stylesheet' data-doorstep-href='https://fonts.googleapis.com/css?family=Lato&#038;display=swap' media='all' />" ),
			'hints'                          => array( "<link rel='dns-prefetch' href='//www.googletagmanager.com'><link rel=\"preconnect x\" href=https://fonts.gstatic.com crossorigin>", "<link data-doorstep-service=\"google-tag-manager\" rel='dns-prefetch' data-doorstep-href='//www.googletagmanager.com'><link data-doorstep-service=\"google-fonts\" rel=\"preconnect x\" data-doorstep-href=https://fonts.gstatic.com crossorigin>" ),
			'a preloaded script'             => array( "<link rel=PRELOAD as=script href=\"$tag\">", "<link $ga rel=PRELOAD as=script data-doorstep-href=\"$tag\">" ),
			'an import in a style sheet'     => array( '<style media="all">@import url("https://fonts.googleapis.com/css?family=Lato"); a > b{color:red}</style>', '<style data-doorstep-service="google-fonts" media="all">@import url("https://^doorstep^fonts.googleapis.com/css?family=Lato"); a > b{color:red}</style>' ),
			'a background'                   => array( '<div style="background:url(https://i.ytimg.com/a.jpg)">x</div>', '<div data-doorstep-service="youtube" data-doorstep-style="background:url(https://i.ytimg.com/a.jpg)">x</div>' ),
			'a lazy background'              => array( '<div class="x" data-bg="https://i.ytimg.com/a.jpg" data-id="7">x</div>', '<div data-doorstep-service="youtube" class="x" data-doorstep-data-bg="https://i.ytimg.com/a.jpg" data-id="7">x</div>' ),
			'a lazy background in CSS'       => array( "<section data-background='url(https://i.ytimg.com/a.jpg)'></section>", "<section data-doorstep-service=\"youtube\" data-doorstep-data-background='url(https://i.ytimg.com/a.jpg)'></section>" ),
			'other names of lazy loaders'    => array( '<div data-background-image=//i.ytimg.com/1 data-bg-src=//i.ytimg.com/2 data-iframe-src=//youtube.com/embed/3 data-video-src=//youtu.be/4></div>', '<div data-doorstep-service="youtube" data-doorstep-data-background-image=//i.ytimg.com/1 data-doorstep-data-bg-src=//i.ytimg.com/2 data-doorstep-data-iframe-src=//youtube.com/embed/3 data-doorstep-data-video-src=//youtu.be/4></div>' ),
			'a player that a script makes'   => array( '<div class="rll-youtube-player" data-src="https://www.youtube.com/embed/a" data-id="a"></div>', '<div data-doorstep-service="youtube" class="rll-youtube-player" data-doorstep-data-src="https://www.youtube.com/embed/a" data-id="a"></div>' ),
			'a font and a style in advance'  => array( '<link rel="preload" as="font" href="https://fonts.gstatic.com/a.woff2" crossorigin><link rel=preload as=style href="//fonts.googleapis.com/css">', '<link data-doorstep-service="google-fonts" rel="preload" as="font" data-doorstep-href="https://fonts.gstatic.com/a.woff2" crossorigin><link data-doorstep-service="google-fonts" rel=preload as=style data-doorstep-href="//fonts.googleapis.com/css">' ),
			'a module in advance'            => array( '<link rel="modulepreload" href="https://maps.googleapis.com/a.js">', '<link data-doorstep-service="google-maps" rel="modulepreload" data-doorstep-href="https://maps.googleapis.com/a.js">' ),
			'what addresses build on'        => array( '<base href="https://player.vimeo.com/"><img src="a.png">', '<base data-doorstep-service="vimeo" data-doorstep-href="https://player.vimeo.com/"><img src="a.png">' ),
			'an old background'              => array( '<table><tr><td background="https://i.ytimg.com/a.jpg">x</table>', '<table><tr><td data-doorstep-service="youtube" data-doorstep-background="https://i.ytimg.com/a.jpg">x</table>' ),
			'images of a drawing'            => array( '<svg><image href="https://i.ytimg.com/a"/><feImage xlink:href="https://i.ytimg.com/b"/></svg>', '<svg><image data-doorstep-service="youtube" data-doorstep-href="https://i.ytimg.com/a"/><feImage data-doorstep-service="youtube" data-doorstep-xlink-href="https://i.ytimg.com/b"/></svg>' ),
			'a picture of somebody'          => array( "<img alt='' src='https://secure.gravatar.com/avatar/0?s=32' srcset='https://secure.gravatar.com/avatar/0?s=64 2x' class='avatar'>", "<img data-doorstep-service=\"gravatar\" alt='' data-doorstep-src='https://secure.gravatar.com/avatar/0?s=32' data-doorstep-srcset='https://secure.gravatar.com/avatar/0?s=64 2x' class='avatar'>" ),
			'a script packed in its address' => array( '<script defer src="data:text/javascript;base64,Z3RhZygnY29uZmlnJywgJ0ctQTEnKTs="></script>', "<script type=\"text/plain\" $ga defer data-doorstep-src=\"data:text/javascript;base64,Z3RhZygnY29uZmlnJywgJ0ctQTEnKTs=\"></script>" ),
			'a frame in noscript'            => array( '<noscript><iframe src="https://www.facebook.com/tr?id=1" width="1" height="1"></iframe></noscript>', '<noscript><iframe data-doorstep-service="meta-pixel" data-doorstep-src="https://www.facebook.com/tr?id=1" width="1" height="1"></iframe></noscript>' ),
			'a style of two services'        => array( '<p style="background:url(https://i.ytimg.com/a),url(https://secure.gravatar.com/avatar/b)">', '<p data-doorstep-service="" data-doorstep-style="background:url(https://i.ytimg.com/a),url(https://secure.gravatar.com/avatar/b)">' ),
			'a style sheet of two services'  => array( '<style>@import "//fonts.googleapis.com/a";a{background:url(//i.ytimg.com/a)}</style>', '<style data-doorstep-service="youtube">@import "//^^doorstep^fonts.googleapis.com/a";a{background:url(//i.^doorstep^ytimg.com/a)}</style>' ),
			'what a shadow root shows'       => array( '<div><template shadowrootmode="open"><img src="https://i.ytimg.com/a.jpg"></template></div>', '<div><template shadowrootmode="open"><img data-doorstep-service="youtube" data-doorstep-src="https://i.ytimg.com/a.jpg"></template></div>' ),
			'what follows a template'        => array( '<template><p></template></template><img src="https://i.ytimg.com/a.jpg">', '<template><p></template></template><img data-doorstep-service="youtube" data-doorstep-src="https://i.ytimg.com/a.jpg">' ),
			'what follows an unfinished tag' => array( '<p>x</p><img src="https://i.ytimg.com/a.jpg" alt="never ends><iframe src="https://www.youtube.com/embed/a"', '<p>x</p><img src="https://i.^doorstep^ytimg.com/a.jpg" alt="never ends><iframe src="https://www.^doorstep^youtube.com/embed/a"' ),
			'an unfinished frame'            => array( '<iframe src="https://www.youtube.com/embed/a">', '<iframe src="https://www.^doorstep^youtube.com/embed/a">' ),
		);
	}

	#[DataProvider( 'held' )]
	public function test_holds( string $html, string $expected ): void {
		if ( str_contains( $html, '//' ) ) {
			self::assertTrue( ( new ServiceMatcher( Catalogue::all() ) )->search()->finds( $html ), 'The first search misses it.' );
		}
		self::assertSame( $expected, $this->rewrite( $html ) );
		self::assertSame( '<p>a</p>' . $expected, $this->rewrite( '<p>a</p>' . $html ) );
	}

	/**
	 * Ways to write the address of a YouTube frame that a browser understands.
	 *
	 * @return array<string, array{string}>
	 */
	public static function spellings(): array {
		$values = array(
			'https://www.youtube.com/embed/abcdefg',
			'http://youtube.com/embed/abcdefg',
			'//www.youtube-nocookie.com/embed/abcdefg?rel=0',
			'//WWW.YouTube.com/embed',
			' https://www.youtube.com/embed/abcdefg ',
			"\n\thttps://www.you\ntube.com/em\tbed/abcdefg",
			'https&#58;&#47;&#47;www.youtube.com&#47;embed&#47;abcdefg',
			'https&colon;&sol;&sol;www&period;youtube&period;com/embed/abcdefg',
			'https://www&#46youtube&#x2E;com/embed/abcdefg',
			'https://&#119;ww.youtube.com/embed/abcdefg',
			'https:\\\\www.youtube.com\\embed\\abcdefg',
			'https:/www.youtube.com/embed/abcdefg',
			'https://www.youtube.com:443/embed/abcdefg',
			'https://www.youtube.com./embed/abcdefg',
			'https://user:word@www.youtube.com/embed/abcdefg',
			'https://www%2eyoutube.com/embed/abcdefg',
			'https://www.youtube.com/%65mbed/abcdefg',
		);
		$cases  = array();
		foreach ( $values as $value ) {
			$cases[ $value ] = array( '<iframe src="' . $value . '"></iframe>' );
		}
		$cases['single quotes']  = array( "<IFRAME SRC = 'https://www.youtube.com/embed/abcdefg'></IFRAME>" );
		$cases['no quotes']      = array( '<iframe/src=https://www.youtube.com/embed/abcdefg></iframe>' );
		$cases['lazy']           = array( '<iframe src="about:blank" data-src="https://www.youtube.com/embed/abcdefg"></iframe>' );
		$cases['a document']     = array( '<iframe srcdoc="<a href=https://www.youtube.com/embed/abcdefg?autoplay=1><img src=https://img.youtube.com/vi/abcdefg/0.jpg></a>"></iframe>' );
		$cases['encoded inside'] = array( '<iframe srcdoc="&lt;iframe src=&quot;//www.youtube.com/embed/abcdefg&quot;>"></iframe>' );
		$cases['data']           = array( '<iframe src="data:text/html,%3Ciframe%20src=https://www.youtube.com/embed/abcdefg%3E"></iframe>' );

		return $cases;
	}

	#[DataProvider( 'spellings' )]
	public function test_puts_a_placeholder_for_a_frame_written_as( string $html ): void {
		$matcher = new ServiceMatcher( Catalogue::all() );

		self::assertTrue( $matcher->search()->finds( "<p>a</p>$html" ), 'The first search misses it.' );
		self::assertMatchesRegularExpression( '~^<p>a</p><span class="doorstep-placeholder" data-doorstep-service="youtube".*<template>' . preg_quote( $html, '~' ) . '</template></span><p>b</p>$~s', $this->rewrite( "<p>a</p>$html<p>b</p>" ) );
	}

	public function test_a_page_has_the_style_of_placeholders_when_it_has_one(): void {
		$style = '<style id="doorstep-style">a{}</style>';

		self::assertStringStartsWith( $style . '<style id="doorstep-placeholder-style">.doorstep-placeholder{', $this->rewrite( $style . '<p>x</p><iframe src="https://www.youtube.com/embed/a"></iframe>' ) );
		self::assertStringStartsWith( $style . '<p>', $this->rewrite( $style . '<p>x</p><img src="https://i.ytimg.com/a">' ) );
	}

	public function test_holds_a_script_for_the_service_that_needs_consent_most(): void {
		$html = $this->rewrite( "<script>gtag('config', 'G-A1'); gtag('config', 'AW-1');</script>" );

		self::assertStringContainsString( 'data-doorstep-service="google-ads"', $html );
	}

	public function test_a_second_run_changes_nothing(): void {
		$page = implode( "\n", array_map( static fn ( array $case ): string => $case[0], array_slice( self::held(), 0, -2 ) ) ) . implode( "\n", array_map( static fn ( array $case ): string => $case[0], self::spellings() ) );
		$once = $this->rewrite( $page );

		self::assertSame( $once, $this->rewrite( $once ) );
	}

	public function test_a_thousand_gated_tags_come_out_as_one_would(): void {
		list( $html, $expected ) = self::held()['a pixel in noscript'];
		$frame                   = '<iframe src="https://www.youtube.com/embed/abcdefg"></iframe>';

		self::assertSame( str_repeat( $expected . $this->rewrite( $frame ), 1500 ), $this->rewrite( str_repeat( $html . $frame, 1500 ) ) );
	}

	/**
	 * Rewrites.
	 *
	 * @param string       $html     A page, or part of one.
	 * @param list<string> $declared What visitors can consent to.
	 * @param string       $language Of the placeholders.
	 */
	private function rewrite( string $html, array $declared = array( 'youtube', 'google-maps' ), string $language = 'en' ): string {
		$services = Catalogue::all();

		return ( new PageRewriter( $html, $services, $declared, new ServiceMatcher( $services ), $language ) )->rewrite();
	}
}
