<?php
/**
 * What a person sees behind their own door.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Documents\Facts;
use Doorstep\Mail\MailDate;
use Doorstep\Profile;
use Doorstep\Requests\RequestLog;
use Doorstep\Texts;
use WP_REST_Response;

/**
 * Every lead of the address that has not expired, with what may be done about each and about all, in
 * the language of the lead whose link was opened. Not among it: what staff thinks of a lead.
 *
 * @phpstan-type Wrong array{id: string, values: array<string, string>, errors: array<string, string>}
 */
final class DoorPage {

	/**
	 * Parameter that asks whether to erase: the id of a lead, or ALL.
	 */
	public const ERASE = 'erase';
	public const ALL   = 'all';

	/**
	 * The page.
	 *
	 * @param DoorToken  $door    Whose it is.
	 * @param string     $message What has just been done, not escaped; empty for nothing.
	 * @param int        $status  HTTP status.
	 * @param array|null $wrong   A correction that was not taken.
	 * @phpstan-param Wrong|null $wrong
	 */
	public static function reply( DoorToken $door, string $message = '', int $status = 200, ?array $wrong = null ): WP_REST_Response {
		$language = $door->lead->language;
		$leads    = DoorData::leads( $door->lead->email );
		$facts    = array(
			'name'  => Profile::name(),
			'email' => $door->lead->email,
			'date'  => MailDate::day( $door->end, $language ),
		);

		$html = '<p>' . self::text( 'intro', $language, $facts ) . '</p>';
		if ( '' !== $message ) {
			$html = '<p class="doorstep-door__done" role="' . ( null === $wrong ? 'status' : 'alert' ) . '">' . esc_html( $message ) . '</p>' . $html;
		}
		$html .= self::ways( $language, self::may_object( $leads ) ? array( 'export', 'object', 'erase' ) : array( 'export', 'erase' ) );
		foreach ( array_reverse( $leads ) as $number => $lead ) {
			$html .= DoorLead::html( $door, $lead, $number + 1, $wrong );
		}

		return DoorReply::page( $status, $language, Texts::get( 'door.title', $language ), $html . self::about_all( $door, $leads ) );
	}

	/**
	 * Asks whether to erase, before anything is.
	 *
	 * @param DoorToken $door Whose page it is.
	 * @param string    $what Id of one of the person's leads, or ALL.
	 */
	public static function confirm( DoorToken $door, string $what ): WP_REST_Response {
		$language = $door->lead->language;
		$is_all   = self::ALL === $what;
		$lead     = $is_all ? $door->lead : LeadStore::find( $what );
		if ( null === $lead || ! $door->is_of( $lead ) ) {
			return self::reply( $door );
		}
		$html = ( $is_all ? '' : '<p><strong>' . esc_html( self::heading( $lead, $language ) ) . '</strong></p>' )
			. '<p>' . self::text( 'erase_sure', $language ) . '</p>'
			. '<div class="doorstep-door__choice">'
			. self::form( $door, DoorToken::mint( $lead, $is_all ? DoorToken::ERASE_ALL : DoorToken::ERASE ), '', Texts::get( 'door.erase_for_good', $language ) )
			. '<a class="doorstep-door__quiet" href="' . esc_url( Door::link( $door->lead, $door->end ) ) . '">' . self::text( 'keep', $language ) . '</a></div>';

		return DoorReply::page( 200, $language, Texts::get( $is_all ? 'door.erase_sure_all_title' : 'door.erase_sure_title', $language ), $html );
	}

	/**
	 * What concerns all leads: the file, the objection, the erasure, what was asked for, whom to write to.
	 *
	 * @param DoorToken  $door  Whose page it is.
	 * @param list<Lead> $leads The person's.
	 */
	private static function about_all( DoorToken $door, array $leads ): string {
		$language = $door->lead->language;
		$button   = static fn ( string $purpose, string $text ): string => self::form( $door, DoorToken::mint( $door->lead, $purpose ), '', Texts::get( 'door.' . $text, $language ), 'doorstep-door__quiet' );
		$html     = self::section( 'export', $language, $button( DoorToken::EXPORT, 'export' ) );
		if ( self::may_object( $leads ) ) {
			$html .= self::section( 'object', $language, $button( DoorToken::OBJECT, 'object' ) );
		}
		$erase = Door::url( DoorToken::mint( $door->lead, DoorToken::DOOR, $door->end ), array( self::ERASE => self::ALL ) );

		return $html
			. self::section( 'erase', $language, '<p><a class="doorstep-door__quiet" href="' . esc_url( $erase ) . '">' . self::text( 'erase_all', $language ) . '</a></p>' )
			. self::requests( $door->lead->email, $language )
			. self::contact( $language );
	}

	/**
	 * Whether there is anything left to object to.
	 *
	 * @param list<Lead> $leads The person's.
	 */
	private static function may_object( array $leads ): bool {
		return array() !== array_filter( $leads, static fn ( Lead $lead ): bool => 0 === $lead->objected_at );
	}

