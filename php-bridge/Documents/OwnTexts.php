<?php
/**
 * What the agency wrote itself.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

/**
 * Finds texts of the register that no document may print, and those that say what the law does not accept.
 */
final class OwnTexts {

	/**
	 * What people leave in a template to fill in later.
	 */
	private const UNFINISHED = '/\[\s*(?:x{2,}|[….]{2,}|…|_{2,}|\?+|(?:à |to |in )?(?:compl|fill|insert|insér|your|votre|nom\b|name|adresse|address|date|num|e-?mail|tél|phone|société|company|ville|city)[^\]]*)\s*\]|\bx{3,}\b|…[….]+|\.{4,}|\A\W*…\W*\z|_{3,}|lorem ipsum|\b(?:todo|tbd)\b|à compléter|in te vullen|zu ergänzen/iu';

	/**
	 * Consent that nobody gave: by using, browsing or giving (GDPR art. 4(11); CJEU C-673/17).
	 */
	private const ASSUMED = '/\b(?:en|by|door|durch|mit)\b[^.;:]{0,20}\b(?:utilis|navigu|poursuiv|continu|visit|fourniss|communiqu|transmett|us(?:e|ing)|brows|provid|access|giv|gebruik|surf|bezoek|verstrek|nutz|besuch|weitersurf|angabe)[^.;:]{0,80}\b(?:accept|consen|agree|donne|akkoord|toestem|instem|aanvaard|stimm|einverst|willig)/iu';

	/**
	 * Whether a text waits for somebody to finish it.
	 *
	 * @param string $text Any.
	 */
	public static function is_unfinished( string $text ): bool {
		return 1 === preg_match( self::UNFINISHED, $text );
	}

	/**
	 * Unfinished texts, and what is written in other languages only.
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<string> What they are about.
	 */
	public static function unfinished( Wording $wording ): array {
		$found = array();
		foreach ( self::all( $wording ) as $text ) {
			$own = $text['words'][ $wording->language ] ?? '';
			if ( self::is_unfinished( $own ) || ( '' === $own && array() !== array_filter( $text['words'] ) ) ) {
				$found[] = $text['of'];
			}
		}

		return array_values( array_unique( $found ) );
	}

	/**
	 * Texts that take use of the site or giving data for consent.
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<string> What they are about.
	 */
	public static function assuming_consent( Wording $wording ): array {
		$found = array();
		foreach ( self::all( $wording ) as $text ) {
			if ( 1 === preg_match( self::ASSUMED, $text['words'][ $wording->language ] ?? '' ) ) {
				$found[] = $text['of'];
			}
		}

		return array_values( array_unique( $found ) );
	}

	/**
	 * Every text.
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<array{of: string, words: array<string, string>}>
	 */
	private static function all( Wording $wording ): array {
		$texts = array( self::text( __( 'Further security measures', 'doorstep' ), $wording->declared['otherMeasures'] ) );
		foreach ( $wording->declared['activities'] as $activity ) {
			$name = DeclaredActivities::name( $wording, $activity );
			foreach ( array( 'name', 'purpose', 'basisNote', 'otherData', 'criteria', 'automation' ) as $property ) {
				$texts[] = self::text( '' !== $name ? $name : $activity['id'], $activity[ $property ] ?? array() );
			}
		}
		foreach ( $wording->declared['recipients'] as $recipient ) {
			$texts[] = self::text( $recipient['name'], $recipient['purpose'] ?? array() );
			$texts[] = self::text( $recipient['name'], array( $wording->language => $recipient['name'] ) );
		}
		foreach ( $wording->declared['stages'] as $stage ) {
			$texts[] = self::text( $wording->text( 'register.stage_' . $stage['stage'] ), $stage['otherData'] ?? array() );
		}

		return $texts;
	}

	/**
	 * One text.
	 *
	 * @param string                $of    What it is about.
	 * @param array<string, string> $words By language.
	 * @return array{of: string, words: array<string, string>}
	 */
	private static function text( string $of, array $words ): array {
		return array(
			'of'    => $of,
			'words' => $words,
		);
	}
}
