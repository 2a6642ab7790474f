<?php
/**
 * What the agency declares that it does with personal data.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Register\Register;

/**
 * The register's activities in a language. Where the agency wrote nothing of its own, the texts of the model
 * that it chose hold.
 *
 * @phpstan-import-type Activity from ProcessingActivities
 * @phpstan-import-type DeclaredActivity from Register
 * @phpstan-import-type Stage from Register
 */
final class DeclaredActivities {

	/**
	 * Begins their ids in a document, which has the site's own as well.
	 */
	public const PREFIX = 'activity-';

	/**
	 * Every declared activity.
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<Activity>
	 */
	public static function all( Wording $wording ): array {
		return array_map( static fn ( array $activity ): array => self::one( $wording, $activity ), $wording->declared['activities'] );
	}

	/**
	 * Whether one of them needs the consent of those whose data they are.
	 *
	 * @param Wording $wording Language and facts.
	 */
	public static function need_consent( Wording $wording ): bool {
		return in_array( 'consent', array_column( $wording->declared['activities'], 'basis' ), true );
	}

	/**
	 * Whether one of them needs the data to be given: for a contract, or by law (art. 13(2)(e)).
	 *
	 * @param Wording $wording Language and facts.
	 */
	public static function need_data( Wording $wording ): bool {
		return array() !== array_intersect( array( 'contract', 'legal' ), array_column( $wording->declared['activities'], 'basis' ) );
	}

	/**
	 * Whether one of them decides by itself alone (art. 22).
	 *
	 * @param Wording $wording Language and facts.
	 */
	public static function are_automated( Wording $wording ): bool {
		return in_array( true, array_column( $wording->declared['activities'], 'isAutomated' ), true );
	}

	/**
	 * Where data come from besides the people themselves (art. 14).
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<string> Names.
	 */
	public static function sources( Wording $wording ): array {
		$sources = array_unique( array_merge( array(), ...array_column( $wording->declared['activities'], 'sources' ) ) );

		return $wording->names( 'register.source_', array_values( array_diff( $sources, array( 'person' ) ) ) );
	}

	/**
	 * One of them.
	 *
	 * @param Wording $wording  Language and facts.
	 * @param array   $activity As declared.
	 * @phpstan-param DeclaredActivity $activity
	 * @return Activity
	 */
	private static function one( Wording $wording, array $activity ): array {
		$preset = '' === $activity['preset'] ? null : 'register.activity_' . $activity['preset'];
		$others = array( 'others' => $activity['others'] ?? '' );

		return array(
			'id'         => self::PREFIX . $activity['id'],
			'name'       => self::name( $wording, $activity ),
			'purpose'    => $wording->own( $activity['purpose'] ?? array(), null === $preset ? null : $preset . '_purpose' ),
			// A processor's basis is that of the controller, who decides.
			'basis'      => Sentence::join( ' ', 'processor' === $activity['role'] ? null : $wording->sentence( 'register.basis_' . $activity['basis'] ), $wording->own( $activity['basisNote'] ?? array(), self::note( $wording, $preset ) ) ),
			'people'     => $wording->listing( $wording->names( 'register.people_', $activity['people'] ) ),
			'data'       => self::data( $wording, $activity ),
			'recipients' => DeclaredRecipients::listing( $wording, $activity['recipients'] ),
			'source'     => array( 'person' ) === $activity['sources'] ? null : $wording->listing( $wording->names( 'register.source_', $activity['sources'] ) ),
			'kept'       => self::kept( $wording, $activity ),
			'role'       => $wording->sentence( 'register.role_' . $activity['role'] ),
			'services'   => array(),
			'note'       => Sentence::join(
				' ',
				'controller' === $activity['role'] ? null : $wording->sentence( 'register.role_' . $activity['role'] . '_text', $others ),
				$activity['isAutomated'] ? ( $wording->own( $activity['automation'] ?? array() ) ) : null,
				$activity['isAutomated'] ? $wording->sentence( 'register.automated_text' ) : null
			),
		);
	}

	/**
	 * What one is called.
	 *
	 * @param Wording $wording  Language and facts.
	 * @param array   $activity As declared.
	 * @phpstan-param DeclaredActivity $activity
	 * @return string Empty where the agency named it in other languages only.
	 */
	public static function name( Wording $wording, array $activity ): string {
		return $wording->own( $activity['name'] ?? array(), '' === $activity['preset'] ? null : 'register.activity_' . $activity['preset'] )?->text() ?? '';
	}

	/**
	 * Which data an activity or a stage needs.
	 *
	 * @param Wording $wording Language and facts.
	 * @param array   $entry   As declared.
	 * @phpstan-param DeclaredActivity|Stage $entry
	 */
	public static function data( Wording $wording, array $entry ): ?Sentence {
		return Sentence::join( ' ; ', $wording->listing( $wording->names( 'register.data_', $entry['data'] ) ), $wording->own( $entry['otherData'] ?? array() ) );
	}

	/**
	 * How long the data are kept: a number, what decides, or both.
	 *
	 * @param Wording $wording  Language and facts.
	 * @param array   $activity As declared.
	 * @phpstan-param DeclaredActivity $activity
	 */
	public static function kept( Wording $wording, array $activity ): ?Sentence {
		$months = $activity['months'];
		$term   = $months >= 36 && 0 === $months % 12 ? $wording->count( 'year', intdiv( $months, 12 ) ) : $wording->count( 'month', $months );

		return Sentence::join( ' ; ', $wording->sentence( 'register.kept_' . $activity['startsFrom'], array( 'term' => $term ) ), $wording->own( $activity['criteria'] ?? array(), 0 === $months ? self::criteria( $wording, $activity['preset'] ) : null ) );
	}

	/**
	 * The text that says what decides how long, for the models that have no number.
	 *
	 * @param Wording $wording Language and facts.
	 * @param string  $preset  The model; empty for none.
	 */
	private static function criteria( Wording $wording, string $preset ): ?string {
		$key = "register.activity_{$preset}_criteria";

		return $wording->has( $key ) ? $key : null;
	}

	/**
	 * The text that says on what a model's basis rests: of the agency's law, where laws differ.
	 *
	 * @param Wording     $wording Language and facts.
	 * @param string|null $preset  Key of the model.
	 */
	private static function note( Wording $wording, ?string $preset ): ?string {
		if ( null === $preset ) {
			return null;
		}
		$law = $preset . '_note_' . $wording->facts->jurisdiction();

		return $wording->has( $law ) ? $law : $preset . '_note';
	}
}
