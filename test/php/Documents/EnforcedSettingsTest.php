<?php
/**
 * Tests that documents say every setting.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Documents;

// phpcs:disable WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Tables, a line for each setting.

use Doorstep\Consent\Banner;
use Doorstep\Consent\PagePayload;
use Doorstep\Consent\PanelData;
use Doorstep\Contract;
use Doorstep\Documents\DocumentBlock;
use Doorstep\Documents\Facts;
use Doorstep\Documents\Wording;
use Doorstep\Register\Register;
use Doorstep\Register\RegisterTable;
use Doorstep\Settings;
use Doorstep\Test\Register\Registers;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Change one setting: in the same request every document, the register and the list of services that visitors
 * choose from say it, where they have to, and nothing else in them changes.
 */
final class EnforcedSettingsTest extends DocumentsTestCase {

	private const LANGUAGES = array( 'en', 'fr', 'nl', 'de' );

	/**
	 * Settings that no document says, and why.
	 */
	private const SILENT = array(
		'ownServices[].urls[]'         => 'How the gate knows the service: visitors are told its name and provider.',
		'ownServices[].inline[]'       => 'How the gate knows the service.',
		'ownServices[].signals[]'      => 'How Google’s tags are told the choice.',
		'policyRevision'               => 'Asks every visitor again; what is asked stays the same.',
		'appearance.layout'            => 'Looks.',
		'appearance.ground'            => 'Looks.',
		'appearance.ink'               => 'Looks.',
		'consentMode.grantedRegions[]' => 'Regions outside the EU, where these documents do not apply.',
		'shield'                       => 'Holds more, and promises nothing that the documents do not promise without it.',
		'allowedHosts[]'               => 'Has no provider, country or purpose that could be said: what receives data is described as an own service, strictly necessary.',
		'countShown'                   => 'Counts banners by the day; nothing about anybody is sent or stored.',
		'recipients[]'                 => 'The team, which is named as such.',
		'teams[].id'                   => 'The team.',
		'teams[].name'                 => 'The team.',
		'teams[].recipients[]'         => 'The team.',
		'mail.acknowledge'             => 'Part of answering an enquiry.',
		'mail.html'                    => 'Looks.',
		'mail.weekly'                  => 'Numbers alone, to the team.',
		'captcha.provider'             => 'Loads only where its service is declared, or judged necessary, which the documents say.',
		'captcha.siteKey'              => 'As above.',
		'captcha.secretKey'            => 'As above.',
		'captcha.minimumScore'         => 'Doubtful enquiries are set aside, not refused: it decides nothing about anybody.',
		'captcha.wording'              => 'Beside the captcha, in the form.',
		'spam.proofOfWork'             => 'Computed in the browser; nothing is stored there or sent besides.',
		'spam.links'                   => 'Doubtful enquiries are set aside, not refused.',
		'listing.referenceMeta'        => 'The policy says in any case that the listing is stored.',
		'retention.rules[].of'         => 'Says which rule it is: another one is a rule less and a rule more, which are in the table.',
		'pages.legalNotice'            => 'No document links to the legal notice.',
		'uninstall.keepLeads'          => 'Until they expire; what follows is on the owner, whom the screen tells so.',
	);

