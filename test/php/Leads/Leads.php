<?php
/**
 * Leads for tests.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Leads\Deliveries;
use Doorstep\Leads\Lead;
use ReflectionMethod;

/**
 * Makes leads that never passed a form, so that they may hold anything.
 */
final class Leads {

	/**
	 * A lead, with what a test says of it.
	 *
	 * @param array<string, mixed> $over By the constructor's names of its parameters.
	 */
	public static function with( array $over ): Lead {
		$usual = array(
			'id'                => '22222222-2222-4222-8222-222222222222',
			'form_id'           => '11111111-1111-4111-8111-111111111111',
			'kind'              => 'contact',
			'team'              => '',
			'post_id'           => 0,
			'page'              => '/maison/',
			'listing_reference' => 'AP-1024',
			'listing_title'     => 'Maison d’Étretat',
			'language'          => 'fr',
			'fields'            => array(
				'name'    => 'Élodie Martin',
				'email'   => 'Elodie@example.com',
				'message' => 'Bonjour',
			),
			'labels'            => array(
				'name'    => 'Votre nom',
				'email'   => 'Votre adresse',
				'message' => 'Votre message',
			),
			'consents'          => array(),
			'email'             => 'elodie@example.com',
			'verdict'           => 'accept',
			'reasons'           => array(),
			'received_at'       => 1763812800,
			'expires_at'        => 1826884800,
			'erase_at'          => 1826884800,
			'deliveries'        => Deliveries::waiting( array( Deliveries::MAIL ), 1763812800 ),
		);
		$names = array_map( static fn ( $parameter ): string => $parameter->getName(), ( new ReflectionMethod( Lead::class, '__construct' ) )->getParameters() );

		return new Lead( ...array_intersect_key( $over + $usual, array_flip( $names ) ) );
	}
}
