<?php
/**
 * Tests of the form definition.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Key;
use Doorstep\Texts;
use Doorstep\Leads\FormDefinition;

/**
 * What the site signed is what the form is.
 */
final class FormDefinitionTest extends LeadsTestCase {

	public function test_is_read_as_it_was_written(): void {
		self::assertEquals( $this->form(), FormDefinition::read( $this->form()->text() ) );
	}

	public function test_is_the_same_for_every_visitor_at_every_time(): void {
		$text = $this->form()->text();
		$this->log_in( 'administrator' );
		$this->set_clock( self::NOW + 400 * DAY_IN_SECONDS );

		self::assertSame( $text, $this->form()->text() );
	}

	public function test_no_character_of_it_can_be_changed(): void {
		$text = $this->form()->text();
		foreach ( array_keys( str_split( $text ) ) as $at ) {
			$text[ $at ] = 'A' === $text[ $at ] ? 'B' : 'A';
			self::assertNull( FormDefinition::read( $text ) );
			$text = $this->form()->text();
		}
	}

	public function test_a_dot_moved_or_added_is_refused(): void {
		$text = $this->form()->text();
		foreach ( array( '', '.', '..', $text . '.', '.' . $text, str_replace( '.', '', $text ), 'v1' . substr( $text, 2 ) ) as $other ) {
			self::assertNull( FormDefinition::read( $other ) );
		}
	}

	public function test_one_signed_by_an_older_version_without_a_property_is_read(): void {
		$payload = rtrim( strtr( base64_encode( '{"formId":"' . self::FORM_ID . '","postId":7,"phone":"hidden"}' ), '+/', '-_' ), '=' );
		$form    = FormDefinition::read( 'v1.' . $payload . '.' . Key::sign( 'form', array( 'v1', $payload ) ) );

		self::assertNotNull( $form );
		self::assertSame( array( self::FORM_ID, 7, '', 'en', '/' ), array( $form->form_id, $form->post_id, $form->listing_reference, $form->language, $form->page ) );
		self::assertSame( array( 'name', 'email', 'message' ), array_keys( $form->fields() ) );
	}

	public function test_the_phone_is_asked_for_as_the_block_says(): void {
		self::assertFalse( $this->form()->fields()['phone']['required'] );
		self::assertTrue( $this->form( array( 'phone' => 'required' ) )->fields()['phone']['required'] );
		self::assertArrayNotHasKey( 'phone', $this->form( array( 'phone' => 'hidden' ) )->fields() );
		self::assertFalse( $this->form( array( 'phone' => '"><script>' ) )->fields()['phone']['required'] );
	}

	public function test_the_blocks_inside_say_what_is_asked_for(): void {
		$field   = static fn ( array $attributes ): array => array(
			'blockName' => 'doorstep/form-field',
			'attrs'     => $attributes,
		);
		$form    = FormDefinition::of_block(
			array( 'kind' => 'valuation' ),
			0,
			'fr',
			'/',
			array(
				$field(
					array(
						'name'     => 'surname',
						'label'    => ' Votre nom ',
						'required' => true,
					)
				),
				array(
					'blockName'   => 'core/group',
					'innerBlocks' => array(
						$field(
							array(
								'name'    => 'rooms',
								'type'    => 'select',
								'options' => array( '1', '2', '', '2' ),
							)
						),
					),
				),
				$field( array( 'name' => 'surname' ) ),
				$field( array( 'name' => 'NOT A NAME' ) ),
				$field(
					array(
						'name' => 'file',
						'type' => 'file',
					)
				),
				$field(
					array(
						'name' => 'nothing',
						'type' => 'radio',
					)
				),
				array(
					'blockName' => 'doorstep/form-consent',
					'attrs'     => array( 'purpose' => 'newsletter' ),
				),
			)
		);
		$read    = FormDefinition::read( $form->text() );
		$consent = Texts::get( 'form.consent_newsletter_email', 'fr' );

		self::assertEquals( $form, $read );
		self::assertSame( 'valuation', $form->kind );
		self::assertSame( array( 'surname', 'rooms' ), array_keys( $form->fields() ) );
		self::assertSame( array( 'Votre nom', true ), array( $form->fields()['surname']['label'], $form->fields()['surname']['required'] ) );
		self::assertSame( array( '1', '2' ), $form->fields()['rooms']['options'] );
		self::assertSame( array( 'newsletter-email' => $consent ), array_map( static fn ( array $asked ): string => $asked['wording'], $form->consents() ) );
	}

	public function test_a_block_without_an_id_keeps_one_for_its_page(): void {
		$form = $this->form( array( 'formId' => '' ) );

		self::assertMatchesRegularExpression( '/\A[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}\z/', $form->form_id );
		self::assertSame( $form->form_id, $this->form( array( 'formId' => 'nonsense' ) )->form_id );
	}

	public function test_a_long_listing_reference_is_cut_at_a_character(): void {
		self::assertSame( str_repeat( 'é', 64 ), $this->form( array( 'listingReference' => str_repeat( 'é', 70 ) ) )->listing_reference );
	}
}
