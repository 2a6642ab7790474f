<?php
/**
 * What install.php is made of.
 */

/**
 * A file of the demo.
 *
 * @param string $path Within this folder.
 * @return string Its text.
 */
function demo_read( $path ) {
	return trim( file_get_contents( __DIR__ . '/' . $path ) );
}

/**
 * A JSON file of the demo.
 *
 * @param string $name Without its ending.
 * @return array Its value.
 */
function demo_json( $name ) {
	return json_decode( demo_read( "$name.json" ), true, 16, JSON_THROW_ON_ERROR );
}

/**
 * Puts facts into a text.
 *
 * @param string                $text  With `{names}`.
 * @param array<string, string> $facts By name.
 * @return string
 */
function demo_fill( $text, $facts ) {
	$names = array_map( static fn( $name ) => '{' . $name . '}', array_keys( $facts ) );

	return str_replace( $names, array_values( $facts ), $text );
}

/**
 * The listings as cards.
 *
 * @param string  $file     The card's markup.
 * @param array[] $listings Facts of each.
 * @return string Blocks.
 */
function demo_cards( $file, $listings ) {
	$card = demo_read( $file );

	return implode( "\n", array_map( static fn( $listing ) => demo_fill( $card, $listing ), $listings ) );
}

/**
 * Puts the pictures where WordPress keeps uploads.
 */
function demo_copy_images() {
	$folder = wp_upload_dir()['basedir'] . '/demo';
	wp_mkdir_p( $folder );
	foreach ( glob( __DIR__ . '/images/*' ) as $image ) {
		copy( $image, $folder . '/' . basename( $image ) );
	}
}

/**
 * Makes a post, or brings it back to what the files say.
 *
 * @param array $post As for wp_insert_post(), unslashed, with `post_name` and `post_type`.
 * @return int Its id.
 */
function demo_save_post( $post ) {
	$query = array(
		'name'           => $post['post_name'],
		'post_type'      => $post['post_type'],
		'post_status'    => 'any',
		'post_parent'    => $post['post_parent'] ?? 0,
		'posts_per_page' => 1,
		'fields'         => 'ids',
	);
	$found = get_posts( $query );
	$id    = wp_insert_post(
		wp_slash(
			$post + array(
				'ID'             => $found[0] ?? 0,
				'post_status'    => 'publish',
				'comment_status' => 'closed',
			)
		),
		true
	);
	if ( is_wp_error( $id ) ) {
		throw new RuntimeException( $post['post_name'] . ': ' . $id->get_error_message() );
	}

	return $id;
}

/**
 * Stores a template or a template part of the theme, as the site editor does.
 *
 * @param string $type    `wp_template` or `wp_template_part`.
 * @param string $slug    Its slug; the theme's own of that slug is replaced.
 * @param string $content Blocks.
 */
function demo_save_template( $type, $slug, $content ) {
	$id = demo_save_post(
		array(
			'post_type'    => $type,
			'post_name'    => $slug,
			'post_title'   => ucfirst( str_replace( '-', ' ', $slug ) ),
			'post_content' => $content,
		)
	);
	wp_set_object_terms( $id, 'twentytwentyfour', 'wp_theme' );
	if ( 'wp_template_part' === $type ) {
		wp_set_object_terms( $id, str_starts_with( $slug, 'header' ) ? 'header' : 'footer', 'wp_template_part_area' );
	}
}

/**
 * Stores the site's colours and type over the theme's, as the site editor does.
 */
function demo_save_styles() {
	$styles                  = demo_json( 'theme' );
	$styles['styles']['css'] = demo_read( 'styles.css' );

	$id = demo_save_post(
		array(
			'post_type'    => 'wp_global_styles',
			'post_name'    => 'wp-global-styles-twentytwentyfour',
			'post_title'   => 'Custom Styles',
			'post_content' => wp_json_encode( $styles ),
		)
	);
	wp_set_object_terms( $id, 'twentytwentyfour', 'wp_theme' );
	wp_clean_theme_json_cache();
}

/**
 * Hands data to the plugin, which checks them.
 *
 * @param string $name Of the plugin's class with `save()`.
 * @param array  $data Whole.
 */
function demo_save_with_plugin( $name, $data ) {
	$error = ( "Doorstep\\$name" )::save( $data );
	if ( is_wp_error( $error ) ) {
		throw new RuntimeException( "$name: " . $error->get_error_message() );
	}
}
