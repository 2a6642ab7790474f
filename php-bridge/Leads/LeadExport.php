<?php
/**
 * Leads as a file.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Capabilities;
use Doorstep\Clock;
use Doorstep\Csv;
use Doorstep\DatabaseUnavailable;
use Generator;

/**
 * Streams the leads of a query that have not expired, as CSV for people or as exact JSON for programs, in the
 * query's order. None that may be stored and nothing else is among them (Article 18(2) GDPR). It takes the same
 * memory for many as for one.
 */
final class LeadExport {

	/**
	 * Name of the action at admin-post.php, and of its nonce.
	 */
	public const ACTION = 'doorstep_export_leads';

	private const BATCH   = 500;
	private const SECONDS = 60;

	/**
	 * What the screen needs for its form; nothing for those who may not export.
	 *
	 * @return array{exportUrl?: string, exportNonce?: string}
	 */
	public static function screen(): array {
		return ! current_user_can( Capabilities::EXPORT_LEADS ) ? array() : array(
			'exportUrl'   => admin_url( 'admin-post.php' ),
			'exportNonce' => wp_create_nonce( self::ACTION ),
		);
	}

	/**
	 * Answers the screen's form; on admin_post_doorstep_export_leads. Fields: format, and as LeadQuery::args().
	 *
	 * @throws DatabaseUnavailable When the trail cannot be written; nothing is sent then.
	 */
	public static function answer(): never {
		check_admin_referer( self::ACTION );
		$format = $_POST['format'] ?? ''; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Compared with what it may be.
		if ( ! current_user_can( Capabilities::EXPORT_LEADS ) ) {
			wp_die( esc_html__( 'You are not allowed to export leads.', 'doorstep' ), '', array( 'response' => 403 ) );
		}
		if ( ! in_array( $format, array( 'csv', 'json' ), true ) ) {
			wp_die( esc_html__( 'Choose CSV or JSON.', 'doorstep' ), '', array( 'response' => 400 ) );
		}
		$query = LeadQuery::of( wp_unslash( $_POST ) );
		if ( is_wp_error( $query ) ) {
			wp_die( esc_html( $query->get_error_message() ), '', array( 'response' => 400 ) );
		}
		Trail::write( Trail::EXPORT, null, LeadList::count( $query, false ) );
		while ( ob_get_level() > 0 ) {
			ob_end_clean();
		}
		nocache_headers();
		header( 'Content-Type: ' . ( 'csv' === $format ? 'text/csv' : 'application/json' ) . '; charset=UTF-8' );
		header( 'X-Content-Type-Options: nosniff' );
		header( 'Content-Disposition: attachment; filename="leads-' . gmdate( 'Y-m-d', Clock::now() ) . '.' . $format . '"' );
		foreach ( 'csv' === $format ? self::csv( $query ) : self::json( $query ) as $part ) {
			echo $part; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- A file for download, not a page.
		}
		exit;
	}

	/**
	 * The CSV file, in parts. Fields that only some forms have stand in one column, with their labels.
	 *
	 * @param LeadQuery $query What is wanted.
	 * @return Generator<int, string>
	 */
	public static function csv( LeadQuery $query ): Generator {
		yield Csv::MARK . Csv::line( array( 'lead', 'received_utc', 'last_contact_utc', 'expires_utc', 'form', 'name', 'email', 'phone', 'message', 'other_fields', 'consents_given', 'listing', 'listing_title', 'page', 'language', 'state', 'verdict' ) );
		foreach ( self::leads( $query ) as $lead ) {
			yield null === $lead ? Csv::line( array( 'INCOMPLETE: the database stopped answering' ) ) : Csv::line(
				array(
					$lead->id,
					Clock::iso( $lead->received_at ),
					Clock::iso( $lead->last_contact_at ),
					Clock::iso( $lead->expires_at ),
					$lead->kind,
					$lead->fields['name'] ?? '',
					$lead->email,
					$lead->fields['phone'] ?? '',
					$lead->fields['message'] ?? '',
					self::others( $lead ),
					implode( ' ', array_column( array_filter( $lead->consents, static fn ( array $consent ): bool => $consent['granted'] ), 'id' ) ),
					$lead->listing_reference,
					$lead->listing_title,
					$lead->page_url(),
					$lead->language,
					$lead->state,
					$lead->verdict,
				)
			);
		}
	}

	/**
	 * The JSON file, in parts: {site, exportedAt, leads, complete}.
	 *
	 * @param LeadQuery $query What is wanted.
	 * @return Generator<int, string>
	 */
	public static function json( LeadQuery $query ): Generator {
		yield '{"site":' . self::encode( home_url() ) . ',"exportedAt":' . self::encode( Clock::iso( Clock::now() ) ) . ',"leads":[';
		$comma    = '';
		$complete = true;
		foreach ( self::leads( $query ) as $lead ) {
			if ( null === $lead ) {
				$complete = false;
				break;
			}
			yield $comma . "\n" . self::encode( LeadsRoute::of( $lead ) );
			$comma = ',';
		}
		yield "\n],\"complete\":" . self::encode( $complete ) . "}\n";
	}

	/**
	 * The leads, and null as the last where the database fails half-way: headers are sent by then, and a
	 * file must not pass for a whole one.
	 *
	 * @param LeadQuery $query What is wanted.
	 * @return Generator<int, Lead|null>
	 */
	private static function leads( LeadQuery $query ): Generator {
		$before = null;
		do {
			try {
				$page = LeadList::page( $query, $before, self::BATCH, false );
			} catch ( DatabaseUnavailable ) {
				yield null;
				return;
			}
			foreach ( $page['leads'] as $lead ) {
				yield $lead;
			}
			set_time_limit( self::SECONDS );
			flush();
			$before = $page['next'];
		} while ( null !== $before );
	}

	/**
	 * What a form asked besides the usual fields.
	 *
	 * @param Lead $lead The lead.
	 */
	private static function others( Lead $lead ): string {
		$lines = array();
		foreach ( array_diff_key( $lead->fields, FormParts::usual() ) as $name => $value ) {
			$lines[] = $lead->label( $name ) . ': ' . $value;
		}

		return implode( "\n", $lines );
	}

	/**
	 * JSON on one line.
	 *
	 * @param mixed $value Anything.
	 */
	private static function encode( mixed $value ): string {
		return (string) wp_json_encode( $value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	}
}
