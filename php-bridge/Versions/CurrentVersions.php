<?php
/**
 * Which version of each document is in force, and which change is announced.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Versions;

/**
 * The autoloaded option doorstep_versions, so that a page asks the table nothing. The table is what
 * counts; an option that is lost or behind is written anew from it.
 *
 * @phpstan-type InForce array{number: int, since: int, digest: string, pdf: string}
 * @phpstan-type Announced array{at: int, documents: list<string>}
 * @phpstan-type State array{inForce: array<string, array<string, InForce>>, announced: Announced|null, author: int}
 */
final class CurrentVersions {

	public const OPTION = 'doorstep_versions';

	/**
	 * The version in force.
	 *
	 * @param string $document One of DocumentBlock::KINDS.
	 * @param string $language One of Texts::DOCUMENT_LANGUAGES.
	 * @return array|null Null while there is none.
	 * @phpstan-return InForce|null
	 */
	public static function get( string $document, string $language ): ?array {
		return self::state()['inForce'][ $document ][ $language ] ?? null;
	}

	/**
	 * Notes that a version is in force.
	 *
	 * @param Version $version From the table.
	 */
	public static function set( Version $version ): void {
		$state = self::state();

		$state['inForce'][ $version->document ][ $version->language ] = array(
			'number' => $version->number,
			'since'  => $version->since,
			'digest' => $version->digest,
			'pdf'    => $version->pdf,
		);
		self::write( $state );
	}

	/**
	 * The change that pages announce: from when on, and of which documents.
	 *
	 * @return array|null Null where none is planned.
	 * @phpstan-return Announced|null
	 */
	public static function announced(): ?array {
		return self::state()['announced'];
	}

	/**
	 * Has pages announce a change, or none.
	 *
	 * @param array|null $announced What and when.
	 * @phpstan-param Announced|null $announced
	 */
	public static function announce( ?array $announced ): void {
		self::write( array( 'announced' => $announced ) + self::state() );
	}

	/**
	 * Who saved last what documents are made of.
	 *
	 * @return int Id of a user; 0 for nobody.
	 */
	public static function author(): int {
		return self::state()['author'];
	}

	/**
	 * Notes who saved.
	 *
	 * @param int $user Id of a user; 0 for nobody.
	 */
	public static function note_author( int $user ): void {
		if ( self::author() !== $user ) {
			self::write( array( 'author' => $user ) + self::state() );
		}
	}

	/**
	 * Notes who saves; on add_option_ and update_option_ of settings, profile and register.
	 */
	public static function note_save(): void {
		self::note_author( get_current_user_id() );
	}

	/**
	 * What the option holds.
	 *
	 * @return State
	 */
	private static function state(): array {
		/**
		 * Written here alone.
		 *
		 * @var State|array{}|false $state
		 */
		$state = get_option( self::OPTION );

		return ( is_array( $state ) ? $state : array() ) + array(
			'inForce'   => array(),
			'announced' => null,
			'author'    => 0,
		);
	}

	/**
	 * Writes it.
	 *
	 * @param array $state The whole.
	 * @phpstan-param State $state
	 */
	private static function write( array $state ): void {
		update_option( self::OPTION, $state, true );
	}
}
