<?php
/**
 * Tests of the field rules.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Leads\FieldRules;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Both languages clean and check alike, as in the golden vectors.
 */
final class FieldRulesTest extends LeadsTestCase {

	/**
	 * The vectors that widget/field-rules.ts satisfies too.
	 *
	 * @return iterable<string, array{string, string, string, string|null, string}>
	 */
	public static function vectors(): iterable {
		$file = json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/vectors/fields.json' ), true );
		foreach ( $file['vectors'] as $vector ) {
			yield $vector['name'] => array( $vector['field'], $vector['phone'] ?? 'optional', self::text( $vector['value'] ), $vector['error'], self::text( $vector['clean'] ) );
		}
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
	 * @param string      $field Name of the field.
	 * @param string      $phone The form's phone mode.
	 * @param string      $value What was typed.
	 * @param string|null $error Code.
	 * @param string      $clean What is stored.
	 */
	#[DataProvider( 'vectors' )]
	public function test_a_field_is_cleaned_and_checked( string $field, string $phone, string $value, ?string $error, string $clean ): void {
		$fields = array( $field => $this->form( array( 'phone' => $phone ) )->fields()[ $field ] );

		self::assertSame(
			array( array( $field => $clean ), null === $error ? array() : array( $field => $error ) ),
			FieldRules::check( $fields, array( $field => $value ) )
		);
	}
}
