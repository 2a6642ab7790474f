<?php
/**
 * What a schema cannot say of the register.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Register;

use Doorstep\Contract;

/**
 * Ids stand for one thing each, and what refers to one finds it.
 *
 * @phpstan-import-type Declared from Register
 */
final class RegisterRules {

	/**
	 * What is wrong with a register that its schema allows, by path.
	 *
	 * @param array<mixed> $register Whole register.
	 * @phpstan-param Declared $register
	 * @return array<string, string>
	 */
	public static function errors( array $register ): array {
		$errors = array();
		foreach ( array( 'activities', 'recipients' ) as $list ) {
			$ids = array();
			foreach ( $register[ $list ] as $index => $entry ) {
				if ( in_array( $entry['id'], $ids, true ) ) {
					$errors[ "register.$list.$index.id" ] = __( 'This short name is taken: each needs its own.', 'doorstep' );
				}
				$ids[] = $entry['id'];
			}
		}
		$recipients = array_column( $register['recipients'], 'id' );
		foreach ( array( 'activities', 'stages' ) as $list ) {
			foreach ( $register[ $list ] as $index => $entry ) {
				if ( array() !== array_diff( $entry['recipients'], $recipients ) ) {
					$errors[ "register.$list.$index.recipients" ] = __( 'There is no such recipient any more: choose among those of the list.', 'doorstep' );
				}
			}
		}
		$presets = array_column( (array) Contract::read( 'activity-presets' )['activities'], 'id' );
		foreach ( $register['activities'] as $index => $activity ) {
			if ( '' !== $activity['preset'] && ! in_array( $activity['preset'], $presets, true ) ) {
				$errors[ "register.activities.$index.preset" ] = __( 'There is no such model of an activity.', 'doorstep' );
			}
		}

		return $errors;
	}
}
