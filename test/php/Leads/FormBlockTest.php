<?php
/**
 * Tests of the form's HTML.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use DOMDocument;
use DOMElement;
use DOMXPath;
use Doorstep\Contract;
use Doorstep\Leads\FormBlock;
use Doorstep\Leads\FormDefinition;
use Doorstep\Profile;
use Doorstep\Settings;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * What every visitor gets, with and without JavaScript.
 */
final class FormBlockTest extends LeadsTestCase {

	/**
	 * Puts the visitor on the page that holds the form.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->visit( $this->page );
	}

	/**
	 * Makes WordPress believe that a page is being shown.
	 *
	 * @param int $post Post id.
	 */
	private function visit( int $post ): void {
		global $wp_query, $wp_the_query;
		$wp_query     = new \WP_Query( array( 'page_id' => $post ) ); // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited
		$wp_the_query = $wp_query; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited
		$wp_query->the_post();
	}

	/**
	 * Saves facts of the agency.
	 *
	 * @param array<string, string> $facts By name.
	 */
	private function know( array $facts ): void {
		self::assertNull( Profile::save( $facts + Profile::all() ) );
	}

	/**
	 * Saves a part of the settings.
	 *
	 * @param string               $part   Its name.
	 * @param array<string, mixed> $values Over the usual ones.
	 */
	private function decide( string $part, array $values ): void {
		$settings = Settings::stored();
		self::assertIsArray( $settings[ $part ] );
		$settings[ $part ] = $values + $settings[ $part ];
		self::assertNull( Settings::save( $settings ) );
	}

	/**
	 * The block's HTML as a document.
	 *
	 * @param array<string, string> $attributes The block's.
	 */
	private function document( array $attributes = array() ): DOMXPath {
		$document = new DOMDocument();
		$previous = libxml_use_internal_errors( true );
		$document->loadHTML( '<?xml encoding="utf-8"><html><body>' . FormBlock::render( $attributes ) . '</body></html>' );
		libxml_clear_errors();
		libxml_use_internal_errors( $previous );

		return new DOMXPath( $document );
	}

	/**
	 * Elements that an expression finds.
	 *
	 * @param DOMXPath $xpath      The document.
	 * @param string   $expression XPath.
	 * @return list<DOMElement>
	 */
	private static function find( DOMXPath $xpath, string $expression ): array {
		$found = $xpath->query( $expression );

		return array_values( array_filter( false === $found ? array() : iterator_to_array( $found ), static fn ( $node ): bool => $node instanceof DOMElement ) );
	}

