<?php
/**
 * The form that asks for the link to the visitor's own door.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Texts;
use WP_REST_Response;

/**
 * Takes an address and says the same, as soon, whether it is known or not: nothing is looked up before
 * the answer is out.
 */
final class AskForm {

	private const ID = 'doorstep-email';

	/**
	 * The form on its page.
	 *
	 * @param int    $status HTTP status.
	 * @param string $reason ask, or expired.
	 * @param string $typed  What was typed.
	 * @param string $error  What is wrong with it; empty when nothing is.
	 */
	public static function page( int $status, string $reason, string $typed = '', string $error = '' ): WP_REST_Response {
		$language = Texts::language();
		$text     = static fn ( string $key ): string => esc_html( Texts::get( $key, $language ) );
		$content  = '<p>' . $text( 'door.' . $reason . '_text' ) . '</p>'
			. '<form class="doorstep-form" method="post" action="' . esc_url( Door::url( Door::ASK ) ) . '">'
			. '<div class="doorstep-form__field"><label class="doorstep-form__label" for="' . self::ID . '">' . $text( 'form.email' ) . ' <span class="doorstep-form__need">(' . $text( 'form.required' ) . ')</span></label>'
			. '<input type="email" id="' . self::ID . '" class="doorstep-form__control" name="email" autocomplete="email" required value="' . esc_attr( $typed ) . '" aria-describedby="' . self::ID . '-error"' . ( '' === $error ? '' : ' aria-invalid="true" autofocus' ) . '>'
			. '<p class="doorstep-form__error" id="' . self::ID . '-error">' . esc_html( $error ) . '</p></div>'
			. '<p class="doorstep-form__send"><button type="submit" class="wp-element-button">' . $text( 'door.ask' ) . '</button></p></form>';

		return DoorReply::page( $status, $language, Texts::get( 'door.' . $reason . '_title', $language ), $content );
	}

	/**
	 * Answers the form.
	 *
	 * @param string $typed What was typed.
	 */
	public static function answer( string $typed ): WP_REST_Response {
		$field                   = FormParts::usual()['email'] + array(
			'label'   => '',
			'help'    => '',
			'options' => array(),
			'width'   => 'full',
		);
		list( $values, $errors ) = FieldRules::check( array( 'email' => $field ), array( 'email' => $typed ) );
		if ( isset( $errors['email'] ) ) {
			return self::page( 422, 'ask', $values['email'], Texts::get( 'form.email_' . $errors['email'], Texts::language(), array( 'limit' => $field['maxLength'] ) ) );
		}
		DoorMail::order_after_reply( $values['email'] );

		return DoorReply::message( 200, Texts::language(), 'asked_title', 'asked' );
	}
}
