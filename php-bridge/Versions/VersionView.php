<?php
/**
 * Another version of a document than the one in force.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Versions;

use Doorstep\DatabaseUnavailable;
use Doorstep\Documents\DocumentBlock;
use Doorstep\Documents\DocumentHtml;
use Doorstep\Documents\Facts;
use Doorstep\Documents\Wording;
use Doorstep\Mail\MailDate;

/**
 * The page of a document shows it at `?doorstep-version=privacy-policy.en.3`, the list of all at
 * `?doorstep-version=privacy-policy.en`, and what a planned change will say at `….next`. Open to everybody, the same
 * for everybody, and not for search engines.
 */
final class VersionView {

	public const PARAMETER = 'doorstep-version';

	/**
	 * The list of versions.
	 */
	public const HISTORY = '';

	/**
	 * What a planned change will say.
	 */
	public const PLANNED = 'next';

	/**
	 * What the request asks for of a document.
	 *
	 * @param string $kind     One of DocumentBlock::KINDS.
	 * @param string $language One of Texts::DOCUMENT_LANGUAGES.
	 * @return string|null HISTORY, PLANNED, a number, or anything else; null where it does not ask for this document.
	 */
	public static function asked( string $kind, string $language ): ?string {
		$value = isset( $_GET[ self::PARAMETER ] ) && is_string( $_GET[ self::PARAMETER ] ) ? sanitize_text_field( wp_unslash( $_GET[ self::PARAMETER ] ) ) : ''; // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- A link; it changes nothing.
		$name  = $kind . '.' . $language;

		return $value === $name ? self::HISTORY : ( str_starts_with( $value, $name . '.' ) ? substr( $value, strlen( $name ) + 1 ) : null );
	}

	/**
	 * Address of a view of a document.
	 *
	 * @param string      $kind     One of DocumentBlock::KINDS.
	 * @param string      $language One of Texts::DOCUMENT_LANGUAGES.
	 * @param string|null $view     HISTORY, PLANNED or a number; null for the version in force.
	 * @param string      $page     Address of the document's page; empty for the page that is being made.
	 */
	public static function url( string $kind, string $language, ?string $view, string $page = '' ): string {
		$url = '' === $page ? get_permalink() : $page;
		$url = false === $url ? home_url( '/' ) : $url;

		return null === $view ? $url : add_query_arg( self::PARAMETER, $kind . '.' . $language . ( '' === $view ? '' : '.' . $view ), $url );
	}

	/**
	 * Keeps search engines from earlier versions; on wp_robots.
	 *
	 * @param array<string, bool|string> $robots Directives.
	 * @return array<string, bool|string>
	 */
	public static function hide( array $robots ): array {
		return array( 'noindex' => true ) + $robots;
	}

	/**
	 * HTML of the view; the list of versions where there is none such.
	 *
	 * @param string  $kind    One of DocumentBlock::KINDS.
	 * @param Wording $wording Language and facts.
	 * @param string  $view    From asked().
	 * @param string  $prefix  As for DocumentHtml::render().
	 * @param int     $level   As for DocumentHtml::render().
	 */
	public static function html( string $kind, Wording $wording, string $view, string $prefix, int $level ): string {
		try {
			$html = self::PLANNED === $view ? self::planned( $kind, $wording, $prefix, $level ) : ( 1 === preg_match( '/\A[1-9]\d{0,8}\z/', $view ) ? self::version( $kind, $wording, (int) $view, $prefix, $level ) : null );

			return $html ?? VersionHistory::html( $kind, $wording, VersionStore::history( $kind, $wording->language ) );
		} catch ( DatabaseUnavailable ) {
			return VersionLine::completing( $wording );
		}
	}

	/**
	 * A version with what it changed.
	 *
	 * @param string  $kind    One of DocumentBlock::KINDS.
	 * @param Wording $wording Language and facts.
	 * @param int     $number  The version's.
	 * @param string  $prefix  As for DocumentHtml::render().
	 * @param int     $level   As for DocumentHtml::render().
	 * @return string|null Null where there is none.
	 */
	private static function version( string $kind, Wording $wording, int $number, string $prefix, int $level ): ?string {
		$version = VersionStore::find( $kind, $wording->language, $number );
		if ( null === $version ) {
			return null;
		}
		$before = VersionStore::find( $kind, $wording->language, $number - 1 );
		$after  = VersionStore::find( $kind, $wording->language, $number + 1 );
		$facts  = array(
			'number' => (string) $number,
			'from'   => MailDate::day( $version->since, $wording->language ),
		);
		$notice = null === $after ? $wording->phrase( 'version.is', $facts ) : $wording->phrase( 'version.was', $facts + array( 'to' => MailDate::day( $after->since, $wording->language ) ) );
		$links  = array( VersionLine::link( $kind, $wording, self::HISTORY, 'all' ), ...( '' === $version->pdf ? array() : array( VersionLine::pdf( $wording, $version->pdf ) ) ) );

		return self::notice( $kind, $wording, $notice, $links )
			. ( null === $before ? '' : self::changes( $wording->text( 'version.changed' ), Difference::html( $before->sections, $version->sections ) ) )
			. DocumentHtml::render( $version->sections, $prefix, $level );
	}

	/**
	 * What the document will say, with what changes.
	 *
	 * @param string  $kind    One of DocumentBlock::KINDS.
	 * @param Wording $wording Language and facts.
	 * @param string  $prefix  As for DocumentHtml::render().
	 * @param int     $level   As for DocumentHtml::render().
	 * @return string|null Null where nothing is planned.
	 */
	private static function planned( string $kind, Wording $wording, string $prefix, int $level ): ?string {
		$announced = CurrentVersions::announced();
		$sections  = PlannedChange::supposing( static fn (): array => DocumentBlock::freeze( $kind, new Wording( $wording->language, new Facts() ) ) );
		if ( null === $announced || null === $sections ) {
			return null;
		}
		$difference = Difference::html( DocumentBlock::freeze( $kind, $wording ), $sections );

		return self::notice( $kind, $wording, $wording->phrase( 'version.will', array( 'date' => MailDate::day( $announced['at'], $wording->language ) ) ), array() )
			. ( '' === $difference ? '<p>' . esc_html( $wording->text( 'version.unchanged' ) ) . '</p>' : self::changes( $wording->text( 'version.changes' ), $difference ) )
			. DocumentHtml::render( $sections, $prefix, $level );
	}

	/**
	 * Says that this is not the version in force, and where that is.
	 *
	 * @param string       $kind    One of DocumentBlock::KINDS.
	 * @param Wording      $wording Language and facts.
	 * @param string       $text    What is said.
	 * @param list<string> $links   HTML of further links.
	 */
	private static function notice( string $kind, Wording $wording, string $text, array $links ): string {
		$current = '<a href="' . esc_url( self::url( $kind, $wording->language, null ) ) . '">' . esc_html( $wording->text( 'version.current' ) ) . '</a>';

		return '<p><strong>' . esc_html( $text ) . '</strong> ' . implode( ' · ', array( $current, ...$links ) ) . '</p>';
	}

	/**
	 * What is said otherwise.
	 *
	 * @param string $summary    What that is called.
	 * @param string $difference From Difference::html().
	 */
	private static function changes( string $summary, string $difference ): string {
		return '<details class="doorstep-changes" open><summary>' . esc_html( $summary ) . '</summary>' . $difference . '</details>';
	}
}
