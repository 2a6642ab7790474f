<?php
/**
 * Tests of parts of documents, of the shortcode and of single facts.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Documents;

use Doorstep\Documents\DocumentBlock;
use Doorstep\Documents\FactBinding;
use Doorstep\Register\Register;
use Doorstep\Test\Register\Registers;

/**
 * A document can be placed whole or by sections, in blocks and without them.
 */
final class DocumentPartsTest extends DocumentsTestCase {

	/**
	 * A site with all there is to say.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->save_profile( Profiles::french() );
		$this->declare_services( 'youtube' );
		$page = wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_title'  => 'Cookies',
				'post_status' => 'publish',
			)
		);
		$this->save_settings( array( 'pages' => array( 'cookiePolicy' => $page ) ) );
		self::assertNull(
			Register::save(
				array(
					'clauses' => array( 'definitions', 'other-sites', 'authorities', 'merger', 'anonymous-figures', 'public-content', 'changes-by-mail' ),
					'stages'  => array(
						array(
							'stage'      => 'mandate',
							'data'       => array( 'identity', 'deed' ),
							'recipients' => array( 'notaries' ),
						),
					),
				) + Registers::of_an_agency()
			)
		);
	}

	/**
	 * Anchors of the headings of a level.
	 *
	 * @param string $html  Of a document.
	 * @param string $query XPath of elements.
	 * @return list<string>
	 */
	private function values( string $html, string $query ): array {
		$values = array();
		foreach ( $this->tree( $html )->query( $query ) ?: array() as $node ) { // phpcs:ignore Universal.Operators.DisallowShortTernary.Found
			$values[] = (string) $node->nodeValue; // phpcs:ignore WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase
		}

		return $values;
	}

