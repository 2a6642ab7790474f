<?php
/**
 * What is still to be sent about a lead.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;

/**
 * The outbox of one lead, kept in its own row as JSON: state, tries and time of the next one by
 * channel. Two nodes that move it compare the whole text with what they read, so one of them wins.
 *
 * @phpstan-type Delivery array{state: string, attempts: int, nextAt: int}
 */
final class Deliveries {

	/**
	 * Channels: the agency's mail, the visitor's acknowledgement, the agency's CRM, and the link to the
	 * visitor's own page.
	 */
	public const MAIL  = 'mail';
	public const REPLY = 'reply';
	public const HOOK  = 'hook';
	public const DOOR  = 'door';

	/**
	 * The mail about all leads of an hour, sent by the first of those that had none of their own.
	 */
	public const DIGEST = 'digest';

	/**
	 * Word of a change of the documents, to who asked for it.
	 */
	public const CHANGE = 'change';

	/**
	 * States. GATHERED: the hour's digest speaks of it. SKIPPED: there was no reason to send any more.
	 */
	public const NONE     = 'none';
	public const WAITING  = 'waiting';
	public const SENDING  = 'sending';
	public const SENT     = 'sent';
	public const FAILED   = 'failed';
	public const GATHERED = 'gathered';
	public const SKIPPED  = 'skipped';

	/**
	 * Makes the outbox.
	 *
	 * @param array<string, Delivery> $channels By channel; `nextAt` in Unix seconds.
	 */
	private function __construct( private readonly array $channels ) {}

	/**
	 * Nothing but what waits on some channels.
	 *
	 * @param list<string> $channels Of the constants.
	 * @param int          $at       Unix seconds of the first try.
	 */
	public static function waiting( array $channels, int $at ): self {
		$deliveries = new self( array() );
		foreach ( $channels as $channel ) {
			$deliveries = $deliveries->with( $channel, self::WAITING, 0, $at );
		}

		return $deliveries;
	}

	/**
	 * Reads the column.
	 *
	 * @param string $text JSON.
	 */
	public static function of_text( string $text ): self {
		$channels = array();
		$read     = json_decode( $text, true );
		foreach ( is_array( $read ) ? $read : array() as $channel => $delivery ) {
			if ( is_array( $delivery ) && is_string( $delivery['state'] ?? null ) && is_int( $delivery['attempts'] ?? null ) && is_int( $delivery['nextAt'] ?? null ) ) {
				$channels[ (string) $channel ] = array(
					'state'    => $delivery['state'],
					'attempts' => $delivery['attempts'],
					'nextAt'   => $delivery['nextAt'],
				);
			}
		}

		return new self( $channels );
	}

	/**
	 * The column's text.
	 */
	public function text(): string {
		return (string) wp_json_encode( (object) $this->channels );
	}

	/**
	 * When the next try is due: Unix seconds, 0 when none is planned.
	 */
	public function due_at(): int {
		$planned = array_column( array_filter( $this->channels, self::is_planned( ... ) ), 'nextAt' );

		return array() === $planned ? 0 : max( 1, min( $planned ) );
	}

	/**
	 * Channels on which a try is due.
	 *
	 * @param int $now Unix seconds.
	 * @return list<string>
	 */
	public function due( int $now ): array {
		return array_map( 'strval', array_keys( array_filter( $this->channels, static fn ( array $delivery ): bool => self::is_planned( $delivery ) && $delivery['nextAt'] <= $now ) ) );
	}

	/**
	 * What is known of one channel; state `none` where it has no part in this lead.
	 *
	 * @param string $channel One of the constants.
	 * @return Delivery
	 */
	public function of( string $channel ): array {
		return $this->channels[ $channel ] ?? array(
			'state'    => self::NONE,
			'attempts' => 0,
			'nextAt'   => 0,
		);
	}

	/**
	 * What staff see of it, as contract/schema/lead-view.json has it: the agency's mail first.
	 *
	 * @return list<array{channel: string, state: string, attempts: int, nextTryAt: string|null}>
	 */
	public function view(): array {
		$view = array();
		foreach ( array( self::MAIL, self::DIGEST, self::REPLY, self::HOOK, self::DOOR, self::CHANGE ) as $channel ) {
			$delivery = $this->of( $channel );
			if ( self::MAIL !== $channel && self::NONE === $delivery['state'] ) {
				continue;
			}
			$view[] = array(
				'channel'   => $channel,
				'state'     => $delivery['state'],
				'attempts'  => $delivery['attempts'],
				'nextTryAt' => self::is_planned( $delivery ) ? Clock::iso( $delivery['nextAt'] ) : null,
			);
		}

		return $view;
	}

	/**
	 * Every channel that has a part in this lead.
	 *
	 * @return array<string, Delivery>
	 */
	public function all(): array {
		return $this->channels;
	}

	/**
	 * The same with one channel moved on.
	 *
	 * @param string $channel  One of the constants.
	 * @param string $state    Its new state.
	 * @param int    $attempts Tries so far.
	 * @param int    $next_at  Unix seconds of the next try, or of the end of a claim; 0 for none.
	 */
	public function with( string $channel, string $state, int $attempts, int $next_at ): self {
		return new self(
			array(
				$channel => array(
					'state'    => $state,
					'attempts' => $attempts,
					'nextAt'   => $next_at,
				),
			) + $this->channels
		);
	}

	/**
	 * Whether a try is planned, or was begun and may have to be made again.
	 *
	 * @param array $delivery Of one channel.
	 * @phpstan-param Delivery $delivery
	 */
	public static function is_planned( array $delivery ): bool {
		return in_array( $delivery['state'], array( self::WAITING, self::SENDING ), true );
	}
}
