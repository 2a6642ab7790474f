<?php
/**
 * A letter as HTML.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Mail;

use Doorstep\Texts;

/**
 * Writes the mail that most people see. It asks for nothing from anywhere: no image, no font, no pixel
 * (nobody is told that it was opened), and its only links are the letter's. Tables and inline styles,
 * because Outlook knows little else; dark colours where the mail program says that it is dark.
 *
 * @see https://www.caniemail.com/features/css-at-media-prefers-color-scheme/
 *
 * @phpstan-import-type Part from Letter
 */
final class LetterHtml {

	private const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";

	/**
	 * Style by kind of part; the light colours, which a program without dark ones shows as they are.
	 */
	private const STYLES = array(
		'text'    => 'margin:0 0 20px;font-size:16px;line-height:24px;color:#1d2327',
		'heading' => 'margin:28px 0 12px;font-size:17px;line-height:24px;font-weight:600;color:#1d2327',
		'label'   => 'margin:0;font-size:13px;line-height:18px;color:#50575e',
		'fact'    => 'margin:2px 0 16px;font-size:16px;line-height:24px;color:#1d2327;word-break:break-word;overflow-wrap:anywhere',
		'entry'   => 'margin:0 0 12px;font-size:16px;line-height:24px;color:#50575e',
		'link'    => 'margin:28px 0 0;font-size:16px;line-height:24px',
		'note'    => 'margin:24px 0 0;font-size:13px;line-height:19px;color:#50575e',
	);

	/**
	 * The dark colours. `!important`, to win over the inline ones.
	 */
	private const DARK = '@media (prefers-color-scheme:dark){body,.ground{background:#141517!important}.sheet{background:#1f2124!important;border-color:#3a3d42!important}h1,h2,.text,.fact{color:#eceef0!important}.site,.label,.entry,.note{color:#a9afb6!important}.entry a{color:#8ec5ef!important}.button{background:#eceef0!important;color:#141517!important;border-color:#eceef0!important}}';

	/**
	 * Writes it.
	 *
	 * @param Letter $letter What it says.
	 */
	public static function of( Letter $letter ): string {
		$html = '<!DOCTYPE html><html lang="' . esc_attr( $letter->language ) . '" dir="' . Texts::direction( $letter->language ) . '"><head><meta charset="utf-8">'
			. '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">'
			. '<title>' . self::text( $letter->title ) . "</title>\n<style>" . self::DARK . '@media (max-width:480px){.ground{padding:0!important}.sheet{border:0!important;border-radius:0!important;padding:24px 20px!important}}</style></head>'
			. "\n" . '<body style="margin:0;padding:0;background:#f0f1f2">'
			. '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="ground" align="center" style="padding:32px 12px;background:#f0f1f2">'
			. '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px"><tr>'
			. '<td class="sheet" align="' . ( 'rtl' === Texts::direction( $letter->language ) ? 'right' : 'left' ) . '" style="padding:32px;background:#ffffff;border:1px solid #dcdcde;border-radius:8px;' . self::FONT . '">'
			. "\n" . '<p class="site" style="margin:0 0 4px;font-size:14px;line-height:20px;color:#50575e">' . self::text( $letter->site ) . '</p>'
			. "\n" . '<h1 style="margin:0 0 20px;font-size:22px;line-height:30px;font-weight:600;color:#1d2327">' . self::text( $letter->title ) . '</h1>';
		foreach ( $letter->parts() as $part ) {
			$html .= "\n" . self::part( $part );
		}

		return $html . "\n</td></tr></table></td></tr></table></body></html>\n";
	}

	/**
	 * One part.
	 *
	 * @param array $part Of a letter.
	 * @phpstan-param Part $part
	 */
	private static function part( array $part ): string {
		return match ( $part['kind'] ) {
			'heading' => '<h2 style="' . self::STYLES['heading'] . '">' . self::text( $part['text'] ) . '</h2>',
			'link' => '<p style="' . self::STYLES['link'] . '"><a class="button" href="' . esc_url( $part['url'] ) . '" style="display:inline-block;padding:10px 18px;border:1px solid #1d2327;border-radius:4px;background:#1d2327;color:#ffffff;font-weight:600;text-decoration:none">' . self::text( $part['label'] ) . '</a></p>',
			'entry' => '<p class="entry" style="' . self::STYLES['entry'] . '"><a href="' . esc_url( $part['url'] ) . '" style="color:#135e96;font-weight:600">' . self::text( $part['label'] ) . '</a>' . ( '' === $part['text'] ? '' : '<br>' . self::text( $part['text'] ) ) . '</p>',
			'fact' => self::paragraph( 'label', $part['label'] ) . self::paragraph( 'fact', $part['text'] ),
			default => self::paragraph( $part['kind'], $part['text'] ),
		};
	}

	/**
	 * A paragraph.
	 *
	 * @param string $kind Key of STYLES, and its class.
	 * @param string $text Its text.
	 * @phpstan-param 'text'|'label'|'fact'|'note' $kind
	 */
	private static function paragraph( string $kind, string $text ): string {
		// Without a direction of its own, what a visitor wrote from right to left would be set wrongly.
		return '<p class="' . $kind . '"' . ( 'fact' === $kind ? ' dir="auto"' : '' ) . ' style="' . self::STYLES[ $kind ] . '">' . self::text( $text ) . '</p>';
	}

	/**
	 * Text as HTML, with its line breaks. Not esc_html(), which takes a typed `&lt;` for one of its own
	 * and would show another character than was typed.
	 *
	 * @param string $text Not escaped.
	 */
	private static function text( string $text ): string {
		return nl2br( htmlspecialchars( $text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8' ) );
	}
}
