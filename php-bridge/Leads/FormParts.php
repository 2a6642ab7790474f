<?php
/**
 * The fields and consent boxes of a form.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Contract;
use Doorstep\Texts;

/**
 * What the blocks inside a form say, in a form that can be signed and read again, and what it means in
 * one language. A label or wording that the editor left empty is ours, in the form's language.
 *
 * @phpstan-type Field array{type: string, label: string, help: string, required: bool, maxLength: int, autocomplete: string, options: list<string>, width: string}
 * @phpstan-type Consent array{purpose: string, channel: string, wording: string, version: string}
 * @phpstan-type Part array<string, string|bool|list<string>>
 */
final class FormParts {

	public const FIELD   = 'doorstep/form-field';
	public const CONSENT = 'doorstep/form-consent';

	/**
	 * Types whose value is one or more of the field's options.
	 */
	public const CHOICES = array( 'select', 'radio', 'checkbox' );

	private const NAME = '/\A[a-z][a-z0-9-]{0,31}\z/';

	/**
	 * The parts that some blocks and the blocks in them are.
	 *
	 * @param array<mixed> $blocks As parse_blocks() gives them.
	 * @return list<Part> In order.
	 */
	public static function of_blocks( array $blocks ): array {
		$parts = array();
		foreach ( $blocks as $block ) {
			if ( ! is_array( $block ) ) {
				continue;
			}
			$said = is_array( $block['attrs'] ?? null ) ? $block['attrs'] : array();
			if ( self::FIELD === ( $block['blockName'] ?? '' ) ) {
				$parts[] = self::field_part( $said );
			} elseif ( self::CONSENT === ( $block['blockName'] ?? '' ) ) {
				$parts[] = self::consent_part( $said );
			}
			array_push( $parts, ...self::of_blocks( is_array( $block['innerBlocks'] ?? null ) ? $block['innerBlocks'] : array() ) );
		}

		return array_values( array_filter( $parts ) );
	}

	/**
	 * The parts of a signed definition, which an older version of the plugin may have written.
	 *
	 * @param array<mixed> $said What it says.
	 * @return list<Part>
	 */
	public static function read( array $said ): array {
		$parts = array_map( static fn ( mixed $part ): array => ! is_array( $part ) ? array() : ( isset( $part['purpose'] ) ? self::consent_part( $part ) : self::field_part( $part ) ), $said );

		return array_values( array_filter( $parts ) );
	}

	/**
	 * The fields, by name. The second of two with one name is left out: nobody could tell them apart.
	 *
	 * @param list<Part> $parts    Of the form.
	 * @param string     $language One of Texts::languages().
	 * @return array<string, Field>
	 */
	public static function fields( array $parts, string $language ): array {
		$texts  = Texts::area( 'form', $language );
		$types  = self::types();
		$fields = array();
		foreach ( $parts as $part ) {
			$name = self::text( $part, 'name' );
			$type = self::text( $part, 'type' );
			if ( '' === $name || isset( $fields[ $name ] ) || count( $fields ) === Contract::limit( 'formFields' ) ) {
				continue;
			}
			$label           = self::text( $part, 'label' );
			$usual           = self::usual()[ $name ] ?? null;
			$rules           = null !== $usual && $type === $usual['type'] ? $usual : $types[ $type ];
			$fields[ $name ] = array(
				'type'         => $type,
				'label'        => '' !== $label ? $label : $texts[ 'form.' . $name ] ?? $texts[ 'form.type_' . $type ] ?? $name,
				'help'         => self::text( $part, 'help' ),
				'required'     => true === $part['required'],
				'maxLength'    => $rules['maxLength'],
				'autocomplete' => $rules['autocomplete'],
				'options'      => is_array( $part['options'] ) ? $part['options'] : array(),
				'width'        => self::text( $part, 'width' ),
			);
		}

		return $fields;
	}

	/**
	 * The consent boxes, by id. The version names a wording: the same words have the same one.
	 *
	 * @param list<Part> $parts    Of the form.
	 * @param string     $language One of Texts::languages().
	 * @return array<string, Consent>
	 */
	public static function consents( array $parts, string $language ): array {
		$consents = array();
		foreach ( $parts as $part ) {
			$purpose = self::text( $part, 'purpose' );
			$channel = self::text( $part, 'channel' );
			if ( '' === $purpose ) {
				continue;
			}
			$wording = self::text( $part, 'wording' );
			$wording = '' !== $wording ? $wording : Texts::get( 'form.consent_' . $purpose . '_' . $channel, $language );

			$consents[ $purpose . '-' . $channel ] ??= array(
				'purpose' => $purpose,
				'channel' => $channel,
				'wording' => $wording,
				'version' => substr( hash( 'sha256', $wording ), 0, 8 ),
			);
		}

		return $consents;
	}

