<?php
/**
 * The command `wp doorstep leads`.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use WP_CLI;

/**
 * Looks after leads, for sites without cron.
 */
final class Command {

	/**
	 * Registers the command; on cli_init, which only WP-CLI has.
	 */
	public static function register(): void {
		WP_CLI::add_command( 'doorstep leads', self::class );
	}

	/**
	 * Erases the leads whose end has come.
	 *
	 * ## EXAMPLES
	 *
	 *     wp doorstep leads purge
	 */
	public function purge(): void {
		$erased = Purge::erase();
		/* translators: %d: Number of leads. */
		WP_CLI::success( sprintf( _n( '%d lead erased.', '%d leads erased.', $erased, 'doorstep' ), $erased ) );
	}

	/**
	 * Lists leads that have not expired, the newest first, without what their senders typed.
	 *
	 * ## OPTIONS
	 *
	 * [--count=<count>]
	 * : How many at most.
	 * ---
	 * default: 20
	 * ---
	 *
	 * [--<filter>=<value>]
	 * : Of view, kind, state, listing, consent, mark, from, to, sort and order, as GET /leads takes them.
	 *
	 * ## EXAMPLES
	 *
	 *     wp doorstep leads list --count=50
	 *     wp doorstep leads list --view=expiring --kind=valuation --sort=contact --order=asc
	 *
	 * @param list<string>          $arguments None.
	 * @param array<string, string> $options   count, and as LeadQuery::args().
	 */
	public function list( array $arguments, array $options ): void {
		$query = LeadQuery::of( $options );
		if ( is_wp_error( $query ) ) {
			WP_CLI::error( $query->get_error_message() );
		}
		foreach ( LeadList::page( $query, null, max( 1, (int) ( $options['count'] ?? 20 ) ) )['leads'] as $lead ) {
			WP_CLI::line( implode( "\t", array( $lead->id, gmdate( 'c', $lead->received_at ), gmdate( 'c', $lead->expires_at ), $lead->verdict, $lead->deliveries->of( Deliveries::MAIL )['state'], $lead->listing_reference ) ) );
		}
	}
}
