<?php
/**
 * Tests of Doorstep\Documents\Overview.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Documents;

use Doorstep\Documents\Overview;
use Doorstep\Register\Register;
use Doorstep\Test\Register\Registers;

/**
 * The screen says where each document stands, and where what is missing is entered.
 *
 * @phpstan-import-type Row from Overview
 */
final class OverviewTest extends DocumentsTestCase {

	/**
	 * What the screen is told of a document.
	 *
	 * @param string $kind Which.
	 * @return Row
	 */
	private function overview( string $kind ): array {
		$this->log_in( 'administrator' );
		/**
		 * As the route answers.
		 *
		 * @var list<Row> $rows
		 */
		$rows = $this->request( 'GET', '/doorstep/v1/register' )->get_data()['documents'];

		return array_column( $rows, null, 'kind' )[ $kind ];
	}

	public function test_every_document_is_there_with_every_item_and_its_state(): void {
		$this->save_profile( Profiles::french() );
		foreach ( self::KINDS as $kind ) {
			self::assertTrue( $this->overview( $kind )['isComplete'], $kind );
			$items = $this->overview( $kind )['items'];
			self::assertNotEmpty( $items );
			foreach ( $items as $item ) {
				self::assertContains( $item['state'], array( 'present', 'missing', 'not-applicable' ) );
				self::assertSame( 'missing' === $item['state'], array() !== $item['missing'], $item['id'] );
				self::assertSame( 'not-applicable' === $item['state'], '' !== $item['reason'], $item['id'] );
			}
		}
	}

	public function test_what_is_missing_has_the_path_of_the_field_where_it_is_entered(): void {
		$this->save_profile( Profiles::french( array( 'vatNumber' => '', 'logDays' => 0 ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Two facts.
		$register                              = Registers::of_an_agency();
		$register['activities'][1]['months']   = 0;
		$register['activities'][1]['criteria'] = array();
		$register['recipients'][0]['agreedOn'] = '';
		self::assertNull( Register::save( $register ) );
		$paths = static fn ( array $row ): array => array_column( array_merge( array(), ...array_column( $row['items'], 'missing' ) ), 'path' );
		self::assertFalse( $this->overview( 'legal-notice' )['isComplete'] );
		self::assertSame( array( 'profile.vatNumber' ), $paths( $this->overview( 'legal-notice' ) ) );
		self::assertSame( array( 'profile.logDays', 'register.activities.1.months', 'settings.pages.cookiePolicy', 'register.recipients.0.agreedOn', 'register.otherMeasures', 'register.recipients.0.purpose', 'register.recipients.1.purpose' ), $paths( $this->overview( 'privacy-policy' ) ) );
	}

	/**
	 * A text that is written in French alone is missing in English, and the screen says in which.
	 */
	public function test_what_is_missing_in_one_language_names_it(): void {
		$this->save_profile( Profiles::french() );
		$register                             = Registers::of_an_agency();
		$register['activities'][0]['purpose'] = array( 'fr' => 'Vous écrire une fois par mois.' );
		$register['otherMeasures']            = array();
		self::assertNull( Register::save( $register ) );
		$items = array_column( $this->overview( 'privacy-policy' )['items'], 'missing', 'id' );
		self::assertSame( array( 'en' ), $items['unfinished'][0]['languages'] );
		self::assertSame( 'register.activities.0.purpose', $items['unfinished'][0]['path'] );
		self::assertSame( array(), $items['cookies'][0]['languages'] );
	}

	public function test_the_page_of_a_document_is_there_to_be_seen_and_edited(): void {
		self::assertNull( $this->overview( 'legal-notice' )['page'] );
		$page = wp_insert_post(
			array(
				'post_type'    => 'page',
				'post_title'   => 'Qui nous sommes & où',
				'post_status'  => 'draft',
				'post_content' => 'Rien encore.',
			)
		);
		$this->save_settings( array( 'pages' => array( 'legalNotice' => $page ) ) );
		$shown = $this->overview( 'legal-notice' )['page'];
		self::assertNotNull( $shown );
		self::assertSame( 'Qui nous sommes & où', $shown['title'] );
		self::assertFalse( $shown['isPublished'] );
		self::assertFalse( $shown['hasDocument'] );
		self::assertStringContainsString( 'post=' . $page, $shown['editUrl'] );
		wp_update_post(
			array(
				'ID'           => $page,
				'post_status'  => 'publish',
				'post_content' => '<!-- wp:group --><div><!-- wp:doorstep/legal-notice /--></div><!-- /wp:group -->',
			)
		);
		$shown = $this->overview( 'legal-notice' )['page'];
		self::assertNotNull( $shown );
		self::assertTrue( $shown['isPublished'] && $shown['hasDocument'] );
		self::assertSame( get_permalink( $page ), $shown['viewUrl'] );
		wp_trash_post( $page );
		self::assertNull( $this->overview( 'legal-notice' )['page'] );
	}
}
