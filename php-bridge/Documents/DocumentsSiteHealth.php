<?php
/**
 * Whether the published documents say all that they must.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Texts;

/**
 * "Doorstep documents" under Tools, Site Health.
 */
final class DocumentsSiteHealth {

	/**
	 * Adds the test; on site_status_tests.
	 *
	 * @param array<string, array<string, array<string, mixed>>> $tests By kind and name.
	 * @return array<string, array<string, array<string, mixed>>>
	 */
	public static function add( array $tests ): array {
		$tests['direct']['doorstep_documents'] = array(
			'label' => __( 'Doorstep documents', 'doorstep' ),
			'test'  => array( self::class, 'run' ),
		);

		return $tests;
	}

	/**
	 * Runs it.
	 *
	 * @return array<string, string|array<string, string>> As WordPress takes it.
	 */
	public static function run(): array {
		$wording = new Wording( Texts::document_language_of_site(), new Facts() );
		$gaps    = '';
		foreach ( DocumentBlock::KINDS as $kind ) {
			$missing = Completeness::missing( $kind, $wording );
			if ( array() !== $missing ) {
				$items = array_map( static fn ( Check $check ): string => '<li>' . esc_html( $check->label === $check->detail ? $check->label : $check->label . ': ' . $check->detail ) . ' <small>(' . esc_html( $check->source ) . ')</small></li>', $missing );
				$gaps .= '<p><strong>' . esc_html( DocumentBlock::name( $kind ) ) . '</strong></p><ul>' . implode( '', $items ) . '</ul>';
			}
		}
		$is_complete = '' === $gaps;

		return array(
			'test'        => 'doorstep_documents',
			'label'       => $is_complete ? __( 'Doorstep’s documents say all that the law asks for', 'doorstep' ) : __( 'Doorstep’s documents are incomplete', 'doorstep' ),
			'status'      => $is_complete ? 'good' : 'recommended',
			'badge'       => array(
				'label' => 'Doorstep',
				'color' => 'blue',
			),
			'description' => $is_complete ? '<p>' . esc_html__( 'Legal notice, privacy policy and cookie policy have every fact that they need.', 'doorstep' ) . '</p>' : '<p>' . esc_html__( 'While a fact that the law asks for is not known, visitors read the last complete version of the document, or where to ask. The rest of what is missing is left out.', 'doorstep' ) . '</p>' . $gaps,
			'actions'     => $is_complete ? '' : '<p><a href="' . esc_url( admin_url( 'admin.php?page=doorstep-settings' ) ) . '">' . esc_html__( 'Open Doorstep’s settings', 'doorstep' ) . '</a></p>',
		);
	}
}
