<?php
/**
 * What a visitor without JavaScript reads after sending the form.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Contract;
use Doorstep\Texts;

/**
 * One page for each outcome: the form again with what is wrong, the message to check and send, the
 * good news, or the bad with what was typed. Nothing is kept on the server between them: what was
 * typed travels in the page. A fresh token stands in each page that can store the lead, and the same
 * id, so that a second click is the same lead.
 */
final class ConfirmPage {

	/**
	 * Outcomes after which sending the same text once more can succeed.
	 */
	private const SENDABLE = array( 'confirm', 'unavailable', 'too_many', 'unknown_token', 'conflict' );

	/**
	 * Makes the page.
	 *
	 * @param LeadOutcome $outcome What became of the lead.
	 */
	public static function html( LeadOutcome $outcome ): string {
		$definition = $outcome->definition;
		if ( 'received' === $outcome->code ) {
			return self::page( $outcome, 'received_title', self::message( $outcome ) );
		}
		if ( null !== $definition && 'invalid' === $outcome->code ) {
			return self::page( $outcome, 'page_correct', self::problem( $outcome ) . self::correct( $outcome, $definition ) );
		}
		if ( null !== $definition && 'confirm' === $outcome->code ) {
			$intro = '<p>' . esc_html( Texts::get( 'form.page_check_text', $definition->language ) ) . '</p>';
			$hint  = '<p class="doorstep-page__hint">' . esc_html( Texts::get( 'form.page_change', $definition->language ) ) . '</p>';

			return self::page( $outcome, 'page_check', $intro . self::send_again( $outcome, $definition, 'page_check_send' ) . $hint );
		}
		if ( null !== $definition && in_array( $outcome->code, self::SENDABLE, true ) ) {
			return self::page( $outcome, 'page_not_sent', self::problem( $outcome ) . self::send_again( $outcome, $definition, 'retry' ) );
		}

		return self::page( $outcome, 'page_not_sent', self::problem( $outcome ) . self::typed( $outcome ) );
	}

	/**
	 * The whole page, with the way back.
	 *
	 * @param LeadOutcome $outcome What became of the lead.
	 * @param string      $heading Key of the heading's text.
	 * @param string      $content Escaped HTML.
	 */
	private static function page( LeadOutcome $outcome, string $heading, string $content ): string {
		// Only the path is the form's: the address is this site's own, whatever was sent.
		$back = home_url( null === $outcome->definition ? '/' : $outcome->definition->page );
		$link = '<p class="doorstep-page__back"><a href="' . esc_url( $back ) . '">' . esc_html( Texts::get( 'form.page_back', $outcome->language() ) ) . '</a></p>';

		return FormPage::html( $outcome->language(), Texts::get( 'form.' . $heading, $outcome->language() ), $content . $link );
	}

	/**
	 * What became of the lead, as good news.
	 *
	 * @param LeadOutcome $outcome What became of the lead.
	 */
	private static function message( LeadOutcome $outcome ): string {
		return '<p>' . esc_html( $outcome->message() ) . '</p>';
	}

	/**
	 * What became of the lead, as a problem.
	 *
	 * @param LeadOutcome $outcome What became of the lead.
	 */
	private static function problem( LeadOutcome $outcome ): string {
		return '<p class="doorstep-form__problem" role="alert">' . esc_html( $outcome->message() ) . '</p>';
	}

	/**
	 * The form again, with what was typed and what is wrong with it.
	 *
	 * @param LeadOutcome    $outcome    What became of the lead.
	 * @param FormDefinition $definition The form.
	 */
	private static function correct( LeadOutcome $outcome, FormDefinition $definition ): string {
		$content = FormBlock::listing( $definition )
			. self::hidden( LeadRequest::INPUTS['form'], $definition->text() )
			. FormFields::html( $definition, 'doorstep-form', $outcome->values, $outcome->error_messages(), $outcome->request )
			. FormNotice::html( $definition );

		return self::form( $content, Texts::get( 'form.send', $definition->language ) );
	}