	/**
	 * A site with one of everything.
	 *
	 * @return array<string, mixed>
	 */
	private static function base(): array {
		return array(
			'services'    => array( 'google-analytics-4', 'vimeo' ),
			'ownServices' => array(
				array(
					'id'         => 'plan-3d',
					'name'       => 'Plan Trois',
					'category'   => 'marketing',
					'provider'   => 'Plans du Sud',
					'country'    => 'FR',
					'purpose'    => 'Shows plans.',
					'urls'       => array( 'plans.example' ),
					'inline'     => array( 'planTrois' ),
					'cookies'    => array(
						array(
							'name'     => 'plan_seen',
							'storage'  => 'cookie',
							'domain'   => 'plans.example',
							'duration' => 'P3M',
						),
					),
					'signals'    => array(),
					'privacyUrl' => 'https://plans.example/privacy',
				),
			),
			'captcha'     => array( 'siteKey' => 'site', 'secretKey' => 'secret' ) + Settings::all()['captcha'],
			'webhook'     => array(
				'url'     => 'https://crm.example/leads',
				'secret'  => str_repeat( 's', 40 ),
				'country' => 'GB',
			),
			'teams'       => array(
				array(
					'id'         => 'sales',
					'name'       => 'Sales',
					'recipients' => array( 'sales@agence.example' ),
				),
			),
			'retention'   => array(
				'leadMonths'      => 23,
				'pendingMonths'   => 0,
				'startsFrom'      => 'contact',
				'rules'           => array(
					array(
						'of'            => 'valuation',
						'months'        => 13,
						'pendingMonths' => 0,
						'startsFrom'    => 'contact',
					),
				),
				'transferredDays' => 40,
				'consentMonths'   => 31,
				'requestMonths'   => 47,
			),
		) + Settings::all();
	}

