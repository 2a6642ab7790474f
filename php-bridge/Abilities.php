<?php
/**
 * What programs may ask, by WordPress' Abilities API.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

use Doorstep\Documents\FactLabels;
use Doorstep\Documents\Facts;
use Doorstep\Documents\RequiredFacts;
use Doorstep\Leads\FiguresRoute;
use Doorstep\Leads\LeadFigures;

/**
 * Two abilities that only read: how many leads there are of what, and which facts the documents lack. Numbers and
 * names of fields, never what is in a lead or a fact: whoever asks may be an assistant that tells others.
 * WordPress has the API since 6.9, and fires these hooks with it alone.
 *
 * @see https://developer.wordpress.org/apis/abilities-api/
 */
final class Abilities {

	private const CATEGORY  = 'doorstep';
	private const DOCUMENTS = array( 'legal-notice', 'privacy-policy', 'cookie-policy' );

	/**
	 * What both have in common: whoever has the right may ask at any time, and nothing changes.
	 */
	private const META = array(
		'annotations'  => array(
			'readonly'    => true,
			'destructive' => false,
			'idempotent'  => true,
		),
		'show_in_rest' => true,
	);

	/**
	 * Registers the category; on wp_abilities_api_categories_init.
	 */
	public static function add_category(): void {
		wp_register_ability_category(
			self::CATEGORY,
			array(
				'label'       => 'Doorstep',
				'description' => __( 'Leads, and what the law wants published.', 'doorstep' ),
			)
		);
	}

	/**
	 * Registers the abilities; on wp_abilities_api_init.
	 */
	public static function add(): void {
		$schema = Contract::read( 'schema/lead-figures' )['properties'] ?? array();
		wp_register_ability(
			'doorstep/lead-counts',
			array(
				'label'               => __( 'Count leads', 'doorstep' ),
				'description'         => __( 'How many leads are to be answered, are doubtful, expire within 30 days, are on hold, are frozen, or wait for erasure. Numbers only.', 'doorstep' ),
				'category'            => self::CATEGORY,
				'output_schema'       => is_array( $schema ) ? $schema['counts'] ?? array() : array(),
				'execute_callback'    => array( self::class, 'counts' ),
				'permission_callback' => array( Routes::class, 'may_read_leads' ),
				'meta'                => self::META,
			)
		);
		wp_register_ability(
			'doorstep/missing-facts',
			array(
				'label'               => __( 'Find missing facts', 'doorstep' ),
				'description'         => __( 'Which facts about the agency the legal notice, the privacy policy and the cookie policy still lack. Names of facts only.', 'doorstep' ),
				'category'            => self::CATEGORY,
				'input_schema'        => array(
					'type'                 => 'object',
					'additionalProperties' => false,
					'default'              => array(),
					'properties'           => array(
						'document' => array(
							'type'        => 'string',
							'enum'        => self::DOCUMENTS,
							'description' => __( 'Of this document; of all of them where it is left out.', 'doorstep' ),
						),
					),
				),
				'output_schema'       => array(
					'type'  => 'array',
					'items' => array(
						'type'                 => 'object',
						'additionalProperties' => false,
						'required'             => array( 'document', 'fact', 'label' ),
						'properties'           => array_fill_keys( array( 'document', 'fact', 'label' ), array( 'type' => 'string' ) ),
					),
				),
				'execute_callback'    => array( self::class, 'missing_facts' ),
				'permission_callback' => array( Routes::class, 'may_configure' ),
				'meta'                => self::META,
			)
		);
	}

	/**
	 * How many leads there are of what.
	 *
	 * @return array<string, mixed> As `counts` of contract/schema/lead-figures.json.
	 * @throws DatabaseUnavailable When the database fails.
	 */
	public static function counts(): array {
		return FiguresRoute::counts( LeadFigures::now() );
	}

	/**
	 * Which facts the documents lack.
	 *
	 * @param mixed $input `document`, one of DOCUMENTS; all of them where it is left out.
	 * @return list<array{document: string, fact: string, label: string}>
	 */
	public static function missing_facts( mixed $input = array() ): array {
		$only    = is_array( $input ) ? $input['document'] ?? null : null;
		$facts   = new Facts();
		$missing = array();
		foreach ( self::DOCUMENTS as $document ) {
			if ( null !== $only && $only !== $document ) {
				continue;
			}
			foreach ( RequiredFacts::missing( $document, $facts ) as $fact ) {
				$missing[] = array(
					'document' => $document,
					'fact'     => $fact,
					'label'    => FactLabels::label( $fact ),
				);
			}
		}

		return $missing;
	}
}
