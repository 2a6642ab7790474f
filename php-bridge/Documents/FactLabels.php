<?php
/**
 * What the agency's facts are called in wp-admin.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use LogicException;

/**
 * Names of the facts that a document can require.
 */
final class FactLabels {

	/**
	 * Name of a fact in the reader's language.
	 *
	 * @param string $name Property of the profile.
	 * @throws LogicException When no document requires it.
	 */
	public static function label( string $name ): string {
		return match ( $name ) {
			'legalName' => __( 'Company name', 'doorstep' ),
			'legalForm' => __( 'Legal form', 'doorstep' ),
			'shareCapital' => __( 'Share capital', 'doorstep' ),
			'registrationNumber' => __( 'Registration number', 'doorstep' ),
			'registrationPlace' => __( 'Place of registration', 'doorstep' ),
			'vatNumber' => __( 'VAT number', 'doorstep' ),
			'street' => __( 'Street', 'doorstep' ),
			'postalCode' => __( 'Postal code', 'doorstep' ),
			'city' => __( 'City', 'doorstep' ),
			'country' => __( 'Country', 'doorstep' ),
			'phone' => __( 'Phone', 'doorstep' ),
			'email' => __( 'E-mail', 'doorstep' ),
			'publicationDirector' => __( 'Publication director', 'doorstep' ),
			'legalRepresentative' => __( 'Legal representative', 'doorstep' ),
			'hostName' => __( 'Host: name', 'doorstep' ),
			'hostAddress' => __( 'Host: address', 'doorstep' ),
			'hostPhone' => __( 'Host: phone', 'doorstep' ),
			'hostCountry' => __( 'Host: country', 'doorstep' ),
			'cardNumber' => __( 'Professional card: number', 'doorstep' ),
			'cardIssuer' => __( 'Professional card: issuer', 'doorstep' ),
			'cardActivities' => __( 'Professional card: activities', 'doorstep' ),
			'guarantorName' => __( 'Guarantor: name', 'doorstep' ),
			'guarantorAddress' => __( 'Guarantor: address', 'doorstep' ),
			'guarantorAmount' => __( 'Guarantor: amount', 'doorstep' ),
			'insurerName' => __( 'Insurer: name', 'doorstep' ),
			'insurerPolicy' => __( 'Insurer: policy number', 'doorstep' ),
			'mediatorName' => __( 'Mediator: name', 'doorstep' ),
			'mediatorAddress' => __( 'Mediator: address', 'doorstep' ),
			'feeScheduleUrl' => __( 'Fee schedule: address of the page', 'doorstep' ),
			'ipiNumber' => __( 'IPI/BIV number', 'doorstep' ),
			'ipiTitle' => __( 'Professional title and the country that gave it', 'doorstep' ),
			'thirdPartyAccount' => __( 'Account for clients’ funds', 'doorstep' ),
			'dpoEmail' => __( 'Data protection officer: e-mail', 'doorstep' ),
			'backupDays' => __( 'Days until backup copies are overwritten', 'doorstep' ),
			'logDays' => __( 'Days that the host keeps its access logs', 'doorstep' ),
			'statisticsMonths' => __( 'Months after which the statistics tool deletes its data', 'doorstep' ),
			default => throw new LogicException( 'There is no label for this fact.' ),
		};
	}
}
