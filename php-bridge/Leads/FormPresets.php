<?php
/**
 * Forms to begin with.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Texts;

/**
 * What an agency asks for in each kind of form, and no more. The editor offers them as variations of the
 * block, and the patterns hold them. Fields without a label have ours, in the language of the page.
 *
 * @phpstan-type Block array{name: string, attributes: array<string, mixed>}
 */
final class FormPresets {

	public const KINDS = array( 'contact', 'valuation', 'viewing', 'alert', 'rights' );

	private const PROPERTY_TYPES = array( 'house', 'apartment', 'land', 'building', 'premises' );

	private const RIGHTS = array( 'access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'withdrawal', 'other' );

	/**
	 * The blocks inside a form.
	 *
	 * @param string $kind     One of KINDS.
	 * @param string $language One of Texts::languages(): of labels and options that have no text of their own.
	 * @return list<Block> In the form's order.
	 */
	public static function blocks( string $kind, string $language ): array {
		$person = array( self::field( 'name', 'text', true, array( 'width' => 'half' ) ), self::field( 'email', 'email', true, array( 'width' => 'half' ) ) );
		$alerts = array(
			'name'       => FormParts::CONSENT,
			'attributes' => array(
				'purpose' => 'alerts',
				'channel' => 'email',
			),
		);

		return match ( $kind ) {
			'valuation' => array(
				self::field( 'property-address', 'address', true, self::labelled( 'property_address', $language ) ),
				self::field( 'property-type', 'select', true, self::labelled( 'property_type', $language, self::PROPERTY_TYPES ) + array( 'width' => 'half' ) ),
				self::field( 'surface', 'text', false, self::labelled( 'surface', $language ) + array( 'width' => 'half' ) ),
				self::field( 'project', 'radio', false, self::labelled( 'project', $language, array( 'sell_now', 'sell_later', 'know_value' ) ) ),
				...$person,
				self::field( 'phone', 'tel', false ),
				self::field( 'message', 'textarea', false ),
			),
			'viewing' => array(
				self::field( 'date', 'date', false, self::labelled( 'viewing_date', $language ) + array( 'width' => 'half' ) ),
				self::field( 'time', 'time', false, self::labelled( 'viewing_time', $language ) + array( 'width' => 'half' ) ),
				...$person,
				self::field( 'phone', 'tel', false ),
				self::field( 'message', 'textarea', false ),
				$alerts,
			),
			'alert' => array(
				self::field( 'transaction', 'radio', true, self::labelled( 'transaction', $language, array( 'buy', 'rent' ) ) ),
				self::field( 'property-type', 'checkbox', false, self::labelled( 'property_type', $language, self::PROPERTY_TYPES ) ),
				self::field( 'places', 'text', true, self::labelled( 'places', $language ) ),
				self::field( 'budget', 'text', false, self::labelled( 'budget', $language ) + array( 'width' => 'half' ) ),
				self::field( 'rooms', 'text', false, self::labelled( 'rooms', $language ) + array( 'width' => 'half' ) ),
				...$person,
				$alerts,
			),
			'rights' => array(
				...$person,
				self::field( 'request', 'select', true, self::labelled( 'request', $language, array_map( static fn ( string $right ): string => 'request_' . $right, self::RIGHTS ) ) ),
				self::field( 'message', 'textarea', false, self::labelled( 'details', $language ) ),
			),
			default => array(
				...$person,
				self::field( 'phone', 'tel', false ),
				self::field( 'message', 'textarea', true ),
			),
		};
	}

	/**
	 * One field.
	 *
	 * @param string               $name     Its name.
	 * @param string               $type     Its type.
	 * @param bool                 $required Whether it must be filled in.
	 * @param array<string, mixed> $more     More attributes.
	 * @return Block
	 */
	private static function field( string $name, string $type, bool $required, array $more = array() ): array {
		return array(
			'name'       => FormParts::FIELD,
			'attributes' => array_filter( array( 'name' => $name ) + array( 'type' => 'text' === $type ? '' : $type ) + array( 'required' => $required ) ) + $more,
		);
	}

	/**
	 * A label and options.
	 *
	 * @param string       $label    Key of texts/<language>/presets.json.
	 * @param string       $language One of Texts::languages().
	 * @param list<string> $options  Keys of the same.
	 * @return array<string, mixed> Attributes.
	 */
	private static function labelled( string $label, string $language, array $options = array() ): array {
		$text = static fn ( string $key ): string => Texts::get( 'presets.' . $key, $language );

		return array_filter(
			array(
				'label'   => $text( $label ),
				'options' => array_map( $text, $options ),
			)
		);
	}
}
