<?php
/**
 * POST /leads.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Contract;
use Doorstep\Requests\RightsForm;
use Doorstep\VisitorRequest;
use RuntimeException;
use WP_REST_Request;
use WP_REST_Response;
use WP_REST_Server;

/**
 * Takes a lead from the form script or from the plain form. No nonce: the page may have been cached
 * for a year, and nobody's authority is used.
 *
 * @phpstan-import-type Field from FormParts
 */
final class LeadEndpoint {

	/**
	 * Answers the request.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request Body: contract/schema/lead-request.json, or LeadRequest::INPUTS.
	 */
	public static function answer( WP_REST_Request $request ): WP_REST_Response {
		$outcome = self::take( $request );

		return LeadRequest::is_json( $request ) ? LeadReply::json( $outcome ) : LeadReply::page( $outcome );
	}

	/**
	 * Answers what WordPress would refuse in its own words, or read whole however long it is, before
	 * it gets to the route; on rest_pre_dispatch.
	 *
	 * @template T of array<mixed>
	 * @param mixed              $result  Null while nobody has answered.
	 * @param WP_REST_Server     $server  WordPress' REST server.
	 * @param WP_REST_Request<T> $request The request.
	 */
	public static function answer_unreadable( mixed $result, WP_REST_Server $server, WP_REST_Request $request ): mixed {
		$route = '/' . Contract::rest_namespace();
		$class = match ( $request->get_route() ) {
			$route . Contract::route( 'leads' ) => self::class,
			$route . Contract::route( 'formToken' ) => TokenEndpoint::class,
			default => null,
		};
		if ( null !== $result || null === $class || 'POST' !== $request->get_method() ) {
			return $result;
		}
		$is_readable = ! VisitorRequest::is_too_large( $request, Contract::limit( 'requestBytes' ) )
			&& ( ! $request->is_json_content_type() || is_array( json_decode( (string) $request->get_body(), true, 8 ) ) );

		return $is_readable ? $result : $class::answer( $request );
	}

	/**
	 * Size, type, schema, origin, form, fields, token, limit, verdict, store: in this order, each step
	 * cheaper than the next.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request The request.
	 */
	private static function take( WP_REST_Request $request ): LeadOutcome {
		if ( VisitorRequest::is_too_large( $request, Contract::limit( 'requestBytes' ) ) ) {
			return new LeadOutcome( 'too_large' );
		}
		if ( ! LeadRequest::is_readable( $request ) ) {
			return new LeadOutcome( 'unsupported' );
		}
		$sent = LeadRequest::read( $request );
		if ( null === $sent ) {
			return new LeadOutcome( 'malformed' );
		}
		if ( VisitorRequest::is_foreign( $request ) ) {
			return new LeadOutcome( 'foreign_origin', $sent );
		}
		try {
			return self::take_for( $sent, FormDefinition::read( $sent->form ) );
		} catch ( RuntimeException ) {
			// No signing key: the site's options are out of reach.
			return new LeadOutcome( 'unavailable', $sent );
		}
	}

	/**
	 * From the form on.
	 *
	 * @param LeadRequest         $sent The request.
	 * @param FormDefinition|null $form Its form; null when this site did not publish it.
	 */
	private static function take_for( LeadRequest $sent, ?FormDefinition $form ): LeadOutcome {
		if ( null === $form ) {
			return new LeadOutcome( 'unknown_form', $sent );
		}
		// Whoever got a token saw the page while it was published, less than a day ago.
		$token = FormToken::read( $sent->token, $form->form_id );
		if ( null === $token && ! $form->is_published() ) {
			return new LeadOutcome( 'unknown_form', $sent );
		}
		$fields = $form->fields();
		if ( array() !== array_diff_key( $sent->fields, $fields ) || array() !== array_diff_key( $sent->consents, $form->consents() ) ) {
			return new LeadOutcome( 'malformed', $sent, $form );
		}
		list( $values, $errors ) = FieldRules::check( $fields, $sent->fields );
		if ( array() !== $errors ) {
			return new LeadOutcome( 'invalid', $sent, $form, $values, $errors );
		}
		if ( null === $token ) {
			return new LeadOutcome( $sent->is_plain && '' === $sent->token ? 'confirm' : 'unknown_token', $sent, $form, $values );
		}
		try {
			$sender = SenderLimit::sender();
			$wait   = SenderLimit::wait( $sender );
			if ( $wait > 0 && ! LeadStore::has( $sent->id ) ) {
				return new LeadOutcome( 'too_many', $sent, $form, $values, retry_after: $wait );
			}
			$text_hash = ContentRules::fingerprint( $fields, $values );
			$spam      = SpamVerdict::on( $sent, $token, $values, $text_hash, self::email( $fields, $values ) );
			$code      = LeadStore::insert( self::lead( $sent, $form, $values, $spam ), $token->nonce, $sender, $text_hash );
		} catch ( RuntimeException ) {
			return new LeadOutcome( 'unavailable', $sent, $form, $values );
		}
		if ( 'received' === $code ) {
			Outbox::deliver_after_reply();
			LeadReceived::announce_after_reply( $sent->id, $form->form_id );
			RightsForm::log_after_reply( $form->kind );
		}

		return new LeadOutcome( $code, $sent, $form, $values );
	}

	/**
	 * The lead to store.
	 *
	 * @param LeadRequest           $sent   The request.
	 * @param FormDefinition        $form   Its form.
	 * @param array<string, string> $values Its fields, clean.
	 * @param SpamVerdict           $spam   What it looks like.
	 */
	private static function lead( LeadRequest $sent, FormDefinition $form, array $values, SpamVerdict $spam ): Lead {
		$now      = Clock::now();
		$end      = Retention::end( $form->kind, Lead::FORM, $now, $now, $spam->verdict() );
		$fields   = $form->fields();
		$consents = array();
		foreach ( $form->consents() as $id => $consent ) {
			$consents[] = array( 'id' => $id ) + $consent + array( 'granted' => $sent->consents[ $id ] ?? false );
		}

		return new Lead(
			$sent->id,
			$form->form_id,
			$form->kind,
			$form->team,
			$form->post_id,
			$form->page,
			$form->listing_reference,
			$form->listing_title,
			$form->language,
			$values,
			array_column( array_map( static fn ( string $name, array $field ): array => array( $name, $field['label'] ), array_keys( $fields ), $fields ), 1, 0 ),
			$consents,
			self::email( $fields, $values ),
			$spam->verdict(),
			$spam->reasons,
			$now,
			$end['expires_at'],
			$end['erase_at'],
			Deliveries::waiting( SpamVerdict::ACCEPT === $spam->verdict() ? Outbox::channels( self::email( $fields, $values ) ) : array(), $now )
		);
	}

	/**
	 * The visitor's address: what stands in the form's first e-mail field.
	 *
	 * @param array<string, Field>  $fields The form's.
	 * @param array<string, string> $values Their clean texts.
	 */
	private static function email( array $fields, array $values ): string {
		$name = array_key_first( array_filter( $fields, static fn ( array $field ): bool => 'email' === $field['type'] ) );

		return $values[ $name ?? '' ] ?? '';
	}
}