	/**
	 * What was typed, to look over, and one button that sends it.
	 *
	 * @param LeadOutcome    $outcome    What became of the lead.
	 * @param FormDefinition $definition The form.
	 * @param string         $button     Key of the button's text.
	 */
	private static function send_again( LeadOutcome $outcome, FormDefinition $definition, string $button ): string {
		$content = FormBlock::listing( $definition ) . self::summary( $outcome->values, $definition->language, $definition )
			. self::consents( $definition, $outcome->request->consents ?? array() );
		foreach ( $outcome->confirm_inputs() as $name => $value ) {
			$content .= self::hidden( $name, $value );
		}
		foreach ( $outcome->values as $name => $value ) {
			$content .= self::hidden( LeadRequest::INPUTS['fields'] . '[' . $name . ']', $value );
		}
		foreach ( array_filter( $outcome->request->consents ?? array() ) as $id => $ticked ) {
			$content .= self::hidden( LeadRequest::INPUTS['consents'] . '[' . $id . ']', '1' );
		}

		return self::form( $content . FormNotice::html( $definition ), Texts::get( 'form.' . $button, $definition->language ) );
	}

	/**
	 * What was typed, for the visitor to copy, where this form cannot be sent any more.
	 *
	 * @param LeadOutcome $outcome What became of the lead.
	 */
	private static function typed( LeadOutcome $outcome ): string {
		// Without its definition, nobody can say what else the form had.
		$typed = array_intersect_key( $outcome->request->fields ?? array(), $outcome->definition?->fields() ?? FormParts::usual() );
		if ( '' === implode( '', $typed ) ) {
			return '';
		}

		return '<h2>' . esc_html( Texts::get( 'form.page_text', $outcome->language() ) ) . '</h2>' . self::summary( $typed, $outcome->language(), $outcome->definition );
	}

	/**
	 * Fields and what was typed in them.
	 *
	 * @param array<string, string> $values   By field name.
	 * @param string                $language One of Texts::languages().
	 * @param FormDefinition|null   $form     The form; null when it is not known.
	 */
	private static function summary( array $values, string $language, ?FormDefinition $form ): string {
		$html   = '';
		$fields = $form?->fields();
		foreach ( $values as $name => $value ) {
			$text  = 'date' === ( $fields[ $name ]['type'] ?? '' ) ? self::day( $value, $language ) : $value;
			$text  = '' !== $text ? esc_textarea( $text ) : '<em>' . esc_html( Texts::get( 'form.page_not_given', $language ) ) . '</em>';
			$html .= '<dt>' . esc_html( $fields[ $name ]['label'] ?? Texts::get( 'form.' . $name, $language ) ) . '</dt><dd>' . $text . '</dd>';
		}

		return '<dl class="doorstep-page__summary">' . $html . '</dl>';
	}

	/**
	 * A day as people write it.
	 *
	 * @param string $value    Clean text of a date field; empty for none.
	 * @param string $language One of Texts::languages().
	 */
	private static function day( string $value, string $language ): string {
		$noon = strtotime( $value . 'T12:00:00Z' );

		return '' === $value || false === $noon ? $value : gmdate( Texts::get( 'mail.date_format', $language ), $noon );
	}

	/**
	 * Consent boxes, and which of them are ticked.
	 *
	 * @param FormDefinition      $form   The form.
	 * @param array<string, bool> $ticked By id.
	 * @return string HTML; empty where the form has none.
	 */
	private static function consents( FormDefinition $form, array $ticked ): string {
		$html = '';
		foreach ( $form->consents() as $id => $consent ) {
			$html .= '<dt>' . esc_html( $consent['wording'] ) . '</dt><dd>' . esc_html( Texts::get( ( $ticked[ $id ] ?? false ) ? 'form.ticked' : 'form.not_ticked', $form->language ) ) . '</dd>';
		}

		return '' === $html ? '' : '<dl class="doorstep-page__summary">' . $html . '</dl>';
	}

	/**
	 * A form to the same URL.
	 *
	 * @param string $content Escaped HTML.
	 * @param string $button  Text of its button.
	 */
	private static function form( string $content, string $button ): string {
		return '<form class="doorstep-form" method="post" action="' . esc_url( Contract::url( 'leads' ) ) . '">' . $content
			. '<p class="doorstep-form__send"><button type="submit" class="wp-element-button">' . esc_html( $button ) . '</button></p></form>';
	}

	/**
	 * A hidden input. Escaped as a textarea: esc_attr() would make `&` of a typed `&amp;`.
	 *
	 * @param string $name  Its name.
	 * @param string $value Its value.
	 */
	private static function hidden( string $name, string $value ): string {
		return '<input type="hidden" name="' . esc_attr( $name ) . '" value="' . esc_textarea( $value ) . '">';
	}
}
