<?php
/**
 * Tests of the register's texts.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Register;

use Doorstep\Contract;
use Doorstep\Texts;
use Doorstep\Test\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Whatever an agency can declare, the documents can say.
 */
final class RegisterTextsTest extends TestCase {

	/**
	 * Activities that rest on the law of a country, so that their notes differ by jurisdiction.
	 */
	private const BY_LAW = array( 'invoices', 'anti-money-laundering', 'mandates', 'leases', 'tenancy' );

	/**
	 * The languages that an agency words its register in.
	 *
	 * @return iterable<string, array{string}>
	 */
	public static function languages(): iterable {
		foreach ( array_keys( Contract::schema( 'register' )['properties']['otherMeasures']['properties'] ) as $language ) {
			yield (string) $language => array( (string) $language );
		}
	}

	/**
	 * A choice that is added to the schema later needs its words.
	 *
	 * @param string $language Of the texts.
	 */
	#[DataProvider( 'languages' )]
	public function test_every_choice_has_its_words( string $language ): void {
		$texts   = Texts::area( 'register', $language );
		$lists   = Contract::schema( 'register' )['properties'];
		$of      = static fn ( string $list ): array => $lists[ $list ]['items']['properties'];
		$choices = array(
			'people'   => $of( 'activities' )['people']['items']['enum'],
			'data'     => array( ...$of( 'activities' )['data']['items']['enum'], ...$of( 'stages' )['data']['items']['enum'] ),
			'source'   => $of( 'activities' )['sources']['items']['enum'],
			'basis'    => $of( 'activities' )['basis']['enum'],
			'role'     => $of( 'activities' )['role']['enum'],
			'kept'     => $of( 'activities' )['startsFrom']['enum'],
			'kind'     => $of( 'recipients' )['kind']['enum'],
			'transfer' => array_filter( $of( 'recipients' )['transfer']['enum'] ),
			'measure'  => $lists['measures']['items']['enum'],
			'network'  => $of( 'socialPages' )['network']['enum'],
			'stage'    => $of( 'stages' )['stage']['enum'],
			'clause'   => $lists['clauses']['items']['enum'],
		);
		foreach ( $choices as $kind => $ids ) {
			foreach ( $ids as $id ) {
				self::assertArrayHasKey( "register.{$kind}_$id", $texts );
				if ( 'clause' === $kind ) {
					self::assertArrayHasKey( "register.clause_{$id}_text", $texts );
				}
				if ( 'kept' === $kind ) {
					self::assertStringContainsString( '{term}', $texts[ "register.kept_$id" ] );
				}
			}
		}
	}

	/**
	 * An activity that says nothing of its own says what its preset says.
	 *
	 * @param string $language Of the texts.
	 */
	#[DataProvider( 'languages' )]
	public function test_every_preset_has_its_words( string $language ): void {
		$texts = Texts::area( 'register', $language );
		foreach ( Contract::read( 'activity-presets' )['activities'] as $preset ) {
			$key  = 'register.activity_' . $preset['id'];
			$keys = array( $key, $key . '_purpose' );
			foreach ( in_array( $preset['id'], self::BY_LAW, true ) ? array_keys( $preset['months'] ) : array( '' ) as $law ) {
				$keys[] = rtrim( $key . '_note_' . $law, '_' );
			}
			if ( in_array( 0, $preset['months'], true ) ) {
				$keys[] = $key . '_criteria';
			}
			foreach ( $keys as $name ) {
				self::assertArrayHasKey( $name, $texts );
			}
		}
	}
}
