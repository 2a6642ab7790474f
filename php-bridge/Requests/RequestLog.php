<?php
/**
 * The log of what people asked for.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Requests;

use Doorstep\Clock;
use Doorstep\Database;
use Doorstep\Key;
use Doorstep\Settings;

/**
 * Proof that requests under Articles 15 to 21 GDPR were answered, and when: the only SQL on the table.
 * It says nothing of the person but a keyed hash of the address, so it may stay when the data are
 * erased. Each method raises DatabaseUnavailable where the database fails.
 *
 * @phpstan-type Entry array{id: string, kind: string, received_at: int, due_at: int, identity: string, done_at: int, outcome: string, core_id: int, lead_id: string}
 */
final class RequestLog {

	/**
	 * Rights, by article: 15 to 18, 20, 21, and 7(3); `other` where a person's own words say it.
	 */
	public const KINDS = array( 'access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'withdrawal', 'other' );

	/**
	 * How it is known who asks: by a link in the person's mailbox, by core's confirmation mail, by staff who
	 * know, or not yet.
	 */
	public const LINK  = 'link';
	public const CORE  = 'core';
	public const STAFF = 'staff';
	public const FORM  = 'form';

	public const DONE    = 'done';
	public const REFUSED = 'refused';

	/**
	 * Article 12(3).
	 */
	private const MONTHS_TO_ANSWER = 1;

	private const PURGE_BATCHES = 100;
	private const COLUMNS       = 'id, kind, received_at, due_at, identity, done_at, outcome, core_id, lead_id';

	/**
	 * Notes a request, once for each id.
	 *
	 * @param string $id    UUID, or another name of at most 36 characters.
	 * @param string $kind  One of KINDS.
	 * @param string $email The person's address; only its hash is kept.
	 * @param int    $at    Unix seconds of its receipt.
	 * @param array  $over  Other columns than those of an open request by form.
	 * @phpstan-param array{identity?: string, done_at?: int, outcome?: string, core_id?: int, lead_id?: string, sender?: string} $over
	 * @return bool False when it was noted before.
	 */
	public static function add( string $id, string $kind, string $email, int $at, array $over = array() ): bool {
		return Database::insert(
			'requests',
			$over + array(
				'id'          => $id,
				'kind'        => $kind,
				'received_at' => $at,
				'due_at'      => Clock::add_months( $at, self::MONTHS_TO_ANSWER ),
				'identity'    => self::FORM,
				'done_at'     => 0,
				'outcome'     => '',
				'core_id'     => 0,
				'lead_id'     => '',
				'person'      => self::person( $email ),
				'sender'      => null,
				'is_settled'  => 0,
				'expires_at'  => Clock::add_months( $at, self::months() ),
			)
		);
	}

	/**
	 * Requests: open ones first, the most urgent on top, then those that are done, newest first.
	 *
	 * @param int $count How many at most.
	 * @param int $skip  How many to leave out.
	 * @return list<Entry>
	 */
	public static function page( int $count, int $skip ): array {
		return self::kept( '1 = 1', array(), 'ORDER BY CASE WHEN done_at = 0 THEN 0 ELSE 1 END, CASE WHEN done_at = 0 THEN due_at ELSE 9999999999 - received_at END, id LIMIT %d OFFSET %d', array( $count, $skip ) );
	}

	/**
	 * Requests of one person, oldest first.
	 *
	 * @param string $email The person's address; case does not count.
	 * @param int    $count How many at most.
	 * @param int    $skip  How many to leave out.
	 * @return list<Entry>
	 */
	public static function of_person( string $email, int $count, int $skip ): array {
		return self::kept( 'person = %s', array( self::person( $email ) ), 'ORDER BY received_at, id LIMIT %d OFFSET %d', array( $count, $skip ) );
	}

	/**
	 * One request.
	 *
	 * @param string $id Its id.
	 * @return Entry|null
	 */
	public static function find( string $id ): ?array {
		return self::kept( 'id = %s', array( $id ), '', array() )[0] ?? null;
	}

	/**
	 * Closes a request, if it is open.
	 *
	 * @param string $id      Its id.
	 * @param string $outcome DONE or REFUSED.
	 * @return bool Whether this call closed it.
	 */
	public static function close( string $id, string $outcome ): bool {
		return 1 === self::change( 'done_at = %d, outcome = %s', array( Clock::now(), $outcome ), 'id = %s AND done_at = 0', $id );
	}

	/**
	 * Closes a person's open requests for the link, for it has been sent.
	 *
	 * @param string $email The person's address; case does not count.
	 */
	public static function close_links( string $email ): void {
		self::change( 'done_at = %d, outcome = %s', array( Clock::now(), self::DONE ), "kind = 'access' AND identity = 'link' AND done_at = 0 AND person = %s", self::person( $email ) );
	}

	/**
	 * Notes that all that a request sets off has been set off.
	 *
	 * @param string $id Its id.
	 */
	public static function settle( string $id ): void {
		self::change( 'is_settled = 1', array(), 'id = %s', $id );
	}

	/**
	 * WordPress' request of a person that is open.
	 *
	 * @param string $email The person's address; case does not count.
	 * @param string $kind  One of KINDS.
	 * @return int Its id; 0 for none.
	 */
	public static function open_core_id( string $email, string $kind ): int {
		return (int) ( self::kept( 'person = %s AND kind = %s AND done_at = 0 AND core_id > 0', array( self::person( $email ), $kind ), 'LIMIT 1', array() )[0]['core_id'] ?? 0 );
	}

	/**
	 * Ties a request to WordPress' own.
	 *
	 * @param string $id      Its id.
	 * @param int    $core_id Id of WordPress' request.
	 */
	public static function tie( string $id, int $core_id ): void {
		self::change( 'core_id = %d', array( $core_id ), 'id = %s', $id );
	}

	/**
	 * Notes that whoever asked has confirmed it by WordPress' mail.
	 *
	 * @param int $core_id Id of WordPress' request.
	 */
	public static function confirm( int $core_id ): void {
		self::change( 'identity = %s', array( self::CORE ), 'core_id = %d', $core_id );
	}

	/**
	 * Closes what WordPress' own tool has answered.
	 *
	 * @param int $core_id Id of WordPress' request.
	 */
	public static function complete( int $core_id ): void {
		self::change( 'done_at = %d, outcome = %s', array( Clock::now(), self::DONE ), 'done_at = 0 AND core_id = %d', $core_id );
	}

	/**
	 * How often a person's link has been asked for lately.
	 *
	 * @param string $email The person's address; case does not count.
	 * @param int    $since Unix seconds.
	 */
	public static function links_of_person( string $email, int $since ): int {
		return self::count( "kind = 'access' AND identity = 'link' AND received_at > %d AND person = %s", array( $since, self::person( $email ) ) );
	}

	/**
	 * How often a sender has asked for links of people who are known.
	 *
	 * @param string $sender The sender's hash of the day.
	 */
	public static function links_of_sender( string $sender ): int {
		return self::count( 'sender = %s', array( $sender ) );
	}

	/**
	 * Erases what is too old, and forgets the senders of earlier days; on Installation::PURGE_EVENT.
	 */
	public static function purge(): void {
		$now = Clock::now();
		Database::execute( 'UPDATE %i SET sender = NULL WHERE sender IS NOT NULL AND received_at < %d', array( Database::table( 'requests' ), $now - $now % DAY_IN_SECONDS ) );
		for ( $batch = 0; $batch < self::PURGE_BATCHES; $batch++ ) {
			if ( 0 === Database::delete_batch( 'requests', 'expires_at <= %d', $now ) + Database::delete_batch( 'requests', 'received_at <= %d', self::oldest() ) ) {
				break;
			}
		}
	}

	/**
	 * The person, without saying who it is.
	 *
	 * @param string $email Address; case does not count.
	 * @return string 64 hexadecimal digits.
	 */
	private static function person( string $email ): string {
		return Key::sign( 'person', array( strtolower( $email ) ) );
	}

	/**
	 * Changes rows.
	 *
	 * @param string           $set    Assignments with marks.
	 * @param list<int|string> $values For their marks.
	 * @param string           $where  Condition with one mark.
	 * @param int|string       $value  For that mark.
	 * @return int How many.
	 */
	private static function change( string $set, array $values, string $where, int|string $value ): int {
		return Database::execute( 'UPDATE %i SET ' . $set . ' WHERE ' . $where, array( Database::table( 'requests' ), ...$values, $value ) );
	}

	/**
	 * Counts rows.
	 *
	 * @param string           $where  Condition with marks.
	 * @param list<int|string> $values For its marks.
	 */
	private static function count( string $where, array $values ): int {
		return (int) ( Database::rows( 'SELECT COUNT(*) AS number FROM %i WHERE ' . $where, array( Database::table( 'requests' ), ...$values ) )[0]['number'] ?? 0 );
	}

	/**
	 * Requests whose time in the log is not over: the one way to read any. A shorter term of the owner's
	 * counts at once.
	 *
	 * @param string           $where  Condition with marks.
	 * @param list<int|string> $values For its marks.
	 * @param string           $rest   ORDER BY and LIMIT with marks.
	 * @param list<int|string> $others For their marks.
	 * @return list<Entry>
	 */
	private static function kept( string $where, array $values, string $rest, array $others ): array {
		$rows = Database::rows(
			'SELECT ' . self::COLUMNS . ' FROM %i WHERE expires_at > %d AND received_at > %d AND ' . $where . ' ' . $rest,
			array( Database::table( 'requests' ), Clock::now(), self::oldest(), ...$values, ...$others )
		);

		return array_map(
			static fn ( array $row ): array => array(
				'id'          => (string) $row['id'],
				'kind'        => (string) $row['kind'],
				'received_at' => (int) $row['received_at'],
				'due_at'      => (int) $row['due_at'],
				'identity'    => (string) $row['identity'],
				'done_at'     => (int) $row['done_at'],
				'outcome'     => (string) $row['outcome'],
				'core_id'     => (int) $row['core_id'],
				'lead_id'     => (string) $row['lead_id'],
			),
			$rows
		);
	}

	/**
	 * Unix seconds up to which requests are too old.
	 */
	private static function oldest(): int {
		return Clock::add_months( Clock::now(), -self::months() );
	}

	/**
	 * Months that the log is kept.
	 */
	private static function months(): int {
		return Settings::all()['retention']['requestMonths'];
	}
}
