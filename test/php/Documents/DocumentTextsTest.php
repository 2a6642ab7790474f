<?php
/**
 * Tests of the documents' texts.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Documents;

use Doorstep\Contract;
use Doorstep\Documents\FactLabels;
use Doorstep\Documents\Facts;
use Doorstep\Documents\RequiredFacts;
use Doorstep\Gate\Catalogue;
use Doorstep\Texts;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Every language says the same things.
 */
final class DocumentTextsTest extends DocumentsTestCase {

	/**
	 * The areas.
	 *
	 * @return iterable<string, array{string}>
	 */
	public static function areas(): iterable {
		foreach ( array( ...self::KINDS, 'document' ) as $area ) {
			yield $area => array( $area );
		}
	}

	/**
	 * Keys and marks.
	 *
	 * @param string $area Of the texts.
	 */
	#[DataProvider( 'areas' )]
	public function test_every_language_has_the_same_keys_and_marks( string $area ): void {
		$english = Texts::area( $area, 'en' );
		foreach ( Texts::DOCUMENT_LANGUAGES as $language ) {
			$texts = Texts::area( $area, $language );
			self::assertSame( array_keys( $english ), array_keys( $texts ), $language );
			foreach ( $english as $key => $text ) {
				self::assertSame( self::marks( $text ), self::marks( $texts[ $key ] ), "$key, $language" );
				self::assertNotSame( '', trim( $texts[ $key ] ), "$key, $language" );
				self::assertDoesNotMatchRegularExpression( '/[<>]|&\w+;|\'/', $texts[ $key ], "$key, $language" );
			}
		}
		foreach ( Texts::area( $area, 'fr' ) as $key => $text ) {
			// French typography: no line may break before these.
			self::assertDoesNotMatchRegularExpression( '/ [:;?!»]|« |n° /u', $text, $key );
		}
	}

	/**
	 * A field or service that is added later needs its words.
	 */
	public function test_every_field_service_and_required_fact_has_its_words(): void {
		foreach ( Texts::DOCUMENT_LANGUAGES as $language ) {
			foreach ( array_keys( (array) Contract::read( 'contract' )['fields'] ) as $field ) {
				self::assertNotSame( '', Texts::get( 'privacy-policy.field_' . $field, $language ) );
			}
			foreach ( Catalogue::all() as $id => $service ) {
				self::assertNotSame( '', Texts::get( 'services.' . $id, $language ) );
				self::assertTrue( '' === $service['country'] || '' !== Texts::get( 'units.country.' . $service['country'], $language ) );
			}
			foreach ( array( 'preferences', 'statistics-anonymous', 'statistics', 'marketing' ) as $category ) {
				self::assertNotSame( '', Texts::get( 'privacy-policy.services_' . str_replace( '-', '_', $category ) . '_purpose', $language ) );
			}
		}
		foreach ( array( 'FR', 'BE', 'EU' ) as $jurisdiction ) {
			$this->save_profile(
				array(
					'jurisdiction' => $jurisdiction,
					'dpoName'      => 'X',
				)
			);
			$this->declare_services( 'google-analytics-4' );
			foreach ( self::KINDS as $kind ) {
				foreach ( RequiredFacts::missing( $kind, new Facts() ) as $name ) {
					self::assertNotSame( '', FactLabels::label( $name ) );
				}
			}
		}
	}

	/**
	 * The facts a text wants, sorted.
	 *
	 * @param string $text With marks.
	 * @return list<string>
	 */
	private static function marks( string $text ): array {
		preg_match_all( '/\{(\w+)\}/', $text, $marks );
		sort( $marks[1] );

		return $marks[1];
	}
}
