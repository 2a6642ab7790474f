<?php
/**
 * Tests of what the form's blocks know of the site.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Admin;

use Doorstep\Admin\FormEditor;
use Doorstep\Admin\FormPatterns;
use Doorstep\Profile;
use Doorstep\Settings;
use Doorstep\Test\Documents\Profiles;
use Doorstep\Test\TestCase;
use WP_Block_Patterns_Registry;
use WP_Block_Type_Registry;
use WP_REST_Request;

/**
 * The facts that stand in the editor, for everybody who may edit a page, and the patterns.
 */
final class FormEditorTest extends TestCase {

	/**
	 * Saves settings over the usual ones.
	 *
	 * @param array<string, mixed> $settings By name.
	 */
	private function decide( array $settings ): void {
		self::assertNull( Settings::save( $settings + Settings::stored() ) );
	}

	public function test_teams_are_named_without_anybody_s_address(): void {
		$this->decide(
			array(
				'teams'      => array(
					array(
						'id'         => 'lorient',
						'name'       => 'Lorient',
						'recipients' => array( 'lorient@agence.example' ),
					),
				),
				'recipients' => array( 'accueil@agence.example' ),
			)
		);
		$facts = FormEditor::facts();
		self::assertSame(
			array(
				array(
					'id'   => 'lorient',
					'name' => 'Lorient',
				),
			),
			$facts['teams']
		);
		self::assertStringNotContainsString( '@agence.example', (string) wp_json_encode( $facts ) );
	}

	public function test_it_says_what_the_notice_lacks(): void {
		self::assertNull( Profile::save( array( 'jurisdiction' => 'BE' ) ) );
		self::assertSame( array( false, false, false ), $this->notice() );

		$page = wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_title'  => 'Privacy',
				'post_status' => 'draft',
			)
		);
		$this->decide( array( 'pages' => array( 'privacyPolicy' => $page ) + Settings::stored()['pages'] ) );
		self::assertNull(
			Profile::save(
				array(
					'legalName' => 'Agence du Port SARL',
					'email'     => 'contact@agence.example',
				)
			)
		);
		self::assertSame( array( false, true, true ), $this->notice(), 'Visitors cannot read a draft.' );
		wp_publish_post( $page );
		self::assertSame( array( true, true, true ), $this->notice() );
	}

	/**
	 * What the notice has: policy, controller, contact.
	 *
	 * @return list<mixed>
	 */
	private function notice(): array {
		$notice = FormEditor::facts()['notice'];
		self::assertIsArray( $notice );

		return array_values( $notice );
	}

	public function test_texts_are_those_that_visitors_read_and_nothing_in_them_ends_the_script(): void {
		add_filter( 'locale', static fn (): string => 'fr_FR' );
		$facts = FormEditor::facts();
		self::assertSame( 'fr', $facts['language'] );
		self::assertIsArray( $facts['texts'] );
		self::assertSame( 'Téléphone', $facts['texts']['phone'] );
		self::assertArrayHasKey( 'consent_partners_post', $facts['texts'] );

		$this->decide(
			array(
				'teams' => array(
					array(
						'id'         => 'x',
						'name'       => '</script><script>alert(1)//',
						'recipients' => array( 'x@agence.example' ),
					),
				),
			)
		);
		wp_register_script( 'doorstep-contact-form-editor-script', 'https://agence.example/x.js', array(), '1', true );
		FormEditor::print_facts();
		$printed = wp_scripts()->get_inline_script_data( 'doorstep-contact-form-editor-script', 'before' );
		wp_deregister_script( 'doorstep-contact-form-editor-script' );
		self::assertStringStartsWith( 'window.doorstepForm={', $printed );
		self::assertStringNotContainsString( '</script', $printed );
	}

	public function test_patterns_are_made_for_the_editor_s_question_alone(): void {
		$registry = WP_Block_Patterns_Registry::get_instance();
		FormPatterns::before_question( null, null, new WP_REST_Request( 'GET', '/doorstep/v1/leads' ) );
		self::assertFalse( $registry->is_registered( 'doorstep/contact' ) );

		add_filter( 'locale', static fn (): string => 'nl_BE' );
		FormPatterns::before_question( null, null, new WP_REST_Request( 'GET', '/wp/v2/block-patterns/patterns' ) );
		foreach ( array( 'contact', 'valuation', 'viewing', 'rights' ) as $kind ) {
			$pattern = $registry->get_registered( 'doorstep/' . $kind );
			self::assertIsArray( $pattern );
			self::assertIsString( $pattern['content'] );
			self::assertSame( array( 'doorstep' ), $pattern['categories'] );
			$blocks = parse_blocks( $pattern['content'] );
			self::assertSame( array( 'core/heading', 'core/paragraph', 'doorstep/contact-form' ), array_column( $blocks, 'blockName' ) );
			self::assertSame( $kind, $blocks[2]['attrs']['kind'] ?? 'contact' );
			self::assertArrayNotHasKey( 'formId', $blocks[2]['attrs'] );
			self::assertNotSame( array(), $blocks[2]['innerBlocks'] );
			self::assertSame( 'valuation' === $kind, str_contains( $pattern['content'], 'Hoeveel is uw pand waard?' ) );
			unregister_block_pattern( 'doorstep/' . $kind );
		}
	}

	public function test_the_rights_of_the_policy_come_with_the_form_to_use_them(): void {
		self::assertNull( Profile::save( Profiles::french() ) );
		FormPatterns::before_question( null, null, new WP_REST_Request( 'GET', '/wp/v2/block-patterns/patterns' ) );
		$pattern = WP_Block_Patterns_Registry::get_instance()->get_registered( 'doorstep/rights-with-form' );
		self::assertIsArray( $pattern );
		self::assertIsString( $pattern['content'] );
		$blocks = parse_blocks( $pattern['content'] );
		self::assertSame( array( 'doorstep/privacy-policy', 'core/heading', 'core/paragraph', 'doorstep/contact-form' ), array_column( $blocks, 'blockName' ) );
		self::assertSame( 'rights', $blocks[3]['attrs']['kind'] );
		$policy = render_block( $blocks[0] );
		self::assertStringContainsString( 'id="privacy-policy-rights"', $policy );
		self::assertStringContainsString( 'id="privacy-policy-complaint"', $policy );
		self::assertSame( 2, substr_count( $policy, '<h2' ) );
		foreach ( array( 'contact', 'valuation', 'viewing', 'rights', 'rights-with-form' ) as $name ) {
			unregister_block_pattern( 'doorstep/' . $name );
		}
	}

	public function test_a_page_that_visitors_see_knows_the_form_and_not_the_blocks_in_it(): void {
		$registry = WP_Block_Type_Registry::get_instance();
		self::assertTrue( $registry->is_registered( 'doorstep/contact-form' ) );
		self::assertFalse( $registry->is_registered( 'doorstep/form-field' ) );
		self::assertFalse( $registry->is_registered( 'doorstep/form-consent' ) );
	}
}
