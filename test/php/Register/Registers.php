<?php
/**
 * Registers for tests.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Register;

/**
 * What invented agencies declare.
 */
final class Registers {

	/**
	 * An agency with a newsletter and mandates.
	 *
	 * @return array<string, mixed>
	 */
	public static function of_an_agency(): array {
		return array(
			'activities'    => array(
				self::activity(
					'newsletter',
					array(
						'recipients' => array( 'mailer' ),
						'people'     => array( 'subscribers' ),
						'data'       => array( 'contact', 'preferences' ),
					)
				),
				self::activity(
					'mandates',
					array(
						'basis'      => 'contract',
						'recipients' => array( 'notaries' ),
						'months'     => 120,
						'startsFrom' => 'contract',
					)
				),
			),
			'recipients'    => array(
				self::recipient( 'mailer', 'Envoi Facile', 'processor' ),
				self::recipient( 'notaries', 'Notaires', 'recipient' ),
			),
			'measures'      => array( 'access-by-role', 'two-factor' ),
			'otherMeasures' => array(
				'de' => '',
				'en' => '',
				'fr' => 'Un coffre ignifugé.',
				'nl' => '',
			),
			'socialPages'   => array(
				array(
					'network' => 'facebook',
					'url'     => 'https://social.example/agence-du-port',
				),
			),
			'stages'        => array(),
			'clauses'       => array( 'authorities' ),
			'breaches'      => array( 'noneKnownOn' => '' ),
		);
	}

	/**
	 * One activity.
	 *
	 * @param string               $preset Of activity-presets.json; its id as well.
	 * @param array<string, mixed> $over   What differs.
	 * @return array<string, mixed>
	 */
	public static function activity( string $preset, array $over = array() ): array {
		return array_merge(
			array(
				'id'          => $preset,
				'preset'      => $preset,
				'role'        => 'controller',
				'basis'       => 'consent',
				'people'      => array( 'clients' ),
				'data'        => array( 'identity', 'contact' ),
				'recipients'  => array(),
				'sources'     => array( 'person' ),
				'months'      => 36,
				'startsFrom'  => 'contact',
				'isAutomated' => false,
			),
			$over
		);
	}

	/**
	 * One recipient in France.
	 *
	 * @param string $id   Its id.
	 * @param string $name Of the company.
	 * @param string $kind `processor`, `recipient` or `joint`.
	 * @return array<string, mixed>
	 */
	public static function recipient( string $id, string $name, string $kind ): array {
		return array(
			'id'       => $id,
			'name'     => $name,
			'purpose'  => array( 'fr' => 'Transmet ce que nous lui confions.' ),
			'kind'     => $kind,
			'country'  => 'FR',
			'transfer' => '',
			'agreedOn' => 'processor' === $kind ? '2026-03-02' : '',
			'url'      => '',
		);
	}
}
