<?php
/**
 * What the agency does with personal data besides what this site does by itself.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Register;

use Doorstep\StoredObject;
use WP_Error;

/**
 * The option doorstep_register, validated whole by contract/schema/register.json. Documents and the screens
 * that show them read it; other pages do not, so it is not autoloaded.
 *
 * @phpstan-type Words array<string, string>
 * @phpstan-type DeclaredActivity array{id: string, preset: string, name?: Words, purpose?: Words, role: 'controller'|'joint'|'processor', others?: string, basis: 'consent'|'contract'|'legal'|'vital'|'public'|'interest', basisNote?: Words, people: list<string>, data: list<string>, otherData?: Words, recipients: list<string>, sources: list<string>, months: int, startsFrom: string, criteria?: Words, isAutomated: bool, automation?: Words}
 * @phpstan-type DeclaredRecipient array{id: string, name: string, purpose?: Words, kind: 'processor'|'recipient'|'joint', country: string, transfer: string, agreedOn: string, url: string}
 * @phpstan-type SocialPage array{network: string, url: string}
 * @phpstan-type Stage array{stage: string, data: list<string>, otherData?: Words, recipients: list<string>}
 * @phpstan-type Declared array{activities: list<DeclaredActivity>, recipients: list<DeclaredRecipient>, measures: list<string>, otherMeasures: Words, socialPages: list<SocialPage>, stages: list<Stage>, clauses: list<string>, breaches: array{noneKnownOn: string}}
 */
final class Register {

	public const OPTION = 'doorstep_register';

	/**
	 * Properties of activities, recipients and stages that are texts by language.
	 */
	public const WORDS = array( 'name', 'purpose', 'basisNote', 'otherData', 'criteria', 'automation' );

	/**
	 * Everything that is declared.
	 *
	 * @return Declared
	 */
	public static function all(): array {
		/**
		 * Saved by save() alone, which validated it.
		 *
		 * @var Declared $all
		 */
		$all = StoredObject::read( self::OPTION, 'register' );

		return $all;
	}

	/**
	 * Changes with whatever is declared, so that a save can tell that somebody saved since it was read.
	 */
	public static function revision(): string {
		return substr( hash( 'sha256', (string) wp_json_encode( self::all() ) ), 0, 16 );
	}

	/**
	 * Whether something is written in a language.
	 *
	 * @param string $language Two letters.
	 */
	public static function has_language( string $language ): bool {
		$is_written = false;
		$all        = self::all();
		array_walk_recursive(
			$all,
			static function ( mixed $value, int|string $key ) use ( &$is_written, $language ): void {
				$is_written = $is_written || ( $language === $key && '' !== $value );
			}
		);

		return $is_written;
	}

	/**
	 * Stores everything, or nothing.
	 *
	 * @param array<mixed> $register Whole register.
	 * @return WP_Error|null What is wrong with it; null when it is stored.
	 */
	public static function save( array $register ): ?WP_Error {
		return StoredObject::save( self::OPTION, 'register', $register, false );
	}
}
