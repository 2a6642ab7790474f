<?php
/**
 * A change that is announced before it takes effect.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Versions;

use DateTimeImmutable;
use Doorstep\Clock;
use Doorstep\DatabaseUnavailable;
use Doorstep\Documents\DocumentBlock;
use Doorstep\Documents\Facts;
use Doorstep\Documents\RequiredFacts;
use Doorstep\Documents\Wording;
use Doorstep\Profile;
use Doorstep\Register\Register;
use Doorstep\Settings;
use Doorstep\StoredObject;
use Doorstep\Texts;
use WP_Error;

/**
 * What settings, profile and register shall hold from a day on. Until then nothing of it is enforced; from that
 * day on all of it is, and the documents say so. The option doorstep_planned_change, not autoloaded.
 *
 * @phpstan-type Values array<string, array<string, mixed>>
 * @phpstan-type Plan array{at: int, author: int, before: Values, after: Values, refused: string, toldUpTo: string|null}
 */
final class PlannedChange {

	public const OPTION = 'doorstep_planned_change';

	/**
	 * Days between the announcement and the change, at least and at most.
	 */
	public const DAYS = array( 30, 366 );

	/**
	 * The plan.
	 *
	 * @return array|null Null where there is none.
	 * @phpstan-return Plan|null
	 */
	public static function read(): ?array {
		/**
		 * Written by this class alone.
		 *
		 * @var Plan|''|false $plan
		 */
		$plan = get_option( self::OPTION );

		return is_array( $plan ) ? $plan : null;
	}

	/**
	 * Plans a change, and announces it.
	 *
	 * @param string                              $day     YYYY-MM-DD, in the site's time zone.
	 * @param array<string, array<string, mixed>> $changed Whole values by option.
	 * @param bool                                $by_mail Whether those who asked for it are told by e-mail.
	 * @return WP_Error|null Why not; null when it is planned.
	 */
	public static function plan( string $day, array $changed, bool $by_mail ): ?WP_Error {
		$at = self::start_of( $day );
		if ( null === $at || $at < Clock::now() + self::DAYS[0] * DAY_IN_SECONDS || $at > Clock::now() + self::DAYS[1] * DAY_IN_SECONDS ) {
			/* translators: 1: 30, 2: 366. */
			return self::error( sprintf( __( 'Choose a day that is at least %1$d and at most %2$d days away, so that people can read what changes before it does.', 'doorstep' ), ...self::DAYS ) );
		}
		if ( null !== self::read() ) {
			return new WP_Error( 'doorstep_already_planned', __( 'A change is planned already. Take it back first, or wait until it has taken effect.', 'doorstep' ), array( 'status' => 409 ) );
		}
		$plan      = self::difference( $at, $changed, $by_mail );
		$documents = self::documents( $plan );
		if ( $documents instanceof WP_Error ) {
			return $documents;
		}
		if ( ! update_option( self::OPTION, $plan, false ) ) {
			return StoredObject::unavailable();
		}
		CurrentVersions::announce(
			array(
				'at'        => $at,
				'documents' => $documents,
			)
		);

		return null;
	}

	/**
	 * Notes up to which lead people are being told.
	 *
	 * @param array       $plan  The plan.
	 * @param string|null $up_to Id of the last lead; null when all are.
	 * @phpstan-param Plan $plan
	 */
	public static function tell_up_to( array $plan, ?string $up_to ): void {
		// One that was taken back meanwhile stays so.
		if ( self::read() === $plan ) {
			update_option( self::OPTION, array( 'toldUpTo' => $up_to ) + $plan, false );
		}
	}

	/**
	 * Takes the plan back; nothing of it is ever enforced.
	 */
	public static function withdraw(): void {
		update_option( self::OPTION, '', false );
		CurrentVersions::announce( null );
	}

	/**
	 * Enforces the plan when its day has come: before a document is shown, before somebody saves, and on
	 * Installation::MAIL_EVENT. May stop half-way and run again, on two servers at once.
	 */
	public static function take_effect(): void {
		$announced = CurrentVersions::announced();
		if ( null === $announced || Clock::now() < $announced['at'] ) {
			return;
		}
		$plan = self::read();
		if ( null === $plan ) {
			CurrentVersions::announce( null );
			return;
		}
		if ( '' !== $plan['refused'] ) {
			return;
		}
		$values = self::values( $plan );
		try {
			$error = Settings::save( $values[ Settings::OPTION ] ) ?? Profile::save( $values[ Profile::OPTION ] ) ?? Register::save( $values[ Register::OPTION ] );
		} catch ( DatabaseUnavailable ) {
			// The next page or the next run of cron tries again.
			return;
		}
		if ( null !== $error ) {
			// Cannot come true any more as it was planned: the owner has to decide, and reads why.
			update_option( self::OPTION, array( 'refused' => $error->get_error_message() ) + $plan, false );
			return;
		}
		CurrentVersions::note_author( $plan['author'] );
		self::withdraw();
	}

