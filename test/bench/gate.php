<?php
/**
 * Measures the gate's rewrite on pages, inside a WordPress: `$args` holds the folder of pages, or nothing.
 *
 * @package Doorstep
 */

// phpcs:disable WordPress.WP.AlternativeFunctions, WordPress.Security.EscapeOutput -- A program for a terminal.

declare( strict_types=1 );

use Doorstep\Gate\Catalogue;
use Doorstep\Gate\PageRewriter;
use Doorstep\Test\Gate\GeneratedPages;

require_once dirname( __DIR__ ) . '/php/Gate/GeneratedPages.php';

/**
 * Processor time of this program so far, in microseconds.
 */
function bench_cpu(): float {
	$usage = (array) getrusage();

	return ( $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'] ) * 1e6 + $usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec'];
}

/**
 * The shortest of some runs, in microseconds of processor: what else the machine does only ever adds.
 *
 * @param callable(): mixed $work What is measured.
 */
function bench_best( callable $work ): float {
	$best = INF;
	foreach ( range( 1, 7 ) as $round ) {
		$start = bench_cpu();
		$work();
		$best = min( $best, bench_cpu() - $start );
	}

	return $best;
}

/**
 * How many tags a page has.
 *
 * @param string $html The page.
 */
function bench_tags( string $html ): int {
	$tags  = new WP_HTML_Tag_Processor( $html . "\n" );
	$count = 0;
	while ( $tags->next_tag( array( 'tag_closers' => 'visit' ) ) ) {
		++$count;
	}

	return $count;
}

$bench_pages = array();
if ( is_string( $args ) && '' !== $args ) {
	foreach ( (array) glob( $args . '/*.html' ) as $bench_file ) {
		$bench_pages[ basename( (string) $bench_file ) ] = (string) file_get_contents( (string) $bench_file );
	}
	uasort( $bench_pages, static fn ( string $one, string $other ): int => strlen( $other ) <=> strlen( $one ) );
	$bench_pages = array_slice( $bench_pages, 0, 20 );
} else {
	foreach ( range( 1, 20 ) as $bench_seed ) {
		$bench_pages[ "generated $bench_seed" ] = GeneratedPages::page( $bench_seed, 25_000 * $bench_seed, true );
	}
}

$bench_services = Catalogue::all();
$bench_matcher  = Catalogue::matcher();
$bench_faults   = array();
$bench_search   = bench_best( static fn () => Catalogue::matcher()->search() );
$bench_rows     = array();
foreach ( $bench_pages as $bench_name => $bench_html ) {
	$bench_rewrite = static fn ( string $html ): string => ( new PageRewriter( $html, $bench_services, array(), $bench_matcher, 'en' ) )->rewrite();
	$bench_out     = $bench_rewrite( $bench_html );
	if ( GeneratedPages::without_lazy_names( GeneratedPages::undone( $bench_out ) ) !== GeneratedPages::without_lazy_names( GeneratedPages::undone( $bench_html ) ) ) {
		$bench_faults[] = "$bench_name: more than the named tags changed.";
	}
	if ( $bench_rewrite( $bench_out ) !== $bench_out ) {
		$bench_faults[] = "$bench_name: a second run changes the page again.";
	}
	$bench_rows[] = array(
		'page'      => $bench_name,
		'kB'        => round( strlen( $bench_html ) / 1024 ),
		'tags'      => bench_tags( $bench_html ),
		'held'      => substr_count( $bench_out, 'data-doorstep-service=' ) - substr_count( $bench_html, 'data-doorstep-service=' ),
		'rewriteUs' => bench_best( static fn () => $bench_rewrite( $bench_html ) ),
		'searchUs'  => bench_best( static fn () => $bench_matcher->search()->finds( $bench_html ) ),
	);
}

echo wp_json_encode(
	array(
		'prepareUs' => $bench_search,
		'pages'     => $bench_rows,
		'faults'    => $bench_faults,
	)
);
