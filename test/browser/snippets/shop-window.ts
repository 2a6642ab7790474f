import type { serve } from '../../site/serve.mjs';
import { snippets } from './all';
import type { Place, Snippet } from './snippet';

type Site = Awaited< ReturnType< typeof serve > >;

/** A page, and where in it snippets stand: together the two pages have all places. */
const pages: Record< string, Place[] > = {
	vitrine: [ 'head', 'block', 'widget' ],
	'vitrine-classique': [ 'classic', 'footer' ],
};

/** The pages that hold the snippets, and which those are. */
export const shopWindow = Object.entries( pages ).map(
	( [ slug, places ] ) => ( {
		path: `/${ slug }/`,
		snippets: snippets.filter( ( { place } ) => places.includes( place ) ),
	} )
);

/** What a theme or another plugin prints around the content, knowing nothing of consent. */
const plugin = `<?php
/** Plugin Name: Test: shop window */
function shop_window( $place ) {
	return get_option( 'shop_window' )[ get_post_field( 'post_name' ) ][ $place ] ?? array();
}
add_action( 'wp_head', static function () {
	echo implode( "\\n", shop_window( 'head' ) );
} );
add_action( 'wp_footer', static function () {
	foreach ( shop_window( 'widget' ) as $content ) {
		the_widget( 'WP_Widget_Custom_HTML', array( 'content' => $content ) );
	}
	echo implode( "\\n", shop_window( 'footer' ) );
} );
`;

/** Saves the pages as an owner who may paste HTML does, and declares the services. */
const install = `
	file_put_contents( WPMU_PLUGIN_DIR . '/shop-window.php', $args['plugin'] );
	unlink( WPMU_PLUGIN_DIR . '/demo-analytics.php' );
	update_option( 'shop_window', $args['pages'] );
	kses_remove_filters();
	foreach ( $args['pages'] as $slug => $places ) {
		$content = array( ...$places['classic'] ?? array() );
		foreach ( $places['block'] ?? array() as $html ) {
			$content[] = "<!-- wp:html -->\\n$html\\n<!-- /wp:html -->";
		}
		$page = array( 'post_type' => 'page', 'post_status' => 'publish', 'post_name' => $slug, 'post_title' => 'Vitrine', 'post_content' => implode( "\\n\\n", $content ) );
		wp_insert_post( wp_slash( $page ) );
	}
	$error = Doorstep\\Settings::save( array( 'services' => $args['services'] ) + Doorstep\\Settings::all() );
	echo is_wp_error( $error ) ? $error->get_error_message() : '';`;

function htmlByPlace( places: Place[] ): Partial< Record< Place, string[] > > {
	return Object.fromEntries(
		places.map( ( place ) => [
			place,
			snippets
				.filter( ( snippet ) => snippet.place === place )
				.map( ( { html } ) => html ),
		] )
	);
}

/** Puts the snippets into a site, and declares their services. */
export async function openShopWindow( site: Site ): Promise< void > {
	const error = await site.runPhp( install, {
		plugin,
		pages: Object.fromEntries(
			Object.entries( pages ).map( ( [ slug, places ] ) => [
				slug,
				htmlByPlace( places ),
			] )
		),
		services: servicesOf( snippets ),
	} );
	if ( error ) {
		throw new Error( error );
	}
}

/** Ids of the services of snippets, each once. */
export function servicesOf( some: Snippet[] ): string[] {
	return [ ...new Set( some.map( ( { service } ) => service ) ) ];
}
