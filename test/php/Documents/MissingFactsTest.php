<?php
/**
 * Tests of the notice about missing facts.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Documents;

use Doorstep\Documents\DocumentBlock;
use Doorstep\Documents\FactLabels;
use Doorstep\Documents\Facts;
use Doorstep\Documents\RequiredFacts;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Post;

/**
 * What the law asks for and the profile does not know is told to editors, exactly, and to nobody else.
 */
final class MissingFactsTest extends DocumentsTestCase {

	/**
	 * Opens a page as the one that is being shown.
	 */
	private function show_page(): void {
		$id = wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_title'  => 'Mentions légales',
				'post_status' => 'publish',
			)
		);
		self::assertGreaterThan( 0, $id );
		$post = get_post( $id );
		self::assertInstanceOf( WP_Post::class, $post );
		$GLOBALS['post'] = $post; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited
	}

	/**
	 * Leaves the page.
	 */
	protected function tearDown(): void {
		unset( $GLOBALS['post'] );
		parent::tearDown();
	}

	/**
	 * Facts that each document requires, by jurisdiction.
	 *
	 * @return iterable<string, array{string, string, list<string>}>
	 */
	public static function required(): iterable {
		$seat = array( 'legalName', 'street', 'postalCode', 'city', 'email' );
		yield 'legal notice in France' => array( 'FR', 'legal-notice', array( ...$seat, 'legalForm', 'shareCapital', 'phone', 'registrationNumber', 'registrationPlace', 'vatNumber', 'legalRepresentative', 'publicationDirector', 'hostName', 'hostAddress', 'hostPhone', 'cardNumber', 'cardIssuer', 'cardActivities', 'guarantorName', 'guarantorAddress', 'guarantorAmount', 'insurerName', 'feeScheduleUrl', 'mediatorName', 'mediatorAddress' ) );
		yield 'legal notice in Belgium' => array( 'BE', 'legal-notice', array( ...$seat, 'phone', 'registrationNumber', 'vatNumber', 'ipiTitle', 'ipiNumber', 'insurerName', 'insurerPolicy', 'thirdPartyAccount' ) );
		yield 'legal notice elsewhere' => array( 'EU', 'legal-notice', array( ...$seat, 'country', 'registrationNumber', 'vatNumber' ) );
		foreach ( array( 'FR', 'BE', 'EU' ) as $jurisdiction ) {
			yield 'privacy policy, ' . $jurisdiction => array( $jurisdiction, 'privacy-policy', array( ...$seat, 'hostName', 'hostCountry', 'logDays', 'backupDays' ) );
			yield 'cookie policy, ' . $jurisdiction => array( $jurisdiction, 'cookie-policy', array( 'legalName', 'email' ) );
		}
	}

	/**
	 * Nothing known: everything is missing. All known: nothing. One not known: that one.
	 *
	 * @param string       $jurisdiction Whose law.
	 * @param string       $kind         Which document.
	 * @param list<string> $required     What it needs.
	 */
	#[DataProvider( 'required' )]
	public function test_names_exactly_what_is_missing( string $jurisdiction, string $kind, array $required ): void {
		$this->save_profile( array( 'jurisdiction' => $jurisdiction ) );
		self::assertSame( $required, RequiredFacts::missing( $kind, new Facts() ) );

		$complete = array( 'jurisdiction' => $jurisdiction ) + Profiles::french() + Profiles::belgian();
		$this->save_profile( $complete );
		self::assertSame( array(), RequiredFacts::missing( $kind, new Facts() ) );

		foreach ( $required as $name ) {
			$this->save_profile( array_diff_key( $complete, array( $name => true ) ) );
			self::assertSame( array( $name ), RequiredFacts::missing( $kind, new Facts() ) );
			$this->force_profile( array( $name => is_int( $complete[ $name ] ) ? 0 : " \n" ) + $complete );
			self::assertSame( array( $name ), RequiredFacts::missing( $kind, new Facts() ), 'A blank counts as known.' );
		}
	}

	/**
	 * Cases that the law excepts.
	 */
	public function test_an_agency_without_funds_or_capital_is_not_asked_for_them(): void {
		$funds = array_diff_key( Profiles::french( array( 'holdsNoFunds' => true ) ), array_flip( array( 'guarantorName', 'guarantorAddress', 'guarantorAmount' ) ) );
		$this->save_profile( $funds );
		self::assertSame( array(), RequiredFacts::missing( 'legal-notice', new Facts() ) );

		$this->save_profile(
			Profiles::french(
				array(
					'legalForm'    => 'Entrepreneur individuel',
					'shareCapital' => '',
				)
			)
		);
		self::assertSame( array(), RequiredFacts::missing( 'legal-notice', new Facts() ) );
	}

	/**
	 * CNIL: 25 months at most; the tool enforces it, so the owner has to say it.
	 */
	public function test_asks_for_the_term_of_the_statistics_only_where_there_are_some(): void {
		$this->save_profile( Profiles::french( array( 'statisticsMonths' => 0 ) ) );
		$this->declare_services( 'youtube' );
		self::assertSame( array(), RequiredFacts::missing( 'privacy-policy', new Facts() ) );
		$this->declare_services( 'youtube', 'google-analytics-4' );
		self::assertSame( array( 'statisticsMonths' ), RequiredFacts::missing( 'privacy-policy', new Facts() ) );
	}

	/**
	 * Who reads the notice, and who does not.
	 */
	public function test_only_who_may_edit_the_page_reads_what_is_missing(): void {
		$this->save_profile( array_diff_key( Profiles::french(), array( 'cardNumber' => true ) ) );
		$this->show_page();
		$for_visitors = DocumentBlock::render( 'legal-notice', array() );
		self::assertStringNotContainsString( 'doorstep-missing', $for_visitors );
		self::assertStringNotContainsString( '<h2', $for_visitors, 'A document that lacks a fact is shown.' );

		foreach ( array( 'subscriber', 'contributor', 'doorstep_marketing' ) as $role ) {
			$this->log_in( $role );
			self::assertSame( $for_visitors, DocumentBlock::render( 'legal-notice', array() ), $role );
		}

		$this->log_in( 'administrator' );
		$for_owner = DocumentBlock::render( 'legal-notice', array() );
		self::assertStringContainsString( 'Marc Lenoir', $for_owner );
		self::assertStringNotContainsString( 'CCI de Portville', $for_owner, 'A row that lacks a fact is printed in part.' );
		self::assertStringContainsString( '<ul><li>' . esc_html( FactLabels::label( 'cardNumber' ) ) . '</li></ul>', $for_owner );
		self::assertStringContainsString( 'admin.php?page=doorstep-settings', $for_owner );

		$this->log_in( 'editor' );
		$for_editor = DocumentBlock::render( 'legal-notice', array() );
		self::assertStringContainsString( '<ul><li>' . esc_html( FactLabels::label( 'cardNumber' ) ) . '</li></ul>', $for_editor );
		self::assertStringNotContainsString( 'admin.php', $for_editor, 'An editor may not open the settings.' );
	}

	/**
	 * The editor's preview asks WordPress' own route for it.
	 */
	public function test_the_editors_preview_shows_what_is_missing(): void {
		$this->save_profile( array() );
		$this->log_in( 'administrator' );
		$page  = wp_insert_post(
			array(
				'post_type'  => 'page',
				'post_title' => 'Mentions',
			)
		);
		$reply = $this->request(
			'GET',
			'/wp/v2/block-renderer/doorstep/legal-notice',
			null,
			array(),
			array(
				'context' => 'edit',
				'post_id' => $page,
			)
		);
		self::assertSame( 200, $reply->get_status() );
		$data = $reply->get_data();
		self::assertIsArray( $data );
		self::assertStringContainsString( 'doorstep-missing', (string) $data['rendered'] );
	}

	/**
	 * A complete document has nothing to tell.
	 */
	public function test_a_complete_document_has_no_notice(): void {
		$this->save_profile( Profiles::french() );
		$this->show_page();
		$this->log_in( 'administrator' );
		foreach ( self::KINDS as $kind ) {
			self::assertStringNotContainsString( 'doorstep-missing', DocumentBlock::render( $kind, array() ) );
		}
	}
}
