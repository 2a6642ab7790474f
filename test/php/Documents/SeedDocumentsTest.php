<?php
/**
 * Tests of the privacy policies of five businesses.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Documents;

use Doorstep\Documents\Check;
use Doorstep\Documents\Completeness;
use Doorstep\Documents\Facts;
use Doorstep\Documents\RequiredFacts;
use Doorstep\Documents\Wording;
use Doorstep\Register\Register;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Each must be able to publish what its own document says, and be told what is missing in it. Names are invented.
 *
 * @phpstan-type Seed array{about: string, language: string, profile: array<string, string|int|bool>, settings: array<string, mixed>, register: array<string, mixed>, facts: list<string>, gaps: list<string>, missing: list<string>}
 */
final class SeedDocumentsTest extends DocumentsTestCase {

	/**
	 * The businesses.
	 *
	 * @return iterable<string, array{Seed}>
	 */
	public static function seeds(): iterable {
		foreach ( (array) glob( __DIR__ . '/seeds/*.json' ) as $file ) {
			/**
			 * As written there.
			 *
			 * @var Seed $seed
			 */
			$seed = json_decode( (string) file_get_contents( (string) $file ), true, 512, JSON_THROW_ON_ERROR ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents
			yield basename( (string) $file, '.json' ) => array( $seed );
		}
	}

	/**
	 * Saves all that a business declares.
	 *
	 * @param array $seed The business.
	 * @phpstan-param Seed $seed
	 */
	private function save( array $seed ): void {
		$this->save_profile( $seed['profile'] );
		$this->save_settings( $seed['settings'] );
		self::assertNull( Register::save( $seed['register'] ) );
	}

	/**
	 * Nothing that was entered is lost.
	 *
	 * @param array $seed The business.
	 * @phpstan-param Seed $seed
	 */
	#[DataProvider( 'seeds' )]
	public function test_the_policy_says_every_fact( array $seed ): void {
		$this->save( $seed );
		// Where facts are missing, those who may edit the page read it alone.
		$this->log_in( 'administrator' );
		$text = $this->text( 'privacy-policy', $seed['language'] );
		foreach ( $seed['facts'] as $fact ) {
			self::assertStringContainsString( $fact, $text );
		}
		self::assertDoesNotMatchRegularExpression( '/\[XXX\]|…\.\.|\{\w+\}/u', $text );
	}

	/**
	 * And what is not there is named, no more and no less.
	 *
	 * @param array $seed The business.
	 * @phpstan-param Seed $seed
	 */
	#[DataProvider( 'seeds' )]
	public function test_reports_exactly_its_gaps( array $seed ): void {
		$this->save( $seed );
		$wording = new Wording( $seed['language'], new Facts() );
		$gaps    = array_map( static fn ( Check $check ): string => $check->id, Completeness::missing( 'privacy-policy', $wording ) );
		sort( $gaps );
		$expected = $seed['gaps'];
		sort( $expected );
		self::assertSame( $expected, $gaps );
		foreach ( $seed['missing'] as $fact ) {
			self::assertContains( $fact, array( ...RequiredFacts::missing( 'privacy-policy', $wording->facts ), ...RequiredFacts::missing( 'legal-notice', $wording->facts ) ) );
		}
	}
}
