<?php
/**
 * Tests of the check of documents.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Documents;

use Doorstep\Documents\Check;
use Doorstep\Documents\Completeness;
use Doorstep\Documents\DocumentBlock;
use Doorstep\Documents\DocumentsSiteHealth;
use Doorstep\Documents\Facts;
use Doorstep\Documents\Wording;
use Doorstep\Register\Register;
use Doorstep\Test\Register\Registers;
use Doorstep\Texts;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Each item of the law's list is there, missing, or spared for a reason that is said.
 */
final class CompletenessTest extends DocumentsTestCase {

	/**
	 * A page that the settings name as cookie policy.
	 */
	private function publish_cookie_policy(): void {
		$page = wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_title'  => 'Cookies',
				'post_status' => 'publish',
			)
		);
		$this->save_settings( array( 'pages' => array( 'cookiePolicy' => $page ) ) );
	}

	/**
	 * States by item.
	 *
	 * @param string $kind     Of the document.
	 * @param string $language Its language.
	 * @return array<string, string>
	 */
	private static function states( string $kind, string $language = 'fr' ): array {
		return array_column( array_map( static fn ( Check $check ): array => array( $check->id, $check->state ), Completeness::of( $kind, new Wording( $language, new Facts() ) ) ), 1, 0 );
	}

	/**
	 * Under Tools, Site Health.
	 */
	public function test_site_health_says_what_is_missing(): void {
		$this->save_profile( Profiles::french( array( 'vatNumber' => '' ) ) );
		$this->publish_cookie_policy();
		$result = DocumentsSiteHealth::run();
		self::assertSame( 'recommended', $result['status'] );
		self::assertIsString( $result['description'] );
		self::assertStringContainsString( 'VAT number', $result['description'] );
	}

	public function test_a_complete_agency_has_nothing_missing(): void {
		$this->save_profile( Profiles::french() );
		$this->publish_cookie_policy();
		self::assertNull( Register::save( Registers::of_an_agency() ) );
		foreach ( self::KINDS as $kind ) {
			self::assertNotContains( Check::MISSING, self::states( $kind ), $kind );
		}
		add_filter( 'locale', static fn (): string => 'fr_FR', PHP_INT_MAX );
		self::assertSame( 'good', DocumentsSiteHealth::run()['status'] );
	}

	/**
	 * Every item of requirements L3.
	 */
	public function test_asks_for_every_item_of_articles_13_and_14(): void {
		$this->save_profile( Profiles::french() );
		foreach ( array( 'controller', 'representative', 'officer', 'purposes', 'interests', 'data', 'recipients', 'transfers', 'terms', 'retention', 'rights', 'withdrawal', 'complaint', 'fields', 'automated', 'sources', 'cookies', 'joint', 'processor', 'agreements', 'after-death' ) as $item ) {
			self::assertArrayHasKey( $item, self::states( 'privacy-policy' ) );
		}
	}

	/**
	 * What is spared says why.
	 */
	public function test_what_does_not_apply_has_a_reason(): void {
		$this->save_profile( Profiles::belgian() );
		$spared = array_filter( Completeness::of( 'privacy-policy', new Wording( 'fr', new Facts() ) ), static fn ( Check $check ): bool => Check::NOT_APPLICABLE === $check->state );
		self::assertContains( 'after-death', array_column( $spared, 'id' ) );
		foreach ( $spared as $check ) {
			self::assertNotSame( '', $check->detail, $check->id );
		}
	}

	/**
	 * Changes to one activity or recipient, and the item that is missing then.
	 *
	 * @return iterable<string, array{0: array<string, mixed>, 1: string, 2?: string}>
	 */
	public static function gaps(): iterable {
		$activity = static fn ( array $change ): array => array( 'activities' => array( Registers::activity( 'newsletter', $change ) ) );
		yield 'no term and no criteria' => array( $activity( array( 'months' => 0 ) ), 'retention' );
		yield 'no data' => array( $activity( array( 'data' => array() ) ), 'data' );
		yield 'no source' => array( $activity( array( 'sources' => array() ) ), 'sources' );
		yield 'joint with nobody' => array( $activity( array( 'role' => 'joint' ) ), 'joint' );
		yield 'processor for nobody' => array( $activity( array( 'role' => 'processor' ) ), 'processor' );
		yield 'a decision without its logic' => array( $activity( array( 'isAutomated' => true ) ), 'automated' );
		yield 'an own activity without purpose' => array(
			$activity(
				array(
					'preset' => '',
					'name'   => array( 'fr' => 'Faire ceci' ),
				)
			),
			'purposes',
		);
		yield 'an interest that nobody names' => array(
			$activity(
				array(
					'preset'  => '',
					'basis'   => 'interest',
					'name'    => array( 'fr' => 'Faire ceci' ),
					'purpose' => array( 'fr' => 'Pour cela.' ),
				)
			),
			'interests',
		);
		yield 'a text in another language only' => array( $activity( array( 'purpose' => array( 'en' => 'For this.' ) ) ), 'unfinished' );
		yield 'a text to be finished' => array( $activity( array( 'purpose' => array( 'fr' => 'Pour [à compléter].' ) ) ), 'unfinished' );
		$assumed = array(
			'fr' => 'En naviguant sur ce site, vous acceptez notre politique.',
			'en' => 'By using this site you agree to this policy.',
			'nl' => 'Door gebruik te maken van deze site gaat u akkoord met dit beleid.',
			'de' => 'Durch die Nutzung dieser Website stimmen Sie dem zu.',
		);
		foreach ( array_intersect_key( $assumed, array_flip( Texts::DOCUMENT_LANGUAGES ) ) as $language => $text ) {
			yield "consent by use, $language" => array(
				$activity(
					array(
						'purpose' => array(
							'fr'      => 'Pour cela.',
							$language => $text,
						),
					)
				),
				'consent-wording',
				$language,
			);
		}
		yield 'a recipient nowhere' => array( array( 'recipients' => array( array( 'country' => '' ) + Registers::recipient( 'mailer', 'Envoi Facile', 'processor' ) ) ), 'transfers' );
		yield 'a processor without agreement' => array( array( 'recipients' => array( array( 'agreedOn' => '' ) + Registers::recipient( 'mailer', 'Envoi Facile', 'processor' ) ) ), 'agreements' );
	}

	/**
	 * One gap, one item.
	 *
	 * @param array<string, mixed> $register What is declared.
	 * @param string               $item     What is missing then.
	 * @param string               $language Of the document.
	 */
	#[DataProvider( 'gaps' )]
	public function test_names_the_gap( array $register, string $item, string $language = 'fr' ): void {
		$this->save_profile( Profiles::french() );
		$this->publish_cookie_policy();
		self::assertNull( Register::save( $register ) );
		self::assertContains( $item, array_keys( self::states( 'privacy-policy', $language ), Check::MISSING, true ) );
	}

	/**
	 * Texts that only look like it.
	 */
	public function test_does_not_take_honest_wording_for_assumed_consent(): void {
		$this->save_profile( Profiles::french() );
		foreach ( array( 'Vous pouvez refuser en utilisant ce bouton.', 'Nous utilisons ces données si vous l’acceptez.', 'En cas de visite, nous vous demandons votre accord.' ) as $text ) {
			self::assertNull( Register::save( array( 'activities' => array( Registers::activity( 'newsletter', array( 'purpose' => array( 'fr' => $text ) ) ) ) ) ) );
			self::assertSame( Check::PRESENT, self::states( 'privacy-policy' )['consent-wording'], $text );
		}
	}

	/**
	 * Templates leave gaps; a document prints none.
	 */
	public function test_a_gap_left_in_a_fact_is_a_fact_that_is_missing(): void {
		foreach ( array( '[XXX]', '…..', 'xxx', '[à compléter]', '____', 'TODO' ) as $gap ) {
			$this->save_profile( Profiles::french( array( 'street' => $gap ) ) );
			self::assertSame( Check::MISSING, self::states( 'legal-notice' )['street'], $gap );
			self::assertStringNotContainsString( $gap, $this->text( 'legal-notice' ) . $this->text( 'privacy-policy' ) );
		}
		$this->save_profile( Profiles::french( array( 'street' => '3 rue [ancienne halle]' ) ) );
		self::assertSame( Check::PRESENT, self::states( 'legal-notice' )['street'] );
	}

	/**
	 * Beside the block, for those who may change it.
	 */
	public function test_the_notice_names_gaps_of_the_register_too(): void {
		$this->save_profile( Profiles::french() );
		self::assertNull( Register::save( array( 'activities' => array( Registers::activity( 'newsletter', array( 'months' => 0 ) ) ) ) ) );
		self::assertStringNotContainsString( 'doorstep-missing', DocumentBlock::render( 'privacy-policy', array() ) );
		$this->log_in( 'administrator' );
		self::assertStringContainsString( 'art. 13(2)(a)', DocumentBlock::render( 'privacy-policy', array() ) );
		self::assertStringNotContainsString( 'doorstep-missing', DocumentBlock::render( 'legal-notice', array() ) );
	}
}
