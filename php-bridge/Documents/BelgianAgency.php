<?php
/**
 * What an estate agent in Belgium must publish.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

/**
 * Title, IPI number and supervision, insurance, account for clients' funds.
 */
final class BelgianAgency {

	/**
	 * Adds the section.
	 *
	 * @param Document $document The legal notice.
	 * @param Wording  $wording  Language and facts.
	 */
	public static function add( Document $document, Wording $wording ): void {
		$facts = $wording->facts;
		$ipi   = array( 'ipi' => Link::to( 'nl' === $wording->language ? 'https://www.biv.be' : 'https://www.ipi.be' ) );

		$document->section( 'profession', $wording->text( 'legal-notice.profession' ) );
		$document->facts(
			array(
				$wording->text( 'legal-notice.ipi_title' ) => Sentence::of( $facts->get( 'ipiTitle' ) ),
				$wording->text( 'legal-notice.ipi_number' ) => Sentence::of( $facts->get( 'ipiNumber' ) ),
				$wording->text( 'legal-notice.supervisor' ) => $wording->sentence( 'legal-notice.supervisor_BE', $ipi ),
				$wording->text( 'legal-notice.insurance_BE' ) => $wording->sentence( 'legal-notice.insurance_policy' ),
				$wording->text( 'legal-notice.client_account' ) => $facts->has( 'holdsNoFunds' ) ? $wording->sentence( 'legal-notice.no_funds' ) : Sentence::of( $facts->get( 'thirdPartyAccount' ) ),
			)
		);
		$document->paragraph( $wording->sentence( 'legal-notice.rules_BE', $ipi ) );
	}
}
