<?php
/**
 * What a document must say.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Gate\Catalogue;

/**
 * Which facts the law of a jurisdiction asks for in which document. France: LCEN art. 1-1 and 19,
 * décret 72-678 art. 92, C. conso R616-1. Belgium: CDE art. XII.6 and the IPI's rules. Elsewhere in
 * the EU: directive 2000/31/EC art. 5. Privacy policy: GDPR art. 13.
 */
final class RequiredFacts {

	private const SEAT = array( 'legalName', 'street', 'postalCode', 'city', 'email' );

	private const LEGAL_NOTICE = array(
		'FR' => array( 'legalForm', 'shareCapital', 'phone', 'registrationNumber', 'registrationPlace', 'vatNumber', 'legalRepresentative', 'publicationDirector', 'hostName', 'hostAddress', 'hostPhone', 'cardNumber', 'cardIssuer', 'cardActivities', 'guarantorName', 'guarantorAddress', 'guarantorAmount', 'insurerName', 'feeScheduleUrl', 'mediatorName', 'mediatorAddress' ),
		'BE' => array( 'phone', 'registrationNumber', 'vatNumber', 'ipiTitle', 'ipiNumber', 'insurerName', 'insurerPolicy', 'thirdPartyAccount' ),
		'EU' => array( 'country', 'registrationNumber', 'vatNumber' ),
	);

	/**
	 * Facts about the funds of others, which an agency that holds none does not have.
	 */
	private const FUNDS = array( 'guarantorName', 'guarantorAddress', 'guarantorAmount', 'thirdPartyAccount' );

	/**
	 * Beginnings of legal forms that have no share capital.
	 */
	private const WITHOUT_CAPITAL = '/^(EI\b|entrepreneur|entreprise individuelle|micro)/i';

	/**
	 * What is required and not known.
	 *
	 * @param string $kind     `legal-notice`, `privacy-policy` or `cookie-policy`.
	 * @param Facts  $facts    The agency's.
	 * @return list<string> Properties of the profile.
	 */
	public static function missing( string $kind, Facts $facts ): array {
		return array_values( array_filter( self::required( $kind, $facts ), static fn ( string $name ): bool => ! $facts->has( $name ) ) );
	}

	/**
	 * What is required of this agency.
	 *
	 * @param string $kind  `legal-notice`, `privacy-policy` or `cookie-policy`.
	 * @param Facts  $facts The agency's.
	 * @return list<string> Properties of the profile.
	 */
	public static function required( string $kind, Facts $facts ): array {
		$required = match ( $kind ) {
			'legal-notice' => array( ...self::SEAT, ...self::LEGAL_NOTICE[ $facts->jurisdiction() ] ),
			'privacy-policy' => array( ...self::SEAT, 'hostName', 'hostCountry', 'logDays', 'backupDays' ),
			default => array( 'legalName', 'email' ),
		};
		if ( 'privacy-policy' === $kind && ProcessingActivities::has_statistics( Catalogue::declared() ) ) {
			$required[] = 'statisticsMonths';
		}
		if ( 'privacy-policy' === $kind && $facts->has( 'dpoName' ) ) {
			$required[] = 'dpoEmail';
		}
		if ( $facts->has( 'holdsNoFunds' ) ) {
			$required = array_diff( $required, self::FUNDS );
		}
		$form = $facts->get( 'legalForm' );

		return array_values( array_diff( $required, is_string( $form ) && 1 === preg_match( self::WITHOUT_CAPITAL, $form ) ? array( 'shareCapital' ) : array() ) );
	}
}
