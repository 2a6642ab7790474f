<?php
/**
 * The line below a document.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Versions;

use Doorstep\Documents\Wording;
use Doorstep\Mail\MailDate;

/**
 * Says which version is in force since when, what is announced, and links to the earlier ones and the PDF.
 */
final class VersionLine {

	/**
	 * HTML of the line, the same for every visitor.
	 *
	 * @param string  $kind    One of DocumentBlock::KINDS.
	 * @param Wording $wording Language and facts.
	 * @return string Empty while there is no version.
	 */
	public static function html( string $kind, Wording $wording ): string {
		$current = CurrentVersions::get( $kind, $wording->language );
		if ( null === $current ) {
			return '';
		}
		$line  = array( esc_html( self::in_force( $wording, $current['number'], $current['since'] ) ) );
		$links = array();
		if ( 1 < $current['number'] ) {
			$links[] = self::link( $kind, $wording, VersionView::HISTORY, 'history' );
		}
		if ( '' !== $current['pdf'] ) {
			$links[] = self::pdf( $wording, $current['pdf'] );
		}
		$planned = CurrentVersions::announced();
		if ( null !== $planned && in_array( $kind, $planned['documents'], true ) ) {
			$line[] = esc_html( $wording->phrase( 'version.announced', array( 'date' => MailDate::day( $planned['at'], $wording->language ) ) ) );
			$line[] = self::link( $kind, $wording, VersionView::PLANNED, 'read_changes' );
		}

		return '<p class="doorstep-version">' . implode( ' ', $line ) . ( array() === $links ? '' : ' ' . implode( ' · ', $links ) ) . '</p>';
	}

	/**
	 * "Version 3, in force since 1 March 2027."
	 *
	 * @param Wording $wording Language and facts.
	 * @param int     $number  The version's.
	 * @param int     $since   Unix seconds.
	 */
	public static function in_force( Wording $wording, int $number, int $since ): string {
		return $wording->phrase(
			'version.in_force',
			array(
				'number' => (string) $number,
				'date'   => MailDate::day( $since, $wording->language ),
			)
		);
	}

	/**
	 * What visitors read in the place of a document that never was complete.
	 *
	 * @param Wording $wording Language and facts.
	 */
	public static function completing( Wording $wording ): string {
		$email = $wording->facts->get( 'email' );

		return '<p>' . ( is_object( $email )
			? str_replace( '{email}', '<a href="' . esc_url( $email->url, array( 'mailto' ) ) . '">' . esc_html( $email->text ) . '</a>', esc_html( $wording->text( 'version.completing' ) ) )
			: esc_html( $wording->text( 'version.completing_plain' ) ) ) . '</p>';
	}

	/**
	 * A link to a PDF.
	 *
	 * @param Wording $wording Language and facts.
	 * @param string  $file    Name of the file.
	 */
	public static function pdf( Wording $wording, string $file ): string {
		return '<a href="' . esc_url( PdfFile::url( $file ) ) . '" type="application/pdf">' . esc_html( $wording->text( 'version.pdf' ) ) . '</a>';
	}

	/**
	 * A link to another view of the document on this page.
	 *
	 * @param string  $kind    One of DocumentBlock::KINDS.
	 * @param Wording $wording Language and facts.
	 * @param string  $view    As for VersionView::url().
	 * @param string  $text    End of the text's key.
	 */
	public static function link( string $kind, Wording $wording, string $view, string $text ): string {
		return '<a href="' . esc_url( VersionView::url( $kind, $wording->language, $view ) ) . '" rel="nofollow">' . esc_html( $wording->text( 'version.' . $text ) ) . '</a>';
	}
}
