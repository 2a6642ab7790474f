<?php
/**
 * What a choice was about.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Gate\Catalogue;
use Doorstep\Settings;

/**
 * The policy revision: changes when the site asks about something else, so that a choice made
 * before counts no longer; a new wording changes nothing.
 */
final class Revision {

	/**
	 * The revision in force.
	 *
	 * @return string 8 hexadecimal digits.
	 */
	public static function current(): string {
		// In the catalogue's order, which the cookie's flags follow.
		$asked = array_map(
			static fn ( array $service ): array => array( $service['id'], $service['category'], $service['provider'], $service['country'] ),
			Catalogue::declared()
		);

		return substr( hash( 'sha256', (string) wp_json_encode( array( Settings::all()['policyRevision'], $asked ) ) ), 0, 8 );
	}
}
