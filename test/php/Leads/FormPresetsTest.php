<?php
/**
 * Tests of the forms to begin with.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Contract;
use Doorstep\Leads\FormDefinition;
use Doorstep\Leads\FormPresets;
use Doorstep\Test\TestCase;
use Doorstep\Texts;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * What one click gives an editor is what visitors get.
 */
final class FormPresetsTest extends TestCase {

	/**
	 * Each kind in each language.
	 *
	 * @return iterable<string, array{string, string}>
	 */
	public static function presets(): iterable {
		foreach ( FormPresets::KINDS as $kind ) {
			foreach ( Texts::LANGUAGES as $language ) {
				yield $kind . ' in ' . $language => array( $kind, $language );
			}
		}
	}

	/**
	 * No field is lost on the way to the page, and the form can be answered.
	 *
	 * @param string $kind     One of FormPresets::KINDS.
	 * @param string $language One of Texts::LANGUAGES.
	 */
	#[DataProvider( 'presets' )]
	public function test_every_block_of_a_preset_reaches_visitors( string $kind, string $language ): void {
		$blocks     = FormPresets::blocks( $kind, $language );
		$parsed     = array_map(
			static fn ( array $block ): array => array(
				'blockName'   => $block['name'],
				'attrs'       => $block['attributes'],
				'innerBlocks' => array(),
			),
			$blocks
		);
		$definition = FormDefinition::of_block( array( 'kind' => $kind ), 0, $language, '/', $parsed );
		$fields     = $definition->fields();
		self::assertSame( $kind, $definition->kind );
		self::assertCount( count( $blocks ), $fields + $definition->consents() );
		self::assertTrue( $fields['email']['required'] );
		foreach ( $fields as $name => $field ) {
			self::assertNotSame( '', $field['label'] );
			self::assertNotSame( $name, $field['label'], 'A field without a label of ours.' );
			self::assertSame( $field['options'], array_values( array_unique( $field['options'] ) ) );
		}
	}

	public function test_there_is_one_for_each_kind_of_the_contract(): void {
		self::assertSame( FormPresets::KINDS, Contract::read( 'contract' )['formKinds'] );
	}
}
