<?php
/**
 * Base of the tests of the visitor's own door.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Database;
use Doorstep\Leads\Door;
use Doorstep\Leads\DoorToken;
use Doorstep\Leads\Lead;
use Doorstep\Leads\LeadStore;
use Doorstep\Requests\RequestLog;
use WP_REST_Request;
use WP_REST_Response;

/**
 * Opens the door as a browser does, without one.
 */
abstract class DoorTestCase extends LeadsTestCase {

	/**
	 * Empties the log.
	 */
	protected function setUp(): void {
		parent::setUp();
		Database::execute( 'DELETE FROM %i', array( Database::table( 'requests' ) ) );
	}

	/**
	 * Removes what a test committed.
	 */
	protected function tearDown(): void {
		parent::tearDown();
		Database::execute( 'DELETE FROM %i', array( Database::table( 'requests' ) ) );
	}

	/**
	 * Stores a lead of a form with consent boxes, all of them ticked.
	 *
	 * @param array<string, string> $fields Over the usual fields.
	 * @param array<string, string> $form   Over the usual attributes of the form.
	 */
	protected function agreed( array $fields = array(), array $form = array() ): string {
		$blocks = array();
		foreach ( array( array( 'alerts', 'email' ), array( 'partners', 'phone' ) ) as list( $purpose, $channel ) ) {
			$blocks[] = array(
				'blockName' => 'doorstep/form-consent',
				'attrs'     => array(
					'purpose' => $purpose,
					'channel' => $channel,
				),
			);
		}
		$form = \Doorstep\Leads\FormDefinition::of_block( $form + array( 'formId' => self::FORM_ID ), $this->page, 'en', '/maison/', $blocks );

		return $this->received(
			$fields,
			array(
				'form'     => $form->text(),
				'consents' => array(
					'alerts-email'   => true,
					'partners-phone' => true,
				),
			)
		);
	}

	/**
	 * A stored lead.
	 *
	 * @param string $id Its id.
	 */
	protected static function stored( string $id ): Lead {
		$lead = LeadStore::find( $id );
		self::assertNotNull( $lead );

		return $lead;
	}

	/**
	 * A token of a lead.
	 *
	 * @param string $id      The lead's.
	 * @param string $purpose One of DoorToken's.
	 */
	protected static function minted( string $id, string $purpose = DoorToken::DOOR ): string {
		return DoorToken::mint( self::stored( $id ), $purpose );
	}

	/**
	 * Opens a page.
	 *
	 * @param string                $token Of its URL.
	 * @param array<string, string> $query More parameters.
	 */
	protected function open( string $token, array $query = array() ): WP_REST_Response {
		$request = new WP_REST_Request( 'GET', '/' );
		$request->set_query_params( array( 'doorstep' => $token ) + $query );

		return Door::reply( $request );
	}

	/**
	 * Sends one of the page's forms.
	 *
	 * @param string                $token   Of the page's URL.
	 * @param array<string, mixed>  $inputs  The form's.
	 * @param array<string, string> $headers By name; a form of the page itself has these.
	 */
	protected function post( string $token, array $inputs, array $headers = array(
		'Origin'         => 'null',
		'Sec-Fetch-Site' => 'same-origin',
	) ): WP_REST_Response {
		$request = new WP_REST_Request( 'POST', '/' );
		$request->set_query_params( array( 'doorstep' => $token ) );
		$request->set_body_params( $inputs );
		$request->set_headers( $headers );

		return Door::reply( $request );
	}

	/**
	 * Does one thing at the door of a lead.
	 *
	 * @param string               $id      The lead's.
	 * @param string               $purpose One of DoorToken's.
	 * @param array<string, mixed> $inputs  Of the form, but for the token.
	 */
	protected function act( string $id, string $purpose, array $inputs = array() ): WP_REST_Response {
		return $this->post( self::minted( $id ), array( 'doorstep_action' => self::minted( $id, $purpose ) ) + $inputs );
	}

	/**
	 * What a reply says, as text.
	 *
	 * @param WP_REST_Response $reply The reply.
	 */
	protected static function html( WP_REST_Response $reply ): string {
		$html = $reply->get_data();
		self::assertIsString( $html );

		return $html;
	}

	/**
	 * Kinds in the log, in the order of the alphabet.
	 *
	 * @param string $email Whose.
	 * @return list<string>
	 */
	protected static function logged( string $email = 'elodie@example.com' ): array {
		$kinds = array_column( RequestLog::of_person( $email, 100, 0 ), 'kind' );
		sort( $kinds );

		return $kinds;
	}

	/**
	 * Everything that the plugin stores about people, to compare.
	 *
	 * @return array<string, mixed>
	 */
	protected function dump(): array {
		return array(
			'leads'    => $this->all_rows(),
			'requests' => Database::rows( 'SELECT * FROM %i ORDER BY id', array( Database::table( 'requests' ) ) ),
		);
	}
}
