<?php
/**
 * Which field of an imported message is which of ours.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Import;

use Doorstep\Leads\FieldRules;

/**
 * A form of Contact Form 7 names its fields as its author liked: `your-email`, `courriel`, `email-789`.
 * Name, e-mail address, phone and message are recognised by such names; the rest is kept as it is.
 */
final class FlamingoFields {

	/**
	 * Names in the languages of the plugin, without accents and without "your". The first of a message
	 * that fits is the one.
	 */
	private const NAMES = array(
		'name'    => '/\A(?:name|full-?name|nom|nom-complet|noms?-(?:et-)?prenoms?|prenoms?-(?:et-)?noms?|naam|nombre|nome|text-name)\z/',
		'first'   => '/\A(?:first-?name|prenom|voornaam|vorname|given-name)\z/',
		'last'    => '/\A(?:last-?name|surname|family-name|nom|nom-de-famille|achternaam|nachname|apellidos?|cognome)\z/',
		'email'   => '/\A(?:e-?mail|mail|mel|courriel|(?:e-?mail-)?address|(?:adresse-)?e-?mail|adresse-mail|adresse-electronique|e-?mail-?adresse?|correo(?:-electronico)?|email-\d+)\z/',
		'phone'   => '/\A(?:phone|telephone|tel|telephone-number|phone-number|numero(?:-de)?-tel(?:ephone)?|telefoon|telefon|telefono|mobile|portable|gsm|handy|tel-\d+)\z/',
		'message' => '/\A(?:message|msg|comments?|commentaires?|demande|question|remarques?|bericht|nachricht|mensaje|messaggio|textarea-\d+)\z/',
	);

	/**
	 * What many names begin with.
	 */
	private const YOUR = '/\A(?:your|votre|vos|uw|ihre?|tu|su|il-tuo|la-tua)-(?=.)/i';

	/**
	 * Makes the fields of a lead.
	 *
	 * @param FlamingoMessage       $message The message.
	 * @param array<string, string> $own     Our labels of name, email, phone and message.
	 * @return array{fields: array<string, string>, labels: array<string, string>} Both by field name: ours first, then the rest in the form's order.
	 */
	public static function of( FlamingoMessage $message, array $own ): array {
		$rest   = $message->answers;
		$fields = array_filter(
			array(
				'name'    => self::name( $rest, $message->from_name ),
				'email'   => self::email( $rest, $message->from_email ),
				'phone'   => self::take( $rest, 'phone', static fn ( string $text ): bool => 1 === preg_match( '/\d.*\d/', $text ) && mb_strlen( $text ) <= 32 ),
				'message' => self::take( $rest, 'message' ),
			),
			static fn ( string $text ): bool => '' !== $text
		);
		$labels = array_intersect_key( $own, $fields );
		foreach ( $rest as $given => $value ) {
			$name            = self::free( self::slug( (string) $given ), $labels );
			$fields[ $name ] = $value;
			$labels[ $name ] = self::label( (string) $given );
		}

		return array(
			'fields' => $fields,
			'labels' => $labels,
		);
	}

	/**
	 * The sender's name: of one field, or of a first and a last name.
	 *
	 * @param array<string, string> $rest Answers; what is taken is taken out.
	 * @param string                $from What Flamingo took for it.
	 */
	private static function name( array &$rest, string $from ): string {
		$first = self::find( $rest, 'first' );
		$last  = self::find( $rest, 'last' );
		if ( null !== $first && null !== $last ) {
			$name = $rest[ $first ] . ' ' . $rest[ $last ];
			unset( $rest[ $first ], $rest[ $last ] );
			return FieldRules::clean( 'text', $name );
		}
		$name = self::take( $rest, 'name' );
		if ( '' === $name ) {
			$name = self::take_value( $rest, $from );
		}
		if ( '' === $name ) {
			$name = self::take( $rest, 'last' ) . self::take( $rest, 'first' );
		}

		return FieldRules::clean( 'text', $name );
	}

	/**
	 * The sender's address.
	 *
	 * @param array<string, string> $rest Answers; what is taken is taken out.
	 * @param string                $from What Flamingo took for it.
	 */
	private static function email( array &$rest, string $from ): string {
		$is_address = static fn ( string $text ): bool => false !== is_email( $text ) && strlen( $text ) <= 254;
		$email      = self::take( $rest, 'email', $is_address );

		return '' === $email && $is_address( $from ) ? self::take_value( $rest, $from ) : $email;
	}

	/**
	 * Takes the value of the first field that is recognised.
	 *
	 * @param array<string, string>        $rest Answers; what is taken is taken out.
	 * @param string                       $kind Key of NAMES.
	 * @param (callable(string):bool)|null $fits Whether a value can be one.
	 */
	private static function take( array &$rest, string $kind, ?callable $fits = null ): string {
		$name = self::find( $rest, $kind, $fits );
		if ( null === $name ) {
			return '';
		}
		$value = $rest[ $name ];
		unset( $rest[ $name ] );

		return $value;
	}

	/**
	 * Takes a value out of the field that has it, if one does.
	 *
	 * @param array<string, string> $rest  Answers.
	 * @param string                $value The value.
	 * @return string The value.
	 */
	private static function take_value( array &$rest, string $value ): string {
		foreach ( $rest as $name => $answer ) {
			if ( $answer === $value ) {
				unset( $rest[ $name ] );
				break;
			}
		}

		return $value;
	}

	/**
	 * The first field that is recognised.
	 *
	 * @param array<string, string>        $answers Answers.
	 * @param string                       $kind    Key of NAMES.
	 * @param (callable(string):bool)|null $fits    Whether a value can be one.
	 */
	private static function find( array $answers, string $kind, ?callable $fits = null ): ?string {
		foreach ( $answers as $name => $value ) {
			$bare = (string) preg_replace( self::YOUR, '', self::slug( (string) $name ) );
			if ( 1 === preg_match( self::NAMES[ $kind ], $bare ) && ( null === $fits || $fits( $value ) ) ) {
				return (string) $name;
			}
		}

		return null;
	}

	/**
	 * A name in small letters, digits and hyphens.
	 *
	 * @param string $name As the form has it.
	 */
	private static function slug( string $name ): string {
		return trim( (string) preg_replace( '/[^a-z0-9]+/', '-', strtolower( remove_accents( $name ) ) ), '-' );
	}

	/**
	 * A name of ours that is not taken yet.
	 *
	 * @param string                $slug  What it should be.
	 * @param array<string, string> $taken By name.
	 */
	private static function free( string $slug, array $taken ): string {
		$base = rtrim( substr( 1 === preg_match( '/\A[a-z]/', $slug ) ? $slug : 'field-' . $slug, 0, 28 ), '-' );
		$name = $base;
		for ( $number = 2; isset( $taken[ $name ] ); $number++ ) {
			$name = $base . '-' . $number;
		}

		return $name;
	}

	/**
	 * What to call a field that has no other label than its name, such as `your-subject` or `menu-101`.
	 *
	 * @param string $name As the form has it.
	 */
	private static function label( string $name ): string {
		$words = (string) preg_replace( array( self::YOUR, '/-\d+\z/', '/[-_]+/' ), array( '', '', ' ' ), strtr( $name, '_', '-' ) );
		$words = FieldRules::clean( 'text', $words );

		return mb_strtoupper( mb_substr( $words, 0, 1, 'UTF-8' ), 'UTF-8' ) . mb_substr( $words, 1, 199, 'UTF-8' );
	}
}
