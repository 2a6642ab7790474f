<?php
/**
 * Where the documents stand.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Settings;
use Doorstep\Texts;
use WP_Post;

/**
 * Each document with its page, and what the law asks of it: there, missing in some language, or spared and why.
 *
 * @phpstan-type Missing array{path: string, label: string, languages: list<string>}
 * @phpstan-type Item array{id: string, source: string, label: string, state: string, reason: string, missing: list<Missing>}
 * @phpstan-type Page array{title: string, isPublished: bool, hasDocument: bool, viewUrl: string, editUrl: string}
 * @phpstan-type Row array{kind: string, name: string, setting: string, title: string, isComplete: bool, page: Page|null, items: list<Item>}
 */
final class Overview {

	/**
	 * Properties of the setting `pages`, by kind of document.
	 */
	private const PAGES = array(
		'legal-notice'   => 'legalNotice',
		'privacy-policy' => 'privacyPolicy',
		'cookie-policy'  => 'cookiePolicy',
	);

	/**
	 * Every document.
	 *
	 * @param non-empty-list<string> $languages Those that visitors can read the documents in.
	 * @return list<Row> The title is what a new page is called, in the site's language.
	 */
	public static function all( array $languages ): array {
		$facts = new Facts();
		$rows  = array();
		foreach ( self::PAGES as $kind => $setting ) {
			$checks = array();
			foreach ( $languages as $language ) {
				$checks[ $language ] = Completeness::of( $kind, new Wording( $language, $facts ) );
			}
			$title  = Texts::get( 'document.' . str_replace( '-', '_', $kind ), Texts::document_language_of_site() );
			$rows[] = array(
				'kind'       => $kind,
				'name'       => DocumentBlock::name( $kind ),
				'setting'    => $setting,
				'title'      => mb_strtoupper( mb_substr( $title, 0, 1 ) ) . mb_substr( $title, 1 ),
				'isComplete' => array() === RequiredFacts::missing( $kind, $facts ),
				'page'       => self::page( $kind, Settings::all()['pages'][ $setting ] ),
				'items'      => self::items( $checks ),
			);
		}

		return $rows;
	}

	/**
	 * The page that the settings name.
	 *
	 * @param string $kind Of the document.
	 * @param int    $id   Of the page; 0 for none.
	 * @return Page|null Null where there is none, or it is in the bin.
	 */
	private static function page( string $kind, int $id ): ?array {
		$page = 0 === $id ? null : get_post( $id );
		if ( ! $page instanceof WP_Post || 'trash' === $page->post_status ) {
			return null;
		}
		$is_published = 'publish' === $page->post_status;

		return array(
			'title'       => html_entity_decode( get_the_title( $page ), ENT_QUOTES | ENT_HTML5 ),
			'isPublished' => $is_published,
			'hasDocument' => has_block( 'doorstep/' . $kind, $page ) || has_shortcode( $page->post_content, DocumentShortcode::NAME ),
			'viewUrl'     => (string) ( $is_published ? get_permalink( $page ) : get_preview_post_link( $page ) ),
			'editUrl'     => (string) get_edit_post_link( $page, 'raw' ),
		);
	}

	/**
	 * The items of a document, whatever its language.
	 *
	 * @param array<string, list<Check>> $checks By language, each in the same order.
	 * @return list<Item>
	 */
	private static function items( array $checks ): array {
		$items = array();
		foreach ( $checks as $language => $list ) {
			foreach ( $list as $check ) {
				$items[ $check->id ] ??= array(
					'id'      => $check->id,
					'source'  => $check->source,
					'label'   => $check->label,
					'state'   => $check->state,
					'reason'  => Check::NOT_APPLICABLE === $check->state ? $check->detail : '',
					'missing' => array(),
				);
				if ( Check::MISSING === $check->state ) {
					$items[ $check->id ]['state'] = Check::MISSING;
				}
				foreach ( $check->missing as $path => $label ) {
					$items[ $check->id ]['missing'][ $path ]              ??= array(
						'path'  => $path,
						'label' => $label,
					);
					$items[ $check->id ]['missing'][ $path ]['languages'][] = (string) $language;
				}
			}
		}

		return array_values( array_map( static fn ( array $item ): array => array( 'missing' => self::missing( $item['missing'], count( $checks ) ) ) + $item, $items ) );
	}

	/**
	 * What is missing, without the languages where it is missing in all.
	 *
	 * @param array<string, Missing> $missing By path.
	 * @param int                    $count   Of the languages.
	 * @return list<Missing>
	 */
	private static function missing( array $missing, int $count ): array {
		return array_values( array_map( static fn ( array $one ): array => array( 'languages' => count( $one['languages'] ) === $count ? array() : $one['languages'] ) + $one, $missing ) );
	}
}
