<?php
/**
 * A page with a form, and settings under which every visitor's lead is mailed.
 *
 * `$args`: `recipient`.
 */

wp_insert_post(
	array(
		'post_type'    => 'page',
		'post_status'  => 'publish',
		'post_title'   => 'Contact',
		'post_name'    => 'contact',
		'post_content' => '<!-- wp:doorstep/contact-form {"formId":"0b7d9c52-4f0e-4a51-9f5c-2f6f2f1f7a10","listingReference":"T3-214"} /-->',
	)
);

wp_insert_post(
	array(
		'post_type'    => 'page',
		'post_status'  => 'publish',
		'post_title'   => 'Estimation',
		'post_name'    => 'estimation',
		'post_content' => '<!-- wp:doorstep/contact-form {"formId":"5d1f0b1e-6c0a-4f7e-8a57-9c1f2a3b4c5d","kind":"valuation"} -->
<!-- wp:doorstep/form-field {"name":"name","type":"text","required":true} /-->
<!-- wp:doorstep/form-field {"name":"email","type":"email","required":true} /-->
<!-- wp:doorstep/form-field {"name":"type","type":"select","label":"Type de bien","options":["Maison","Appartement"]} /-->
<!-- wp:doorstep/form-field {"name":"rooms","type":"checkbox","label":"Pièces","options":["Cave","Garage"]} /-->
<!-- wp:doorstep/form-field {"name":"visit","type":"date","label":"Visite"} /-->
<!-- wp:doorstep/form-field {"name":"message","type":"textarea"} /-->
<!-- wp:doorstep/form-consent {"purpose":"alerts","channel":"email"} /-->
<!-- wp:doorstep/form-consent {"purpose":"partners","channel":"phone"} /-->
<!-- /wp:doorstep/contact-form -->',
	)
);

$doorstep_settings               = Doorstep\Settings::all();
$doorstep_settings['recipients'] = array( $args['recipient'] );
if ( isset( $doorstep_settings['spam']['proofOfWork'] ) ) {
	// These runs look like an attack and are none.
	$doorstep_settings['spam']['proofOfWork'] = 'off';
}
$doorstep_problem = Doorstep\Settings::save( $doorstep_settings );
if ( is_wp_error( $doorstep_problem ) ) {
	fwrite( fopen( 'php://stderr', 'w' ), $doorstep_problem->get_error_message() );
	exit( 1 );
}
