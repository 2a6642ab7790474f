<?php
/**
 * The command `wp doorstep leads`.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Encryption\KeyRotation;
use WP_CLI;
use WP_REST_Request;

use function WP_CLI\Utils\format_items;

/**
 * Lists, shows, counts, exports and erases leads. What has expired is not found here either.
 */
final class Command {

	/**
	 * Registers the command; on cli_init, which only WP-CLI has.
	 */
	public static function register(): void {
		WP_CLI::add_command( 'doorstep leads', self::class );
		WP_CLI::add_command( 'doorstep leads hold', array( HoldCommand::class, 'hold' ) );
		WP_CLI::add_command( 'doorstep leads release', array( HoldCommand::class, 'release' ) );
	}

	/**
	 * Lists leads that have not expired, without what their senders typed.
	 *
	 * ## OPTIONS
	 *
	 * [--view=<view>]
	 * : all, open, doubtful or expiring.
	 *
	 * [--kind=<kind>]
	 * : Kind of form: contact, valuation, viewing, alert or rights.
	 *
	 * [--state=<state>]
	 * : new, answered or transferred.
	 *
	 * [--listing=<reference>]
	 * : Of this listing.
	 *
	 * [--consent=<purpose>]
	 * : Whose sender agreed to this, and has not withdrawn it: alerts, newsletter, prospecting, partners or policy.
	 *
	 * [--mark=<mark>]
	 * : held or frozen.
	 *
	 * [--from=<date>]
	 * : Received on this day or later, YYYY-MM-DD in the site's time zone.
	 *
	 * [--to=<date>]
	 * : Received on this day or earlier.
	 *
	 * [--search=<text>]
	 * : With this in any field. Your shell may remember it.
	 *
	 * [--sort=<by>]
	 * : received, contact, expires, name or listing.
	 *
	 * [--order=<order>]
	 * : asc or desc.
	 *
	 * [--count=<count>]
	 * : How many at most.
	 * ---
	 * default: 20
	 * ---
	 *
	 * [--fields=<fields>]
	 * : Any of id, received, contact, expires, kind, verdict, state, mark, mail, listing; and name and email, which the trail notes.
	 *
	 * [--format=<format>]
	 * : table, csv, json or ids.
	 * ---
	 * default: table
	 * ---
	 *
	 * ## EXAMPLES
	 *
	 *     wp doorstep leads list --view=open --listing=AP-1024
	 *
	 * @param list<string>          $arguments None.
	 * @param array<string, string> $options   As above.
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	public function list( array $arguments, array $options ): void {
		$leads  = LeadList::first( self::query( $options ), max( 1, (int) ( $options['count'] ?? 20 ) ) );
		$fields = CommandRow::fields( $options['fields'] ?? '' );
		$format = $options['format'] ?? 'table';
		if ( 'ids' === $format ) {
			format_items( 'ids', array_column( $leads, 'id' ), array( 'id' ) );
			return;
		}
		if ( CommandRow::is_typed( $fields ) ) {
			Trail::write( Trail::EXPORT, null, count( $leads ) );
		}
		format_items( $format, array_map( CommandRow::of( ... ), $leads ), $fields );
	}

	/**
	 * Shows a lead as JSON, which the trail notes.
	 *
	 * ## OPTIONS
	 *
	 * <id>
	 * : The lead's id.
	 *
	 * ## EXAMPLES
	 *
	 *     wp doorstep leads show 22222222-2222-4222-8222-222222222222
	 *
	 * @param list<string> $arguments id.
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	public function show( array $arguments ): void {
		$request = new WP_REST_Request( 'GET' );
		$request->set_url_params( array( 'id' => $arguments[0] ?? '' ) );
		$response = LeadsRoute::view( $request );
		if ( is_wp_error( $response ) ) {
			WP_CLI::error( $response->get_error_message() );
		} else {
			WP_CLI::line( (string) wp_json_encode( $response->get_data(), JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) );
		}
	}

	/**
	 * Writes the leads that have not expired to standard output, which the trail notes. Frozen ones are left out.
	 *
	 * ## OPTIONS
	 *
	 * [--format=<format>]
	 * : csv or json.
	 * ---
	 * default: csv
	 * ---
	 *
	 * [--<field>=<value>]
	 * : What narrows a list, as for `wp doorstep leads list`.
	 *
	 * ## EXAMPLES
	 *
	 *     wp doorstep leads export --format=json --from=2027-01-01 > leads.json
	 *
	 * @param list<string>          $arguments None.
	 * @param array<string, string> $options   As above.
	 * @throws \Doorstep\DatabaseUnavailable When the database fails; nothing is written then.
	 */
	public function export( array $arguments, array $options ): void {
		$query = self::query( $options );
		Trail::write( Trail::EXPORT, null, LeadList::count( $query, false ) );
		foreach ( 'json' === ( $options['format'] ?? 'csv' ) ? LeadExport::json( $query ) : LeadExport::csv( $query ) as $part ) {
			echo $part; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- A file, not a page.
		}
	}

	/**
	 * Says how many leads there are to answer, doubtful, soon to expire, on hold, frozen and waiting for erasure.
	 *
	 * ## OPTIONS
	 *
	 * [--format=<format>]
	 * : table, csv or json.
	 * ---
	 * default: table
	 * ---
	 *
	 * ## EXAMPLES
	 *
	 *     wp doorstep leads stats
	 *
	 * @param list<string>          $arguments None.
	 * @param array<string, string> $options   format.
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	public function stats( array $arguments, array $options ): void {
		$counts = LeadFigures::now()->counts();
		$rows   = array();
		foreach ( array( 'pending' => $counts['pending']['count'] ) + $counts as $name => $count ) {
			$rows[] = array(
				'name'  => $name,
				'leads' => $count,
			);
		}
		format_items( $options['format'] ?? 'table', $rows, array( 'name', 'leads' ) );
	}

	/**
	 * Erases the leads whose end has come.
	 *
	 * ## OPTIONS
	 *
	 * [--dry-run]
	 * : Only say how many there are.
	 *
	 * ## EXAMPLES
	 *
	 *     wp doorstep leads purge
	 *
	 * @param list<string>        $arguments None.
	 * @param array<string, bool> $options   dry-run.
	 * @throws \Doorstep\DatabaseUnavailable When the database fails; what is erased by then stays erased.
	 */
	public function purge( array $arguments = array(), array $options = array() ): void {
		if ( $options['dry-run'] ?? false ) {
			$due = Purge::due();
			/* translators: %d: Number of leads. */
			WP_CLI::success( sprintf( _n( '%d lead would be erased.', '%d leads would be erased.', $due, 'doorstep' ), $due ) );
			return;
		}
		$erased = Purge::erase();
		KeyRotation::destroy();
		/* translators: %d: Number of leads. */
		WP_CLI::success( sprintf( _n( '%d lead erased.', '%d leads erased.', $erased, 'doorstep' ), $erased ) );
	}

	/**
	 * What a list or an export is asked for; ends the command where that is nothing.
	 *
	 * @param array<string, string> $options Of the command.
	 */
	private static function query( array $options ): LeadQuery {
		$query = LeadQuery::of( $options );
		if ( is_wp_error( $query ) ) {
			WP_CLI::error( $query->get_error_message() );
		}

		return $query;
	}
}
