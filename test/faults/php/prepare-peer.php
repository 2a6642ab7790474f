<?php
/**
 * A page with Contact Form 7's usual form, whose messages Flamingo keeps.
 *
 * `$args`: `recipient`.
 */

$doorstep_form                            = WPCF7_ContactForm::get_template();
$doorstep_properties                      = $doorstep_form->get_properties();
$doorstep_properties['mail']['recipient'] = $args['recipient'];
$doorstep_properties['mail']['sender']    = 'Agence <site@example.test>';
$doorstep_form->set_properties( $doorstep_properties );
$doorstep_form->set_title( 'Contact' );
$doorstep_id = $doorstep_form->save();

wp_insert_post(
	array(
		'post_type'    => 'page',
		'post_status'  => 'publish',
		'post_title'   => 'Contact',
		'post_name'    => 'contact',
		'post_content' => '[contact-form-7 id="' . $doorstep_id . '"]',
	)
);
