<?php
/**
 * The versions of a document, as a list.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Versions;

use Doorstep\Documents\Wording;
use Doorstep\Mail\MailDate;

/**
 * Number, date, what changed, and links to each and to its PDF. Who saved it is for staff only.
 */
final class VersionHistory {

	/**
	 * HTML of the list.
	 *
	 * @param string        $kind     One of DocumentBlock::KINDS.
	 * @param Wording       $wording  Language and facts.
	 * @param list<Version> $versions Newest first.
	 * @param string        $page     As for VersionView::url().
	 */
	public static function html( string $kind, Wording $wording, array $versions, string $page = '' ): string {
		$html = '';
		foreach ( $versions as $version ) {
			$name  = $wording->phrase(
				'version.item',
				array(
					'number' => (string) $version->number,
					'date'   => MailDate::day( $version->since, $wording->language ),
				)
			);
			$html .= '<li><a href="' . esc_url( VersionView::url( $kind, $wording->language, (string) $version->number, $page ) ) . '" rel="nofollow">' . esc_html( $name ) . '</a>'
				. ( '' === $version->pdf ? '' : ' – ' . VersionLine::pdf( $wording, $version->pdf ) )
				. '<br>' . esc_html( '' === $version->summary ? $wording->text( 'version.first' ) : $version->summary ) . '</li>';
		}

		return '<p><strong>' . esc_html( $wording->text( 'version.all' ) ) . '</strong></p>'
			. ( '' === $html ? VersionLine::completing( $wording ) : '<ul class="doorstep-versions">' . $html . '</ul>' );
	}
}