	/**
	 * Each setting with another value, and all that has to say it. `documents`: words by anchor of the section, which
	 * are in it afterwards and were not before, in each language; an empty text where the section only loses something, true where it
	 * says it in each language’s own words. `register`: rows and parts. `services`: whether the list of services changes.
	 *
	 * @return iterable<string, array{string, mixed, array<string, array<string, string|true>>, list<string>, bool}>
	 */
	public static function settings(): iterable {
		$own    = static fn ( array $change ): array => array( array_replace_recursive( self::base()['ownServices'][0], $change ) );
		$cookie = static fn ( string $name, ?string $value ): array => $own( array( 'cookies' => array( array( $name => $value ) ) ) );
		$rule   = static fn ( array $change ): array => array( $change + self::base()['retention']['rules'][0] );
		$ours   = 'services-marketing';

		yield 'services[], one more' => array( 'services', array( 'google-analytics-4', 'vimeo', 'mapbox' ), array( 'privacy-policy' => array( $ours => 'Mapbox', 'recipients' => 'Mapbox', 'transfers' => 'Mapbox' ), 'cookie-policy' => array( $ours => 'Mapbox' ) ), array( $ours, 'transfers' ), true );
		yield 'services[], one less' => array( 'services', array( 'google-analytics-4' ), array( 'privacy-policy' => array( 'services-statistics' => '', 'recipients' => '', 'transfers' => '' ), 'cookie-policy' => array( 'services-statistics' => '' ) ), array( 'services-statistics', 'transfers' ), true );
		yield 'ownServices[].id' => array( 'ownServices', $own( array( 'id' => 'plan-other' ) ), array(), array(), true );
		yield 'ownServices[].name' => array( 'ownServices', $own( array( 'name' => 'Plan Quatre' ) ), array( 'privacy-policy' => array( $ours => 'Plan Quatre', 'recipients' => 'Plan Quatre' ), 'cookie-policy' => array( $ours => 'Plan Quatre' ) ), array( $ours ), true );
		yield 'ownServices[].category' => array( 'ownServices', $own( array( 'category' => 'preferences' ) ), array( 'privacy-policy' => array( $ours => '', 'services-preferences' => 'Plan Trois' ), 'cookie-policy' => array( $ours => '', 'services-preferences' => 'Plan Trois' ) ), array( $ours, 'services-preferences' ), true );
		yield 'ownServices[].category, judged necessary' => array( 'ownServices', $own( array( 'category' => 'functional' ) ), array( 'privacy-policy' => array( $ours => '', 'services-functional' => 'Plan Trois', 'recipients' => true ), 'cookie-policy' => array( $ours => '', 'necessary' => 'Plans du Sud' ) ), array( $ours, 'services-functional' ), true );
		yield 'ownServices[].provider' => array( 'ownServices', $own( array( 'provider' => 'Plans du Nord' ) ), array( 'privacy-policy' => array( $ours => 'Plans du Nord', 'recipients' => 'Plans du Nord' ), 'cookie-policy' => array( $ours => 'Plans du Nord' ) ), array( $ours ), true );
		yield 'ownServices[].country' => array( 'ownServices', $own( array( 'country' => 'ZW' ) ), array( 'privacy-policy' => array( 'recipients' => 'ZW', 'transfers' => 'ZW' ), 'cookie-policy' => array( $ours => 'ZW' ) ), array( 'transfers' ), true );
		yield 'ownServices[].purpose' => array( 'ownServices', $own( array( 'purpose' => 'Draws houses.' ) ), array( 'privacy-policy' => array( $ours => 'Draws houses.', 'recipients' => 'Draws houses.' ), 'cookie-policy' => array( $ours => 'Draws houses.' ) ), array(), true );
		yield 'ownServices[].cookies[].name' => array( 'ownServices', $cookie( 'name', 'plan_shown' ), array( 'cookie-policy' => array( $ours => 'plan_shown' ) ), array(), true );
		yield 'ownServices[].cookies[].storage' => array( 'ownServices', $cookie( 'storage', 'localStorage' ), array( 'cookie-policy' => array( $ours => true ) ), array(), true );
		yield 'ownServices[].cookies[].domain' => array( 'ownServices', $cookie( 'domain', 'elsewhere.example' ), array( 'cookie-policy' => array( $ours => 'elsewhere.example' ) ), array(), true );
		yield 'ownServices[].cookies[].duration' => array( 'ownServices', $cookie( 'duration', 'P11M' ), array( 'cookie-policy' => array( $ours => '11' ) ), array(), true );
		yield 'ownServices[].privacyUrl' => array( 'ownServices', $own( array( 'privacyUrl' => 'https://plans.example/your-data' ) ), array( 'cookie-policy' => array( $ours => 'https://plans.example/your-data' ) ), array(), true );
		yield 'consentMode.advanced' => array( 'consentMode.advanced', true, array( 'privacy-policy' => array( 'services-statistics' => 'Google Analytics 4. ', 'recipients' => true ), 'cookie-policy' => array( 'services-statistics' => true ) ), array( 'services-statistics' ), false );
		yield 'cookieDomain' => array( 'cookieDomain', 'agence.example', array( 'cookie-policy' => array( 'necessary' => 'agence.example' ) ), array(), true );
		yield 'webhook.url' => array( 'webhook.url', 'https://other-crm.example/in', array( 'privacy-policy' => array( 'recipients' => 'other-crm.example', 'transfers' => 'other-crm.example' ) ), array( 'transfers' ), false );
		yield 'webhook.url, off' => array( 'webhook.url', '', array( 'privacy-policy' => array( 'enquiries' => true, 'recipients' => '', 'transfers' => '' ) ), array( 'enquiries', 'transfers' ), false );
		yield 'webhook.secret' => array( 'webhook.secret', '', array( 'privacy-policy' => array( 'enquiries' => true, 'recipients' => '', 'transfers' => '' ) ), array( 'enquiries', 'transfers' ), false );
		yield 'webhook.country' => array( 'webhook.country', 'ZW', array( 'privacy-policy' => array( 'recipients' => 'ZW', 'transfers' => 'ZW' ) ), array( 'transfers' ), false );
		yield 'retention.leadMonths' => array( 'retention.leadMonths', 17, array( 'privacy-policy' => array( 'enquiries' => '17', 'retention' => '17' ) ), array( 'enquiries' ), false );
		yield 'retention.pendingMonths' => array( 'retention.pendingMonths', 2, array( 'privacy-policy' => array( 'retention' => true ) ), array(), false );
		yield 'retention.startsFrom' => array( 'retention.startsFrom', 'receipt', array( 'privacy-policy' => array( 'enquiries' => true, 'retention' => true ) ), array( 'enquiries' ), false );
		yield 'retention.rules[].months' => array( 'retention.rules', $rule( array( 'months' => 29 ) ), array( 'privacy-policy' => array( 'retention' => '29' ) ), array(), false );
		yield 'retention.rules[].pendingMonths' => array( 'retention.rules', $rule( array( 'pendingMonths' => 1 ) ), array( 'privacy-policy' => array( 'retention' => true ) ), array(), false );
		yield 'retention.rules[].startsFrom' => array( 'retention.rules', $rule( array( 'startsFrom' => 'receipt' ) ), array( 'privacy-policy' => array( 'retention' => true ) ), array(), false );
		foreach ( array( 'contact', 'viewing', 'alert', 'rights', 'flamingo' ) as $of ) {
			yield "retention.rules[], one for $of" => array( 'retention.rules', array( self::base()['retention']['rules'][0], $rule( array( 'of' => $of, 'months' => 9 ) )[0] ), array( 'privacy-policy' => array( 'retention' => true ) ), array(), false );
		}
		yield 'retention.rules[], none' => array( 'retention.rules', array(), array( 'privacy-policy' => array( 'enquiries' => true, 'retention' => true ) ), array( 'enquiries' ), false );
		yield 'retention.transferredDays' => array( 'retention.transferredDays', 77, array( 'privacy-policy' => array( 'retention' => '77' ) ), array(), false );
		yield 'retention.consentMonths' => array( 'retention.consentMonths', 43, array( 'privacy-policy' => array( 'consents' => '43', 'retention' => '43' ) ), array( 'consents' ), false );
		yield 'retention.requestMonths' => array( 'retention.requestMonths', 53, array( 'privacy-policy' => array( 'retention' => '53' ) ), array(), false );
		yield 'pages.privacyPolicy' => array( 'pages.privacyPolicy', 'a page', array( 'legal-notice' => array( 'data' => '/a-page/' ), 'cookie-policy' => array( 'more' => '/a-page/' ) ), array(), false );
		yield 'pages.cookiePolicy' => array( 'pages.cookiePolicy', 'a page', array( 'legal-notice' => array( 'data' => '/a-page/' ), 'privacy-policy' => array( 'cookies' => '/a-page/', $ours => '/a-page/' ) ), array(), false );
	}

