<?php
/**
 * The table of leads.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Database;
use Doorstep\Encryption\LeadCipher;
use Doorstep\Key;

/**
 * The only SQL that shows a lead or changes one; what counts leads, or changes many at once, has its own. Every SELECT
 * that could show one goes through live(): what has expired is not found, whether or not its row is still there. Each
 * method raises DatabaseUnavailable where the database fails.
 */
final class LeadStore {

	/**
	 * Stores a lead with one INSERT.
	 *
	 * @param Lead        $lead      The lead.
	 * @param string      $nonce     Of its form token; buys one lead.
	 * @param string|null $sender    Who sent it, as SenderLimit counts them; null for nobody.
	 * @param string      $text_hash What its messages are known by: ContentRules::fingerprint().
	 * @return string `received` when it is stored, now or by an earlier try; `conflict` when another
	 *                lead has its id; `unknown_token` when another lead used its token.
	 */
	public static function insert( Lead $lead, string $nonce, ?string $sender = null, string $text_hash = '' ): string {
		$answers = array_column( $lead->consents, 'granted', 'id' );
		$hash    = Key::sign( 'lead', array( $lead->form_id, (string) $lead->post_id, LeadRow::json( $lead->fields ), ...( array() === $answers ? array() : array( LeadRow::json( $answers ) ) ) ) );
		$row     = LeadRow::columns( $lead ) + array(
			'body_hash'   => $hash,
			'text_hash'   => $text_hash,
			'token_nonce' => $nonce,
			'sender'      => $sender,
		);
		if ( Database::insert( 'leads', LeadCipher::to_store( $row ) ) ) {
			return 'received';
		}
		$stored = Database::rows( 'SELECT body_hash, id, key_id, fields FROM %i WHERE id = %s', array( Database::table( 'leads' ), $lead->id ) );
		if ( array() === $stored ) {
			return 'unknown_token';
		}

		return hash_equals( (string) ( LeadCipher::to_read( $stored[0] )['body_hash'] ?? '' ), $hash ) ? 'received' : 'conflict';
	}

	/**
	 * Whether a lead is stored, expired or not.
	 *
	 * @param string $id UUID.
	 */
	public static function has( string $id ): bool {
		return array() !== Database::rows( 'SELECT id FROM %i WHERE id = %s', array( Database::table( 'leads' ), $id ) );
	}

	/**
	 * One lead.
	 *
	 * @param string $id UUID.
	 * @return Lead|null Null when there is none, or it has expired.
	 */
	public static function find( string $id ): ?Lead {
		return self::live( 'id = %s', array( $id ), '', array() )[0] ?? null;
	}

	/**
	 * Leads of one person, oldest first.
	 *
	 * @param string $email Address; case does not count.
	 * @param int    $count How many at most.
	 * @param int    $skip  How many to leave out.
	 * @return list<Lead>
	 */
	public static function by_email( string $email, int $count, int $skip ): array {
		return self::of_address( $email, 'ORDER BY received_at, id LIMIT %d OFFSET %d', array( $count, $skip ) );
	}

	/**
	 * Some leads of one person.
	 *
	 * @param string           $email  Address; case does not count.
	 * @param string           $rest   More of the condition, ORDER BY and LIMIT, with marks.
	 * @param list<int|string> $values For its marks.
	 * @return list<Lead>
	 */
	public static function of_address( string $email, string $rest, array $values ): array {
		// Leads without an address are nobody's.
		$emails = '' === $email ? array() : LeadCipher::lookups( 'email', strtolower( $email ) );

		return array() === $emails ? array() : self::live( 'email ' . Database::in( $emails ), $emails, $rest, $values );
	}

	/**
	 * Other leads of a lead's address, newest first.
	 *
	 * @param Lead $lead  A lead.
	 * @param int  $count How many at most.
	 * @return list<Lead>
	 */
	public static function others( Lead $lead, int $count ): array {
		return self::of_address( $lead->email, 'AND id <> %s ORDER BY received_at DESC, id LIMIT %d', array( $lead->id, $count ) );
	}

	/**
	 * Leads of which something is to be sent now; of a frozen one only the link to the sender's own page.
	 *
	 * @param int $count How many at most.
	 * @return list<Lead>
	 */
	public static function due( int $count ): array {
		return self::live(
			'due_at > 0 AND due_at <= %d AND ( frozen_at = 0 OR deliveries LIKE %s OR deliveries LIKE %s )',
			array( Clock::now(), LeadQueue::pattern( Deliveries::DOOR, Deliveries::WAITING ), LeadQueue::pattern( Deliveries::DOOR, Deliveries::SENDING ) ),
			'ORDER BY due_at LIMIT %d',
			array( $count )
		);
	}