	/**
	 * Ways down to what concerns all leads, for the page may be long.
	 *
	 * @param string       $language One of Texts::languages().
	 * @param list<string> $names    Of the sections.
	 */
	private static function ways( string $language, array $names ): string {
		$items = array_map( static fn ( string $name ): string => '<li><a href="#doorstep-' . $name . '">' . self::text( $name . '_title', $language ) . '</a></li>', $names );

		return '<nav><ul class="doorstep-door__ways">' . implode( '', $items ) . '</ul></nav>';
	}

	/**
	 * A section with a heading, a sentence and a way to act.
	 *
	 * @param string $name     Of its texts.
	 * @param string $language One of Texts::languages().
	 * @param string $way      Escaped HTML.
	 */
	private static function section( string $name, string $language, string $way ): string {
		return '<section class="doorstep-door" id="doorstep-' . $name . '"><h2>' . self::text( $name . '_title', $language ) . '</h2><p>' . self::text( $name . '_text', $language ) . '</p>' . $way . '</section>';
	}

	/**
	 * What the person has asked for so far, with what became of it.
	 *
	 * @param string $email    The person's address.
	 * @param string $language One of Texts::languages().
	 */
	private static function requests( string $email, string $language ): string {
		$items = '';
		foreach ( DoorData::requests( $email ) as $request ) {
			$is_done = 0 !== $request['done_at'];
			$state   = RequestLog::REFUSED === $request['outcome'] ? 'request_refused' : ( $is_done ? 'request_done' : 'request_open' );
			$facts   = array(
				'date' => MailDate::day( $is_done ? $request['done_at'] : $request['received_at'], $language ),
				'due'  => MailDate::day( $request['due_at'], $language ),
			);
			$items  .= '<dt>' . self::text( 'right_' . $request['kind'], $language ) . '</dt><dd>' . self::text( $state, $language, $facts ) . '</dd>';
		}

		return '' === $items ? '' : '<section class="doorstep-door"><h2>' . self::text( 'requests', $language ) . '</h2><dl class="doorstep-page__summary">' . $items . '</dl></section>';
	}

	/**
	 * Whom to write to, and who is above them.
	 *
	 * @param string $language One of Texts::languages().
	 */
	private static function contact( string $language ): string {
		$contact   = '' !== Profile::text( 'dpoEmail' ) ? Profile::text( 'dpoEmail' ) : Profile::text( 'email' );
		$complaint = Texts::get( 'form.notice_complaint', $language ) . Texts::get( 'mail.colon', $language ) . ' ' . Texts::get( 'form.notice_complaint_' . ( new Facts() )->jurisdiction(), $language );

		return '<div class="doorstep-door doorstep-door__note">'
			. ( '' === $contact ? '' : '<p>' . make_clickable( self::text( 'contact', $language, array( 'contact' => $contact ) ) ) . '</p>' )
			. '<p>' . make_clickable( esc_html( $complaint ) ) . '</p></div>';
	}

	/**
	 * A form with one button, for one change.
	 *
	 * @param DoorToken $door    Whose page it is.
	 * @param string    $action  The token of the change.
	 * @param string    $content Escaped HTML before the button.
	 * @param string    $button  Text of the button, not escaped.
	 * @param string    $class   Class of the button.
	 * @param string    $more    More attributes of the button, escaped, with a space before them.
	 */
	public static function form( DoorToken $door, string $action, string $content, string $button, string $class = 'wp-element-button', string $more = '' ): string {
		return '<form class="doorstep-form" method="post" action="' . esc_url( Door::link( $door->lead, $door->end ) ) . '"><input type="hidden" name="' . DoorActions::TOKEN . '" value="' . esc_attr( $action ) . '">'
			. $content . '<button type="submit" class="' . esc_attr( $class ) . '"' . $more . '>' . esc_html( $button ) . '</button></form>';
	}

	/**
	 * What a lead is called.
	 *
	 * @param Lead   $lead     The lead.
	 * @param string $language One of Texts::languages().
	 * @return string Not escaped.
	 */
	public static function heading( Lead $lead, string $language ): string {
		$kinds = array( 'valuation', 'viewing', 'alert', 'rights' );
		$facts = array(
			'kind' => Texts::get( 'door.kind_' . ( in_array( $lead->kind, $kinds, true ) ? $lead->kind : 'contact' ), $language ),
			'date' => MailDate::day( $lead->received_at, $language ),
		);

		return Texts::get( 'door.heading', $language, $facts );
	}

	/**
	 * A text, escaped.
	 *
	 * @param string                $name     Key without its area.
	 * @param string                $language One of Texts::languages().
	 * @param array<string, string> $facts    Replaces marks.
	 */
	public static function text( string $name, string $language, array $facts = array() ): string {
		return esc_html( Texts::get( 'door.' . $name, $language, $facts ) );
	}
}
