<?php
/**
 * Tests of the legal notice.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Documents;

use PHPUnit\Framework\Attributes\DataProvider;

/**
 * It says all that the law of the agency's country asks for.
 */
final class LegalNoticeTest extends DocumentsTestCase {

	private const PUBLISHER = array( 'legalName', 'name', 'legalForm', 'street', 'postalCode', 'city', 'country', 'phone', 'email', 'registrationNumber', 'vatNumber', 'hostName', 'hostAddress', 'hostPhone' );

	/**
	 * Every fact of a profile that its legal notice must tell.
	 *
	 * @return iterable<string, array{array<string, string|int|bool>, string, list<string>}>
	 */
	public static function notices(): iterable {
		foreach ( array( 'fr', 'en' ) as $language ) {
			yield 'France, ' . $language => array( Profiles::french(), $language, array( ...self::PUBLISHER, 'shareCapital', 'registrationPlace', 'publicationDirector', 'legalRepresentative', 'cardNumber', 'cardIssuer', 'cardActivities', 'guarantorName', 'guarantorAddress', 'guarantorAmount', 'insurerName', 'insurerPolicy', 'mediatorName', 'mediatorAddress', 'feeScheduleUrl' ) );
			yield 'Belgium, ' . $language => array( Profiles::belgian(), $language, array( ...self::PUBLISHER, 'ipiNumber', 'ipiTitle', 'thirdPartyAccount', 'insurerName', 'insurerPolicy' ) );
			yield 'elsewhere, ' . $language => array( array( 'jurisdiction' => 'EU' ) + Profiles::belgian(), $language, self::PUBLISHER );
		}
	}

	/**
	 * Fact by fact.
	 *
	 * @param array<string, string|int|bool> $profile  The agency's facts.
	 * @param string                         $language Of the document.
	 * @param list<string>                   $told     Facts that it must tell.
	 */
	#[DataProvider( 'notices' )]
	public function test_tells_every_fact( array $profile, string $language, array $told ): void {
		$this->save_profile( $profile );
		$text = $this->text( 'legal-notice', $language );
		foreach ( $told as $name ) {
			self::assertStringContainsString( str_replace( 'https://', '', (string) $profile[ $name ] ), $text, $name );
		}
	}

	/**
	 * Laws and institutions by jurisdiction.
	 */
	public function test_names_the_law_of_the_country_and_no_other(): void {
		$laws = array(
			'FR' => array( '2004-575', '70-9', '72-678', '2015-1090' ),
			'BE' => array( 'XII.6', '11 février 2013', '29 juin 2018', 'rue du Luxembourg 16 B, 1000 Bruxelles' ),
			'EU' => array( '2000/31/CE' ),
		);
		foreach ( array_keys( $laws ) as $jurisdiction ) {
			$this->save_profile( array( 'jurisdiction' => $jurisdiction ) + Profiles::french() + Profiles::belgian() );
			$text = $this->text( 'legal-notice' );
			foreach ( $laws as $country => $names ) {
				foreach ( $names as $name ) {
					self::assertSame( $country === $jurisdiction, str_contains( $text, $name ), $name . ' in ' . $jurisdiction );
				}
			}
			// Regulation (EU) 2024/3228 closed the platform on 20 July 2025.
			self::assertStringNotContainsString( 'consumers/odr', $this->html( 'legal-notice' ) );
		}
	}

	/**
	 * Décret 72-678, art. 92: one or the other.
	 */
	public function test_an_agency_that_holds_no_funds_says_so_instead_of_naming_a_guarantor(): void {
		$this->save_profile( Profiles::french( array( 'holdsNoFunds' => true ) ) );
		$text = $this->text( 'legal-notice' );
		self::assertStringContainsString( 'ne reçoit aucuns fonds', $text );
		self::assertStringNotContainsString( 'Caution du Large', $text );
	}

	/**
	 * What can be followed is a link; what cannot is text.
	 */
	public function test_addresses_and_numbers_can_be_followed(): void {
		$this->force_profile( Profiles::french( array( 'feeScheduleUrl' => 'en agence' ) ) );
		$html = $this->html( 'legal-notice' );
		self::assertStringContainsString( '<a href="mailto:contact@agence.example">contact@agence.example</a>', $html );
		self::assertStringContainsString( '<a href="tel:0261910012">02 61 91 00 12</a>', $html );
		self::assertStringContainsString( '<a href="https://mediation.example">mediation.example</a>', $html );
		self::assertStringContainsString( ' en agence.', html_entity_decode( $html ) );
	}
}