	/**
	 * What the editor offers is what there is.
	 */
	public function test_every_section_that_the_editor_offers_exists(): void {
		foreach ( self::KINDS as $kind ) {
			$block = json_decode( (string) file_get_contents( dirname( __DIR__, 3 ) . '/blocks/' . $kind . '/block.json' ), true, 512, JSON_THROW_ON_ERROR ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents
			self::assertIsArray( $block );
			$anchors = $this->values( DocumentBlock::render( $kind, array( 'language' => 'fr' ) ), '//h2/@id' );
			self::assertSame( array_map( static fn ( string $section ): string => "$kind-fr-$section", $block['attributes']['sections']['items']['enum'] ), $anchors );
		}
	}

	/**
	 * With their parts, in the document's order.
	 */
	public function test_shows_the_chosen_sections_alone(): void {
		$html = DocumentBlock::render( 'privacy-policy', array( 'sections' => array( 'rights', 'purposes' ) ) );
		self::assertSame( array( 'privacy-policy-purposes', 'privacy-policy-rights' ), $this->values( $html, '//h2/@id' ) );
		self::assertContains( 'privacy-policy-activity-newsletter', $this->values( $html, '//h3/@id' ) );
		self::assertNotContains( 'privacy-policy-controller', $this->values( $html, '//@id' ) );
	}

	/**
	 * Headings nest under the page's.
	 */
	public function test_headings_begin_at_the_level_that_is_asked_for(): void {
		$html = DocumentBlock::render( 'privacy-policy', array( 'level' => 4 ) );
		self::assertSame( array(), $this->values( $html, '//h2 | //h3' ) );
		self::assertContains( 'privacy-policy-controller', $this->values( $html, '//h4/@id' ) );
		self::assertContains( 'privacy-policy-enquiries', $this->values( $html, '//h5/@id' ) );
		self::assertSame( DocumentBlock::render( 'privacy-policy', array() ), DocumentBlock::render( 'privacy-policy', array( 'level' => 1 ) ) );
	}

	/**
	 * Every entry leads to a heading.
	 */
	public function test_the_table_of_contents_leads_to_every_section(): void {
		$html = DocumentBlock::render(
			'privacy-policy',
			array(
				'contents' => true,
				'language' => 'fr',
			)
		);
		self::assertSame( $this->values( $html, '//h2/@id' ), array_map( static fn ( string $link ): string => substr( $link, 1 ), $this->values( $html, '//nav//a/@href' ) ) );
		self::assertSame( $this->values( $html, '//h2' ), $this->values( $html, '//nav//a' ) );
		self::assertSame( array( 'Sommaire' ), $this->values( $html, '//nav/@aria-label' ) );
		self::assertStringNotContainsString( '<nav', DocumentBlock::render( 'privacy-policy', array() ) );
	}

	/**
	 * For themes and editors without blocks.
	 */
	public function test_the_shortcode_shows_the_same_as_the_block(): void {
		self::assertSame(
			DocumentBlock::render(
				'privacy-policy',
				array(
					'language' => 'fr',
					'sections' => array( 'retention', 'rights' ),
					'contents' => true,
					'level'    => 3,
				)
			),
			do_shortcode( '[doorstep_document kind="privacy-policy" language="fr" sections="retention, rights" contents="yes" level="3"]' )
		);
		self::assertSame( '', do_shortcode( '[doorstep_document kind="imprint"]' ) );
		self::assertSame( '', do_shortcode( '[doorstep_document]' ) );
		$this->log_in( 'editor' );
		self::assertStringContainsString( 'privacy-policy', do_shortcode( '[doorstep_document kind="imprint"]' ) );
	}

	/**
	 * A paragraph bound to a fact.
	 */
	public function test_a_block_can_be_bound_to_a_fact(): void {
		$bound = static fn ( string $fact ): string => do_blocks( '<!-- wp:paragraph {"metadata":{"bindings":{"content":{"source":"' . FactBinding::SOURCE . '","args":{"fact":"' . $fact . '"}}}}} --><p>before</p><!-- /wp:paragraph -->' );
		self::assertStringContainsString( '<p>02 61 91 00 12</p>', $bound( 'phone' ) );
		self::assertStringContainsString( '<p>12 quai des Voiles, 17042 Portville, France</p>', $bound( 'address' ) );
		foreach ( array( 'nothing', 'logDays', 'jurisdictions' ) as $none ) {
			self::assertStringContainsString( '<p>before</p>', $bound( $none ) );
		}
		$this->force_profile( array( 'legalName' => '<img src=x onerror=alert(1)>' ) );
		self::assertStringNotContainsString( '<img', $bound( 'legalName' ) );
	}

	/**
	 * What is declared is nobody's markup.
	 */
	public function test_nothing_that_is_declared_is_markup(): void {
		foreach ( array( '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '[caption]x[/caption]', '<!-- wp:html --><b>x</b>' ) as $attack ) {
			$words = array( 'fr' => $attack );
			update_option(
				Register::OPTION,
				array(
					'activities'    => array(
						Registers::activity(
							'newsletter',
							array(
								'name'       => $words,
								'purpose'    => $words,
								'basisNote'  => $words,
								'otherData'  => $words,
								'criteria'   => $words,
								'role'       => 'joint',
								'others'     => $attack,
								'recipients' => array( 'mailer' ),
							)
						),
					),
					'recipients'    => array(
						array(
							'name'    => $attack,
							'purpose' => $words,
							'url'     => 'javascript:alert(1)',
						) + Registers::recipient( 'mailer', 'x', 'processor' ),
					),
					'otherMeasures' => $words,
					'socialPages'   => array(
						array(
							'network' => 'facebook',
							'url'     => 'javascript:alert(1)',
						),
					),
				)
			);
			$html = $this->html( 'privacy-policy' );
			self::assertStringContainsString( esc_html( $attack ), $html );
			self::assertSame( array(), $this->values( $html, '//script | //img | //b | //@onerror' ) );
			self::assertStringNotContainsString( 'javascript:', $html );
		}
	}
}
