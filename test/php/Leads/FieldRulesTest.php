<?php
/**
 * Tests of the field rules.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Contract;
use Doorstep\Leads\FieldRules;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Both languages clean and check alike, as in the golden vectors.
 */
final class FieldRulesTest extends LeadsTestCase {

	/**
	 * The vectors that widget/field-rules.ts satisfies too.
	 *
	 * @return iterable<string, array{array<string, mixed>, string, string|null, string}>
	 */
	public static function vectors(): iterable {
		$file = json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/vectors/fields.json' ), true );
		foreach ( $file['vectors'] as $vector ) {
			yield $vector['name'] => array( $vector, self::text( $vector['value'] ), $vector['error'], self::text( $vector['clean'] ) );
		}
	}

	/**
	 * The field of a vector.
	 *
	 * @param array<string, mixed> $vector The vector.
	 * @return array<string, array<string, mixed>> By name.
	 */
	private function field( array $vector ): array {
		if ( isset( $vector['field'] ) ) {
			return array_intersect_key( $this->form( array( 'phone' => $vector['phone'] ?? 'optional' ) )->fields(), array( $vector['field'] => true ) );
		}

		return array( 'wish' => array_intersect_key( $vector, array_flip( array( 'type', 'options' ) ) ) + Contract::read( 'contract' )['fieldTypes'][ $vector['type'] ] + array( 'required' => $vector['required'] ?? false ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}

	/**
	 * A text of the vectors.
	 *
	 * @param string|array{before?: string, repeat: string, times: int, then?: string} $text Written out, or by repetition.
	 */
	private static function text( string|array $text ): string {
		return is_string( $text ) ? $text : ( $text['before'] ?? '' ) . str_repeat( $text['repeat'], $text['times'] ) . ( $text['then'] ?? '' );
	}

	/**
	 * Vector by vector.
	 *
	 * @param array<string, mixed> $vector The vector.
	 * @param string               $value  What was typed.
	 * @param string|null          $error  Code.
	 * @param string               $clean  What is stored.
	 */
	#[DataProvider( 'vectors' )]
	public function test_a_field_is_cleaned_and_checked( array $vector, string $value, ?string $error, string $clean ): void {
		$fields = $this->field( $vector );
		$name   = (string) array_key_first( $fields );

		self::assertSame(
			array( array( $name => $clean ), null === $error ? array() : array( $name => $error ) ),
			FieldRules::check( $fields, array( $name => $value ) )
		);
	}
}
