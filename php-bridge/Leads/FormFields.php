<?php
/**
 * The fields of a form as HTML.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Profile;
use Doorstep\Texts;

/**
 * The same markup in the page and in the answers to a form without JavaScript. widget/form-view.ts
 * finds the controls by name, and each one's error by the control's id followed by `-error`.
 *
 * @phpstan-import-type Field from FormParts
 */
final class FormFields {

	/**
	 * Makes the markup of one form.
	 *
	 * @param FormDefinition        $definition The form.
	 * @param string                $prefix     Of every id, so that two forms fit on one page.
	 * @param array<string, string> $values     What was typed, by field name.
	 * @param array<string, string> $errors     Sentences, by field name.
	 * @param string                $honeypot   What stands in the field that people leave empty.
	 */
	public static function html( FormDefinition $definition, string $prefix, array $values = array(), array $errors = array(), string $honeypot = '' ): string {
		$html  = '<div class="doorstep-form__fields">';
		$first = array_key_first( $errors );
		foreach ( $definition->fields() as $name => $field ) {
			$html .= self::field( $name, $field, $definition->language, $prefix . '-' . $name, $values[ $name ] ?? '', $errors[ $name ] ?? '', $name === $first );
		}

		return $html . '</div>' . self::honeypot( $definition->language, $prefix . '-leave-empty', $honeypot );
	}

	/**
	 * One field with its label, its note and its error.
	 *
	 * @param string $name     Field name.
	 * @param array  $field    Its rules.
	 * @param string $language One of Texts::languages().
	 * @param string $id       Id of the control.
	 * @param string $value    What was typed.
	 * @param string $error    What is wrong with it; empty when nothing is.
	 * @param bool   $focus    Whether the visitor is led to it.
	 * @phpstan-param Field $field
	 */
	private static function field( string $name, array $field, string $language, string $id, string $value, string $error, bool $focus ): string {
		$note       = 'tel' === $field['type'] && 'FR' === Profile::text( 'jurisdiction' ) ? Texts::get( 'form.phone_notice', $language ) : '';
		$attributes = sprintf(
			' id="%1$s" class="doorstep-form__control" name="%2$s" autocomplete="%3$s" aria-describedby="%1$s-error%4$s"%5$s%6$s%7$s',
			esc_attr( $id ),
			esc_attr( LeadRequest::INPUTS['fields'] . '[' . $name . ']' ),
			esc_attr( $field['autocomplete'] ),
			'' === $note ? '' : esc_attr( ' ' . $id . '-note' ),
			$field['required'] ? ' required' : '',
			'' === $error ? '' : ' aria-invalid="true"',
			$focus ? ' autofocus' : ''
		);

		// No maxlength: it would cut a pasted text without a word.
		$control = 'textarea' === $field['type']
			? '<textarea rows="6"' . $attributes . '>' . esc_textarea( $value ) . '</textarea>'
			: '<input type="' . esc_attr( $field['type'] ) . '"' . $attributes . ' value="' . esc_attr( $value ) . '">';

		return sprintf(
			'<div class="doorstep-form__field doorstep-form__field--%1$s"><label class="doorstep-form__label" for="%2$s">%3$s <span class="doorstep-form__need">(%4$s)</span></label>%5$s%6$s<p class="doorstep-form__error" id="%2$s-error">%7$s</p></div>',
			esc_attr( $name ),
			esc_attr( $id ),
			esc_html( $field['label'] ),
			esc_html( Texts::get( $field['required'] ? 'form.required' : 'form.optional', $language ) ),
			$control,
			'' === $note ? '' : '<p class="doorstep-form__note" id="' . esc_attr( $id ) . '-note">' . esc_html( $note ) . '</p>',
			esc_html( $error )
		);
	}

	/**
	 * The field that only robots fill in. Off-screen by its class, not hidden, for they look for that;
	 * honest for whoever reaches it all the same.
	 *
	 * @param string $language One of Texts::languages().
	 * @param string $id       Id of the control.
	 * @param string $value    What stands in it.
	 */
	private static function honeypot( string $language, string $id, string $value ): string {
		return sprintf(
			'<p class="doorstep-form__more"><label for="%1$s">%2$s</label><input type="text" id="%1$s" name="%3$s" value="%4$s" tabindex="-1" autocomplete="off"></p>',
			esc_attr( $id ),
			esc_html( Texts::get( 'form.leave_empty', $language ) ),
			esc_attr( LeadRequest::honeypot() ),
			esc_attr( $value )
		);
	}
}
