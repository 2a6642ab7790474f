<?php
/**
 * One field of a form as HTML.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Profile;
use Doorstep\Texts;

/**
 * A control with its label, or a group of radio buttons or boxes with its legend; then its note and a
 * place for its error. widget/form-field.ts reads the same markup.
 *
 * @phpstan-import-type Field from FormParts
 */
final class FormField {

	/**
	 * Types whose answers are all in sight.
	 */
	private const GROUPS = array( 'radio', 'checkbox' );

	/**
	 * Types that HTML has no input for, by the one that they get.
	 */
	private const INPUTS = array(
		'company' => 'text',
		'job'     => 'text',
	);

	/**
	 * Rows of the types that have lines.
	 */
	private const ROWS = array(
		'textarea' => 6,
		'address'  => 3,
	);

	/**
	 * Makes a field.
	 *
	 * @param string $name     Its name.
	 * @param array  $field    What the form says of it.
	 * @param string $id       Of its control or group.
	 * @param string $language One of Texts::languages().
	 * @param string $value    What was typed or chosen.
	 * @param string $error    What is wrong with it; empty when nothing is.
	 * @param bool   $focus    Whether the visitor is led to it.
	 * @phpstan-param Field $field
	 */
	public function __construct(
		private readonly string $name,
		private readonly array $field,
		private readonly string $id,
		private readonly string $language,
		private readonly string $value = '',
		private readonly string $error = '',
		private readonly bool $focus = false
	) {}

	/**
	 * Its HTML.
	 */
	public function html(): string {
		$class = 'doorstep-form__field' . ( 'half' === $this->field['width'] ? '' : ' doorstep-form__field--full' );
		$label = esc_html( $this->field['label'] ) . ' <span class="doorstep-form__need">(' . esc_html( Texts::get( $this->field['required'] ? 'form.required' : 'form.optional', $this->language ) ) . ')</span>';
		$note  = $this->note();
		$error = '<p class="doorstep-form__error" id="' . esc_attr( $this->id ) . '-error">' . esc_html( $this->error ) . '</p>';
		if ( in_array( $this->field['type'], self::GROUPS, true ) ) {
			return '<fieldset class="' . $class . ' doorstep-form__group" id="' . esc_attr( $this->id ) . '"' . $this->described() . $this->group_attributes() . '><legend class="doorstep-form__label">' . $label . '</legend>' . $note . '<div class="doorstep-form__options">' . $this->options() . '</div>' . $error . '</fieldset>';
		}

		return '<div class="' . $class . '"><label class="doorstep-form__label" for="' . esc_attr( $this->id ) . '">' . $label . '</label>' . $this->control() . $note . $error . '</div>';
	}

	/**
	 * The one control of a field that is no group. Without maxlength, which would cut a pasted text
	 * without a word. Values are escaped as a textarea's: esc_attr() leaves a typed `&amp;` as it is, and
	 * what comes back would be another text.
	 */
	private function control(): string {
		$type       = $this->field['type'];
		$attributes = sprintf(
			' id="%1$s" class="doorstep-form__control" name="%2$s" autocomplete="%3$s"%4$s%5$s%6$s%7$s',
			esc_attr( $this->id ),
			esc_attr( $this->input() ),
			esc_attr( $this->field['autocomplete'] ),
			$this->described(),
			$this->field['required'] ? ' required' : '',
			$this->invalid(),
			$this->focus ? ' autofocus' : ''
		);
		if ( 'select' === $type ) {
			return '<select' . $attributes . '><option value="">' . esc_html( Texts::get( 'form.choose', $this->language ) ) . '</option>' . implode( '', array_map( $this->option( ... ), $this->field['options'] ) ) . '</select>';
		}
		if ( in_array( $type, array( 'date', 'time' ), true ) ) {
			return '<input type="' . $type . '"' . $attributes . ' value="' . esc_textarea( $this->value ) . '">';
		}
		$attributes .= ' data-doorstep-limit="' . $this->field['maxLength'] . '"';

		return isset( self::ROWS[ $type ] )
			? '<textarea rows="' . self::ROWS[ $type ] . '"' . $attributes . '>' . esc_textarea( $this->value ) . '</textarea>'
			: '<input type="' . esc_attr( self::INPUTS[ $type ] ?? $type ) . '"' . $attributes . ' value="' . esc_textarea( $this->value ) . '">';
	}

	/**
	 * An answer of a list.
	 *
	 * @param string $option The answer.
	 */
	private function option( string $option ): string {
		return '<option value="' . esc_textarea( $option ) . '"' . ( $option === $this->value ? ' selected' : '' ) . '>' . esc_textarea( $option ) . '</option>';
	}

	/**
	 * The answers of a group. HTML can demand one of several radio buttons, and one box, but not one of
	 * several boxes.
	 */
	private function options(): string {
		$type     = $this->field['type'];
		$options  = $this->field['options'];
		$chosen   = explode( "\n", $this->value );
		$required = $this->field['required'] && ( 'radio' === $type || 1 === count( $options ) ) ? ' required' : '';
		$invalid  = 'checkbox' === $type ? $this->invalid() : '';
		$html     = '';
		foreach ( $options as $place => $option ) {
			$html .= sprintf(
				'<label class="doorstep-form__option"><input type="%1$s" name="%2$s" value="%3$s"%4$s%5$s> <span>%6$s</span></label>',
				esc_attr( $type ),
				esc_attr( $this->input() ),
				esc_textarea( $option ),
				in_array( $option, $chosen, true ) ? ' checked' : '',
				$required . $invalid . ( $this->focus && 0 === $place ? ' autofocus' : '' ),
				esc_textarea( $option )
			);
		}

		return $html;
	}

	/**
	 * What a group is: a radiogroup can be wrong as a whole; of boxes, each is for itself.
	 */
	private function group_attributes(): string {
		if ( 'radio' === $this->field['type'] ) {
			return ' role="radiogroup"' . $this->invalid();
		}

		return $this->field['required'] ? ' data-doorstep-required' : '';
	}

	/**
	 * Name of the control, or of each of the group's.
	 */
	private function input(): string {
		return LeadRequest::INPUTS['fields'] . '[' . $this->name . ']' . ( 'checkbox' === $this->field['type'] ? '[]' : '' );
	}

	/**
	 * The mark of a wrong answer.
	 */
	private function invalid(): string {
		return '' === $this->error ? '' : ' aria-invalid="true"';
	}

	/**
	 * What describes the control: its error, when there is one, and its note.
	 */
	private function described(): string {
		return ' aria-describedby="' . esc_attr( $this->id . '-error' . ( '' === $this->note() ? '' : ' ' . $this->id . '-note' ) ) . '"';
	}

	/**
	 * What the owner, or the law, has to say about the field.
	 *
	 * @return string HTML; empty where there is nothing to say.
	 */
	private function note(): string {
		$calls = 'tel' === $this->field['type'] && 'FR' === Profile::text( 'jurisdiction' ) ? Texts::get( 'form.phone_notice', $this->language ) : '';
		$note  = trim( $this->field['help'] . ' ' . $calls );

		return '' === $note ? '' : '<p class="doorstep-form__note" id="' . esc_attr( $this->id ) . '-note">' . esc_html( $note ) . '</p>';
	}
}
