<?php
/**
 * The register of processing activities.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Register;

use Doorstep\Documents\AgencySections;
use Doorstep\Documents\DeclaredActivities;
use Doorstep\Documents\ProcessingActivities;
use Doorstep\Documents\Recipients;
use Doorstep\Documents\Sentence;
use Doorstep\Documents\Wording;

/**
 * What the site does and what the agency declares, as GDPR art. 30 asks for it: who answers for it, what is
 * done, which data leave the European Economic Area, and how they are protected. What is not known is empty.
 *
 * @phpstan-import-type Activity from ProcessingActivities
 * @phpstan-type Row array{id: string, isEnforced: bool, name: string, role: string, purpose: string, basis: string, people: string, data: string, recipients: string, source: string, kept: string, note: string}
 * @phpstan-type Table array{controller: list<array{name: string, value: string}>, rows: list<Row>, transfers: list<string>, measures: list<string>}
 */
final class RegisterTable {

	/**
	 * The whole register.
	 *
	 * @param Wording $wording Language and facts.
	 * @return Table
	 */
	public static function of( Wording $wording ): array {
		return array(
			'controller' => self::controller( $wording ),
			'rows'       => array(
				...array_map( static fn ( array $activity ): array => self::row( $activity, true ), ProcessingActivities::enforced( $wording ) ),
				...array_map( static fn ( array $activity ): array => self::row( $activity, false ), DeclaredActivities::all( $wording ) ),
			),
			'transfers'  => self::texts( Recipients::transfers( $wording ) ),
			'measures'   => self::texts( array( ...AgencySections::site_measures( $wording ), ...AgencySections::own_measures( $wording ) ) ),
		);
	}

	/**
	 * Who answers for it, and whom to ask (art. 30(1)(a)).
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<array{name: string, value: string}> What is known.
	 */
	private static function controller( Wording $wording ): array {
		$facts = $wording->facts;
		$dpo   = $wording->sentence( 'privacy-policy.dpo_named' );
		$known = array(
			__( 'Controller', 'doorstep' )              => self::text( Sentence::of( $facts->get( 'legalName' ) ) ),
			__( 'Address', 'doorstep' )                 => $facts->address() ?? '',
			__( 'Phone', 'doorstep' )                   => self::text( Sentence::of( $facts->get( 'phone' ) ) ),
			__( 'E-mail', 'doorstep' )                  => self::text( Sentence::of( $facts->get( 'email' ) ) ),
			__( 'Representative', 'doorstep' )          => self::text( Sentence::of( $facts->get( 'legalRepresentative' ) ) ),
			__( 'Data protection officer', 'doorstep' ) => self::text( $dpo ),
		);
		$rows  = array();
		foreach ( array_filter( $known ) as $name => $value ) {
			$rows[] = array(
				'name'  => $name,
				'value' => $value,
			);
		}

		return $rows;
	}

	/**
	 * One activity in plain words.
	 *
	 * @param array $activity    Of the documents.
	 * @param bool  $is_enforced Whether the site does it by itself.
	 * @phpstan-param Activity $activity
	 * @return Row
	 */
	private static function row( array $activity, bool $is_enforced ): array {
		return array(
			'id'         => $activity['id'],
			'isEnforced' => $is_enforced,
			'name'       => $activity['name'],
			'role'       => self::text( $activity['role'] ),
			'purpose'    => self::text( $activity['purpose'] ),
			'basis'      => self::text( $activity['basis'] ),
			'people'     => self::text( $activity['people'] ),
			'data'       => self::text( $activity['data'] ),
			'recipients' => self::text( $activity['recipients'] ),
			'source'     => self::text( $activity['source'] ),
			'kept'       => self::text( $activity['kept'] ),
			'note'       => self::text( $activity['note'] ),
		);
	}

	/**
	 * Sentences in plain words, without those that lack a fact.
	 *
	 * @param list<Sentence|null> $sentences Of the documents.
	 * @return list<string>
	 */
	private static function texts( array $sentences ): array {
		return array_values( array_filter( array_map( self::text( ... ), $sentences ) ) );
	}

	/**
	 * A sentence in plain words.
	 *
	 * @param Sentence|null $sentence Of a document.
	 */
	private static function text( ?Sentence $sentence ): string {
		return $sentence?->text() ?? '';
	}
}
