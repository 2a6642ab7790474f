<?php
/**
 * The table of versions.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Versions;

use Doorstep\Database;
use Doorstep\Documents\DocumentHtml;

/**
 * One row a version, written once; only its PDF comes later. Nothing in it is about a visitor, and
 * nothing is ever deleted: it proves what the site said. Each method raises DatabaseUnavailable where
 * the database fails.
 *
 * @phpstan-import-type Frozen from DocumentHtml
 */
final class VersionStore {

	private const TABLE = 'versions';

	/**
	 * Columns of a list, which does not need what the versions say.
	 */
	private const LISTED = 'document, language, number, since, author, summary, digest, post_id, pdf';

	/**
	 * Stores a version.
	 *
	 * @param Version $version The next one.
	 * @return bool False where another page stored one of its number first.
	 */
	public static function add( Version $version ): bool {
		return Database::insert(
			self::TABLE,
			array(
				'id'       => $version->id(),
				'document' => $version->document,
				'language' => $version->language,
				'number'   => $version->number,
				'since'    => $version->since,
				'author'   => $version->author,
				'summary'  => $version->summary,
				'digest'   => $version->digest,
				'sections' => (string) wp_json_encode( $version->sections, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ),
				'post_id'  => $version->post_id,
				'pdf'      => $version->pdf,
			)
		);
	}

	/**
	 * A version.
	 *
	 * @param string $document One of DocumentBlock::KINDS.
	 * @param string $language One of Texts::DOCUMENT_LANGUAGES.
	 * @param int    $number   Its number.
	 */
	public static function find( string $document, string $language, int $number ): ?Version {
		return self::versions( '*', 'document = %s AND language = %s AND number = %d', array( $document, $language, $number ), 1 )[0] ?? null;
	}

	/**
	 * The version in force.
	 *
	 * @param string $document One of DocumentBlock::KINDS.
	 * @param string $language One of Texts::DOCUMENT_LANGUAGES.
	 */
	public static function latest( string $document, string $language ): ?Version {
		return self::versions( '*', 'document = %s AND language = %s', array( $document, $language ), 1 )[0] ?? null;
	}

	/**
	 * The versions of a document, newest first, without what they say.
	 *
	 * @param string $document One of DocumentBlock::KINDS.
	 * @param string $language One of Texts::DOCUMENT_LANGUAGES.
	 * @return list<Version>
	 */
	public static function history( string $document, string $language ): array {
		return self::versions( self::LISTED, 'document = %s AND language = %s', array( $document, $language ), PHP_INT_MAX );
	}

	/**
	 * Every version, newest first, without what they say.
	 *
	 * @return list<Version>
	 */
	public static function all(): array {
		return self::versions( self::LISTED, '1 = %d', array( 1 ), PHP_INT_MAX );
	}

	/**
	 * How many versions of a document came into force since a time.
	 *
	 * @param string $document One of DocumentBlock::KINDS.
	 * @param string $language One of Texts::DOCUMENT_LANGUAGES.
	 * @param int    $since    Unix seconds.
	 */
	public static function count_since( string $document, string $language, int $since ): int {
		return (int) ( Database::rows( 'SELECT COUNT(*) AS versions FROM %i WHERE document = %s AND language = %s AND since > %d', array( Database::table( self::TABLE ), $document, $language, $since ) )[0]['versions'] ?? 0 );
	}

	/**
	 * Notes the PDF of a version that has none.
	 *
	 * @param Version $version The version.
	 * @param string  $pdf     Name of the file.
	 * @return bool False where it has one.
	 */
	public static function set_pdf( Version $version, string $pdf ): bool {
		return 1 === Database::execute( 'UPDATE %i SET pdf = %s WHERE id = %s AND pdf = %s', array( Database::table( self::TABLE ), $pdf, $version->id(), '' ) );
	}

	/**
	 * Some versions, newest first.
	 *
	 * @param string           $columns Which.
	 * @param string           $where   Condition with marks.
	 * @param list<int|string> $values  For the marks.
	 * @param int              $limit   How many at most.
	 * @return list<Version>
	 */
	private static function versions( string $columns, string $where, array $values, int $limit ): array {
		$rows = Database::rows( 'SELECT ' . $columns . ' FROM %i WHERE ' . $where . ' ORDER BY since DESC, number DESC LIMIT %d', array( Database::table( self::TABLE ), ...$values, $limit ) );

		return array_map( self::version( ... ), $rows );
	}

	/**
	 * A version of its row.
	 *
	 * @param array<string, string|null> $row From the table.
	 */
	private static function version( array $row ): Version {
		/**
		 * Written by add() alone.
		 *
		 * @var list<Frozen> $sections
		 */
		$sections = json_decode( $row['sections'] ?? '[]', true );

		return new Version( (string) $row['document'], (string) $row['language'], (int) $row['number'], (int) $row['since'], (int) $row['author'], (string) $row['summary'], (string) $row['digest'], $sections, (int) $row['post_id'], (string) $row['pdf'] );
	}
}
