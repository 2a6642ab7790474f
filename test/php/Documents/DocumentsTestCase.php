<?php
/**
 * Base of the tests of the documents.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Documents;

use DOMDocument;
use DOMXPath;
use Doorstep\Documents\DocumentBlock;
use Doorstep\Profile;
use Doorstep\Register\Register;
use Doorstep\Settings;
use Doorstep\Test\TestCase;

/**
 * Saves profiles and settings, and reads what a document says.
 */
abstract class DocumentsTestCase extends TestCase {

	protected const KINDS = array( 'legal-notice', 'privacy-policy', 'cookie-policy' );

	/**
	 * Forgets what the test site knows.
	 */
	protected function setUp(): void {
		parent::setUp();
		// Tests of other classes leave the page that they showed.
		unset( $GLOBALS['post'] );
		delete_option( Profile::OPTION );
		delete_option( Settings::OPTION );
		delete_option( Register::OPTION );
		add_filter( 'locale', static fn (): string => 'en_US', PHP_INT_MAX );
	}

	/**
	 * Stores facts as somebody could who does not ask the contract: another plugin, an import.
	 *
	 * @param array<string, string|int|bool> $profile The facts.
	 */
	protected function force_profile( array $profile ): void {
		update_option( Profile::OPTION, $profile );
	}

	/**
	 * Saves the agency's facts.
	 *
	 * @param array<string, string|int|bool> $profile The facts.
	 */
	protected function save_profile( array $profile ): void {
		self::assertNull( Profile::save( $profile ) );
	}

	/**
	 * Saves settings on top of those that are there.
	 *
	 * @param array<string, mixed> $settings What changes.
	 */
	protected function save_settings( array $settings ): void {
		self::assertNull( Settings::save( array_replace_recursive( Settings::all(), $settings ) ) );
	}

	/**
	 * Declares the services of the site.
	 *
	 * @param string ...$ids Of the catalogue.
	 */
	protected function declare_services( string ...$ids ): void {
		self::assertNull( Settings::save( array( 'services' => $ids ) + Settings::all() ) );
	}

	/**
	 * HTML of a document.
	 *
	 * @param string $kind     Which.
	 * @param string $language Its language.
	 */
	protected function html( string $kind, string $language = 'fr' ): string {
		return DocumentBlock::render( $kind, array( 'language' => $language ) );
	}

	/**
	 * What a reader reads, with plain spaces.
	 *
	 * @param string $kind     Which.
	 * @param string $language Its language.
	 */
	protected function text( string $kind, string $language = 'fr' ): string {
		$text = html_entity_decode( wp_strip_all_tags( str_replace( '<', ' <', $this->html( $kind, $language ) ) ), ENT_QUOTES | ENT_HTML5 );

		return trim( (string) preg_replace( '/[\s\x{00a0}]+/u', ' ', $text ) );
	}

	/**
	 * The HTML as a tree.
	 *
	 * @param string $html A fragment.
	 */
	protected function tree( string $html ): DOMXPath {
		$document = new DOMDocument();
		self::assertTrue( $document->loadHTML( '<?xml encoding="utf-8"?><body>' . $html . '</body>', LIBXML_NOERROR ) );

		return new DOMXPath( $document );
	}

	/**
	 * Every document in every language.
	 *
	 * @return iterable<string, array{string, string}>
	 */
	public static function documents(): iterable {
		foreach ( self::KINDS as $kind ) {
			yield $kind . ' in French' => array( $kind, 'fr' );
			yield $kind . ' in English' => array( $kind, 'en' );
			yield $kind . ' in Dutch' => array( $kind, 'nl' );
			yield $kind . ' in German' => array( $kind, 'de' );
		}
	}
}
