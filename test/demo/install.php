<?php
/**
 * Makes the site "Agence du Port", an invented agency, out of the files in this
 * folder. WordPress is loaded. Running it again brings the same pages back to
 * what the files say, and adds nothing twice.
 */

require_once __DIR__ . '/install-functions.php';

// Pages hold iframes and plugin blocks, which only an administrator may write.
wp_set_current_user( 1 );

demo_copy_images();

update_option( 'blogname', 'Agence du Port' );
update_option( 'blogdescription', 'Agence immobilière à Paimpol' );

demo_save_styles();
foreach ( glob( __DIR__ . '/parts/*.html' ) as $demo_file ) {
	$demo_slug = basename( $demo_file, '.html' );
	demo_save_template( 'wp_template_part', $demo_slug, demo_read( "parts/$demo_slug.html" ) );
}
foreach ( glob( __DIR__ . '/templates/*.html' ) as $demo_file ) {
	$demo_slug = basename( $demo_file, '.html' );
	demo_save_template( 'wp_template', $demo_slug, demo_read( "templates/$demo_slug.html" ) );
}

$demo_listings = demo_json( 'listings' );
foreach ( $demo_listings as $demo_listing ) {
	$demo_description = demo_read( "listings/{$demo_listing['slug']}.html" );
	demo_save_post(
		array(
			'post_type'    => 'post',
			'post_name'    => $demo_listing['slug'],
			'post_title'   => $demo_listing['title'],
			'post_excerpt' => "{$demo_listing['surface']}, {$demo_listing['rooms']}, {$demo_listing['price']}",
			'post_content' => demo_fill( demo_read( 'listing.html' ), $demo_listing + array( 'description' => $demo_description ) ),
		)
	);
}

$demo_ids = array();
foreach ( demo_json( 'pages' ) as $demo_page ) {
	$demo_card = 'en' === $demo_page['slug'] ? 'card-en.html' : 'card.html';

	$demo_ids[ $demo_page['slug'] ] = demo_save_post(
		array(
			'post_type'     => 'page',
			'post_name'     => $demo_page['slug'],
			'post_title'    => $demo_page['title'],
			'post_parent'   => isset( $demo_page['parent'] ) ? $demo_ids[ $demo_page['parent'] ] : 0,
			'page_template' => $demo_page['template'] ?? 'default',
			'post_content'  => demo_fill(
				demo_read( "pages/{$demo_page['slug']}.html" ),
				array( 'cards' => demo_cards( $demo_card, $demo_listings ) )
			),
		)
	);
}
update_option( 'show_on_front', 'page' );
update_option( 'page_on_front', $demo_ids['accueil'] );
update_option( 'wp_page_for_privacy_policy', $demo_ids['politique-de-confidentialite'] );

demo_save_with_plugin(
	'Settings',
	array_replace_recursive(
		Doorstep\Settings::stored(),
		demo_json( 'settings' ),
		array(
			'pages' => array(
				'legalNotice'   => $demo_ids['mentions-legales'],
				'privacyPolicy' => $demo_ids['politique-de-confidentialite'],
				'cookiePolicy'  => $demo_ids['politique-de-cookies'],
			),
		)
	)
);
demo_save_with_plugin( 'Register\\Register', demo_json( 'register' ) );
demo_save_with_plugin( 'Profile', demo_json( 'profile' ) + array( 'feeScheduleUrl' => home_url( '/honoraires/' ) ) );

// What WordPress comes with.
foreach ( array( 'hello-world', 'sample-page', 'privacy-policy' ) as $demo_slug ) {
	foreach ( get_posts(
		array(
			'name'        => $demo_slug,
			'post_type'   => array( 'post', 'page' ),
			'post_parent' => 0,
			'post_status' => 'any',
		)
	) as $demo_post ) {
		wp_delete_post( $demo_post->ID, true );
	}
}
