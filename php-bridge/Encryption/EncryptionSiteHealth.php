<?php
/**
 * Whether leads are encrypted as wp-config.php asks for.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Encryption;

/**
 * "Doorstep encryption" under Tools, Site Health; on sites that use it, or did.
 *
 * @phpstan-type Finding array{string, string, string}
 */
final class EncryptionSiteHealth {

	/**
	 * Adds the test; on site_status_tests.
	 *
	 * @param array<string, array<string, array<string, mixed>>> $tests By kind and name.
	 * @return array<string, array<string, array<string, mixed>>>
	 */
	public static function add( array $tests ): array {
		if ( LeadKeys::were_ever_used() ) {
			$tests['direct']['doorstep_encryption'] = array(
				'label' => __( 'Doorstep encryption', 'doorstep' ),
				'test'  => array( self::class, 'run' ),
			);
		}

		return $tests;
	}

	/**
	 * Runs it.
	 *
	 * @return array<string, string|array<string, string>> As WordPress takes it.
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	public static function run(): array {
		try {
			list( $status, $label, $text ) = self::finding();
		} catch ( KeysUnavailable $error ) {
			list( $status, $label, $text ) = array( 'critical', __( 'Doorstep cannot reach the keys of the leads', 'doorstep' ), self::reason( $error->reason ) . ' ' . __( 'Until then forms answer that the message could not be stored, and nobody can read encrypted leads. Nothing is stored unencrypted instead.', 'doorstep' ) );
		}

		return array(
			'test'        => 'doorstep_encryption',
			'label'       => $label,
			'status'      => $status,
			'badge'       => array(
				'label' => 'Doorstep',
				'color' => 'blue',
			),
			'description' => '<p>' . esc_html( $text ) . '</p>',
			'actions'     => '',
		);
	}

	/**
	 * What is to be said where the keys are there.
	 *
	 * @return Finding Status, label, text.
	 * @throws KeysUnavailable When they are out of reach.
	 */
	private static function finding(): array {
		$keys = LeadKeys::of_site();
		$keys->check();
		$unreadable = KeyRotation::unreadable();
		if ( 0 !== $unreadable ) {
			/* translators: %d: Number of leads. */
			$text = sprintf( _n( '%d lead cannot be read: its key is missing. It is erased when its time comes. If there is a copy of the key, put it back.', '%d leads cannot be read: their key is missing. They are erased when their time comes. If there is a copy of the key, put it back.', $unreadable, 'doorstep' ), $unreadable );

			return array( 'critical', __( 'Doorstep has leads that cannot be read', 'doorstep' ), $text );
		}
		if ( ! $keys->are_used() && KeyRotation::is_left() ) {
			return array( 'recommended', __( 'Doorstep is still decrypting leads', 'doorstep' ), __( 'Leave the keys in place until this is done. Scheduled tasks decrypt 5,000 leads a day; “wp doorstep leads rotate-keys” decrypts all of them now.', 'doorstep' ) );
		}
		if ( ! $keys->are_used() ) {
			return array( 'good', __( 'Doorstep’s leads are not encrypted', 'doorstep' ), __( 'Encryption was used on this site and is turned off.', 'doorstep' ) );
		}
		if ( KeyRotation::is_left() ) {
			return array( 'recommended', __( 'Doorstep is still encrypting leads', 'doorstep' ), __( 'Some leads are not encrypted yet, or not with the key that they should have. Scheduled tasks encrypt 5,000 a day; “wp doorstep leads rotate-keys” encrypts all of them now.', 'doorstep' ) );
		}

		return array(
			'good',
			__( 'Doorstep’s leads are encrypted in the database', 'doorstep' ),
			null === $keys->months()
				? __( 'The key in wp-config.php encrypts them. Old backups of the database stay readable to whoever has that key.', 'doorstep' )
				: __( 'Each month has a key of its own in the folder that wp-config.php names. Once the month in which leads are erased is over, its key is destroyed, and no backup of the database can show them.', 'doorstep' ),
		);
	}

	/**
	 * Why the keys are out of reach, and what to do.
	 *
	 * @param string $reason Of KeysUnavailable.
	 */
	private static function reason( string $reason ): string {
		return match ( $reason ) {
			KeysUnavailable::CONSTANT => __( 'DOORSTEP_LEAD_KEYS in wp-config.php must be one or more keys of 64 hexadecimal digits each, with commas between them; DOORSTEP_LEAD_KEY_FOLDER must be an absolute path.', 'doorstep' ),
			KeysUnavailable::IN_SITE => __( 'The folder that DOORSTEP_LEAD_KEY_FOLDER names lies within the site, where a browser could fetch the keys. Choose one outside.', 'doorstep' ),
			KeysUnavailable::FOREIGN => __( 'The folder that DOORSTEP_LEAD_KEY_FOLDER names is not the one that this site’s leads were encrypted with. Put the right one back.', 'doorstep' ),
			default => __( 'The folder that DOORSTEP_LEAD_KEY_FOLDER names is not there, or PHP may not read and write it.', 'doorstep' ),
		};
	}
}