	/**
	 * Does something as if the plan were enforced.
	 *
	 * @template T
	 * @param callable(): T $what What to do; it must not save.
	 * @return T|null Null where nothing is planned.
	 */
	public static function supposing( callable $what ): mixed {
		$plan = self::read();

		return null === $plan ? null : StoredObject::supposing( self::values( $plan ), $what );
	}

	/**
	 * First second of a day.
	 *
	 * @param string $day YYYY-MM-DD.
	 * @return int|null Unix seconds; null where there is no such day.
	 */
	private static function start_of( string $day ): ?int {
		$start = DateTimeImmutable::createFromFormat( '!Y-m-d', $day, wp_timezone() );

		return false !== $start && $start->format( 'Y-m-d' ) === $day ? $start->getTimestamp() : null;
	}

	/**
	 * A plan of what is to change.
	 *
	 * @param int                                 $at      Unix seconds.
	 * @param array<string, array<string, mixed>> $changed Whole values by option.
	 * @param bool                                $by_mail Whether those who asked for it are told by e-mail.
	 * @return Plan
	 */
	private static function difference( int $at, array $changed, bool $by_mail ): array {
		$now  = self::now();
		$plan = array(
			'at'       => $at,
			'author'   => get_current_user_id(),
			'before'   => array(),
			'after'    => array(),
			'refused'  => '',
			'toldUpTo' => $by_mail ? '' : null,
		);
		foreach ( array_intersect_key( $changed, $now ) as $option => $value ) {
			foreach ( $value as $name => $after ) {
				$before = $now[ $option ][ $name ] ?? null;
				if ( $before !== $after ) {
					$plan['before'][ $option ][ $name ] = $before;
					$plan['after'][ $option ][ $name ]  = $after;
				}
			}
		}

		return $plan;
	}

	/**
	 * What the options would hold with the plan.
	 *
	 * @param array $plan The plan.
	 * @phpstan-param Plan $plan
	 * @return Values
	 */
	private static function values( array $plan ): array {
		$values = self::now();
		foreach ( $plan['after'] as $option => $changed ) {
			foreach ( $changed as $name => $after ) {
				$values[ $option ][ $name ] = Merge::three_way( $plan['before'][ $option ][ $name ] ?? null, $after, $values[ $option ][ $name ] ?? null );
			}
		}

		return $values;
	}

	/**
	 * What the options hold.
	 *
	 * @return Values
	 */
	private static function now(): array {
		return array(
			Settings::OPTION => Settings::stored(),
			Profile::OPTION  => Profile::all(),
			Register::OPTION => Register::all(),
		);
	}

	/**
	 * Which documents a plan changes.
	 *
	 * @param array $plan The plan.
	 * @phpstan-param Plan $plan
	 * @return list<string>|WP_Error An error where it changes none, or leaves one without a fact that it needs.
	 */
	private static function documents( array $plan ): array|WP_Error {
		$digests = static function (): array {
			$wording = new Wording( Texts::document_language_of_site(), new Facts() );

			return array_map( static fn ( string $kind ): string => array() === RequiredFacts::missing( $kind, $wording->facts ) ? Version::digest( DocumentBlock::freeze( $kind, $wording ) ) : '', array_combine( DocumentBlock::KINDS, DocumentBlock::KINDS ) );
		};
		$now     = $digests();
		$then    = StoredObject::supposing( self::values( $plan ), $digests );
		$changed = array_diff_assoc( $then, $now );
		if ( in_array( '', $changed, true ) ) {
			return self::error( __( 'With this change a document would lack facts that the law asks for. Enter them first.', 'doorstep' ) );
		}

		return array() === $changed ? self::error( __( 'This changes no document, so nobody has to be told beforehand: save it.', 'doorstep' ) ) : array_keys( $changed );
	}

	/**
	 * An error at the day: all else is checked before.
	 *
	 * @param string $message What is wrong.
	 */
	private static function error( string $message ): WP_Error {
		return new WP_Error(
			'doorstep_invalid_plan',
			$message,
			array(
				'status' => 400,
				'errors' => array( 'takesEffectOn' => $message ),
			)
		);
	}
}