	/**
	 * What differs.
	 *
	 * @param string       $path      Of the setting.
	 * @param mixed        $value     Another one; for a page, its title.
	 * @param array        $documents As for settings().
	 * @param list<string> $register  As for settings().
	 * @param bool         $services  As for settings().
	 * @phpstan-param array<string, array<string, string|true>> $documents
	 */
	#[DataProvider( 'settings' )]
	public function test_what_has_to_say_a_setting_says_it_and_nothing_else_changes( string $path, mixed $value, array $documents, array $register, bool $services ): void {
		$before = $this->site();
		$this->change( $path, $value );
		$after = $this->said();

		$expected = array();
		foreach ( self::LANGUAGES as $language ) {
			foreach ( $documents as $kind => $sections ) {
				foreach ( $sections as $section => $words ) {
					$key        = "$language $kind $section";
					$expected[] = $key;
					if ( is_string( $words ) && '' !== $words ) {
						self::assertStringContainsString( $words, $after[ $key ] ?? '', $key );
						self::assertStringNotContainsString( $words, $before[ $key ] ?? '', $key );
					}
				}
			}
			foreach ( $register as $part ) {
				$expected[] = "$language register $part";
			}
			if ( $services ) {
				$expected[] = "$language services";
			}
		}
		$changed = array_keys( array_filter( $before + $after, static fn ( string $key ): bool => ( $before[ $key ] ?? '' ) !== ( $after[ $key ] ?? '' ), ARRAY_FILTER_USE_KEY ) );
		sort( $expected );
		sort( $changed );
		self::assertSame( $expected, $changed );
	}

