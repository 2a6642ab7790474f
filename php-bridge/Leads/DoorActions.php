<?php
/**
 * What a person does at their own door.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Key;
use Doorstep\Requests\RequestLog;
use Doorstep\Requests\RightUsed;
use Doorstep\Texts;
use WP_REST_Request;
use WP_REST_Response;

/**
 * Rectification, withdrawal, objection, portability and erasure (Articles 16, 7(3), 21, 20 and 17 GDPR),
 * answered at once and noted in the log as done; what is on hold is not erased, and that is noted too. Each may be repeated and does nothing the second time.
 */
final class DoorActions {

	/**
	 * Inputs of the page's forms: the token of the one change, and the consent that it is about.
	 */
	public const TOKEN   = 'doorstep_action';
	public const CONSENT = 'consent';

	/**
	 * Answers one of the page's forms.
	 *
	 * @template T of array<mixed>
	 * @param DoorToken          $door    Whose page it is.
	 * @param WP_REST_Request<T> $request Body: doorstep_action; consent, or fields.
	 * @throws \Doorstep\DatabaseUnavailable When it cannot be done.
	 */
	public static function run( DoorToken $door, WP_REST_Request $request ): WP_REST_Response {
		$text    = Door::text( $request, self::TOKEN );
		$purpose = explode( '.', $text )[2] ?? '';
		$action  = DoorToken::DOOR === $purpose ? null : DoorToken::read( $text, $purpose );
		if ( null === $action || ! $door->is_of( $action->lead ) ) {
			return self::page( $door, 'stale', 409 );
		}

		return match ( $purpose ) {
			DoorToken::CORRECT => self::correct( $door, $action->lead, $request ),
			DoorToken::WITHDRAW => self::withdraw( $door, $action->lead, Door::text( $request, self::CONSENT ) ),
			DoorToken::OBJECT => self::object( $door ),
			DoorToken::EXPORT => self::export( $door, $text ),
			DoorToken::ERASE => self::erase( $door, $action->lead, $text ),
			DoorToken::ERASE_ALL => self::erase_all( $door, $text ),
			default => self::page( $door, 'stale', 409 ),
		};
	}

	/**
	 * Puts right what a lead says.
	 *
	 * @template T of array<mixed>
	 * @param DoorToken          $door    Whose page it is.
	 * @param Lead               $lead    The lead.
	 * @param WP_REST_Request<T> $request Body: fields.
	 */
	private static function correct( DoorToken $door, Lead $lead, WP_REST_Request $request ): WP_REST_Response {
		$form   = LeadForm::of( $lead );
		$fields = $form->fields();
		$typed  = is_array( $request['fields'] ) ? $request['fields'] : array();
		$sent   = array();
		foreach ( $fields as $name => $field ) {
			// Browsers send no box that is not ticked; every other field is sent, or was not there.
			$value         = $typed[ $name ] ?? ( 'checkbox' === $field['type'] ? array() : $lead->fields[ $name ] ?? '' );
			$value         = is_array( $value ) ? implode( "\n", array_filter( $value, 'is_string' ) ) : $value;
			$sent[ $name ] = is_string( $value ) && 1 === preg_match( '//u', $value ) ? $value : '';
		}
		list( $values, $errors ) = FieldRules::check( $fields, $sent );
		if ( array() !== $errors ) {
			$wrong = array(
				'id'     => $lead->id,
				'values' => $values,
				'errors' => array_combine( array_keys( $errors ), array_map( $form->error( ... ), array_keys( $errors ), $errors ) ),
			);

			return DoorPage::reply( $door, Texts::get( 'door.invalid', $door->lead->language ), 422, $wrong );
		}
		$corrected = array_merge( $lead->fields, $values );
		if ( $corrected === $lead->fields ) {
			return self::page( $door, 'same' );
		}
		$addresses = array_intersect_key( $values, array_filter( $fields, static fn ( array $field ): bool => 'email' === $field['type'] ) );
		$email     = (string) reset( $addresses );
		LeadChanges::correct( $lead, $corrected, $email );
		self::note( 'rectification', $lead->email, array( $lead->id ) );
		if ( strtolower( $email ) === strtolower( $lead->email ) ) {
			return self::page( $door, 'corrected' );
		}
		// Who has this page has not shown yet that the new address is theirs.
		DoorMail::order_after_reply( $email );

		return DoorReply::message( 200, $door->lead->language, 'moved_title', 'moved' );
	}

