<?php
/**
 * Everything that is held on one person.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Profile;
use Doorstep\Requests\RequestLog;

/**
 * Found by the address alone: the leads that have not expired, and the log of what was asked for.
 *
 * @phpstan-import-type Entry from RequestLog
 * @phpstan-import-type Merged from MergedLead
 */
final class DoorData {

	private const BATCH = 100;

	/**
	 * The person's leads, oldest first.
	 *
	 * @param string $email The person's address; case does not count.
	 * @return list<Lead>
	 */
	public static function leads( string $email ): array {
		return self::all( static fn ( int $count, int $skip ): array => LeadStore::by_email( $email, $count, $skip ) );
	}

	/**
	 * What the person has asked for, oldest first.
	 *
	 * @param string $email The person's address; case does not count.
	 * @return list<Entry>
	 */
	public static function requests( string $email ): array {
		return self::all( static fn ( int $count, int $skip ): array => RequestLog::of_person( $email, $count, $skip ) );
	}

	/**
	 * All of it as JSON: {site, agency, exportedAt, email, messages, requests}. Texts are exact.
	 *
	 * @param string $email The person's address; case does not count.
	 */
	public static function json( string $email ): string {
		return (string) wp_json_encode(
			array(
				'site'       => home_url( '/' ),
				'agency'     => Profile::name(),
				'exportedAt' => Clock::iso( Clock::now() ),
				'email'      => strtolower( $email ),
				'messages'   => array_map( self::message( ... ), self::leads( $email ) ),
				'requests'   => array_map( self::request( ... ), self::requests( $email ) ),
			),
			JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PRETTY_PRINT
		);
	}

	/**
	 * A lead as JSON has it.
	 *
	 * @param Lead $lead The lead.
	 * @return array<string, mixed>
	 */
	private static function message( Lead $lead ): array {
		$fields = array();
		foreach ( $lead->fields as $name => $value ) {
			$fields[] = array(
				'name'  => $name,
				'label' => $lead->label( $name ),
				'value' => $value,
			);
		}
		$consents = array_map(
			static fn ( array $consent ): array => array(
				'answeredAt'  => Clock::iso( $consent['answeredAt'] ?? $lead->received_at ),
				'withdrawnAt' => isset( $consent['withdrawnAt'] ) ? Clock::iso( $consent['withdrawnAt'] ) : null,
			) + $consent,
			$lead->consents
		);

		return array(
			'id'                  => $lead->id,
			'kind'                => $lead->kind,
			'receivedAt'          => Clock::iso( $lead->received_at ),
			'expiresAt'           => Clock::iso( $lead->expires_at ),
			'language'            => $lead->language,
			'page'                => $lead->page_url(),
			'listingTitle'        => $lead->listing_title,
			'listingReference'    => $lead->listing_reference,
			'fields'              => $fields,
			'merged'              => array_map( self::merged( ... ), $lead->activity?->merged() ?? array() ),
			'consents'            => $consents,
			'objectedAt'          => self::iso_or_null( $lead->objected_at ),
			'marketingObjectedAt' => self::iso_or_null( $lead->marketing_objected_at ),
			'frozenAt'            => self::iso_or_null( $lead->frozen_at ),
			'hold'                => null === $lead->hold ? null : array(
				'kind'  => $lead->hold->kind,
				'until' => Clock::iso( $lead->hold->until ),
			),
		);
	}

	/**
	 * What a lead said that was taken into another, as JSON has it.
	 *
	 * @param array $merged From Activity::merged().
	 * @phpstan-param Merged $merged
	 * @return array<string, mixed>
	 */
	private static function merged( array $merged ): array {
		return array(
			'id'         => $merged['id'],
			'receivedAt' => Clock::iso( $merged['receivedAt'] ),
			'listing'    => $merged['listing'],
			'fields'     => array_map(
				static fn ( array $field ): array => array(
					'label' => $field[0],
					'value' => $field[1],
				),
				$merged['fields']
			),
		);
	}

	/**
	 * A request as JSON has it.
	 *
	 * @param array $request Of the log.
	 * @phpstan-param Entry $request
	 * @return array<string, mixed>
	 */
	private static function request( array $request ): array {
		return array(
			'kind'       => $request['kind'],
			'receivedAt' => Clock::iso( $request['received_at'] ),
			'dueAt'      => Clock::iso( $request['due_at'] ),
			'doneAt'     => self::iso_or_null( $request['done_at'] ),
			'outcome'    => $request['outcome'],
		);
	}

	/**
	 * Every item of a list that is read by pages.
	 *
	 * @template T
	 * @param callable(int, int): list<T> $page Gives some, after leaving some out.
	 * @return list<T>
	 */
	private static function all( callable $page ): array {
		$all = array();
		do {
			$items = $page( self::BATCH, count( $all ) );
			$count = count( $items );
			array_push( $all, ...$items );
		} while ( self::BATCH === $count );

		return $all;
	}

	/**
	 * A time as JSON has it; null for never.
	 *
	 * @param int $at Unix seconds; 0 for never.
	 */
	private static function iso_or_null( int $at ): ?string {
		return 0 === $at ? null : Clock::iso( $at );
	}
}
