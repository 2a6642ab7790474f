<?php
/**
 * What the privacy policy says of the agency itself.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Encryption\LeadKeys;

/**
 * Sections that are there once the agency declares something for them: its pages on social networks, data by
 * stage, security measures, further clauses.
 */
final class AgencySections {

	private const DEFINED = array( 'personal-data', 'processing', 'controller', 'processor', 'recipient', 'consent', 'cookie' );

	/**
	 * Adds what the words mean, where the agency wants it said.
	 *
	 * @param Document $document The policy.
	 * @param Wording  $wording  Language and facts.
	 */
	public static function definitions( Document $document, Wording $wording ): void {
		if ( in_array( 'definitions', $wording->declared['clauses'], true ) ) {
			$document->section( 'definitions', $wording->text( 'register.clause_definitions' ) );
			$document->paragraph( $wording->sentence( 'register.clause_definitions_text' ) );
			$document->items( array_map( static fn ( string $word ): ?Sentence => $wording->sentence( 'register.definition_' . $word ), self::DEFINED ) );
		}
	}

	/**
	 * Adds which data are asked for at which stage.
	 *
	 * @param Document $document The policy.
	 * @param Wording  $wording  Language and facts.
	 */
	public static function stages( Document $document, Wording $wording ): void {
		$document->section( 'stages', $wording->text( 'register.stages' ) );
		$rows = array();
		foreach ( $wording->declared['stages'] as $stage ) {
			$rows[] = array(
				$wording->sentence( 'register.stage_' . $stage['stage'] ),
				DeclaredActivities::data( $wording, $stage ),
				DeclaredRecipients::listing( $wording, $stage['recipients'] ),
			);
		}
		if ( array() !== $rows ) {
			$document->paragraph( $wording->sentence( 'register.stages_text' ) );
			$document->table( $wording->text( 'register.stages' ), array( $wording->text( 'register.stage' ), $wording->text( 'register.column_data' ), $wording->text( 'register.column_recipients' ) ), $rows );
		}
	}

	/**
	 * Adds the agency's pages on networks, for which it is a joint controller.
	 *
	 * @param Document $document The policy.
	 * @param Wording  $wording  Language and facts.
	 */
	public static function social( Document $document, Wording $wording ): void {
		$pages = array();
		foreach ( $wording->declared['socialPages'] as $page ) {
			$pages[] = Sentence::of( new Link( $wording->text( 'register.network_' . $page['network'] ), $page['url'] ) );
		}
		if ( array() !== $pages ) {
			$document->section( 'social', $wording->text( 'register.social' ) );
			$document->paragraph( $wording->sentence( 'register.social_text', array( 'networks' => Sentence::join( ', ', ...$pages ) ) ) );
		}
	}

	/**
	 * Adds how data are protected: what this site does, and what the agency declares.
	 *
	 * @param Document $document The policy.
	 * @param Wording  $wording  Language and facts.
	 */
	public static function security( Document $document, Wording $wording ): void {
		$document->section( 'security', $wording->text( 'register.measures' ) );
		$document->paragraph( $wording->sentence( 'register.measures_site' ) );
		$document->items( self::site_measures( $wording ) );
		$own = self::own_measures( $wording );
		if ( array() !== $own ) {
			$document->paragraph( $wording->sentence( 'register.measures_text' ) );
			$document->items( $own );
		}
		$document->paragraph( $wording->sentence( 'register.breaches_none', array( 'date' => $wording->date( $wording->declared['breaches']['noneKnownOn'] ) ) ) );
	}

	/**
	 * How this site protects data.
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<Sentence|null>
	 */
	public static function site_measures( Wording $wording ): array {
		$site = array( 'access', 'trail', 'erasure' );
		if ( str_starts_with( home_url(), 'https://' ) ) {
			array_unshift( $site, 'https' );
		}
		if ( LeadKeys::of_site()->are_set() ) {
			$site[] = 'encryption';
		}

		return array_map( static fn ( string $measure ): ?Sentence => $wording->sentence( 'register.measures_site_' . $measure ), $site );
	}

	/**
	 * How the agency protects data besides.
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<Sentence>
	 */
	public static function own_measures( Wording $wording ): array {
		$own   = array_map( static fn ( string $measure ): ?Sentence => $wording->sentence( 'register.measure_' . $measure ), $wording->declared['measures'] );
		$own[] = $wording->own( $wording->declared['otherMeasures'] );

		return array_values( array_filter( $own ) );
	}

	/**
	 * Adds the further clauses that the agency chose.
	 *
	 * @param Document $document The policy.
	 * @param Wording  $wording  Language and facts.
	 */
	public static function clauses( Document $document, Wording $wording ): void {
		foreach ( array_diff( $wording->declared['clauses'], array( 'definitions' ) ) as $clause ) {
			$document->section( $clause, $wording->text( 'register.clause_' . $clause ) );
			$document->paragraph( $wording->sentence( 'register.clause_' . $clause . '_text' ) );
		}
	}
}
