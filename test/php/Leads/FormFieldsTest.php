<?php
/**
 * Tests of the markup of fields and consent boxes.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use DOMDocument;
use DOMElement;
use DOMXPath;
use Doorstep\Contract;
use Doorstep\Leads\ConfirmPage;
use Doorstep\Leads\FieldRules;
use Doorstep\Leads\FormDefinition;
use Doorstep\Leads\FormFields;
use Doorstep\Leads\FormParts;
use Doorstep\Leads\LeadOutcome;
use Doorstep\Leads\LeadRequest;
use Doorstep\Texts;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_REST_Request;

/**
 * What a browser, a password manager and a screen reader find in each kind of field, in the page and in
 * the pages that answer it without JavaScript.
 */
final class FormFieldsTest extends LeadsTestCase {

	private const OPTIONS = array( 'Maison & jardin', 'Appartement <neuf>', '"Autre"' );

	/**
	 * A form of some fields and consent boxes.
	 *
	 * @param list<array<string, mixed>> $fields   Attributes of its field blocks.
	 * @param list<array<string, mixed>> $consents Attributes of its consent blocks.
	 * @param string                     $language Of the form.
	 */
	private function form_of( array $fields, array $consents = array(), string $language = 'en' ): FormDefinition {
		$block  = static fn ( string $name ): \Closure => static fn ( array $attributes ): array => array( 'blockName' => $name, 'attrs' => $attributes ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$blocks = array( ...array_map( $block( FormParts::FIELD ), $fields ), ...array_map( $block( FormParts::CONSENT ), $consents ) );

		return FormDefinition::of_block( array( 'formId' => self::FORM_ID ), $this->page, $language, '/maison/', $blocks );
	}

	/**
	 * A form with a field of every type.
	 *
	 * @param bool $required Whether each must be filled in.
	 */
	private function form_of_all( bool $required = false ): FormDefinition {
		$fields = array();
		foreach ( array_keys( Contract::read( 'contract' )['fieldTypes'] ) as $type ) {
			$fields[] = array(
				'name'     => 'a-' . $type,
				'type'     => $type,
				'label'    => 'Label of ' . $type,
				'help'     => 'Help of ' . $type,
				'required' => $required,
				'options'  => self::OPTIONS,
				'width'    => 'tel' === $type ? 'half' : 'full',
			);
		}

		return $this->form_of( $fields );
	}

	/**
	 * HTML as a document.
	 *
	 * @param string $html A part of a page.
	 */
	private static function document( string $html ): DOMXPath {
		$document = new DOMDocument();
		$previous = libxml_use_internal_errors( true );
		$document->loadHTML( '<?xml encoding="utf-8"><html><body>' . $html . '</body></html>' );
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
	 * The text of an element, or nothing.
	 *
	 * @param DOMXPath $xpath      The document.
	 * @param string   $expression XPath.
	 */
	private static function text( DOMXPath $xpath, string $expression ): string {
		return trim( self::find( $xpath, $expression )[0]->textContent ?? '' ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase
	}

	/**
	 * Types by the control that they get, and its completion token.
	 *
	 * @return iterable<string, array{string, string, string}>
	 */
	public static function controls(): iterable {
		yield 'text' => array( 'text', 'input[@type="text"]', 'off' );
		yield 'email' => array( 'email', 'input[@type="email"]', 'email' );
		yield 'tel' => array( 'tel', 'input[@type="tel"]', 'tel' );
		yield 'textarea' => array( 'textarea', 'textarea', 'off' );
		yield 'select' => array( 'select', 'select', 'off' );
		yield 'date' => array( 'date', 'input[@type="date"]', 'off' );
		yield 'time' => array( 'time', 'input[@type="time"]', 'off' );
		yield 'address' => array( 'address', 'textarea', 'street-address' );
		yield 'company' => array( 'company', 'input[@type="text"]', 'organization' );
		yield 'job' => array( 'job', 'input[@type="text"]', 'organization-title' );
	}

	/**
	 * Each type that has one control.
	 *
	 * @param string $type    Of the field.
	 * @param string $control XPath of its control.
	 * @param string $token   Its completion token.
	 */
	#[DataProvider( 'controls' )]
	public function test_a_field_has_a_control_with_its_label_its_help_and_a_place_for_its_error( string $type, string $control, string $token ): void {
		foreach ( array( true, false ) as $required ) {
			$form    = self::document( FormFields::html( $this->form_of_all( $required ), 'f' ) );
			$element = self::find( $form, "//{$control}[@name='fields[a-$type]']" )[0];
			$id      = $element->getAttribute( 'id' );
			self::assertSame( "Label of $type (" . ( $required ? 'required' : 'optional' ) . ')', self::text( $form, "//label[@for='$id']" ) );
			self::assertSame( $required, $element->hasAttribute( 'required' ) );
			self::assertSame( $token, $element->getAttribute( 'autocomplete' ) );
			self::assertSame( "$id-error $id-note", $element->getAttribute( 'aria-describedby' ) );
			self::assertSame( array( '', '' ), array( self::text( $form, "//*[@id='$id-error']" ), $element->getAttribute( 'maxlength' ) ) );
			self::assertStringStartsWith( "Help of $type", self::text( $form, "//*[@id='$id-note']" ) );
		}
	}

	public function test_a_group_has_a_legend_its_help_and_a_place_for_its_error(): void {
		foreach ( array( 'radio' => '', 'checkbox' => '[]' ) as $type => $list ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			$form  = self::document( FormFields::html( $this->form_of_all( true ), 'f' ) );
			$group = self::find( $form, "//fieldset[@id='f-a-$type']" )[0];
			self::assertSame( "Label of $type (required)", self::text( $form, "//fieldset[@id='f-a-$type']/legend" ) );
			self::assertSame( "f-a-$type-error f-a-$type-note", $group->getAttribute( 'aria-describedby' ) );
			self::assertSame( 'radio' === $type ? 'radiogroup' : '', $group->getAttribute( 'role' ) );
			$inputs = self::find( $form, "//fieldset[@id='f-a-$type']//label/input[@type='$type']" );
			self::assertSame( self::OPTIONS, array_map( static fn ( DOMElement $input ): string => $input->getAttribute( 'value' ), $inputs ) );
			foreach ( $inputs as $input ) {
				self::assertSame( "fields[a-$type]$list", $input->getAttribute( 'name' ) );
				self::assertSame( 'radio' === $type, $input->hasAttribute( 'required' ), 'Of several boxes, HTML would demand each.' );
				self::assertFalse( $input->hasAttribute( 'checked' ) );
				self::assertSame( $input->getAttribute( 'value' ), trim( (string) $input->parentNode?->textContent ) ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase
			}
		}
		self::assertCount( 1, self::find( $form, '//fieldset[@id="f-a-checkbox" and @data-doorstep-required]' ) );
	}

	public function test_a_list_begins_with_no_answer_and_one_box_alone_can_be_demanded(): void {
		$form    = self::document( FormFields::html( $this->form_of_all( true ), 'f' ) );
		$options = self::find( $form, '//select/option' );
		self::assertSame( array( '', ...self::OPTIONS ), array_map( static fn ( DOMElement $option ): string => $option->getAttribute( 'value' ), $options ) );
		self::assertSame( Texts::get( 'form.choose', 'en' ), self::text( $form, '//select/option[@value=""]' ) );

		$box = array( 'name' => 'sure', 'type' => 'checkbox', 'options' => array( 'Yes' ), 'required' => true ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertCount( 1, self::find( self::document( FormFields::html( $this->form_of( array( $box ) ), 'f' ) ), '//input[@type="checkbox" and @required]' ) );
	}

	public function test_a_field_takes_half_the_width_where_the_editor_says_so(): void {
		$form = self::document( FormFields::html( $this->form_of_all(), 'f' ) );
		self::assertCount( 1, self::find( $form, '//*[contains(@class, "doorstep-form__field ") or @class="doorstep-form__field"][not(contains(@class, "--full"))]' ) );
		self::assertStringNotContainsString( '--full', self::find( $form, '//input[@type="tel"]/..' )[0]->getAttribute( 'class' ) );
	}

	public function test_consent_boxes_stand_under_the_fields_unticked_each_with_its_wording(): void {
		$form  = self::document(
			FormFields::html(
				$this->form_of(
					array( array( 'name' => 'email', 'type' => 'email' ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
					array(
						array( 'purpose' => 'alerts', 'channel' => 'email' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
						array( 'purpose' => 'prospecting', 'channel' => 'phone', 'wording' => 'Appelez-moi <vite>' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
					)
				),
				'f'
			)
		);
		$boxes = self::find( $form, '//div[@class="doorstep-form__fields"]/following-sibling::fieldset//input' );
		self::assertSame( array( 'consents[alerts-email]', 'consents[prospecting-phone]' ), array_map( static fn ( DOMElement $box ): string => $box->getAttribute( 'name' ), $boxes ) );
		foreach ( $boxes as $box ) {
			self::assertSame( array( 'checkbox', '1', false, false ), array( $box->getAttribute( 'type' ), $box->getAttribute( 'value' ), $box->hasAttribute( 'checked' ), $box->hasAttribute( 'required' ) ) );
		}
		self::assertSame( array( Texts::get( 'form.consent_alerts_email', 'en' ), 'Appelez-moi <vite>' ), array_map( static fn ( DOMElement $box ): string => trim( (string) $box->parentNode?->textContent ), $boxes ) ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase
		$described_by = self::find( $form, '//fieldset[@class="doorstep-form__consents"]' )[0]->getAttribute( 'aria-describedby' );
		self::assertSame( Texts::get( 'form.consents_note', 'en' ), self::text( $form, "//*[@id='$described_by']" ) );
	}

	public function test_a_form_that_comes_back_keeps_everything_and_marks_what_is_wrong(): void {
		$form   = $this->form_of(
			array(
				array( 'name' => 'kind', 'type' => 'radio', 'options' => self::OPTIONS, 'required' => true ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
				array( 'name' => 'wants', 'type' => 'checkbox', 'options' => self::OPTIONS, 'required' => true ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
				array( 'name' => 'type', 'type' => 'select', 'options' => self::OPTIONS ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
				array( 'name' => 'date', 'type' => 'date' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
				array( 'name' => 'address', 'type' => 'address' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			),
			array( array( 'purpose' => 'alerts', 'channel' => 'email' ), array( 'purpose' => 'alerts', 'channel' => 'sms' ) ) // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		);
		$typed  = array(
			'kind'    => '',
			'wants'   => array( self::OPTIONS[0], self::OPTIONS[2] ),
			'type'    => self::OPTIONS[1],
			'date'    => '2026-02-31',
			'address' => "14 quai de la Vigie\n22500 Paimpol",
		);
		$sent   = $this->sent( $form, $typed, array( 'alerts-sms' => '1' ) );
		$values = array();
		$errors = array();

		list( $values, $errors ) = FieldRules::check( $form->fields(), $sent->fields );

		$page = self::document( ConfirmPage::html( new LeadOutcome( 'invalid', $sent, $form, $values, $errors ) ) );
		self::assertSame( array( 'kind', 'date' ), array_keys( $errors ) );
		self::assertCount( 1, self::find( $page, '//fieldset[@role="radiogroup" and @aria-invalid="true"]' ) );
		self::assertSame( Texts::get( 'form.any_choice', 'en' ), self::text( $page, '//*[@id="doorstep-form-kind-error"]' ) );
		self::assertSame( 'fields[kind]', self::find( $page, '//*[@autofocus]' )[0]->getAttribute( 'name' ) );
		self::assertSame( Texts::get( 'form.any_date', 'en' ), self::text( $page, '//*[@id="doorstep-form-date-error"]' ) );
		self::assertSame( '2026-02-31', self::find( $page, '//input[@type="date" and @aria-invalid="true"]' )[0]->getAttribute( 'value' ) );
		self::assertSame( array( self::OPTIONS[0], self::OPTIONS[2] ), array_map( static fn ( DOMElement $box ): string => $box->getAttribute( 'value' ), self::find( $page, '//input[@name="fields[wants][]" and @checked]' ) ) );
		self::assertSame( self::OPTIONS[1], self::find( $page, '//option[@selected]' )[0]->getAttribute( 'value' ) );
		self::assertSame( $typed['address'], self::text( $page, '//textarea[@name="fields[address]"]' ) );
		self::assertSame( array( 'consents[alerts-sms]' ), array_map( static fn ( DOMElement $box ): string => $box->getAttribute( 'name' ), self::find( $page, '//fieldset[@class="doorstep-form__consents"]//input[@checked]' ) ) );
	}

	public function test_the_confirm_page_shows_and_sends_every_answer_and_every_tick(): void {
		$form = $this->form_of(
			array(
				array( 'name' => 'wants', 'type' => 'checkbox', 'label' => 'Souhaits', 'options' => self::OPTIONS ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
				array( 'name' => 'date', 'type' => 'date' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
				array( 'name' => 'time', 'type' => 'time' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			),
			array( array( 'purpose' => 'alerts', 'channel' => 'email' ), array( 'purpose' => 'alerts', 'channel' => 'sms' ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			'fr'
		);
		$sent = $this->sent( $form, array( 'wants' => array( self::OPTIONS[0], self::OPTIONS[1] ), 'date' => '2026-01-31', 'time' => '' ), array( 'alerts-sms' => '1' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		list( $values ) = FieldRules::check( $form->fields(), $sent->fields );

		$page  = self::document( ConfirmPage::html( new LeadOutcome( 'confirm', $sent, $form, $values ) ) );
		$facts = array_map( static fn ( DOMElement $fact ): string => $fact->textContent, self::find( $page, '//*[@class="doorstep-page__summary"]/*' ) ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase
		self::assertSame(
			array( 'Souhaits', self::OPTIONS[0] . "\n" . self::OPTIONS[1], 'Date souhaitée', '31/01/2026', 'Heure souhaitée', 'Non indiqué', Texts::get( 'form.consent_alerts_email', 'fr' ), 'Non coché', Texts::get( 'form.consent_alerts_sms', 'fr' ), 'Coché' ),
			$facts
		);

		$inputs = array();
		foreach ( self::find( $page, '//form//input[@type="hidden"]' ) as $input ) {
			$inputs[ $input->getAttribute( 'name' ) ] = $input->getAttribute( 'value' );
		}
		parse_str( http_build_query( $inputs ), $again );
		$second = $this->read( $again );
		self::assertSame( array( $sent->id, $sent->fields, array( 'alerts-sms' => true ) ), array( $second->id, $second->fields, $second->consents ) );
	}

	public function test_a_text_that_looks_like_html_stays_what_it_is(): void {
		// As WordPress stores it for somebody without the right to unfiltered HTML.
		$form = $this->form_of(
			array(
				array( 'name' => 'kind', 'type' => 'radio', 'label' => 'Maison &amp; jardin', 'options' => array( 'Terrain &amp; bois', '&lt;Autre&gt;' ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
				array( 'name' => 'name' ),
				array( 'name' => 'message', 'type' => 'textarea' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			)
		);
		$html = self::document( FormFields::html( $form, 'f' ) );
		self::assertSame( 'Maison & jardin (optional)', self::text( $html, '//legend' ) );
		self::assertSame( array( 'Terrain & bois', '<Autre>' ), array_map( static fn ( DOMElement $input ): string => $input->getAttribute( 'value' ), self::find( $html, '//input[@type="radio"]' ) ) );

		$typed = array(
			'kind'    => '<Autre>',
			'name'    => 'Tom &amp; Jerry &lt;3',
			'message' => '&eacute; &amp; <b>',
		);
		foreach ( array( $form, FormDefinition::read( $form->text() ) ) as $same ) {
			self::assertNotNull( $same );
			$sent = $this->sent( $same, $typed, array() );

			list( $values, $errors ) = FieldRules::check( $same->fields(), $sent->fields );

			self::assertSame( array(), $errors );
			$page = self::document( ConfirmPage::html( new LeadOutcome( 'confirm', $sent, $same, $values ) ) );
			foreach ( $typed as $name => $text ) {
				self::assertSame( $text, self::find( $page, "//input[@name='fields[$name]']" )[0]->getAttribute( 'value' ) );
			}
			self::assertSame( array_values( $typed ), array_map( static fn ( DOMElement $fact ): string => $fact->textContent, self::find( $page, '//dl[@class="doorstep-page__summary"]/dd' ) ) ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase
			$page = self::document( FormFields::html( $same, 'f', $values ) );
			self::assertSame( $typed['name'], self::find( $page, '//input[@name="fields[name]"]' )[0]->getAttribute( 'value' ) );
		}
	}

	/**
	 * What the plain form sends.
	 *
	 * @param FormDefinition                     $form   The form.
	 * @param array<string, string|list<string>> $fields By name.
	 * @param array<string, string>              $ticked By id.
	 */
	private function sent( FormDefinition $form, array $fields, array $ticked ): LeadRequest {
		return $this->read(
			array(
				'doorstep_form'        => $form->text(),
				'doorstep_id'          => '22222222-2222-4222-8222-222222222222',
				'fields'               => $fields,
				'consents'             => $ticked,
				'doorstep_leave_empty' => '',
			)
		);
	}

	/**
	 * A body of the plain form, read.
	 *
	 * @param array<mixed> $inputs By name.
	 */
	private function read( array $inputs ): LeadRequest {
		$request = new WP_REST_Request( 'POST', self::LEADS );
		$request->set_header( 'Content-Type', 'application/x-www-form-urlencoded' );
		$request->set_body_params( $inputs );
		$sent = LeadRequest::read( $request );
		self::assertNotNull( $sent );

		return $sent;
	}
}
