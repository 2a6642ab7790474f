<?php
/**
 * Tests of facts that attack who reads them.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Documents;

use Doorstep\Consent\Banner;
use Doorstep\Documents\DocumentBlock;
use Doorstep\Documents\Facts;
use Doorstep\Documents\Wording;
use Doorstep\Profile;
use Doorstep\Register\Register;
use Doorstep\Register\RegisterExport;
use Doorstep\Register\RegisterTable;
use Doorstep\Settings;
use Doorstep\Test\Register\Registers;
use Doorstep\Versions\VersionView;
use LogicException;
use WP_HTML_Tag_Processor;

/**
 * Every text that anybody can enter for the documents, with every attack of the corpus, is text to whoever reads it:
 * in documents and their versions, in the banner, in the register's file.
 */
final class HostileFactsTest extends DocumentsTestCase {

	private const LANGUAGES = array( 'en', 'fr', 'nl', 'de' );

	/**
	 * All that documents are made of, and the button in the cookie policy.
	 */
	private const TAGS = array( 'A', 'BR', 'BUTTON', 'CAPTION', 'DD', 'DEL', 'DETAILS', 'DIV', 'DL', 'DT', 'H2', 'H3', 'H4', 'INS', 'LI', 'NAV', 'OL', 'P', 'SPAN', 'STRONG', 'SUMMARY', 'TABLE', 'TBODY', 'TD', 'TH', 'THEAD', 'TR', 'UL', 'B' );

	private const ATTRIBUTES = array( 'aria-label', 'aria-labelledby', 'class', 'data-doorstep', 'data-label', 'data-nosnippet', 'dir', 'hidden', 'href', 'id', 'lang', 'open', 'rel', 'role', 'scope', 'type' );

	/**
	 * Places whose texts have a form, so that the contract refuses attacks: ends of their paths.
	 */
	private const FORMED = '/(?:Email|email|Url|url|jurisdiction|id|preset|role|basis|startsFrom|kind|(?<!profile\.)country|transfer|agreedOn|network|stage|noneKnownOn|category|storage|duration|people\.\d+|data\.\d+|sources\.\d+|measures\.\d+|clauses\.\d+|urls\.\d+)$/';

	/**
	 * Texts of the corpus that are markup or would become it.
	 *
	 * @return list<string>
	 */
	private static function corpus(): array {
		/**
		 * As it is written.
		 *
		 * @var array{markup: list<string>, templates: list<string>} $file
		 */
		$file = json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/vectors/hostile-texts.json' ), true ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents

		return array( ...$file['markup'], ...$file['templates'] );
	}

