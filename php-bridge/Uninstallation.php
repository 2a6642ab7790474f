<?php
/**
 * What is left when the owner deletes the plugin.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

use Doorstep\Encryption\LeadKeys;

/**
 * Nothing, or the leads where the owner wants to keep them (the setting `uninstall`). May stop half-way and
 * run again.
 */
final class Uninstallation {

	/**
	 * Removes what the plugin stored, on every site.
	 *
	 * @throws DatabaseUnavailable When the database refuses.
	 */
	public static function run(): void {
		$is_kept = false;
		Sites::each(
			static function () use ( &$is_kept ): void {
				$is_kept = Settings::stored()['uninstall']['keepLeads'] || $is_kept;
				self::remove();
			}
		);
		// Encrypted leads that are kept are worth nothing without their keys.
		if ( ! $is_kept ) {
			LeadKeys::of_site()->remove();
		}
	}

	/**
	 * Removes it on one site.
	 *
	 * @throws DatabaseUnavailable When the database refuses.
	 */
	private static function remove(): void {
		$kept = Settings::stored()['uninstall']['keepLeads'] ? array( 'leads' ) : array();
		Installation::deactivate();
		if ( array() !== $kept ) {
			self::tidy();
		}
		// Without either, leads that are kept could not be read; a site that encrypts none needs only the one.
		$keys = array_filter( array( Key::OPTION, LeadKeys::OPTION ), static fn ( string $option ): bool => array() === $kept || '' === get_option( $option ) );
		Schema::drop( array_values( array_diff( Schema::TABLES, $kept ) ) );
		Capabilities::remove();
		Versions\PdfFile::remove_all();
		delete_post_meta_by_key( Import\FlamingoPosts::MARK );
		// The settings last: they say what to do, should this stop half-way.
		foreach ( array( Profile::OPTION, Register\Register::OPTION, Versions\CurrentVersions::OPTION, Versions\PlannedChange::OPTION, Consent\BannerVersion::OPTION, Prepared::OPTION, Consent\ThemeColours::OPTION, Scan\Report::OPTION, Leads\OutboxHealth::OPTION, Leads\WeekClaim::OPTION, ...array_values( Captcha\Connector::OPTIONS ), Leads\Backfill::OPTION, Installation::OPTION, ...array_values( $keys ), Settings::OPTION ) as $option ) {
			delete_option( $option );
		}
	}

	/**
	 * Leaves of the leads what may be left without anybody to look after it: none that has expired, and no
	 * trace of who sent one.
	 *
	 * @throws DatabaseUnavailable When the database refuses.
	 */
	private static function tidy(): void {
		while ( 0 < Database::delete_batch( 'leads', 'expires_at <= %d', Clock::now() ) ) {
			continue;
		}
		Database::execute( 'UPDATE %i SET sender = NULL WHERE sender IS NOT NULL', array( Database::table( 'leads' ) ) );
	}
}
