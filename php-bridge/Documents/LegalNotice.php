<?php
/**
 * The legal notice.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

/**
 * Who publishes and hosts the site, and under which licence the agency works.
 */
final class LegalNotice {

	/**
	 * The document.
	 *
	 * @param Wording $wording Language and facts.
	 */
	public static function make( Wording $wording ): Document {
		$document = new Document();
		$law      = $wording->facts->jurisdiction();

		$document->section( 'publisher', $wording->text( 'legal-notice.publisher' ) );
		$document->paragraph( $wording->sentence( 'legal-notice.law_' . $law ) );
		$document->facts( self::publisher( $wording ) );

		match ( $law ) {
			'FR' => FrenchAgency::add( $document, $wording ),
			'BE' => BelgianAgency::add( $document, $wording ),
			'EU' => null,
		};

		$document->section( 'mediation', $wording->text( 'legal-notice.mediation' ) );
		if ( $wording->facts->has( 'mediatorName' ) ) {
			$document->paragraph( $wording->sentence( 'legal-notice.mediation_text' ) );
			$document->facts(
				array(
					$wording->text( 'legal-notice.mediator' ) => Sentence::of( $wording->facts->get( 'mediatorName' ) ),
					$wording->text( 'document.address' ) => Sentence::of( $wording->facts->get( 'mediatorAddress' ) ),
					$wording->text( 'document.site' )    => Sentence::of( $wording->facts->get( 'mediatorUrl' ) ),
				)
			);
		}

		$document->section( 'host', $wording->text( 'legal-notice.host' ) );
		$document->facts(
			array(
				$wording->text( 'legal-notice.name' ) => Sentence::of( $wording->facts->get( 'hostName' ) ),
				$wording->text( 'document.address' )  => Sentence::of( $wording->facts->get( 'hostAddress' ) ),
				$wording->text( 'document.phone' )    => Sentence::of( $wording->facts->get( 'hostPhone' ) ),
			)
		);

		$document->section( 'data', $wording->text( 'legal-notice.data' ) );
		$document->paragraph( $wording->sentence( 'legal-notice.data_privacy', array( 'page' => DocumentPages::link( 'privacyPolicy', $wording->text( 'document.privacy_policy' ) ) ) ) );
		$document->paragraph( $wording->sentence( 'legal-notice.data_cookies', array( 'page' => DocumentPages::link( 'cookiePolicy', $wording->text( 'document.cookie_policy' ) ) ) ) );

		return $document;
	}

	/**
	 * Who publishes the site.
	 *
	 * @param Wording $wording Language and facts.
	 * @return array<string, Sentence|null>
	 */
	private static function publisher( Wording $wording ): array {
		$facts    = $wording->facts;
		$law      = $facts->jurisdiction();
		$trade    = $facts->get( 'name' );
		$form     = $wording->sentence( 'legal-notice.form_capital' ) ?? Sentence::of( $facts->get( 'legalForm' ) );
		$register = 'FR' === $law
			? $wording->sentence( 'legal-notice.registered_FR' )
			: $wording->sentence( 'legal-notice.registered_at' ) ?? Sentence::of( $facts->get( 'registrationNumber' ) );

		return array(
			$wording->text( 'legal-notice.name' )       => Sentence::of( $facts->get( 'legalName' ) ),
			$wording->text( 'legal-notice.trade_name' ) => $trade === $facts->get( 'legalName' ) ? null : Sentence::of( $trade ),
			$wording->text( 'legal-notice.form' )       => $form,
			$wording->text( 'legal-notice.seat' )       => Sentence::of( $facts->address() ),
			$wording->text( 'document.phone' )          => Sentence::of( $facts->get( 'phone' ) ),
			$wording->text( 'document.email' )          => Sentence::of( $facts->get( 'email' ) ),
			$wording->text( 'legal-notice.registration_' . $law ) => $register,
			$wording->text( 'legal-notice.vat' )        => Sentence::of( $facts->get( 'vatNumber' ) ),
			$wording->text( 'legal-notice.representative' ) => Sentence::of( $facts->get( 'legalRepresentative' ) ),
			$wording->text( 'legal-notice.director' )   => Sentence::of( $facts->get( 'publicationDirector' ) ),
		);
	}
}