	/**
	 * Settings that nothing says.
	 *
	 * @return iterable<string, array{string, mixed}>
	 */
	public static function silent(): iterable {
		$own  = static fn ( array $change ): array => array( array_replace_recursive( self::base()['ownServices'][0], $change ) );
		$team = static fn ( array $change ): array => array( array_replace( self::base()['teams'][0], $change ) );
		yield 'ownServices[].urls[]' => array( 'ownServices', $own( array( 'urls' => array( 'draw.example' ) ) ) );
		yield 'ownServices[].inline[]' => array( 'ownServices', $own( array( 'inline' => array( 'drawPlan' ) ) ) );
		yield 'ownServices[].signals[]' => array( 'ownServices', $own( array( 'signals' => array( 'ad_storage' ) ) ) );
		yield 'policyRevision' => array( 'policyRevision', 2 );
		yield 'appearance.layout' => array( 'appearance.layout', 'card' );
		yield 'appearance.ground' => array( 'appearance.ground', '#102030' );
		yield 'appearance.ink' => array( 'appearance.ink', '#fefefe' );
		yield 'consentMode.grantedRegions[]' => array( 'consentMode.grantedRegions', array( 'US' ) );
		yield 'shield' => array( 'shield', true );
		yield 'allowedHosts[]' => array( 'allowedHosts', array( 'images.example' ) );
		yield 'countShown' => array( 'countShown', true );
		yield 'recipients[]' => array( 'recipients', array( 'canary@agence.example' ) );
		yield 'teams[].id' => array( 'teams', $team( array( 'id' => 'canary' ) ) );
		yield 'teams[].name' => array( 'teams', $team( array( 'name' => 'Canary' ) ) );
		yield 'teams[].recipients[]' => array( 'teams', $team( array( 'recipients' => array( 'canary@agence.example' ) ) ) );
		yield 'mail.acknowledge' => array( 'mail.acknowledge', true );
		yield 'mail.html' => array( 'mail.html', false );
		yield 'mail.weekly' => array( 'mail.weekly', true );
		yield 'captcha.provider' => array( 'captcha.provider', 'hcaptcha' );
		yield 'captcha.siteKey' => array( 'captcha.siteKey', '' );
		yield 'captcha.secretKey' => array( 'captcha.secretKey', '' );
		yield 'captcha.minimumScore' => array( 'captcha.minimumScore', 0.9 );
		yield 'captcha.wording' => array( 'captcha.wording', 'legacy' );
		yield 'spam.proofOfWork' => array( 'spam.proofOfWork', 'always' );
		yield 'spam.links' => array( 'spam.links', 9 );
		yield 'listing.referenceMeta' => array( 'listing.referenceMeta', 'ref' );
		yield 'pages.legalNotice' => array( 'pages.legalNotice', 'a page' );
		yield 'uninstall.keepLeads' => array( 'uninstall.keepLeads', true );
	}

	/**
	 * Not one byte.
	 *
	 * @param string $path  Of the setting.
	 * @param mixed  $value Another one.
	 */
	#[DataProvider( 'silent' )]
	public function test_a_setting_that_no_document_says_changes_none( string $path, mixed $value ): void {
		$before = $this->site();
		$this->change( $path, $value );
		self::assertSame( $before, $this->said() );
	}

	/**
	 * A setting that is added later is in the table, or has its reason.
	 */
	public function test_every_setting_is_said_or_has_its_reason(): void {
		$names = static fn ( iterable $table ): array => array_values( array_unique( array_map( static fn ( int|string $name ): string => explode( ',', (string) $name )[0], array_keys( iterator_to_array( $table ) ) ) ) );
		$said  = array_diff( $names( self::settings() ), array( 'retention.rules[]' ) );
		self::assertSame( array(), array_intersect( $said, array_keys( self::SILENT ) ) );
		self::assertSame( array( 'retention.rules[].of' ), array_values( array_diff( array_keys( self::SILENT ), $names( self::silent() ) ) ) );
		$decided = array( ...$said, ...array_keys( self::SILENT ) );
		$all     = self::leaves( Contract::schema( 'settings' ), '' );
		sort( $decided );
		sort( $all );
		self::assertSame( $all, $decided );
	}