	/**
	 * Moves a lead's outbox on, if nobody else has done so, nor frozen the lead, since it was read.
	 *
	 * @param Lead       $lead  As it was read.
	 * @param Deliveries $moved What it says from now on.
	 * @return bool Whether this caller moved it.
	 */
	public static function move( Lead $lead, Deliveries $moved ): bool {
		return 1 === Database::execute(
			'UPDATE %i SET deliveries = %s, due_at = %d WHERE id = %s AND deliveries = %s AND frozen_at = %d',
			array( Database::table( 'leads' ), $moved->text(), $moved->due_at(), $lead->id, $lead->deliveries->text(), $lead->frozen_at )
		);
	}

	/**
	 * Stores a lead as it is to be, if nobody else has changed it since it was read. Two who change it at once
	 * compare its revision, so one of them wins; the other reads it again.
	 *
	 * @param Lead $before As it was read.
	 * @param Lead $after  From its with().
	 * @return bool Whether this caller stored it.
	 */
	public static function change( Lead $before, Lead $after ): bool {
		$columns = LeadCipher::to_change( $before->id, $before->revision, LeadRow::changeable( $after ) );
		if ( null === $columns ) {
			return false;
		}
		$sets = implode( ', ', array_map( static fn ( string $column, int|string $value ): string => $column . ' = ' . ( is_int( $value ) ? '%d' : '%s' ), array_keys( $columns ), $columns ) );

		return 1 === Database::execute(
			'UPDATE %i SET ' . $sets . ', revision = revision + 1 WHERE id = %s AND revision = %d AND expires_at > %d',
			array( Database::table( 'leads' ), ...array_values( $columns ), $before->id, $before->revision, Clock::now() )
		);
	}

	/**
	 * Erases one lead, expired or not, unless it is on hold.
	 *
	 * @param string $id UUID.
	 * @return bool Whether it was there and is erased.
	 */
	public static function erase_one( string $id ): bool {
		return 1 === Database::execute( 'DELETE FROM %i WHERE id = %s AND hold_until <= %d', array( Database::table( 'leads' ), $id, Clock::now() ) );
	}

	/**
	 * Erases a lead that nobody has changed since it was read.
	 *
	 * @param Lead $lead As it was read.
	 * @return bool Whether it was so, and is erased.
	 */
	public static function erase_as_read( Lead $lead ): bool {
		return 1 === Database::execute( 'DELETE FROM %i WHERE id = %s AND revision = %d', array( Database::table( 'leads' ), $lead->id, $lead->revision ) );
	}

	/**
	 * Erases some leads of one person, expired ones too, but those on hold.
	 *
	 * @param string $email Address; case does not count.
	 * @return int How many; 0 when none is left.
	 */
	public static function erase( string $email ): int {
		$emails = '' === $email ? array() : LeadCipher::lookups( 'email', strtolower( $email ) );

		return array() === $emails ? 0 : Database::delete_batch( 'leads', 'hold_until <= ' . Clock::now() . ' AND email ' . Database::in( $emails ), ...$emails );
	}

	/**
	 * Whether a row is left that should have been erased.
	 *
	 * @param int $before Unix seconds by when.
	 */
	public static function has_due_for_erasure( int $before ): bool {
		return array() !== Database::rows( 'SELECT id FROM %i WHERE erase_at <= %d LIMIT 1', array( Database::table( 'leads' ), $before ) );
	}

	/**
	 * How many leads there are whose time has come.
	 */
	public static function count_due_for_erasure(): int {
		return (int) Database::rows( 'SELECT COUNT(*) AS due FROM %i WHERE erase_at <= %d', array( Database::table( 'leads' ), Clock::now() ) )[0]['due'];
	}

	/**
	 * Erases some leads whose time has come.
	 *
	 * @return int How many; 0 when none is left.
	 */
	public static function purge(): int {
		return Database::delete_batch( 'leads', 'erase_at <= %d', Clock::now() );
	}

	/**
	 * Leads that have not expired: the one way to read any.
	 *
	 * @param string           $where  Condition with marks.
	 * @param list<int|string> $values For its marks.
	 * @param string           $rest   ORDER BY and LIMIT with marks.
	 * @param list<int|string> $others For their marks.
	 * @return list<Lead>
	 */
	public static function live( string $where, array $values, string $rest, array $others ): array {
		$damaged = array();
		do {
			$ids    = LeadCipher::readable();
			$limits = ( array() === $ids ? '' : 'key_id ' . Database::in( $ids ) . ' AND ' ) . ( array() === $damaged ? '' : 'NOT id ' . Database::in( $damaged ) . ' AND ' );
			$rows   = Database::rows( 'SELECT * FROM %i WHERE expires_at > %d AND ' . $limits . $where . ' ' . $rest, array( Database::table( 'leads' ), Clock::now(), ...$ids, ...$damaged, ...$values, ...$others ) );
			$clear  = array_filter( array_map( LeadCipher::to_read( ... ), $rows ) );
			// What cannot be read is left out by the query, so that it takes no place in a page or a batch.
			$unread = array_map( 'strval', array_column( array_diff_key( $rows, $clear ), 'id' ) );
			array_push( $damaged, ...$unread );
		} while ( array() !== $unread );

		return array_values( array_map( LeadRow::lead( ... ), $clear ) );
	}
}
