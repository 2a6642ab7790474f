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
	 * @return array<string, string> What they are about, by their path.
	 */
	public static function unfinished( Wording $wording ): array {
		$found = array();
		foreach ( self::all( $wording ) as $text ) {
			$own = $text['words'][ $wording->language ] ?? '';
			if ( self::is_unfinished( $own ) || ( '' === $own && array() !== array_filter( $text['words'] ) ) ) {
				$found[ $text['path'] ] = $text['of'];
			}
		}

		return $found;
	}

	/**
	 * Texts that take use of the site or giving data for consent.
	 *
	 * @param Wording $wording Language and facts.
	 * @return array<string, string> What they are about, by their path.
	 */
	public static function assuming_consent( Wording $wording ): array {
		$found = array();
		foreach ( self::all( $wording ) as $text ) {
			if ( 1 === preg_match( self::ASSUMED, $text['words'][ $wording->language ] ?? '' ) ) {
				$found[ $text['path'] ] = $text['of'];
			}
		}

		return $found;
	}

	/**
	 * Every text.
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<array{path: string, of: string, words: array<string, string>}>
	 */
	private static function all( Wording $wording ): array {
		$texts = array( self::text( 'otherMeasures', __( 'Further security measures', 'doorstep' ), $wording->declared['otherMeasures'] ) );
		foreach ( $wording->declared['activities'] as $index => $activity ) {
			$name = DeclaredActivities::name( $wording, $activity );
			foreach ( array( 'name', 'purpose', 'basisNote', 'otherData', 'criteria', 'automation' ) as $property ) {
				$texts[] = self::text( "activities.$index.$property", '' !== $name ? $name : $activity['id'], $activity[ $property ] ?? array() );
			}
		}
		foreach ( $wording->declared['recipients'] as $index => $recipient ) {
			$texts[] = self::text( "recipients.$index.purpose", $recipient['name'], $recipient['purpose'] ?? array() );
			$texts[] = self::text( "recipients.$index.name", $recipient['name'], array( $wording->language => $recipient['name'] ) );
		}
		foreach ( $wording->declared['stages'] as $index => $stage ) {
			$texts[] = self::text( "stages.$index.otherData", $wording->text( 'register.stage_' . $stage['stage'] ), $stage['otherData'] ?? array() );
		}

		return $texts;
	}

	/**
	 * One text.
	 *
	 * @param string                $path  In the register.
	 * @param string                $of    What it is about.
	 * @param array<string, string> $words By language.
	 * @return array{path: string, of: string, words: array<string, string>}
	 */
	private static function text( string $path, string $of, array $words ): array {
		return array(
			'path'  => 'register.' . $path,
			'of'    => $of,
			'words' => $words,
		);
	}
}
