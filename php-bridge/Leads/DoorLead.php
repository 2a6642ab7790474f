<?php
/**
 * One lead, as its sender sees it.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Mail\MailDate;
use Doorstep\Texts;

/**
 * What was sent, what was agreed to, until when it is kept; and the forms that correct, withdraw and erase.
 *
 * @phpstan-import-type Consent from Lead
 * @phpstan-import-type Wrong from DoorPage
 */
final class DoorLead {

	/**
	 * Makes the section of a lead.
	 *
	 * @param DoorToken  $door   Whose page it is.
	 * @param Lead       $lead   One of the person's leads.
	 * @param int        $number Its place on the page, for ids.
	 * @param array|null $wrong  A correction that was not taken, of this lead or another.
	 * @phpstan-param Wrong|null $wrong
	 */
	public static function html( DoorToken $door, Lead $lead, int $number, ?array $wrong ): string {
		$language = $door->lead->language;
		$id       = 'doorstep-lead-' . $number;
		$erase    = Door::url( DoorToken::mint( $door->lead, DoorToken::DOOR, $door->end ), array( DoorPage::ERASE => $lead->id ) );

		return '<section class="doorstep-door" aria-labelledby="' . $id . '"><h2 id="' . $id . '">' . esc_html( DoorPage::heading( $lead, $language ) ) . '</h2>'
			. self::facts( $lead, $language )
			. self::consents( $door, $lead, $id )
			. self::merged( $lead, $language )
			. self::since( 'objected', $lead->objected_at, $language )
			. self::since( 'objected_marketing', $lead->marketing_objected_at, $language )
			. self::since( 'frozen', $lead->frozen_at, $language )
			. self::correction( $door, $lead, $id, $wrong )
			. ( null !== $lead->hold ? '<p>' . esc_html( self::held( $lead->hold, $language ) ) . '</p>'
				: '<p><a class="doorstep-door__quiet" aria-describedby="' . $id . '" href="' . esc_url( $erase ) . '">' . DoorPage::text( 'erase', $language ) . '</a></p>' )
			. '</section>';
	}

	/**
	 * Why a lead is kept though its sender asks for erasure, and until when.
	 *
	 * @param Hold   $hold     The lead's.
	 * @param string $language One of Texts::languages().
	 * @return string Not escaped.
	 */
	public static function held( Hold $hold, string $language ): string {
		return Texts::get( 'door.held_' . $hold->kind, $language, array( 'date' => MailDate::day( $hold->until, $language ) ) );
	}

	/**
	 * What has been so since a day.
	 *
	 * @param string $name     Key of its text without its area.
	 * @param int    $at       Unix seconds; 0 for never.
	 * @param string $language One of Texts::languages().
	 */
	private static function since( string $name, int $at, string $language ): string {
		return 0 === $at ? '' : '<p>' . DoorPage::text( $name, $language, array( 'date' => MailDate::day( $at, $language ) ) ) . '</p>';
	}

	/**
	 * What the person sent too, that was taken into this lead.
	 *
	 * @param Lead   $lead     The lead.
	 * @param string $language One of Texts::languages().
	 */
	private static function merged( Lead $lead, string $language ): string {
		$html = '';
		foreach ( $lead->activity?->merged() ?? array() as $merged ) {
			$facts = '' === $merged['listing'] ? '' : self::fact( Texts::get( 'door.listing', $language ), esc_html( $merged['listing'] ) );
			foreach ( $merged['fields'] as list( $label, $value ) ) {
				$facts .= self::fact( $label, esc_html( MailDate::typed( $value, $language ) ) );
			}
			$html .= '<h3>' . DoorPage::text( 'merged', $language, array( 'date' => MailDate::day( $merged['receivedAt'], $language ) ) ) . '</h3>'
				. ( '' === $facts ? '' : '<dl class="doorstep-page__summary">' . $facts . '</dl>' );
		}

		return $html;
	}

	/**
	 * What was sent, from where and when, and how long it is kept.
	 *
	 * @param Lead   $lead     The lead.
	 * @param string $language One of Texts::languages().
	 */
	private static function facts( Lead $lead, string $language ): string {
		$html = '';
		foreach ( $lead->fields as $name => $value ) {
			$html .= self::fact( $lead->label( $name ), '' !== $value ? esc_html( MailDate::typed( $value, $language ) ) : '<em>' . DoorPage::text( 'empty', $language ) . '</em>' );
		}
		$listing = trim( $lead->listing_title . "\n" . $lead->listing_reference );
		if ( '' !== $listing ) {
			$html .= self::fact( Texts::get( 'door.listing', $language ), esc_html( $listing ) );
		}
		$title = $lead->page_title();
		$url   = $lead->page_url();

		return '<dl class="doorstep-page__summary">' . $html
			. self::fact( Texts::get( 'door.page', $language ), '<a href="' . esc_url( $url ) . '">' . esc_html( '' !== $title ? $title : $url ) . '</a>' )
			. self::fact( Texts::get( 'door.received', $language ), self::moment( $lead->received_at, $language ) )
			. self::fact( Texts::get( 'door.expires', $language ), self::moment( $lead->expires_at, $language ) ) . '</dl>';
	}