	/**
	 * The text of an element.
	 *
	 * @param DOMXPath $xpath      The document.
	 * @param string   $expression XPath.
	 */
	private static function text( DOMXPath $xpath, string $expression ): string {
		return implode( ' ', array_map( static fn ( DOMElement $element ): string => $element->textContent, self::find( $xpath, $expression ) ) ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase
	}

	public function test_every_control_has_a_label_a_completion_token_and_a_place_for_its_error(): void {
		$form     = $this->document();
		$controls = self::find( $form, '//*[starts-with(@name, "fields[")]' );
		self::assertCount( 4, $controls );
		foreach ( $controls as $control ) {
			$id = $control->getAttribute( 'id' );
			self::assertMatchesRegularExpression( '/^.+ \((required|optional)\)$/u', self::text( $form, "//label[@for='$id']" ) );
			self::assertNotSame( '', $control->getAttribute( 'autocomplete' ) );
			foreach ( explode( ' ', $control->getAttribute( 'aria-describedby' ) ) as $described_by ) {
				self::assertCount( 1, self::find( $form, "//*[@id='$described_by']" ) );
			}
			self::assertStringContainsString( $id . '-error', $control->getAttribute( 'aria-describedby' ) );
			self::assertSame( '', $control->getAttribute( 'maxlength' ), 'A pasted text would be cut without a word.' );
		}
		self::assertCount( 1, self::find( $form, '//*[@role="alert"]' ) );
		self::assertCount( 1, self::find( $form, '//*[@role="status"]' ) );
	}

	/**
	 * The block's modes of the phone.
	 *
	 * @return array<string, array{string, int, bool}>
	 */
	public static function phones(): array {
		return array(
			'optional' => array( 'optional', 1, false ),
			'required' => array( 'required', 1, true ),
			'hidden'   => array( 'hidden', 0, false ),
		);
	}

	/**
	 * Each mode.
	 *
	 * @param string $mode     The attribute.
	 * @param int    $count    Inputs.
	 * @param bool   $required Whether it must be filled in.
	 */
	#[DataProvider( 'phones' )]
	public function test_the_phone_is_asked_for_as_the_block_says( string $mode, int $count, bool $required ): void {
		$inputs = self::find( $this->document( array( 'phone' => $mode ) ), '//input[@type="tel"]' );
		self::assertCount( $count, $inputs );
		self::assertSame( $required, isset( $inputs[0] ) && $inputs[0]->hasAttribute( 'required' ) );
	}

	public function test_in_france_whoever_gives_a_number_is_told_about_sales_calls(): void {
		$this->know( array( 'jurisdiction' => 'FR' ) );
		$french = $this->document();
		$phone  = self::find( $french, '//input[@type="tel"]' )[0];
		$note   = explode( ' ', $phone->getAttribute( 'aria-describedby' ) )[1];
		self::assertStringContainsString( 'L223-1', self::text( $french, "//*[@id='$note']" ) );
		self::assertStringNotContainsString( 'L223-1', FormBlock::render( array( 'phone' => 'hidden' ) ) );

		$this->know( array( 'jurisdiction' => 'BE' ) );
		self::assertStringNotContainsString( 'L223-1', FormBlock::render( array() ) );
	}

	public function test_the_honeypot_is_labelled_off_the_tab_order_and_not_hidden(): void {
		$form = $this->document();
		$trap = self::find( $form, '//input[@name="doorstep_leave_empty"]' )[0];
		self::assertSame( array( 'text', '-1', 'off', '' ), array_map( array( $trap, 'getAttribute' ), array( 'type', 'tabindex', 'autocomplete', 'value' ) ) );
		self::assertSame( 'Leave this field empty', self::text( $form, "//label[@for='" . $trap->getAttribute( 'id' ) . "']" ) );
		self::assertStringNotContainsString( 'display:none', str_replace( ' ', '', FormBlock::render( array() ) ) );
	}

	public function test_it_posts_a_definition_that_this_site_signed_to_the_leads_route(): void {
		$form = $this->document( array( 'formId' => self::FORM_ID, 'listingReference' => 'AP-1024', 'phone' => 'required' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( Contract::url( 'leads' ), self::find( $form, '//form' )[0]->getAttribute( 'action' ) );
		$definition = FormDefinition::read( self::find( $form, '//input[@name="doorstep_form"]' )[0]->getAttribute( 'value' ) );
		self::assertNotNull( $definition );
		self::assertSame( array( self::FORM_ID, $this->page, 'AP-1024', true ), array( $definition->form_id, $definition->post_id, $definition->listing_reference, $definition->fields()['phone']['required'] ) );
		self::assertSame( get_permalink( $this->page ), home_url( $definition->page ) );
		self::assertStringContainsString( 'About “Maison d’Étretat & jardin” (ref. AP-1024)', self::text( $form, '//form' ) );
	}

	public function test_the_html_is_the_same_for_every_visitor_and_holds_nothing_that_ages(): void {
		$strip = static fn ( string $html ): string => (string) preg_replace( '/doorstep-form-\d+/', 'doorstep-form-N', $html );
		$first = $strip( FormBlock::render( array() ) );
		$this->log_in( 'administrator' );
		$this->set_clock( self::NOW + YEAR_IN_SECONDS );
		$_COOKIE['cookie_consent_doorstep'] = '1.abc.00000000.x.1';
		$_SERVER['HTTP_USER_AGENT']         = 'Another';
		$second                             = $strip( FormBlock::render( array() ) );
		unset( $_COOKIE['cookie_consent_doorstep'], $_SERVER['HTTP_USER_AGENT'] );

		self::assertSame( $first, $second );
		self::assertStringNotContainsString( wp_create_nonce( 'wp_rest' ), $first );
		self::assertStringNotContainsStringIgnoringCase( 'nonce', $first );
	}

	public function test_two_forms_on_one_page_share_no_id(): void {
		preg_match_all( '/ id="([^"]+)"/', FormBlock::render( array() ) . FormBlock::render( array() ), $ids );
		self::assertSame( $ids[1], array_values( array_unique( $ids[1] ) ) );
	}

	public function test_script_and_style_are_loaded_where_a_form_is_and_nowhere_else(): void {
		wp_dequeue_script( 'doorstep-form' );
		wp_dequeue_style( 'doorstep-form' );
		do_action( 'wp_enqueue_scripts' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound
		self::assertFalse( wp_script_is( 'doorstep-form' ) || wp_style_is( 'doorstep-form' ) );
		FormBlock::render( array() );
		self::assertTrue( wp_script_is( 'doorstep-form' ) && wp_style_is( 'doorstep-form' ) );
		self::assertSame( 'defer', wp_scripts()->get_data( 'doorstep-form', 'strategy' ) );
		self::assertMatchesRegularExpression( '#/widget/form\.js\?ver=[0-9a-f]{8}$#', (string) wp_scripts()->registered['doorstep-form']->src );
	}

	/**
	 * Facts, and what the notice must then say.
	 *
	 * @return array<string, array{array<string, string>, list<string>}>
	 */
	public static function notices(): array {
		return array(
			'France'  => array( array( 'jurisdiction' => 'FR' ), array( 'cnil.fr' ) ),
			'Belgium' => array( array( 'jurisdiction' => 'BE' ), array( 'dataprotectionauthority.be' ) ),
			'the EU'  => array( array( 'jurisdiction' => 'EU' ), array( 'of your country' ) ),
			'a DPO'   => array(
				array(
					'dpoName'  => 'Claire Le Goff',
					'dpoEmail' => 'dpo@agence.example',
				),
				array( 'Data protection officer', 'Claire Le Goff', 'dpo@agence.example' ),
			),
		);
	}

	/**
	 * The list of Article 13 GDPR.
	 *
	 * @param array<string, string> $facts    Of the agency.
	 * @param list<string>          $expected What must be said besides.
	 */
	#[DataProvider( 'notices' )]
	public function test_the_notice_says_all_that_article_13_asks_for( array $facts, array $expected ): void {
		$usual = array(
			'name'       => 'Agence <du> Port',
			'legalName'  => 'Agence du Port SARL',
			'street'     => '12 quai des Pêcheurs',
			'postalCode' => '56100',
			'city'       => 'Lorient',
			'email'      => 'contact@agence.example',
		);
		$this->know( $facts + $usual );
		$this->decide( 'retention', array( 'leadMonths' => 18, 'pendingMonths' => 2 ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$form   = $this->document();
		$notice = self::text( $form, '//*[@class="doorstep-form__notice"]' );
		foreach ( array( 'Agence <du> Port', 'Agence du Port SARL, 12 quai des Pêcheurs, 56100 Lorient', 'contact@agence.example', 'Art. 6(1)', 'our host', 'Required fields', '18 months', '2 months', 'rectification', 'Complaints', ...$expected ) as $part ) {
			self::assertStringContainsString( $part, $notice );
		}
		foreach ( array( 'p', 'details' ) as $layer ) {
			self::assertStringContainsString( '18 months', self::text( $form, '//*[@class="doorstep-form__notice"]/' . $layer ) );
		}
		self::assertDoesNotMatchRegularExpression( '/[{}]/', $notice, 'A mark without its fact.' );
		self::assertSame( array(), self::find( $form, '//form//du' ) );
	}

	public function test_the_notice_leaves_out_what_is_not_known(): void {
		$notice = self::text( $this->document(), '//*[@class="doorstep-form__notice"]' );
		self::assertDoesNotMatchRegularExpression( '/[{}]|, ,|:\s*\.|Data protection officer/', $notice );
	}

	public function test_the_notice_links_a_privacy_policy_that_visitors_can_read(): void {
		$this->decide( 'pages', array( 'privacyPolicy' => $this->page ) );
		$link = '//*[@class="doorstep-form__notice"]/p/a';
		self::assertSame( get_permalink( $this->page ), self::find( $this->document(), $link )[0]->getAttribute( 'href' ) );
		wp_update_post( array( 'ID' => $this->page, 'post_status' => 'draft' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( array(), self::find( $this->document(), $link ) );
	}

	public function test_every_text_that_the_script_shows_is_in_the_language_of_the_page(): void {
		add_filter( 'locale', static fn (): string => 'fr_FR' );
		$form = self::find( $this->document(), '//form' )[0];
		self::assertSame( 'fr', $form->getAttribute( 'lang' ) );
		$texts = json_decode( $form->getAttribute( 'data-doorstep-texts' ), true );
		self::assertIsArray( $texts );
		self::assertSame( array( 'received', 'received_title', 'invalid', 'unavailable', 'offline', 'no_answer', 'too_many', 'send', 'sending', 'retry', 'resending', 'rewritten', 'again_at', 'name_required', 'name_too_long', 'email_required', 'email_too_long', 'email_email', 'phone_required', 'phone_too_long', 'phone_phone', 'message_required', 'message_too_long' ), array_keys( $texts ) );
		self::assertSame( 'Indiquez votre nom.', $texts['name_required'] );
		self::assertStringContainsString( '5000', (string) $texts['message_too_long'] );
	}

	public function test_s14_a_listing_reference_runs_neither_as_markup_nor_as_a_shortcode(): void {
		add_shortcode( 'email', static fn (): string => 'SHORTCODE RAN' );
		$html = do_shortcode( FormBlock::render( array( 'listingReference' => '"><script>x</script>[email]' ) ) );
		self::assertStringNotContainsString( 'SHORTCODE RAN', $html );
		self::assertStringNotContainsString( '<script', $html );
		remove_shortcode( 'email' );
		self::assertCount( 1, self::find( $this->document(), '//input[@name="fields[email]"]' ) );
	}
}
