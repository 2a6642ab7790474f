<?php
/**
 * The information notice beside the button.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Captcha\Box;
use Doorstep\Documents\DocumentPages;
use Doorstep\Documents\Facts;
use Doorstep\Profile;
use Doorstep\Texts;

/**
 * What Article 13 GDPR wants said when data are collected, in two layers: who, what for, how long and
 * which rights at once, the rest one click away. Purpose, basis and recipients are the privacy policy's
 * own sentences, and the months are those that are enforced: nothing here can differ from them.
 */
final class FormNotice {

	/**
	 * Makes the notice.
	 *
	 * @param FormDefinition $definition The form.
	 */
	public static function html( FormDefinition $definition ): string {
		$language = $definition->language;
		$policy   = DocumentPages::link( 'privacyPolicy', Texts::get( 'form.notice_policy', $language ) );
		$facts    = array(
			'name' => Profile::name(),
			'term' => self::months_from( RetentionRules::current()->rule( $definition->kind ), $language ),
		);

		$html = '<p>' . esc_html( Texts::get( 'form.notice', $language, $facts ) );
		if ( null !== $policy ) {
			$html .= ' <a href="' . esc_url( $policy->url ) . '">' . esc_html( $policy->text ) . '</a>';
		}
		$html .= '</p><details><summary>' . esc_html( Texts::get( 'form.notice_more', $language ) ) . '</summary><dl>';
		foreach ( self::facts( $language, $definition->kind ) as $fact ) {
			$html .= '<dt>' . esc_html( $fact['label'] ) . '</dt><dd>' . make_clickable( esc_html( $fact['text'] ) ) . '</dd>';
		}

		return '<div class="doorstep-form__notice">' . $html . '</dl></details></div>';
	}

	/**
	 * The second layer, by name of its heading; none of it escaped.
	 *
	 * @param string $language One of Texts::languages().
	 * @param string $kind     What the form is for: one of the contract's formKinds.
	 * @return array<string, array{label: string, text: string}>
	 */
	public static function facts( string $language, string $kind ): array {
		$facts = array();
		foreach ( array_filter( self::rows( $language, $kind ) ) as $name => $text ) {
			$facts[ $name ] = array(
				'label' => Texts::get( 'form.notice_' . $name, $language ),
				'text'  => $text,
			);
		}

		return $facts;
	}

	/**
	 * The second layer: sentence by name of its heading; empty where there is nothing to say.
	 *
	 * @param string $language One of Texts::languages().
	 * @param string $kind     What the form is for.
	 * @return array<string, string>
	 */
	private static function rows( string $language, string $kind ): array {
		$facts   = new Facts();
		$contact = implode( ', ', array_filter( array( Profile::text( 'email' ), Profile::text( 'phone' ) ) ) );
		$rights  = '' !== Profile::text( 'dpoEmail' ) ? Profile::text( 'dpoEmail' ) : Profile::text( 'email' );
		$legal   = Profile::text( 'legalName' );

		return array(
			'controller' => implode( ', ', array_filter( array( '' !== $legal ? $legal : Profile::name(), $facts->address(), $contact ) ) ),
			'purpose'    => Texts::get( 'form.notice_purpose_text', $language ),
			'basis'      => Texts::get( 'form.notice_basis_text', $language ),
			'mandatory'  => Texts::get( 'form.notice_mandatory_text', $language ),
			'recipients' => Texts::get( self::recipients(), $language ),
			'retention'  => self::retention( RetentionRules::current()->rule( $kind ), $language ),
			'captcha'    => Box::notice( $language ),
			'rights'     => '' === $rights ? Texts::get( 'form.notice_rights_us', $language ) : Texts::get( 'form.notice_rights_text', $language, array( 'contact' => $rights ) ),
			'dpo'        => implode( ', ', array_filter( array( Profile::text( 'dpoName' ), Profile::text( 'dpoEmail' ) ) ) ),
			'complaint'  => Texts::get( 'form.notice_complaint_' . $facts->jurisdiction(), $language ),
		);
	}

	/**
	 * Key of the text that says who receives what is sent.
	 */
	public static function recipients(): string {
		return 'form.notice_recipients_' . ( Webhook::is_on() ? 'crm' : 'text' );
	}

	/**
	 * How long, and what then.
	 *
	 * @param RetentionRule $rule     As enforced.
	 * @param string        $language One of Texts::languages().
	 */
	private static function retention( RetentionRule $rule, string $language ): string {
		$facts = array(
			'term'    => self::months_from( $rule, $language ),
			'pending' => self::months( $rule->pending_months, $language ),
		);

		return Texts::get( 0 === $rule->pending_months ? 'form.notice_retention_text' : 'form.notice_retention_pending', $language, $facts );
	}

	/**
	 * Key of the text that says from when a rule's months count.
	 *
	 * @param RetentionRule $rule The rule.
	 */
	public static function term( RetentionRule $rule ): string {
		return 'form.term_' . $rule->starts_from;
	}

	/**
	 * A rule's months, and from when they count.
	 *
	 * @param RetentionRule $rule     The rule.
	 * @param string        $language One of Texts::languages().
	 */
	private static function months_from( RetentionRule $rule, string $language ): string {
		return Texts::get( self::term( $rule ), $language, array( 'months' => self::months( $rule->months, $language ) ) );
	}

	/**
	 * A number of months in words.
	 *
	 * @param int    $count    How many.
	 * @param string $language One of Texts::languages().
	 */
	private static function months( int $count, string $language ): string {
		return Texts::get( 1 === $count ? 'units.month' : 'units.months', $language, array( 'count' => $count ) );
	}
}
