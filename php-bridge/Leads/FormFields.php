<?php
/**
 * The fields and consent boxes of a form as HTML.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Texts;

/**
 * The same markup in the page and in the answers to a form without JavaScript. widget/form-view.ts
 * finds the controls by name, and each one's error by the id of the control, or of its group, followed
 * by `-error`.
 *
 * @phpstan-import-type Consent from FormParts
 */
final class FormFields {

	/**
	 * Makes the markup of one form.
	 *
	 * @param FormDefinition        $definition The form.
	 * @param string                $prefix     Of every id, so that two forms fit on one page.
	 * @param array<string, string> $values     What was typed, by field name.
	 * @param array<string, string> $errors     Sentences, by field name.
	 * @param LeadRequest|null      $request    What was sent, where the form comes back.
	 */
	public static function html( FormDefinition $definition, string $prefix, array $values = array(), array $errors = array(), ?LeadRequest $request = null ): string {
		$html  = '<div class="doorstep-form__fields">';
		$first = array_key_first( $errors );
		foreach ( $definition->fields() as $name => $field ) {
			$html .= ( new FormField( $name, $field, $prefix . '-' . $name, $definition->language, $values[ $name ] ?? '', $errors[ $name ] ?? '', $name === $first ) )->html();
		}

		return $html . '</div>'
			. self::consents( $definition->consents(), $definition->language, $prefix . '-consents', $request->consents ?? array() )
			. self::honeypot( $definition->language, $prefix . '-leave-empty', $request->honeypot ?? '' );
	}

	/**
	 * The consent boxes. None is ticked until the visitor ticks it, and the form is sent without them.
	 *
	 * @param array<string, Consent> $consents The form's, by id.
	 * @param string                 $language One of Texts::languages().
	 * @param string                 $id       Of the group.
	 * @param array<string, bool>    $ticked   What the visitor ticked, by id.
	 * @return string HTML; empty where the form has none.
	 *
	 * @see https://curia.europa.eu/juris/liste.jsf?num=C-673/17 (Planet49)
	 */
	private static function consents( array $consents, string $language, string $id, array $ticked ): string {
		if ( array() === $consents ) {
			return '';
		}
		$boxes = '';
		foreach ( $consents as $name => $consent ) {
			$boxes .= sprintf(
				'<label class="doorstep-form__option"><input type="checkbox" name="%1$s" value="1"%2$s> <span>%3$s</span></label>',
				esc_attr( LeadRequest::INPUTS['consents'] . '[' . $name . ']' ),
				( $ticked[ $name ] ?? false ) ? ' checked' : '',
				esc_html( $consent['wording'] )
			);
		}

		return sprintf(
			'<fieldset class="doorstep-form__consents" aria-describedby="%1$s-note"><legend class="doorstep-form__label">%2$s</legend><p class="doorstep-form__note" id="%1$s-note">%3$s</p>%4$s</fieldset>',
			esc_attr( $id ),
			esc_html( Texts::get( 'form.consents', $language ) ),
			esc_html( Texts::get( 'form.consents_note', $language ) ),
			$boxes
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
