<?php
/**
 * Tests of the pages that answer a form without JavaScript.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use DOMDocument;
use DOMElement;
use DOMXPath;
use Doorstep\Leads\ConfirmPage;
use Doorstep\Leads\FormDefinition;
use Doorstep\Leads\LeadOutcome;
use Doorstep\Leads\LeadRequest;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_REST_Request;

/**
 * Whatever became of the lead: the visitor is told, keeps the text, and stays on this site.
 */
final class ConfirmPageTest extends LeadsTestCase {

	private const TYPED = array(
		'name'    => '"><img src=x onerror=alert(1)>',
		'email'   => 'elodie@example.com',
		'phone'   => '',
		'message' => "</textarea><script>alert(1)</script>\n[gallery] & 'fin'",
	);

	/**
	 * What a visitor sent.
	 *
	 * @param FormDefinition $form   The form.
	 * @param string         $filled What stands in the honeypot.
	 */
	private function sent( FormDefinition $form, string $filled = '' ): LeadRequest {
		$request = new WP_REST_Request( 'POST', self::LEADS );
		$request->set_header( 'Content-Type', 'application/x-www-form-urlencoded' );
		$request->set_body_params(
			array(
				'doorstep_form'        => $form->text(),
				'doorstep_id'          => '22222222-2222-4222-8222-222222222222',
				'fields'               => self::TYPED,
				'doorstep_leave_empty' => $filled,
			)
		);
		$sent = LeadRequest::read( $request );
		self::assertNotNull( $sent );

		return $sent;
	}

	/**
	 * The page of an outcome.
	 *
	 * @param string                $code   Of the outcome.
	 * @param array<string, string> $errors Codes by field name.
	 * @param FormDefinition|null   $form   The form; the usual one where there is none.
	 */
	private function page( string $code, array $errors = array(), ?FormDefinition $form = null ): string {
		$form ??= $this->form();

		return ConfirmPage::html( new LeadOutcome( $code, $this->sent( $form ), $form, self::TYPED, $errors ) );
	}

	/**
	 * The elements of a page that an expression finds.
	 *
	 * @param string $html       The page.
	 * @param string $expression XPath.
	 * @return list<DOMElement>
	 */
	private static function find( string $html, string $expression ): array {
		$document = new DOMDocument();
		$previous = libxml_use_internal_errors( true );
		$document->loadHTML( str_replace( '<meta charset="utf-8">', '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">', $html ) );
		libxml_clear_errors();
		libxml_use_internal_errors( $previous );
		$found = ( new DOMXPath( $document ) )->query( $expression );

		return array_values( array_filter( false === $found ? array() : iterator_to_array( $found ), static fn ( $node ): bool => $node instanceof DOMElement ) );
	}

