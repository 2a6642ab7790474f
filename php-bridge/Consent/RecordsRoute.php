<?php
/**
 * GET /consent-records and what is below it.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Clock;
use Doorstep\Gate\Catalogue;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * Shows the proof to those who configure the site. Replies: contract/schema/consent-record-list.json,
 * consent-record-view.json, consent-figures.json, banner-version-list.json, banner-copy.json.
 *
 * @phpstan-import-type Entry from Records
 */
final class RecordsRoute {

	private const FIRST_DAY = '1971-01-01';
	private const LAST_DAY  = '2242-12-31';
	private const MOST_DAYS = 2200;

	/**
	 * Records, newest first, a page at a time.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request Query: id, source, from, to, before, per_page, as the route declares them.
	 */
	public static function list( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$days = Days::between( self::text( $request, 'from', self::FIRST_DAY ), self::text( $request, 'to', self::LAST_DAY ) );
		if ( null === $days ) {
			return self::no_date();
		}
		$before = self::text( $request, 'before' );
		$filter = array(
			'id'     => self::text( $request, 'id' ),
			'source' => self::text( $request, 'source' ),
			'from'   => $days->start(),
			'to'     => $days->end(),
		);
		$page   = Records::page( $filter, '' === $before ? null : $before, is_int( $request['per_page'] ) ? $request['per_page'] : 1 );

		return self::reply(
			array(
				'records'    => $page['records'],
				'names'      => self::names( $page['records'] ),
				'next'       => $page['next'],
				'capReached' => DailyCap::is_reached(),
			)
		);
	}

	/**
	 * One record, with what the same visitor chose before and after.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request URL: id.
	 */
	public static function view( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$id    = self::text( $request, 'id' );
		$chain = Records::chain( $id );
		if ( array() === $chain ) {
			return new WP_Error( 'doorstep_no_record', __( 'There is no such record, or it has been deleted.', 'doorstep' ), array( 'status' => 404 ) );
		}

		return self::reply(
			array(
				'id'      => $id,
				'records' => $chain,
				'names'   => self::names( $chain ),
			)
		);
	}

	/**
	 * Figures over time.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request Query: from, to, per.
	 */
	public static function figures( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$from = self::text( $request, 'from' );
		$to   = self::text( $request, 'to' );
		$per  = self::text( $request, 'per', 'day' );
		$days = Days::between( $from, $to );
		// Longer than records can be kept: nothing could be in it.
		if ( null === $days || $days->end() - $days->start() > self::MOST_DAYS * DAY_IN_SECONDS ) {
			return self::no_date();
		}

		return self::reply(
			array(
				'from'    => $from,
				'to'      => $to,
				'per'     => $per,
				'periods' => Figures::of( $days, $per ),
			)
		);
	}

	/**
	 * What was shown when, or on one day.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request Query: date, language; all of them where these are not given.
	 */
	public static function versions( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$date     = self::text( $request, 'date' );
		$language = self::text( $request, 'language' );
		$days     = Days::between( '' === $date ? self::FIRST_DAY : $date, '' === $date ? self::LAST_DAY : $date );
		if ( null === $days ) {
			return self::no_date();
		}
		$all   = BannerCopies::all();
		$until = array();
		$found = array();
		foreach ( array_reverse( $all ) as $row ) {
			$slot = $row['language'] . ' ' . $row['locale'];
			$end  = $until[ $slot ] ?? null;
			if ( ( '' === $language || $row['language'] === $language ) && $row['since'] < $days->end() && ( null === $end || $end > $days->start() ) ) {
				$found[] = array(
					'version'  => $row['version'],
					'language' => $row['language'],
					'locale'   => $row['locale'],
					'since'    => Clock::iso( $row['since'] ),
					'until'    => null === $end ? null : Clock::iso( $end ),
				);
			}
			$until[ $slot ] = $row['since'];
		}

		return self::reply(
			array(
				'versions'  => $found,
				'languages' => array_values( array_unique( array_column( $all, 'language' ) ) ),
			)
		);
	}

	/**
	 * What a visitor saw.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request URL: version.
	 */
	public static function copy( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$copy = BannerCopies::find( self::text( $request, 'version' ) );
		if ( null === $copy ) {
			return new WP_Error( 'doorstep_no_copy', __( 'There is no copy of this version.', 'doorstep' ), array( 'status' => 404 ) );
		}

		return self::reply(
			array(
				'version'  => $copy['version'],
				'language' => $copy['language'],
				'since'    => Clock::iso( $copy['since'] ),
			) + $copy['content']
		);
	}

	/**
	 * Names of the services that records are about. One that the site no longer knows has its id alone.
	 *
	 * @param list<Entry> $records Any records.
	 * @return object By id.
	 */
	private static function names( array $records ): object {
		$ids = array_merge( array(), ...array_column( $records, 'granted' ), ...array_column( $records, 'refused' ) );

		return (object) array_intersect_key( array_column( Catalogue::all(), 'name', 'id' ), array_flip( $ids ) );
	}

	/**
	 * A parameter.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request The request.
	 * @param string             $name    Its name.
	 * @param string             $usual   Where it is not given.
	 */
	private static function text( WP_REST_Request $request, string $name, string $usual = '' ): string {
		$value = $request[ $name ];

		return is_string( $value ) && '' !== $value ? $value : $usual;
	}

	/**
	 * The error for dates that are none.
	 */
	private static function no_date(): WP_Error {
		return new WP_Error( 'doorstep_no_date', __( 'Please give two dates, the earlier one first.', 'doorstep' ), array( 'status' => 400 ) );
	}

	/**
	 * A reply that no cache keeps.
	 *
	 * @param array<mixed> $body For JSON.
	 */
	private static function reply( array $body ): WP_REST_Response {
		return new WP_REST_Response( $body, 200, array( 'Cache-Control' => 'no-store, private' ) );
	}
}
