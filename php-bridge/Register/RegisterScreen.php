<?php
/**
 * What the screen of the documents shows.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Register;

use Doorstep\Contract;
use Doorstep\Documents\Country;
use Doorstep\Documents\Facts;
use Doorstep\Documents\Overview;
use Doorstep\Documents\Wording;
use Doorstep\Texts;

/**
 * The register with what helps to fill it in: models, the documents' words, and what the site does by itself.
 */
final class RegisterScreen {

	/**
	 * What the route answers.
	 *
	 * @return array<string, mixed>
	 */
	public static function facts(): array {
		$facts     = new Facts();
		$wording   = new Wording( Texts::document_language(), $facts );
		$languages = self::languages();
		$table     = RegisterTable::of( $wording );
		$texts     = array();
		foreach ( array( $wording->language, ...$languages ) as $language ) {
			$texts[ $language ] ??= Texts::area( 'register', $language );
		}

		return array(
			'register'     => Register::all(),
			'revision'     => Register::revision(),
			'presets'      => Contract::read( 'activity-presets' )['activities'],
			'jurisdiction' => $facts->jurisdiction(),
			'eea'          => Country::EEA,
			'languages'    => $languages,
			'language'     => $wording->language,
			'texts'        => $texts,
			'enforced'     => array_values(
				array_map(
					static fn ( array $row ): array => array(
						'id'   => $row['id'],
						'name' => $row['name'],
					),
					array_filter( $table['rows'], static fn ( array $row ): bool => $row['isEnforced'] )
				)
			),
			'table'        => $table,
			'documents'    => Overview::all( $languages ),
		);
	}

	/**
	 * Languages that texts are asked for in: the site's, those of its multilingual plugin, and those that
	 * something is written in.
	 *
	 * @return non-empty-list<string>
	 */
	private static function languages(): array {
		$site   = Texts::of_locale( get_locale() );
		$active = apply_filters( 'wpml_active_languages', null ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- WPML's, which Polylang answers too.
		$used   = array_filter( Texts::DOCUMENT_LANGUAGES, static fn ( string $language ): bool => $site === $language || ( is_array( $active ) && isset( $active[ $language ] ) ) || Register::has_language( $language ) );
		// The site's first.
		$languages = array_values( array_unique( array( ...array_intersect( array( $site ), $used ), ...$used ) ) );

		return array() === $languages ? array( 'en' ) : $languages;
	}
}
