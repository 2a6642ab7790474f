<?php
/**
 * Large pages of every kind of markup, and what undoes the gate's edits.
 *
 * @package Doorstep
 */

// phpcs:disable WordPress.WP.EnqueuedResources -- Markup is what is made.

declare( strict_types=1 );

namespace Doorstep\Test\Gate;

/**
 * The same seed makes the same page, on every machine.
 */
final class GeneratedPages {

	/**
	 * What loads nothing of a known third party.
	 */
	private const HARMLESS = array(
		'<!-- wp:group --><div class="wp-block-group is-layout-flow" id="n%d"><p class="has-text-align-center">L’agence &amp; ses <em>clients</em> &lt;depuis 1987&gt; &#8212; é</p></div><!-- /wp:group -->',
		'<div class="a"><div class=b><div data-x=\'{"a":"<b>"}\'><span>%d</span>',
		'</div></div></div>',
		'<table><caption>Tarifs<tr><td colspan=2>%d €<td>x<tbody><tr><th scope="row">y</th></table>',
		'<ul><li>un<li>deux<ul><li>trois</ul></ul>',
		'<figure class="wp-block-image size-large"><img loading="lazy" decoding="async" width="1024" height="683" src="https://agence.example/wp-content/uploads/%d.jpg" alt="Salon &quot;sud&quot;" srcset="https://agence.example/%d-300.jpg 300w, /b.jpg 768w" sizes="(max-width: 1024px) 100vw, 1024px"/><figcaption>x</figcaption></figure>',
		'<svg viewBox="0 0 24 24" xmlns="http://www.w3.org/2000/svg"><title>Plan</title><path d="M0 0h24v24H0z" fill="none"/><use href="#i%d"/><foreignObject><p>x</p></foreignObject></svg>',
		'<math><mi>x</mi><mo>&lt;</mo><mn>%d</mn><annotation-xml encoding="text/html"><p>y</p></annotation-xml></math>',
		'<template id="t%d"><div><template><p>%d</p></template><slot name="a"></slot></div></template>',
		'<script>var a = "<div>" + %d + "<\/div>"; if (1<2 && 3>2) { document.title = "x"; }</script>',
		'<script type="application/ld+json">{"@context":"https://schema.org","@type":"RealEstateAgent","@id":"%d"}</script>',
		'<script type="text/template"><% if ( x < %d ) { %><b>&amp;</b><% } %></script>',
		'<style>.n%d > a::before { content: "</div>"; background: url(/a.png) } @media (min-width: 1px) { b { color: red } }</style>',
		'<textarea rows=3><b>%d</b> &lt;script&gt; </textarea><input value="a>b" disabled><br/><hr>',
		'<!-- comment %d -- <p> --><!----><!-->',
		'<![CDATA[ x > y %d ]]>',
		'<?php echo %d; ?><!doctype x>',
		'<p>Un <b>mal <i>fermé</b> bloc</i> %d < 3 > 2 & <3 <a href=/x?a=1&b=2>lien</a>',
		'<A HREF="https://www.youtube.com/@agence" TARGET=_blank rel="noopener">Nos visites %d</A>',
		'<details><summary>%d</summary><dl><dt>a<dd>b</dl></details>',
		"<p title=\"un\n\ttitre\" class='' hidden =\"\" / data-a data-b=>x\r\n%d\0</p>",
		'<noscript><p>Sans script %d</p></noscript><select><option value=%d selected>a<option>b</select>',
		'<video controls poster="/p%d.jpg"><source src="/v.mp4" type="video/mp4"><track src="/v.vtt"></video>',
		'<iframe src="/visite/%d" width="560" height="315" title="Visite"></iframe><object data="/plan.svg"></object>',
		'<my-card onclick="go(\'x\')"><p slot=a>%d</p></my-card></p></nothing>',
	);

	/**
	 * What loads from one; each is one edit.
	 */
	private const HELD = array(
		'<iframe width="560" height="315" src="https://www.youtube.com/embed/abc%d?feature=oembed" title="Visite" allowfullscreen></iframe>',
		'<script async src="https://www.googletagmanager.com/gtag/js?id=G-A%d"></script>',
		"<script type='module' id='m%d'>gtag( 'config', 'G-A1' );</script>",
		'<img height=1 width=1 style="display:none" src="https://www.facebook.com/tr?id=%d&ev=PageView&noscript=1">',
		'<div class="hero n%d" style="background-image:url(\'https://i.ytimg.com/vi/abc/0.jpg\')">x</div>',
		'<link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Lato&amp;v=%d">',
		'<style>@import url("https://fonts.googleapis.com/css?family=%d"); p > a { color: red }</style>',
		'<section data-bg="https://i.ytimg.com/vi/%d/0.jpg"></section>',
		'<object data="https://www.youtube.com/v/a%d"><embed src="https://www.youtube.com/v/a"></object>',
	);

	/**
	 * A page.
	 *
	 * @param int  $seed          Tells it from others.
	 * @param int  $bytes         It has some more than these.
	 * @param bool $third_parties Whether one part in ten loads from a known third party.
	 */
	public static function page( int $seed, int $bytes, bool $third_parties ): string {
		mt_srand( $seed ); // phpcs:ignore WordPress.WP.AlternativeFunctions.rand_seeding_mt_srand -- The same page each time is what is wanted.
		$html = '<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><style id="doorstep-style">a{}</style><title>Agence &amp; fils</title></head><body class="home wp-embed-responsive">';
		$size = 0;
		while ( $size < $bytes ) {
			$parts = $third_parties && mt_rand( 0, 9 ) === 0 ? self::HELD : self::HARMLESS; // phpcs:ignore WordPress.WP.AlternativeFunctions.rand_mt_rand -- See above.
			$html .= str_replace( '%d', (string) mt_rand( 1, 9999 ), $parts[ mt_rand( 0, count( $parts ) - 1 ) ] ) . ( mt_rand( 0, 3 ) ? '' : "\n" ); // phpcs:ignore WordPress.WP.AlternativeFunctions.rand_mt_rand -- See above.
			$size  = strlen( $html );
		}

		return $html . '</body></html>';
	}

	/**
	 * The page as it was before the gate, made of its output alone.
	 *
	 * @param string $html What the gate made.
	 */
	public static function undone( string $html ): string {
		foreach ( array(
			'~<style id="doorstep-placeholder-style">.*?</style>~s' => '',
			'~<span class="doorstep-placeholder[^>]*>.*?<template>(.*?)</template></span>~s' => '$1',
			'~ type="text/plain"(?= data-doorstep-service=")~' => '',
			'~ data-doorstep-service="[^"]*"~'  => '',
			'~ data-doorstep-xlink-~'           => ' xlink:',
			'~ data-doorstep-(?=[a-z-]+[\s=])~' => ' ',
			'~\^+doorstep\^~'                   => '',
		) as $edit => $before ) {
			$html = (string) preg_replace( $edit, $before, $html );
		}

		return $html;
	}

	/**
	 * A page in which attributes of lazy loaders are called as those that they stand for: the gate
	 * puts some of them aside under that name.
	 *
	 * @param string $html Any HTML.
	 */
	public static function without_lazy_names( string $html ): string {
		return (string) preg_replace( '~\bdata-(?:lazy-|litespeed-|rocket-)?(?=(?:src|srcset|poster)=)|\bdata-original(?==)~', '', $html );
	}
}
