<?php
/**
 * Requests that come by a form.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Requests;

use Doorstep\Clock;
use Doorstep\Contract;
use Doorstep\Database;
use Doorstep\DatabaseUnavailable;
use Doorstep\Leads\Lead;
use Doorstep\Leads\LeadStore;
use Doorstep\Leads\SpamVerdict;
use Doorstep\Texts;

/**
 * A lead of kind `rights` becomes an open request, due a month after it came, and WordPress' own where
 * it has a tool for it. Looked for among the leads rather than done with each, so that none is
 * missed where PHP dies in between, nor one that staff has taken out of quarantine.
 */
final class RightsForm {

	private const KIND  = 'rights';
	private const BATCH = 50;

	/**
	 * How the options of our own form begin, in texts/<language>/presets.json.
	 */
	private const OPTION = 'presets.request_';

	/**
	 * Logs the request that has just come, once the reply is out.
	 *
	 * @param string $kind Of the form.
	 */
	public static function log_after_reply( string $kind ): void {
		if ( self::KIND === $kind ) {
			register_shutdown_function( array( self::class, 'log_and_report' ) );
		}
	}

	/**
	 * Logs what has come; where the database fails, the next run does.
	 */
	public static function log_and_report(): void {
		try {
			self::log();
		} catch ( DatabaseUnavailable $error ) {
			wp_trigger_error( __METHOD__, $error->getMessage() );
		}
	}

	/**
	 * Logs what has come and is not in the log; on Installation::MAIL_EVENT.
	 *
	 * @throws DatabaseUnavailable When the database fails.
	 */
	public static function log(): void {
		$leads = LeadStore::live(
			'received_at >= %d AND kind = %s AND verdict = %s AND id NOT IN ( SELECT id FROM %i WHERE is_settled = 1 )',
			array( Clock::now() - ( Contract::limit( 'quarantineDays' ) + 1 ) * DAY_IN_SECONDS, self::KIND, SpamVerdict::ACCEPT, Database::table( 'requests' ) ),
			'ORDER BY received_at LIMIT %d',
			array( self::BATCH )
		);
		foreach ( $leads as $lead ) {
			$kind = self::kind( $lead );
			if ( null === RequestLog::find( $lead->id ) ) {
				RequestLog::add( $lead->id, $kind, $lead->email, $lead->received_at, array( 'lead_id' => $lead->id ) );
			}
			if ( CoreRequests::has_tool_for( $kind ) ) {
				CoreRequests::ask( $lead->id, $kind, $lead->email );
			}
			RequestLog::settle( $lead->id );
		}
	}

	/**
	 * Which right is meant, by the option of our own form that was chosen, in whatever language.
	 *
	 * @param Lead $lead Of kind `rights`.
	 */
	private static function kind( Lead $lead ): string {
		foreach ( Texts::languages() as $language ) {
			$texts = Texts::area( 'presets', $language );
			foreach ( RequestLog::KINDS as $kind ) {
				if ( in_array( $texts[ self::OPTION . $kind ] ?? '', $lead->fields, true ) ) {
					return $kind;
				}
			}
		}

		return 'other';
	}
}