	/**
	 * Each consent that was asked for, in the words of then.
	 *
	 * @param DoorToken $door Whose page it is.
	 * @param Lead      $lead The lead.
	 * @param string    $id   Of the lead's heading.
	 */
	private static function consents( DoorToken $door, Lead $lead, string $id ): string {
		$language = $door->lead->language;
		$items    = '';
		foreach ( $lead->consents as $number => $consent ) {
			$said   = $id . '-consent-' . $number;
			$items .= '<li><p id="' . $said . '" class="doorstep-door__said">' . esc_html( $consent['wording'] ) . '</p><p>' . self::answer( $lead, $consent, $language ) . '</p>';
			if ( $consent['granted'] ) {
				$hidden = '<input type="hidden" name="' . DoorActions::CONSENT . '" value="' . esc_attr( $consent['id'] ) . '">';
				$items .= DoorPage::form( $door, DoorToken::mint( $lead, DoorToken::WITHDRAW ), $hidden, Texts::get( 'door.withdraw', $language ), 'doorstep-door__quiet', ' aria-describedby="' . $said . '"' );
			}
			$items .= '</li>';
		}

		return '' === $items ? '' : '<h3>' . DoorPage::text( 'consents', $language ) . '</h3><ul class="doorstep-door__consents">' . $items . '</ul>';
	}

	/**
	 * What was answered to one of them.
	 *
	 * @param Lead   $lead     The lead.
	 * @param array  $consent  One of its consents.
	 * @param string $language One of Texts::languages().
	 * @phpstan-param Consent $consent
	 */
	private static function answer( Lead $lead, array $consent, string $language ): string {
		$at   = $consent['withdrawnAt'] ?? $consent['answeredAt'] ?? $lead->received_at;
		$name = $consent['granted'] ? 'consent_given' : ( isset( $consent['withdrawnAt'] ) ? 'consent_withdrawn' : 'consent_refused' );

		return DoorPage::text( $name, $language, array( 'date' => MailDate::day( $at, $language ) ) );
	}

	/**
	 * The form that corrects the fields, folded while nothing is wrong.
	 *
	 * @param DoorToken  $door  Whose page it is.
	 * @param Lead       $lead  The lead.
	 * @param string     $id    Of the lead's heading.
	 * @param array|null $wrong A correction that was not taken.
	 * @phpstan-param Wrong|null $wrong
	 */
	private static function correction( DoorToken $door, Lead $lead, string $id, ?array $wrong ): string {
		$language = $door->lead->language;
		$is_wrong = null !== $wrong && $lead->id === $wrong['id'];
		$values   = $is_wrong ? $wrong['values'] : $lead->fields;
		$errors   = $is_wrong ? $wrong['errors'] : array();
		$fields   = '';
		foreach ( LeadForm::of( $lead )->fields() as $name => $field ) {
			$fields .= ( new FormField( $name, $field, $id . '-' . $name, $language, $values[ $name ] ?? '', $errors[ $name ] ?? '', array_key_first( $errors ) === $name ) )->html();
		}

		return '<details' . ( $is_wrong ? ' open' : '' ) . '><summary>' . DoorPage::text( 'alert' === $lead->kind ? 'criteria' : 'correct', $language ) . '</summary>'
			. DoorPage::form( $door, DoorToken::mint( $lead, DoorToken::CORRECT ), '<div class="doorstep-form__fields">' . $fields . '</div>', Texts::get( 'door.save', $language ) ) . '</details>';
	}

	/**
	 * A fact with its name.
	 *
	 * @param string $name  Not escaped.
	 * @param string $value Escaped HTML.
	 */
	private static function fact( string $name, string $value ): string {
		return '<dt>' . esc_html( $name ) . '</dt><dd>' . $value . '</dd>';
	}

	/**
	 * A day, for people and machines.
	 *
	 * @param int    $at       Unix seconds.
	 * @param string $language One of Texts::languages().
	 */
	private static function moment( int $at, string $language ): string {
		return '<time datetime="' . esc_attr( Clock::iso( $at ) ) . '">' . esc_html( MailDate::day( $at, $language ) ) . '</time>';
	}
}