	/**
	 * Saves the site.
	 *
	 * @return array<string, string> As said().
	 */
	private function site(): array {
		static $said = null;
		$GLOBALS['wp_rewrite']->set_permalink_structure( '/%postname%/' );
		$this->save_profile( Profiles::french() + Profiles::belgian() );
		self::assertNull( Settings::save( self::base() ) );
		self::assertNull( Register::save( Registers::of_an_agency() ) );
		$said ??= $this->said();

		return $said;
	}

	/**
	 * Has WordPress read its structure of addresses again.
	 */
	protected function tearDown(): void {
		parent::tearDown();
		$GLOBALS['wp_rewrite']->init();
	}

	/**
	 * Saves one setting.
	 *
	 * @param string $path  Its names with dots.
	 * @param mixed  $value Its value; for a page, its title.
	 */
	private function change( string $path, mixed $value ): void {
		$value    = str_starts_with( $path, 'pages.' ) ? wp_insert_post( array( 'post_type' => 'page', 'post_title' => $value, 'post_status' => 'publish' ) ) : $value;
		$settings = Settings::stored();
		$place    = &$settings;
		foreach ( explode( '.', $path ) as $name ) {
			$place = &$place[ $name ];
		}
		self::assertNotEquals( $place, $value, 'The setting is not changed.' );
		$place = $value;
		self::assertNull( Settings::save( $settings ) );
	}

	/**
	 * All that is said: sections of the documents, rows and parts of the register, the services of banner and panel.
	 *
	 * @return array<string, string>
	 */
	private function said(): array {
		$said = array();
		foreach ( self::LANGUAGES as $language ) {
			foreach ( self::KINDS as $kind ) {
				$block = json_decode( (string) file_get_contents( dirname( __DIR__, 3 ) . "/blocks/$kind/block.json" ), true, 512, JSON_THROW_ON_ERROR ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents
				self::assertIsArray( $block );
				$html = (string) preg_replace( '#</div>\z#', '', DocumentBlock::render( $kind, array( 'language' => $language, 'sections' => $block['attributes']['sections']['items']['enum'] ) ) );
				// Each part from its heading to the next one.
				foreach ( array_slice( (array) preg_split( '/(?=<h[2-6] id=")/', $html ), 1 ) as $part ) {
					self::assertSame( 1, preg_match( '/\A<h[2-6] id="' . $kind . '-(?:' . $language . '-)?([^"]+)"/', (string) $part, $anchor ) );
					$said[ "$language $kind $anchor[1]" ] = (string) $part;
				}
			}
			$table = RegisterTable::of( new Wording( $language, new Facts() ) );
			foreach ( $table['rows'] as $row ) {
				$said[ "$language register {$row['id']}" ] = (string) wp_json_encode( $row );
			}
			foreach ( array( 'controller', 'transfers', 'measures' ) as $part ) {
				$said[ "$language register $part" ] = (string) wp_json_encode( $table[ $part ] );
			}
			$said[ "$language services" ] = (string) wp_json_encode( array( PanelData::make( $language )['categories'], PagePayload::make()['services'], preg_replace( '# ?<a .*?</a>#', '', Banner::html( $language ) ) ) );
		}

		return $said;
	}

	/**
	 * Names of all that can be set.
	 *
	 * @param array<mixed> $schema Of something.
	 * @param string       $name   Its name.
	 * @return list<string>
	 */
	private static function leaves( array $schema, string $name ): array {
		$leaves = array();
		foreach ( (array) ( $schema['properties'] ?? array() ) as $property => $rules ) {
			array_push( $leaves, ...self::leaves( (array) $rules, ( '' === $name ? '' : $name . '.' ) . $property ) );
		}
		if ( isset( $schema['items'] ) ) {
			array_push( $leaves, ...self::leaves( (array) $schema['items'], $name . '[]' ) );
		}

		return array() === $leaves ? array( $name ) : $leaves;
	}
}
