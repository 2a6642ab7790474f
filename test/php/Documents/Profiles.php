<?php
/**
 * Invented agencies for the tests of the documents.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Documents;

/**
 * Complete profiles, one for each jurisdiction. Every text occurs once, so that a test can tell
 * where it came from.
 */
final class Profiles {

	/**
	 * Facts that every agency has.
	 */
	private const SHARED = array(
		'name'               => 'Agence du Port',
		'legalName'          => 'Du Port Immobilier',
		'street'             => '12 quai des Voiles',
		'postalCode'         => '17042',
		'city'               => 'Portville',
		'phone'              => '02 61 91 00 12',
		'email'              => 'contact@agence.example',
		'registrationNumber' => '900 000 001',
		'vatNumber'          => 'XX00900000001',
		'hostName'           => 'Nuage Bleu SAS',
		'hostAddress'        => '1 rue des Serveurs, 59042 Lille',
		'hostPhone'          => '03 53 01 00 12',
		'dpoName'            => 'Cabinet Vie Douce',
		'dpoEmail'           => 'dpo@agence.example',
		'insurerName'        => 'Assurances du Phare',
		'insurerPolicy'      => 'RC-4711',
		'backupDays'         => 7,
		'logDays'            => 45,
		'statisticsMonths'   => 14,
	);

	/**
	 * A company in France.
	 *
	 * @param array<string, string|int|bool> $other Facts that differ.
	 * @return array<string, string|int|bool>
	 */
	public static function french( array $other = array() ): array {
		return $other + array(
			'jurisdiction'        => 'FR',
			'legalForm'           => 'SARL',
			'shareCapital'        => '10 000 €',
			'registrationPlace'   => 'La Rochelle',
			'country'             => 'France',
			'publicationDirector' => 'Claire Duval',
			'legalRepresentative' => 'Marc Lenoir',
			'hostCountry'         => 'France',
			'cardNumber'          => 'CPI 1701 2026 000 000 001',
			'cardIssuer'          => 'CCI de Portville',
			'cardActivities'      => 'Transactions, gestion',
			'guarantorName'       => 'Caution du Large',
			'guarantorAddress'    => '3 place du Marché, 75042 Paris',
			'guarantorAmount'     => '120 000 €',
			'mediatorName'        => 'Médiation Sereine',
			'mediatorAddress'     => '5 rue de la Paix, 75043 Paris',
			'mediatorUrl'         => 'https://mediation.example',
			'feeScheduleUrl'      => 'https://agence.example/honoraires',
		) + self::SHARED;
	}

	/**
	 * A company in Belgium.
	 *
	 * @param array<string, string|int|bool> $other Facts that differ.
	 * @return array<string, string|int|bool>
	 */
	public static function belgian( array $other = array() ): array {
		return $other + array(
			'jurisdiction'      => 'BE',
			'legalForm'         => 'SRL',
			'country'           => 'Belgique',
			'hostCountry'       => 'Belgique',
			'ipiNumber'         => '500 001',
			'ipiTitle'          => 'Agent immobilier intermédiaire, Belgique',
			'thirdPartyAccount' => 'BE68 5390 0754 7034',
		) + self::SHARED;
	}
}
