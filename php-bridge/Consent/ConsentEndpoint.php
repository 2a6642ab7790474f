<?php
/**
 * POST /consents.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Contract;
use Doorstep\Gate\Catalogue;
use Doorstep\VisitorRequest;
use WP_REST_Request;
use WP_REST_Response;

/**
 * Takes the record of one choice. No nonce: the page may have been cached for a year. A sender can
 * add a record and do nothing else; repeating one is the same as sending it once.
 *
 * @phpstan-import-type Record from ConsentLog
 */
final class ConsentEndpoint {

	/**
	 * Answers the request: 204 stored, 400 not a record of this site, 403 sent by another site's page,
	 * 413 too long, 429 too many from one address, 503 not stored.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request Body: contract/schema/consent-record.json.
	 */
	public static function answer( WP_REST_Request $request ): WP_REST_Response {
		if ( VisitorRequest::is_too_large( $request, Contract::limit( 'consentBytes' ) ) ) {
			return ProofReply::error( 413, 'too_large' );
		}
		if ( VisitorRequest::is_foreign( $request ) ) {
			return ProofReply::error( 403, 'foreign_origin' );
		}
		$consent = self::read( $request->get_body() );
		if ( null === $consent ) {
			return ProofReply::error( 400, 'malformed' );
		}

		// The browser says it with every request: https://www.w3.org/TR/gpc/#the-sec-gpc-header-field-for-http-requests.
		$consent['gpc'] = '1' === $request->get_header( 'sec_gpc' );

		return ProofReply::of( static fn (): bool => ConsentLog::insert( $consent ) );
	}

	/**
	 * The record in a body.
	 *
	 * @param string $body JSON.
	 * @return array|null Null when it is none.
	 * @phpstan-return Record|null
	 */
	private static function read( string $body ): ?array {
		$consent = json_decode( $body, true, 4 );
		if ( ! is_array( $consent ) || true !== rest_validate_value_from_schema( $consent, Contract::schema( 'consent-record' ), 'record' ) || self::has_loose_ends( $consent ) ) {
			return null;
		}
		/**
		 * Validated above.
		 *
		 * @var Record $consent
		 */
		return self::is_about_this_site( $consent ) ? $consent : null;
	}

	/**
	 * Whether some text begins or ends with white space: in PHP a pattern's `$` lets a line break pass,
	 * the array of a JSON object may pass for a list, and to WordPress a text is a list too.
	 *
	 * @param array<mixed> $consent Valid by its schema.
	 */
	private static function has_loose_ends( array $consent ): bool {
		if ( is_string( $consent['granted'] ?? null ) || is_string( $consent['refused'] ?? null ) ) {
			return true;
		}
		foreach ( $consent as $value ) {
			if ( is_array( $value ) && ( ! array_is_list( $value ) || self::has_loose_ends( $value ) ) || is_string( $value ) && trim( $value ) !== $value ) {
				return true;
			}
		}

		return false;
	}

	/**
	 * Whether the services are ones that this site can have asked about, each once: all of them, or the
	 * one that was loaded once. A page that was cached before the owner changed the services sends those
	 * of its own revision.
	 *
	 * @param array $consent The record.
	 * @phpstan-param Record $consent
	 */
	private static function is_about_this_site( array $consent ): bool {
		$answered = array( ...$consent['granted'], ...$consent['refused'] );
		$is_once  = 'once' === $consent['source'];
		if ( count( array_unique( $answered ) ) !== count( $answered ) || $is_once && ( 1 !== count( $answered ) || array() !== $consent['refused'] ) ) {
			return false;
		}
		if ( Revision::current() !== $consent['revision'] ) {
			return array() === array_diff( $answered, array_keys( Catalogue::all() ) );
		}
		$asked = array_column( Catalogue::declared(), 'id' );
		if ( $is_once ) {
			return in_array( $answered[0], $asked, true );
		}
		sort( $asked );
		sort( $answered );

		return $asked === $answered;
	}
}
