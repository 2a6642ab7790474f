<?php
/**
 * What an estate agent in France must publish.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

/**
 * Loi Hoguet: card, guarantee, insurance, fees.
 */
final class FrenchAgency {

	/**
	 * Adds the sections.
	 *
	 * @param Document $document The legal notice.
	 * @param Wording  $wording  Language and facts.
	 */
	public static function add( Document $document, Wording $wording ): void {
		$facts     = $wording->facts;
		$guarantor = $wording->sentence( 'legal-notice.guarantee_amount' ) ?? $wording->sentence( 'legal-notice.guarantee_only' );

		$document->section( 'profession', $wording->text( 'legal-notice.profession' ) );
		$document->facts(
			array(
				$wording->text( 'legal-notice.card' )      => $wording->sentence( 'legal-notice.card_is' ),
				$wording->text( 'legal-notice.activities' ) => Sentence::of( $facts->get( 'cardActivities' ) ),
				$wording->text( 'legal-notice.guarantee' ) => $facts->has( 'holdsNoFunds' ) ? $wording->sentence( 'legal-notice.no_funds' ) : $guarantor,
				$wording->text( 'legal-notice.insurance' ) => $wording->sentence( 'legal-notice.insurance_policy' ) ?? Sentence::of( $facts->get( 'insurerName' ) ),
			)
		);
		$document->paragraph( $wording->sentence( 'legal-notice.rules_FR', array( 'legifrance' => Link::to( 'https://www.legifrance.gouv.fr' ) ) ) );

		$document->section( 'fees', $wording->text( 'legal-notice.fees' ) );
		$document->paragraph( $wording->sentence( 'legal-notice.fees_text' ) );
	}
}
