<?php
/**
 * Flamingo's stored messages, as rows of WordPress' tables.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Import;

use Doorstep\Database;

/**
 * The posts that Flamingo stored, found whether or not Flamingo is active: WordPress' own queries know
 * neither its post type nor its status for spam while it is not. A message that became a lead carries
 * that lead's id as post meta, so that it is never taken over again, even when the lead is erased.
 *
 * @see https://github.com/rocklobster-in/flamingo/blob/2.6.2/includes/class-inbound-message.php
 *
 * @phpstan-type Counts array{messages: int, spam: int, trash: int, imported: int}
 */
final class FlamingoPosts {

	public const MARK = '_doorstep_lead';

	private const TYPE = 'flamingo_inbound';

	/**
	 * How many messages there are: `messages` in the inbox, those that were `imported` among them and
	 * elsewhere.
	 *
	 * @return Counts
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	public static function counts(): array {
		$by_status = array_column( Database::rows( 'SELECT post_status, COUNT(*) AS count FROM %i WHERE post_type = %s GROUP BY post_status', array( Database::core_table( 'posts' ), self::TYPE ) ), 'count', 'post_status' );
		$imported  = Database::rows(
			'SELECT COUNT( DISTINCT p.ID ) AS count FROM %i p INNER JOIN %i m ON m.post_id = p.ID AND m.meta_key = %s WHERE p.post_type = %s',
			array( Database::core_table( 'posts' ), Database::core_table( 'postmeta' ), self::MARK, self::TYPE )
		);

		return array(
			'messages' => (int) ( $by_status['publish'] ?? 0 ),
			'spam'     => (int) ( $by_status['flamingo-spam'] ?? 0 ),
			'trash'    => (int) ( $by_status['trash'] ?? 0 ),
			'imported' => (int) ( $imported[0]['count'] ?? 0 ),
		);
	}

	/**
	 * Messages of the inbox, oldest id first. What Flamingo holds for spam, or its owner threw away, is
	 * not among them.
	 *
	 * @param int $id    Post id; messages from the next one on.
	 * @param int $count How many at most.
	 * @return array<int, int> Unix seconds of receipt by post id; 0 where no date was stored.
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	public static function after( int $id, int $count ): array {
		$times = array();
		foreach ( Database::rows( "SELECT ID, post_date, post_date_gmt FROM %i WHERE post_type = %s AND post_status = 'publish' AND ID > %d ORDER BY ID LIMIT %d", array( Database::core_table( 'posts' ), self::TYPE, $id, $count ) ) as $row ) {
			$times[ (int) $row['ID'] ] = self::seconds( (string) $row['post_date_gmt'], (string) $row['post_date'] );
		}

		return $times;
	}

	/**
	 * Id of the channel that a message came through: Flamingo has one for each form; 0 where it is unknown.
	 *
	 * @param int $id Post id.
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	public static function channel( int $id ): int {
		$rows = Database::rows(
			"SELECT t.term_id FROM %i r INNER JOIN %i t ON t.term_taxonomy_id = r.term_taxonomy_id AND t.taxonomy = 'flamingo_inbound_channel' WHERE r.object_id = %d ORDER BY t.term_id LIMIT 1",
			array( Database::core_table( 'term_relationships' ), Database::core_table( 'term_taxonomy' ), $id )
		);

		return (int) ( $rows[0]['term_id'] ?? 0 );
	}

	/**
	 * Ids of messages that became leads.
	 *
	 * @param int $count How many at most.
	 * @return list<int>
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	public static function imported( int $count ): array {
		$rows = Database::rows(
			'SELECT DISTINCT p.ID FROM %i p INNER JOIN %i m ON m.post_id = p.ID AND m.meta_key = %s WHERE p.post_type = %s ORDER BY p.ID LIMIT %d',
			array( Database::core_table( 'posts' ), Database::core_table( 'postmeta' ), self::MARK, self::TYPE, $count )
		);

		return array_map( 'intval', array_column( $rows, 'ID' ) );
	}

	/**
	 * A stored date as Unix seconds.
	 *
	 * @param string $utc   Date in UTC; zeros where WordPress stored none.
	 * @param string $local Date in the site's time zone.
	 */
	private static function seconds( string $utc, string $local ): int {
		$is_date = static fn ( string $date ): bool => '' !== $date && ! str_starts_with( $date, '0000-00-00' );
		if ( ! $is_date( $utc ) ) {
			$utc = $is_date( $local ) ? get_gmt_from_date( $local ) : '1970-01-01 00:00:00';
		}

		return (int) strtotime( $utc . ' UTC' );
	}
}