	/**
	 * The form's inputs, by name.
	 *
	 * @param string $html The page.
	 * @return array<string, string>
	 */
	private static function inputs( string $html ): array {
		$inputs = array();
		foreach ( self::find( $html, '//form//input|//form//textarea' ) as $input ) {
			$inputs[ $input->getAttribute( 'name' ) ] = 'textarea' === $input->tagName ? $input->textContent : $input->getAttribute( 'value' ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase
		}

		return $inputs;
	}

	/**
	 * Every code.
	 *
	 * @return array<string, array{string}>
	 */
	public static function codes(): array {
		$codes = array( 'received', 'confirm', 'malformed', 'foreign_origin', 'unknown_form', 'unknown_token', 'conflict', 'too_large', 'unsupported', 'invalid', 'unavailable' );

		return array_combine( $codes, array_map( static fn ( string $code ): array => array( $code ), $codes ) );
	}

	/**
	 * Whatever is known of the lead.
	 *
	 * @param string $code Of the outcome.
	 */
	#[DataProvider( 'codes' )]
	public function test_every_outcome_is_a_whole_page_that_runs_nothing_and_asks_nobody( string $code ): void {
		$pages = array( $this->page( $code, 'invalid' === $code ? array( 'email' => 'email' ) : array() ) );
		if ( 'confirm' !== $code ) {
			$pages[] = ConfirmPage::html( new LeadOutcome( $code, $this->sent( $this->form() ) ) );
			$pages[] = ConfirmPage::html( new LeadOutcome( $code ) );
		}
		foreach ( $pages as $html ) {
			self::assertStringStartsWith( '<!DOCTYPE html><html lang="en">', $html );
			self::assertCount( 1, self::find( $html, '//h1' ) );
			self::assertCount( 1, self::find( $html, '//meta[@name="robots"][contains(@content, "noindex")]' ) );
			self::assertSame( array(), self::find( $html, '//script|//img|//iframe|//link|//*[@onerror]' ) );
			self::assertDoesNotMatchRegularExpression( '/url\(|@import/', $html );
			self::assertStringContainsString( "default-src 'none'", $html );
		}
	}

	public function test_wrong_fields_come_back_with_their_error_their_text_and_the_focus(): void {
		$html   = $this->page( 'invalid', array( 'email' => 'email', 'message' => 'too_long' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$inputs = self::inputs( $html );
		foreach ( self::TYPED as $name => $value ) {
			self::assertSame( $value, $inputs[ 'fields[' . $name . ']' ] );
		}
		$email = self::find( $html, '//input[@type="email"]' )[0];
		self::assertTrue( $email->hasAttribute( 'autofocus' ) );
		self::assertSame( 'true', $email->getAttribute( 'aria-invalid' ) );
		self::assertStringContainsString( $email->getAttribute( 'id' ) . '-error', $email->getAttribute( 'aria-describedby' ) );
		self::assertStringContainsString( 'misspelt', self::find( $html, "//*[@id='" . $email->getAttribute( 'id' ) . "-error']" )[0]->textContent ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase
		self::assertStringContainsString( '5000 characters', $html );
		self::assertCount( 1, self::find( $html, '//*[@role="alert"]' ) );
		self::assertCount( 2, self::find( $html, '//*[@aria-invalid]' ) );
		self::assertNotNull( FormDefinition::read( $inputs['doorstep_form'] ) );
	}

	/**
	 * Codes after which the visitor can send the same text.
	 *
	 * @return array<string, array{string}>
	 */
	public static function sendable(): array {
		return array(
			'to be confirmed'                      => array( 'confirm' ),
			'a database that cannot store'         => array( 'unavailable' ),
			'a page that was open for a day'       => array( 'unknown_token' ),
			'an earlier version that was received' => array( 'conflict' ),
		);
	}

	/**
	 * One button, and all that it needs.
	 *
	 * @param string $code Of the outcome.
	 */
	#[DataProvider( 'sendable' )]
	public function test_what_can_be_sent_again_is_one_button_away( string $code ): void {
		$html   = $this->page( $code );
		$inputs = self::inputs( $html );
		self::assertCount( 1, self::find( $html, '//button' ) );
		self::assertSame( array( 'doorstep_id', 'doorstep_form', 'doorstep_token', 'doorstep_leave_empty', 'fields[name]', 'fields[email]', 'fields[phone]', 'fields[message]' ), array_keys( $inputs ) );
		self::assertSame( self::TYPED['message'], $inputs['fields[message]'] );
		self::assertSame( 'conflict' === $code, '22222222-2222-4222-8222-222222222222' !== $inputs['doorstep_id'] );
		self::assertSame( 'confirm' === $code, array() === self::find( $html, '//*[@role="alert"]' ) );
		self::assertStringContainsString( 'About listing AP-1024', $html );
		self::assertCount( 1, self::find( $html, '//*[@class="doorstep-form__notice"]' ) );
	}

	public function test_a_form_that_is_gone_still_shows_the_text_to_copy(): void {
		$html = ConfirmPage::html( new LeadOutcome( 'unknown_form', $this->sent( $this->form() ) ) );
		self::assertSame( array(), self::find( $html, '//button' ) );
		self::assertStringContainsString( esc_html( self::TYPED['message'] ), $html );
	}

	public function test_only_received_says_received(): void {
		self::assertStringContainsString( 'Message received', $this->page( 'received' ) );
		foreach ( array_diff( array_column( self::codes(), 0 ), array( 'received' ) ) as $code ) {
			$html = $this->page( $code, 'invalid' === $code ? array( 'email' => 'email' ) : array() );
			self::assertStringNotContainsString( 'Message received', $html );
			self::assertStringNotContainsString( 'We have received your message', $html );
		}
	}

	public function test_s27_what_stood_in_the_honeypot_is_carried_along(): void {
		foreach ( array( 'confirm', 'invalid' ) as $code ) {
			$form = $this->form();
			$html = ConfirmPage::html( new LeadOutcome( $code, $this->sent( $form, 'filled' ), $form, self::TYPED, 'invalid' === $code ? array( 'email' => 'email' ) : array() ) );
			self::assertSame( 'filled', self::inputs( $html )['doorstep_leave_empty'] );
		}
	}

	public function test_s26_the_way_back_stays_on_this_site(): void {
		foreach ( array( '/maison/', '//evil.example/', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)' ) as $page ) {
			$html = $this->page( 'received', array(), FormDefinition::of_block( array(), $this->page, 'en', $page ) );
			foreach ( self::find( $html, '//a' ) as $link ) {
				self::assertSame( wp_parse_url( home_url(), PHP_URL_HOST ), wp_parse_url( $link->getAttribute( 'href' ), PHP_URL_HOST ) );
				self::assertStringStartsWith( home_url( '/' ), $link->getAttribute( 'href' ) );
			}
		}
		$this->assertStringContainsString( 'href="' . home_url( '/maison/' ) . '"', $this->page( 'received' ) );
	}

	public function test_the_page_speaks_the_forms_language(): void {
		$html = $this->page( 'confirm', array(), FormDefinition::of_block( array(), $this->page, 'fr', '/' ) );
		self::assertStringStartsWith( '<!DOCTYPE html><html lang="fr">', $html );
		self::assertStringContainsString( 'Vérifiez et envoyez', $html );
	}
}
