<?php
/**
 * The routes of the versions.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Versions;

use DateTimeImmutable;
use Doorstep\Clock;
use Doorstep\Documents\DocumentBlock;
use Doorstep\Documents\DocumentPages;
use Doorstep\Documents\Facts;
use Doorstep\Documents\Wording;
use Doorstep\Profile;
use Doorstep\Texts;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET /document-versions lists them, with what is planned; GET …/<document>/<language>/<number> is one with all that
 * its PDF says; POST …/pdf stores that PDF.
 */
final class VersionsRoute {

	/**
	 * What the screen shows.
	 */
	public static function read(): WP_REST_Response {
		PlannedChange::take_effect();
		$today = new DateTimeImmutable( '@' . Clock::now() );
		$day   = static fn ( int $days ): string => $today->setTimezone( wp_timezone() )->modify( '+' . $days . ' days' )->format( 'Y-m-d' );

		return new WP_REST_Response(
			array(
				'pages'    => array_map(
					static fn ( string $kind ): array => array(
						'document' => $kind,
						'name'     => DocumentBlock::name( $kind ),
						'url'      => DocumentPages::url( $kind ),
					),
					DocumentBlock::KINDS
				),
				'versions' => array_map( self::entry( ... ), VersionStore::all() ),
				'planned'  => self::planned(),
				'days'     => array(
					// The day begins at midnight: 30 times 24 hours have to be over by then.
					'first' => $day( PlannedChange::DAYS[0] + 1 ),
					'last'  => $day( PlannedChange::DAYS[1] - 1 ),
				),
			)
		);
	}

	/**
	 * One version, as its PDF says it.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request Path: document, language, number.
	 */
	public static function version( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$version = self::find( $request );
		if ( null === $version ) {
			return self::missing();
		}
		$wording = new Wording( $version->language, new Facts() );
		$url     = $version->url();

		return new WP_REST_Response(
			array(
				'language'  => $version->language,
				'title'     => ucfirst( $wording->text( 'document.' . str_replace( '-', '_', $version->document ) ) ),
				'agency'    => Profile::name(),
				'line'      => VersionLine::in_force( $wording, $version->number, $version->since ),
				'url'       => '' === $url ? home_url( '/' ) : $url,
				'madeAt'    => Clock::iso( $version->since ),
				'pageLabel' => $wording->text( 'version.page' ),
				'sections'  => $version->sections,
			)
		);
	}

	/**
	 * Stores the PDF of a version. A version that has one keeps it.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request Path as above; body: the PDF's bytes.
	 */
	public static function keep_pdf( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$version = self::find( $request );
		if ( null === $version ) {
			return self::missing();
		}
		if ( '' !== $version->pdf ) {
			return new WP_Error( 'doorstep_pdf_is_there', __( 'This version has its PDF already.', 'doorstep' ), array( 'status' => 409 ) );
		}
		$name = PdfFile::keep( $version, $request->get_body() );
		if ( $name instanceof WP_Error ) {
			return $name;
		}
		VersionStore::set_pdf( $version, $name );
		$latest = VersionStore::latest( $version->document, $version->language );
		if ( null !== $latest && $latest->number === $version->number ) {
			CurrentVersions::set( $latest );
		}

		return new WP_REST_Response( array( 'pdf' => PdfFile::url( $name ) ), 201 );
	}

	/**
	 * A version in the list.
	 *
	 * @param Version $version Without what it says.
	 * @return array{document: string, name: string, language: string, number: int, since: string, author: string, summary: string, pdf: string, url: string}
	 */
	private static function entry( Version $version ): array {
		$author = get_userdata( $version->author );

		return array(
			'document' => $version->document,
			'name'     => DocumentBlock::name( $version->document ),
			'language' => $version->language,
			'number'   => $version->number,
			'since'    => Clock::iso( $version->since ),
			'author'   => false === $author ? '' : $author->display_name,
			'summary'  => $version->summary,
			'pdf'      => '' === $version->pdf ? '' : PdfFile::url( $version->pdf ),
			'url'      => $version->url(),
		);
	}

	/**
	 * What is planned.
	 *
	 * @return array{at: string, refused: string, documents: list<array{name: string, url: string}>}|null
	 */
	private static function planned(): ?array {
		$plan      = PlannedChange::read();
		$announced = CurrentVersions::announced();

		return null === $plan ? null : array(
			'at'        => Clock::iso( $plan['at'] ),
			'refused'   => $plan['refused'],
			'documents' => array_map(
				static function ( string $kind ): array {
					$page = DocumentPages::url( $kind );

					return array(
						'name' => DocumentBlock::name( $kind ),
						'url'  => '' === $page ? '' : VersionView::url( $kind, Texts::document_language_of_site(), VersionView::PLANNED, $page ),
					);
				},
				$announced['documents'] ?? array()
			),
		);
	}

	/**
	 * The version that a request names.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request Path: document, language, number.
	 */
	private static function find( WP_REST_Request $request ): ?Version {
		$text = static fn ( string $name ): string => is_scalar( $request[ $name ] ) ? (string) $request[ $name ] : '';

		return VersionStore::find( $text( 'document' ), $text( 'language' ), (int) $text( 'number' ) );
	}

	/**
	 * The error for a version that there is not.
	 */
	private static function missing(): WP_Error {
		return new WP_Error( 'doorstep_no_version', __( 'There is no such version.', 'doorstep' ), array( 'status' => 404 ) );
	}
}
