<?php
/**
 * Whether what is sent is taken.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Settings;

/**
 * Remembers since when the mail server or the CRM takes nothing: times alone, written only when something
 * changes. What the other side said is not kept: it may name a visitor's address.
 *
 * @phpstan-type Health array{mailSince: int, mailLast: int, hookSince: int, goneAt: int, goneHost: string}
 */
final class OutboxHealth {

	public const OPTION = 'doorstep_outbox';

	/**
	 * Seconds between tries while the mail server takes nothing: each try may hang, and with it a worker
	 * that visitors need.
	 */
	private const REST = 60;

	/**
	 * Leads that are planned again at once when mail is taken again.
	 */
	private const AGAIN = 500;

	/**
	 * What is known; 0 and empty where all is well.
	 *
	 * @return Health
	 */
	public static function read(): array {
		$stored = get_option( self::OPTION );
		$stored = is_array( $stored ) ? $stored : array();
		$number = static fn ( string $name ): int => is_int( $stored[ $name ] ?? null ) ? $stored[ $name ] : 0;

		return array(
			'mailSince' => $number( 'mailSince' ),
			'mailLast'  => $number( 'mailLast' ),
			'hookSince' => $number( 'hookSince' ),
			'goneAt'    => $number( 'goneAt' ),
			'goneHost'  => is_string( $stored['goneHost'] ?? null ) ? $stored['goneHost'] : '',
		);
	}

	/**
	 * Whether mail failed a moment ago.
	 */
	public static function is_resting(): bool {
		$health = self::read();
		$ago    = Clock::now() - $health['mailLast'];

		return 0 !== $health['mailSince'] && $ago >= 0 && $ago < self::REST;
	}

	/**
	 * Notes what came of a try. Mail to visitors says nothing: their addresses may be wrong.
	 *
	 * @param string $channel One of Deliveries' channels.
	 * @param string $state   What became of it.
	 */
	public static function note( string $channel, string $state ): void {
		$names    = array(
			Deliveries::MAIL   => 'mailSince',
			Deliveries::DIGEST => 'mailSince',
			Deliveries::HOOK   => 'hookSince',
		);
		$name     = $names[ $channel ] ?? null;
		$is_taken = Deliveries::SENT === $state;
		if ( null === $name || ( ! $is_taken && Deliveries::WAITING !== $state ) ) {
			return;
		}
		$before = self::read();
		$after  = $before;
		if ( $is_taken ) {
			$after[ $name ] = 0;
		} else {
			$after[ $name ]    = 0 === $before[ $name ] ? Clock::now() : $before[ $name ];
			$after['mailLast'] = 'mailSince' === $name ? Clock::now() : $before['mailLast'];
		}
		self::save( $before, $after );
		if ( 'mailSince' === $name && $is_taken && 0 !== $before['mailSince'] ) {
			foreach ( LeadQueue::given_up( Deliveries::MAIL, self::AGAIN ) as $lead ) {
				Outbox::plan_again( $lead, Deliveries::MAIL );
			}
		}
	}

	/**
	 * Switches the webhook off, because its address said that it is gone for good.
	 */
	public static function switch_webhook_off(): void {
		$settings = Settings::stored();
		$before   = self::read();
		$host     = (string) wp_parse_url( $settings['webhook']['url'], PHP_URL_HOST );

		$settings['webhook']['url'] = '';
		Settings::save( $settings );
		self::save(
			$before,
			array(
				'hookSince' => 0,
				'goneAt'    => Clock::now(),
				'goneHost'  => $host,
			) + $before
		);
	}

	/**
	 * Stores what changed.
	 *
	 * @param array $before As read.
	 * @param array $after  From now on.
	 * @phpstan-param Health $before
	 * @phpstan-param Health $after
	 */
	private static function save( array $before, array $after ): void {
		if ( $before !== $after ) {
			update_option( self::OPTION, $after, true );
		}
	}
}