	/**
	 * A field, without what a form may not ask for.
	 *
	 * @param array<mixed> $said Attributes of a block.
	 * @return Part Empty where it is none.
	 */
	private static function field_part( array $said ): array {
		$name    = self::text( $said, 'name' );
		$type    = self::text( $said, 'type', 'text' );
		$options = array_slice( array_values( array_unique( array_filter( array_map( static fn ( mixed $option ): string => is_string( $option ) ? self::plain( $option, 200 ) : '', is_array( $said['options'] ?? null ) ? $said['options'] : array() ), static fn ( string $option ): bool => '' !== $option ) ) ), 0, Contract::limit( 'fieldOptions' ) );
		if ( 1 !== preg_match( self::NAME, $name ) || ! isset( self::types()[ $type ] ) || ( in_array( $type, self::CHOICES, true ) && array() === $options ) ) {
			return array();
		}

		return array(
			'name'     => $name,
			'type'     => $type,
			'label'    => self::line( $said, 'label', 200 ),
			'help'     => self::line( $said, 'help', 300 ),
			'required' => true === ( $said['required'] ?? false ),
			'options'  => in_array( $type, self::CHOICES, true ) ? $options : array(),
			'width'    => 'half' === ( $said['width'] ?? '' ) ? 'half' : 'full',
		);
	}

	/**
	 * A consent box.
	 *
	 * @param array<mixed> $said Attributes of a block.
	 * @return Part Empty where it is none.
	 */
	private static function consent_part( array $said ): array {
		$purpose  = self::text( $said, 'purpose', 'alerts' );
		$channel  = self::text( $said, 'channel', 'email' );
		$contract = Contract::read( 'contract' );
		if ( ! in_array( $purpose, (array) $contract['consentPurposes'], true ) || ! in_array( $channel, (array) $contract['consentChannels'], true ) ) {
			return array();
		}

		return array(
			'purpose' => $purpose,
			'channel' => $channel,
			'wording' => self::line( $said, 'wording', 600 ),
		);
	}

	/**
	 * Length and autocomplete token by type.
	 *
	 * @return array<string, array{maxLength: int, autocomplete: string}>
	 */
	private static function types(): array {
		/**
		 * As written in contract.json.
		 *
		 * @var array<string, array{maxLength: int, autocomplete: string}> $types
		 */
		$types = Contract::read( 'contract' )['fieldTypes'];

		return $types;
	}

	/**
	 * The four fields that every form had in version 1, by name.
	 *
	 * @return array<string, array{type: string, required: bool, maxLength: int, autocomplete: string}>
	 */
	public static function usual(): array {
		/**
		 * As written in contract.json.
		 *
		 * @var array<string, array{type: string, required: bool, maxLength: int, autocomplete: string}> $fields
		 */
		$fields = Contract::read( 'contract' )['fields'];

		return $fields;
	}

	/**
	 * A text among attributes.
	 *
	 * @param array<mixed> $said      The attributes.
	 * @param string       $name      Its name.
	 * @param string       $otherwise Where there is none.
	 */
	private static function text( array $said, string $name, string $otherwise = '' ): string {
		$text = $said[ $name ] ?? $otherwise;

		return is_string( $text ) ? $text : $otherwise;
	}

	/**
	 * A text of one line among attributes.
	 *
	 * @param array<mixed> $said   The attributes.
	 * @param string       $name   Its name.
	 * @param int          $length Characters at most.
	 */
	private static function line( array $said, string $name, int $length ): string {
		return self::plain( self::text( $said, $name ), $length );
	}

	/**
	 * A text of one line. WordPress writes `&amp;` into the attributes of blocks that somebody without
	 * the right to unfiltered HTML saves.
	 *
	 * @param string $text   From an attribute.
	 * @param int    $length Characters at most.
	 */
	private static function plain( string $text, int $length ): string {
		return mb_substr( FieldRules::clean( 'text', html_entity_decode( $text, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) ), 0, $length, 'UTF-8' );
	}
}
