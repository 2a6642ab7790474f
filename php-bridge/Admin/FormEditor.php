<?php
/**
 * What the form's blocks know of the site.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

use Doorstep\Capabilities;
use Doorstep\Documents\DocumentPages;
use Doorstep\Leads\FormDefinition;
use Doorstep\Leads\FormNotice;
use Doorstep\Leads\FormPresets;
use Doorstep\Profile;
use Doorstep\Settings;
use Doorstep\Texts;

/**
 * Facts that the editor shows a form with: whoever may edit a page gets them, so no address of anybody
 * is among them. blocks/form/editor-facts.ts has their types.
 */
final class FormEditor {

	private const SCRIPT = 'doorstep-contact-form-editor-script';

	/**
	 * Fields whose label is ours where the editor leaves it empty.
	 */
	private const FIELDS = array( 'name', 'email', 'phone', 'message', 'company', 'job', 'address', 'date', 'time' );

	private const TEXTS = array( 'required', 'optional', 'send', 'about_listing', 'choose', 'consents', 'consents_note' );

	/**
	 * Prints the facts before the block's script; on enqueue_block_editor_assets.
	 */
	public static function print_facts(): void {
		wp_add_inline_script( self::SCRIPT, 'window.doorstepForm=' . wp_json_encode( self::facts(), JSON_HEX_TAG | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) . ';', 'before' );
	}

	/**
	 * Every fact, by its name.
	 *
	 * @return array<string, mixed>
	 */
	public static function facts(): array {
		// Of the site, not of who edits it: visitors read these.
		$language = Texts::of_site();
		$presets  = array();
		$notices  = array();
		foreach ( FormPresets::KINDS as $kind ) {
			$presets[ $kind ] = FormPresets::blocks( $kind, $language );
			$notices[ $kind ] = FormNotice::html( FormDefinition::of_block( array( 'kind' => $kind ), 0, $language, '/' ) );
		}
		$settings = Settings::all();

		return array(
			'language'      => $language,
			'texts'         => self::texts( $language ),
			'presets'       => $presets,
			'teams'         => array_map( static fn ( array $team ): array => array_intersect_key( $team, array_flip( array( 'id', 'name' ) ) ), $settings['teams'] ),
			'referenceMeta' => $settings['listing']['referenceMeta'],
			'notice'        => array(
				'policy'     => null !== DocumentPages::link( 'privacyPolicy', '' ),
				'controller' => '' !== Profile::text( 'legalName' ),
				'contact'    => '' !== Profile::text( 'email' ) . Profile::text( 'phone' ) . Profile::text( 'dpoEmail' ),
			),
			'notices'       => $notices,
			'settingsUrl'   => current_user_can( Capabilities::CONFIGURE ) ? admin_url( 'admin.php?page=doorstep-settings' ) : '',
		);
	}

	/**
	 * Texts that stand in a form, by key of texts/<language>/form.json without area.
	 *
	 * @param string $language One of Texts::languages().
	 * @return array<string, string>
	 */
	private static function texts( string $language ): array {
		$wanted = array( ...self::FIELDS, ...self::TEXTS );
		$texts  = array();
		foreach ( Texts::area( 'form', $language ) as $key => $text ) {
			$name = substr( $key, strlen( 'form.' ) );
			if ( in_array( $name, $wanted, true ) || str_starts_with( $name, 'consent_' ) || ( 'phone_notice' === $name && 'FR' === Profile::text( 'jurisdiction' ) ) ) {
				$texts[ $name ] = $text;
			}
		}

		return $texts;
	}
}
