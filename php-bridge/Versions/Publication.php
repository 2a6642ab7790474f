<?php
/**
 * Keeping what visitors were shown.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Versions;

use Doorstep\Clock;
use Doorstep\DatabaseUnavailable;
use Doorstep\Documents\DocumentHtml;

/**
 * Freezes a version each time that a page shows a document in other words than before. It is the page that
 * does so, not the save: so the versions are what was really shown, whoever or whatever changed it (settings,
 * a new release, a plugin that filters texts, a draft that was published).
 *
 * @phpstan-import-type Frozen from DocumentHtml
 */
final class Publication {

	/**
	 * How many versions of a document may come into force in a day, in one language: a filter that never gives the
	 * same text, or two servers in the midst of an update, must not fill the table.
	 */
	private const A_DAY = 50;

	/**
	 * Notes that a page shows a document.
	 *
	 * @param string       $document One of DocumentBlock::KINDS.
	 * @param string       $language One of Texts::DOCUMENT_LANGUAGES.
	 * @param list<Frozen> $sections All of it.
	 */
	public static function note( string $document, string $language, array $sections ): void {
		if ( ! self::is_public() ) {
			return;
		}
		$digest = Version::digest( $sections );
		if ( ( CurrentVersions::get( $document, $language )['digest'] ?? '' ) === $digest ) {
			return;
		}
		try {
			self::freeze( $document, $language, $digest, $sections );
		} catch ( DatabaseUnavailable ) {
			// The page must come; the next one tries again.
			return;
		}
	}

	/**
	 * Whether visitors read the page that is being made: not a draft, a preview, or the editor's.
	 */
	private static function is_public(): bool {
		$post = get_the_ID();

		return ! is_admin() && ! wp_is_serving_rest_request() && ! is_preview() && ( false === $post || ( 'publish' === get_post_status( $post ) && ! post_password_required( $post ) ) );
	}

	/**
	 * Stores the next version, unless another page did.
	 *
	 * @param string       $document One of DocumentBlock::KINDS.
	 * @param string       $language One of Texts::DOCUMENT_LANGUAGES.
	 * @param string       $digest   Of the sections.
	 * @param list<Frozen> $sections All of them.
	 * @throws DatabaseUnavailable When the database fails.
	 */
	private static function freeze( string $document, string $language, string $digest, array $sections ): void {
		$latest = VersionStore::latest( $document, $language );
		if ( null !== $latest && $latest->digest === $digest ) {
			CurrentVersions::set( $latest );
			return;
		}
		if ( self::A_DAY <= VersionStore::count_since( $document, $language, Clock::now() - DAY_IN_SECONDS ) ) {
			return;
		}
		$next = new Version( $document, $language, 1 + ( $latest->number ?? 0 ), Clock::now(), CurrentVersions::author(), null === $latest ? '' : Difference::summary( $latest->sections, $sections ), $digest, $sections, (int) get_the_ID() );
		if ( VersionStore::add( $next ) ) {
			CurrentVersions::set( $next );
		}
	}
}