	/**
	 * A site that says all that can be said.
	 *
	 * @return array{profile: array<string, mixed>, register: array<string, mixed>, settings: array<string, mixed>}
	 */
	private static function site(): array {
		$words    = array_fill_keys( self::LANGUAGES, 'Words' );
		$own      = array_fill_keys( array( 'name', 'purpose', 'basisNote', 'otherData', 'criteria', 'automation' ), $words ) + array( 'others' => 'Others' );
		$activity = static fn ( string $preset, array $over ): array => Registers::activity( $preset, $over + $own );
		$other    = static fn ( string $id, string $country, string $url ): array => array( 'country' => $country, 'url' => $url, 'purpose' => $words ) + Registers::recipient( $id, 'Company', 'processor' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$service  = static fn ( string $id, string $category ): array => array(
			'id'         => $id,
			'name'       => 'Service',
			'category'   => $category,
			'provider'   => 'Provider',
			'country'    => 'US',
			'purpose'    => 'Purpose',
			'urls'       => array( $id . '.example' ),
			'inline'     => array(),
			'cookies'    => array(
				array(
					'name'     => 'cookie',
					'storage'  => 'cookie',
					'domain'   => 'domain',
					'duration' => 'P1M',
				),
			),
			'signals'    => array(),
			'privacyUrl' => 'https://service.example',
		);

		return array(
			'profile'  => Profiles::french() + Profiles::belgian(),
			'register' => array(
				'activities'    => array(
					$activity( 'mandates', array( 'role' => 'joint', 'isAutomated' => true, 'recipients' => array( 'one', 'two' ) ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
					$activity( 'newsletter', array( 'role' => 'processor' ) ),
					$activity( 'viewings', array( 'months' => 0 ) ),
				),
				'recipients'    => array( $other( 'one', 'US', 'https://one.example' ), $other( 'two', 'FR', '' ) ),
				'measures'      => array( 'two-factor' ),
				'otherMeasures' => $words,
				'socialPages'   => array_map( static fn ( string $network ): array => array( 'network' => $network, 'url' => 'https://social.example' ), array( 'facebook', 'x' ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
				'stages'        => array_map( static fn ( string $stage ): array => array( 'stage' => $stage, 'data' => array( 'identity' ), 'otherData' => $words, 'recipients' => array( 'one' ) ), array( 'enquiry', 'mandate', 'lease' ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
				'clauses'       => array( 'definitions' ),
				'breaches'      => array( 'noneKnownOn' => '2026-10-01' ),
			),
			'settings' => array(
				'services'    => array( 'google-analytics-4' ),
				'ownServices' => array( $service( 'one', 'preferences' ), $service( 'two', 'marketing' ), $service( 'three', 'functional' ), $service( 'four', 'statistics' ) ),
				'teams'       => array(
					array(
						'id'         => 'sales',
						'name'       => 'Sales',
						'recipients' => array( 'sales@agence.example' ),
					),
				),
				'captcha'     => array( 'wording' => 'Wording' ) + Settings::all()['captcha'],
				'webhook'     => array(
					'url'     => 'https://crm.example/in',
					'secret'  => str_repeat( 's', 40 ),
					'country' => 'US',
				),
			) + Settings::all(),
		);
	}

	/**
	 * Every text of a site, by path.
	 *
	 * @param array<mixed> $part Of a site.
	 * @param string       $path Of the part.
	 * @return array<string, string>
	 */
	private static function texts( array $part, string $path = '' ): array {
		$texts = array();
		foreach ( $part as $name => $value ) {
			if ( is_array( $value ) ) {
				$texts += self::texts( $value, $path . $name . '.' );
			} elseif ( is_string( $value ) ) {
				$texts[ $path . $name ] = $value;
			}
		}

		return $texts;
	}

	/**
	 * The site with other texts at some paths.
	 *
	 * @param array<mixed>          $site  The site.
	 * @param array<string, string> $texts By path.
	 * @return array<mixed>
	 */
	private static function with( array $site, array $texts ): array {
		foreach ( $texts as $path => $text ) {
			$place = &$site;
			foreach ( explode( '.', $path ) as $name ) {
				$place = &$place[ $name ];
			}
			$place = $text;
			unset( $place );
		}

		return $site;
	}

	/**
	 * Writes a site past every check, as an import or another plugin can.
	 *
	 * @param array<mixed> $site The site.
	 */
	private static function force( array $site ): void {
		update_option( Profile::OPTION, $site['profile'] );
		update_option( Register::OPTION, $site['register'] );
		update_option( Settings::OPTION, $site['settings'] );
	}

	/**
	 * Saves a part of a site as a screen does.
	 *
	 * @param array<mixed> $site The site.
	 * @param string       $part Which.
	 * @return bool Whether the contract allows it.
	 */
	private static function saves( array $site, string $part ): bool {
		$value = (array) $site[ $part ];

		return null === match ( $part ) {
			'profile' => Profile::save( $value ),
			'register' => Register::save( $value ),
			default => Settings::save( $value ),
		};
	}

	/**
	 * Every place of HTML where facts are read.
	 *
	 * @param list<string> $languages Of the documents.
	 * @return list<string>
	 */
	private function pages( array $languages ): array {
		$pages = array();
		foreach ( $languages as $language ) {
			foreach ( self::KINDS as $kind ) {
				$pages[] = do_blocks( '<!-- wp:doorstep/' . $kind . ' {"language":"' . $language . '","contents":true} /-->' );
			}
			$pages[] = Banner::html( $language );
		}

		return $pages;
	}

	/**
	 * Fails where HTML holds anything that no document is made of.
	 *
	 * @param string $html A document.
	 * @param string $case What was tried.
	 */
	private static function assert_inert( string $html, string $case ): void {
		$tags    = new WP_HTML_Tag_Processor( $html );
		$strange = array();
		while ( $tags->next_tag() ) {
			$link = $tags->get_attribute( 'href' );
			if ( null !== $link && 1 !== preg_match( '~\A(?:#|https?://|mailto:|tel:)~', (string) $link ) ) {
				$strange[] = $link;
			}
			array_push( $strange, ...array_diff( array( (string) $tags->get_tag() ), self::TAGS ), ...array_diff( (array) $tags->get_attribute_names_with_prefix( '' ), self::ATTRIBUTES ) );
		}
		self::assertSame( array(), $strange, $case );
	}

	/**
	 * All at once, so that no text can end another's element either.
	 */
	public function test_every_fact_with_every_attack_is_text(): void {
		$site  = self::site();
		$texts = self::texts( $site );
		$free  = array_filter( $texts, static fn ( string $path ): bool => 1 !== preg_match( self::FORMED, $path ) && ! str_contains( $path, '.webhook.' ) && ! str_contains( $path, '.recipients.' ) && ! preg_match( '/settings\.(?:services|appearance|cookieDomain|spam|listing|retention|captcha\.(?:provider|siteKey|secretKey))/', $path ), ARRAY_FILTER_USE_KEY );
		self::assertGreaterThanOrEqual( 200, count( $texts ) );
		$paths = array_keys( $free );
		$seen  = array();
		foreach ( self::corpus() as $number => $attack ) {
			// A mark of each place, to tell which of them is read where.
			$hostile = array_combine( $paths, array_map( static fn ( int $index ): string => "zq{$index}z" . $attack, array_keys( $paths ) ) );
			self::force( self::with( $site, $hostile ) );
			$html = implode( '', $this->pages( 0 === $number ? self::LANGUAGES : array( self::LANGUAGES[ $number % 4 ] ) ) );
			self::assert_inert( $html, $attack );
			if ( 0 === $number ) {
				$html .= wp_json_encode( RegisterTable::of( new Wording( 'fr', new Facts() ) ) );
				preg_match_all( '/zq(\d+)z/', $html, $marks );
				$seen = array_map( static fn ( string $index ): string => $paths[ (int) $index ], array_unique( $marks[1] ) );
			}
		}
		// Belgian facts, and what the gate, the team and forms alone read.
		$unseen = array_diff( $paths, $seen );
		self::assertSame( array(), array_values( preg_grep( '/^profile\.(?:ipi|thirdPartyAccount)|^settings\.(?:teams|captcha)\.|\.inline\.|^register\.activities\.[12]\.automation\.|^register\.activities\.2\.others$/', $unseen, PREG_GREP_INVERT ) ?: array() ), 'Some facts are read nowhere.' ); // phpcs:ignore Universal.Operators.DisallowShortTernary.Found
	}

	/**
	 * Texts that have a form, one after the other: refused where they have not, and inert where they were written past that.
	 */
	public function test_a_fact_with_a_form_takes_no_attack_and_is_inert_in_any_case(): void {
		$site = self::site();
		foreach ( preg_grep( self::FORMED, array_keys( self::texts( $site ) ) ) ?: array() as $path ) { // phpcs:ignore Universal.Operators.DisallowShortTernary.Found
			foreach ( array( '"><img src=x onerror=alert(1)>', "javascript:alert(1)//' onmouseover=alert(1) x='" ) as $attack ) {
				self::assertFalse( self::saves( self::with( $site, array( $path => $attack ) ), explode( '.', $path )[0] ), "$path takes $attack" );
				foreach ( array( $attack, "https://example.org/$attack", "a@b.example$attack" ) as $text ) {
					self::force( self::with( $site, array( $path => $text ) ) );
					$level = ob_get_level();
					try {
						self::assert_inert( implode( '', $this->pages( array( 'fr' ) ) ), "$path: $text" );
					} catch ( LogicException ) {
						// None of the words that the contract lists: it has no text, and there is no document at all.
						while ( ob_get_level() > $level ) {
							ob_end_clean();
						}
					}
				}
			}
		}
	}

	/**
	 * What facts were stays readable in the versions, and what changed is shown in them.
	 */
	public function test_versions_keep_attacks_as_text(): void {
		$site = self::site();
		self::force( $site );
		$this->pages( array( 'fr' ) );
		foreach ( array( '</dd></dl><svg/onload=alert(1)>', '<img src=x onerror=alert(1)> <b onclick=alert(1)>' ) as $attack ) {
			$texts = array();
			foreach ( array_keys( self::texts( $site ) ) as $path ) {
				if ( 1 === preg_match( '/^profile\.(?!jurisdiction|.*(?:mail|Url)$)|\.(?:fr|name|provider|purpose)$/', $path ) ) {
					$texts[ $path ] = $attack;
				}
			}
			self::force( self::with( $site, $texts ) );
			$this->pages( array( 'fr' ) );
		}
		foreach ( self::KINDS as $kind ) {
			foreach ( array( '', '.1', '.2', '.3', '.next' ) as $view ) {
				$_GET[ VersionView::PARAMETER ] = $kind . '.fr' . $view;
				$html                           = DocumentBlock::render( $kind, array( 'language' => 'fr' ) );
				self::assert_inert( $html, $kind . $view );
				if ( '.3' === $view ) {
					self::assertStringContainsString( '&lt;img src=x onerror=alert(1)&gt;', $html );
				}
			}
		}
	}

	/**
	 * Takes back what was asked for.
	 */
	protected function tearDown(): void {
		unset( $_GET[ VersionView::PARAMETER ] );
		parent::tearDown();
	}

	/**
	 * No cell of the register's file is a formula, whatever separates cells.
	 */
	public function test_the_registers_file_holds_no_formula(): void {
		$site  = self::site();
		$paths = array_filter( array_keys( self::texts( $site ) ), static fn ( string $path ): bool => 1 !== preg_match( self::FORMED, $path ) && ! str_starts_with( $path, 'settings.' ) && ! str_contains( $path, '.recipients.' ) || 1 === preg_match( '/recipients\.\d+\.(?:name|purpose)|ownServices\.\d+\.(?:name|provider|purpose)/', $path ) );
		foreach ( array( '=1+1', '+33 2 61 91 00 12', '-1', '@SUM(A1)', "\t=1+1", "\r=1", '＝1', ';=1', ',=1', '";=1' ) as $formula ) {
			self::force( self::with( $site, array_fill_keys( $paths, $formula ) ) );
			$file = RegisterExport::csv( RegisterTable::of( new Wording( 'fr', new Facts() ) ) );
			self::assertStringContainsString( "'" . ltrim( $formula, "\t\r,;\"" ), $file );
			self::assertDoesNotMatchRegularExpression( '/(?:^|[,;\t\r\n"])\s*[=+\-@＝＋－＠]/mu', $file, $formula );
		}
	}
}