	/**
	 * Withdraws one consent.
	 *
	 * @param DoorToken $door  Whose page it is.
	 * @param Lead      $lead  The lead with which it was given.
	 * @param string    $id    Of the consent.
	 */
	private static function withdraw( DoorToken $door, Lead $lead, string $id ): WP_REST_Response {
		if ( ! LeadChanges::withdraw( $lead->id, static fn ( array $consent ): bool => $id === $consent['id'] ) ) {
			return self::page( $door, 'same' );
		}
		self::note( 'withdrawal', $lead->email, array( $lead->id ) );

		return self::page( $door, 'withdrawn' );
	}

	/**
	 * Objects to the sharing of all that the person sent.
	 *
	 * @param DoorToken $door  Whose page it is.
	 */
	private static function object( DoorToken $door ): WP_REST_Response {
		$noted = array_filter( DoorData::leads( $door->lead->email ), LeadChanges::object( ... ) );
		if ( array() === $noted ) {
			return self::page( $door, 'same' );
		}
		self::note( 'objection', $door->lead->email, array_column( $noted, 'id' ) );

		return self::page( $door, 'objected_done' );
	}

	/**
	 * Hands everything over as a file.
	 *
	 * @param DoorToken $door  Whose page it is.
	 * @param string    $token Of the action.
	 */
	private static function export( DoorToken $door, string $token ): WP_REST_Response {
		$json = DoorData::json( $door->lead->email );
		self::note( 'portability', $door->lead->email, array(), self::entry( $token ) );

		return DoorReply::file( 'data-' . gmdate( 'Y-m-d', Clock::now() ) . '.json', $json );
	}

	/**
	 * Erases one lead, unless it is on hold.
	 *
	 * @param DoorToken $door  Whose page it is.
	 * @param Lead      $lead  The lead.
	 * @param string    $token Of the action.
	 */
	private static function erase( DoorToken $door, Lead $lead, string $token ): WP_REST_Response {
		$hold = LeadStore::erase_one( $lead->id ) ? null : LeadStore::find( $lead->id )?->hold;
		if ( null !== $hold ) {
			RightUsed::refuse( 'erasure', $lead->email, RequestLog::LINK, self::entry( $token ) );
			$language = $door->lead->language;

			return DoorPage::reply( $door, Texts::get( 'door.not_erased', $language ) . ' ' . DoorLead::held( $hold, $language ) );
		}
		self::note( 'erasure', $lead->email, array( $lead->id ) );
		$left = DoorData::leads( $lead->email );
		if ( array() === $left ) {
			return DoorReply::message( 200, $door->lead->language, 'erased_all_title', 'erased_all' );
		}

		return self::page( $lead->id === $door->lead->id ? $door->to( $left[0] ) : $door, 'erased' );
	}

	/**
	 * Erases all that the person sent, expired leads too, but what is on hold.
	 *
	 * @param DoorToken $door  Whose page it is.
	 * @param string    $token Of the action.
	 */
	private static function erase_all( DoorToken $door, string $token ): WP_REST_Response {
		$email = $door->lead->email;
		$ids   = array_column( DoorData::leads( $email ), 'id' );
		do {
			$count = LeadStore::erase( $email );
		} while ( $count > 0 );
		$held   = DoorData::leads( $email );
		$erased = array_values( array_diff( $ids, array_column( $held, 'id' ) ) );
		if ( array() === $held || array() !== $erased ) {
			self::note( 'erasure', $email, $erased );
		}
		if ( array() !== $held ) {
			RightUsed::refuse( 'erasure', $email, RequestLog::LINK, self::entry( $token ) );

			return self::page( in_array( $door->lead->id, $erased, true ) ? $door->to( $held[0] ) : $door, 'erased_but_held' );
		}

		return DoorReply::message( 200, $door->lead->language, 'erased_all_title', 'erased_all' );
	}

	/**
	 * Notes what was asked for and done.
	 *
	 * @param string       $kind  One of RequestLog::KINDS.
	 * @param string       $email The person's address.
	 * @param list<string> $leads Ids of the leads that it changed.
	 * @param string|null  $id    Of the entry, where the same may be asked for twice; null for a new one.
	 */
	private static function note( string $kind, string $email, array $leads, ?string $id = null ): void {
		RightUsed::note( $kind, $email, $leads, RequestLog::LINK, $id );
	}

	/**
	 * The entry in the log of what may be asked for twice by one form.
	 *
	 * @param string $token Of the action.
	 * @return string Its id.
	 */
	private static function entry( string $token ): string {
		return substr( Key::sign( 'door-request', array( $token ) ), 0, 36 );
	}

	/**
	 * The page again, with what was done.
	 *
	 * @param DoorToken $door   Whose page it is.
	 * @param string    $text   Key of a text without its area.
	 * @param int       $status HTTP status.
	 */
	private static function page( DoorToken $door, string $text, int $status = 200 ): WP_REST_Response {
		return DoorPage::reply( $door, Texts::get( 'door.' . $text, $door->lead->language ), $status );
	}
}
