<?php
/**
 * Tests of the settings route.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Admin;

use Doorstep\Consent\Banner;
use Doorstep\Gate\Catalogue;
use Doorstep\Profile;
use Doorstep\Settings;
use Doorstep\Test\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\PreserveGlobalState;
use PHPUnit\Framework\Attributes\RunInSeparateProcess;
use WP_REST_Response;

/**
 * Saved whole or not at all, by those who may, and the secret never comes back.
 */
final class SettingsEndpointTest extends TestCase {

	private const ROUTE  = '/doorstep/v1/settings';
	private const SECRET = 'canary-of-the-captcha-secret';

	/**
	 * Starts where the owner decided nothing.
	 */
	protected function setUp(): void {
		parent::setUp();
		delete_option( Settings::OPTION );
		delete_option( Profile::OPTION );
	}

	/**
	 * Requests with each role that may not.
	 *
	 * @return iterable<string, array{string, int}>
	 */
	public static function roles(): iterable {
		yield 'anybody' => array( '', 401 );
		yield 'a subscriber' => array( 'subscriber', 403 );
		yield 'a contributor' => array( 'contributor', 403 );
		yield 'an author' => array( 'author', 403 );
		yield 'an editor' => array( 'editor', 403 );
		yield 'marketing' => array( 'doorstep_marketing', 403 );
	}

	/**
	 * The capability decides, for reading as for writing.
	 *
	 * @param string $role   Role, empty for nobody logged in.
	 * @param int    $status Expected of both.
	 */
	#[DataProvider( 'roles' )]
	public function test_only_who_may_configure_reads_or_writes_settings( string $role, int $status ): void {
		if ( '' !== $role ) {
			$this->log_in( $role );
		}
		self::assertSame( $status, $this->request( 'GET', self::ROUTE )->get_status() );
		self::assertSame( $status, $this->put( $this->body( array( 'recipients' => array( 'x@agence.example' ) ) ) )->get_status() );
		self::assertSame( array(), Settings::stored()['recipients'] );
	}

	/**
	 * WordPress takes a cookie without a nonce for nobody, and refuses a stale nonce.
	 */
	public function test_a_cookie_without_a_fresh_nonce_changes_nothing(): void {
		$this->log_in( 'administrator' );
		foreach ( array(
			''        => 401,
			'foreign' => 403,
		) as $nonce => $status ) {
			self::assertSame( $status, $this->put_by_cookie( $nonce )->get_status() );
			self::assertSame( array(), Settings::stored()['recipients'] );
		}
		self::assertSame( 200, $this->put_by_cookie( wp_create_nonce( 'wp_rest' ) )->get_status() );
		self::assertSame( array( 'x@agence.example' ), Settings::stored()['recipients'] );
	}

	/**
	 * What was saved is what is read.
	 */
	public function test_settings_and_profile_are_saved_and_read_back(): void {
		$this->log_in( 'administrator' );
		$reply = $this->put( $this->body( array( 'services' => array( 'youtube' ) ), array( 'name' => '  Agence du Port  ' ) ) );

		self::assertSame( 200, $reply->get_status(), (string) wp_json_encode( $reply->get_data() ) );
		self::assertSame( array( 'youtube' ), Settings::all()['services'] );
		self::assertSame( 'Agence du Port', Profile::text( 'name' ) );
		self::assertSame( $reply->get_data(), $this->request( 'GET', self::ROUTE )->get_data() );
	}

	/**
	 * The preview shows what visitors get, so it is made of the same.
	 */
	public function test_the_reply_has_what_the_screen_decides_by(): void {
		$this->log_in( 'administrator' );
		$this->put( $this->body( array( 'services' => array( 'youtube' ) ) ) );
		$reply = (array) $this->request( 'GET', self::ROUTE )->get_data();

		self::assertSame( Banner::html( 'en' ), $this->part( $reply, 'banner' )['html'] );
		self::assertSame( array( 'bar', 'card', 'dialog' ), array_keys( $this->part( $this->part( $reply, 'banner' ), 'layouts' ) ) );
		self::assertSame( array_keys( Catalogue::shipped() ), array_column( $this->part( $reply, 'catalogue' ), 'id' ) );
		self::assertContains( wp_parse_url( home_url(), PHP_URL_HOST ) . '/', (array) $this->part( $reply, 'site' )['addresses'] );
		foreach ( array( 'ground', 'ink' ) as $colour ) {
			self::assertMatchesRegularExpression( '/^#[0-9a-f]{6}$/D', (string) $this->part( $reply, 'site' )[ $colour ] );
		}
		self::assertNull( $reply['unclassified'] );
	}

	/**
	 * Changes of a valid body, with the field that is wrong.
	 *
	 * @return iterable<string, array{array<string, mixed>, array<string, mixed>, string}>
	 */
	public static function mistakes(): iterable {
		yield 'an unknown setting' => array( array( 'users_can_register' => 1 ), array(), 'settings.users_can_register' );
		yield 'an unknown fact' => array( array(), array( 'default_role' => 'administrator' ), 'profile.default_role' );
		yield 'an address that is none' => array( array( 'recipients' => array( 'a@agence.example', 'x@' ) ), array(), 'settings.recipients.1' );
		yield 'eleven recipients' => array( array( 'recipients' => array_map( static fn ( int $n ): string => $n . '@agence.example', range( 1, 11 ) ) ), array(), 'settings.recipients' );
		yield 'a service that nobody knows' => array( array( 'services' => array( 'unheard-of' ) ), array(), 'settings.services' );
		yield 'a page that does not exist' => array( array( 'pages' => array( 'legalNotice' => 999999 ) ), array(), 'settings.pages.legalNotice' );
		yield 'retention beyond the law' => array( array( 'retention' => array( 'leadMonths' => 37 ) ), array(), 'settings.retention.leadMonths' );
		yield 'a total beyond the law' => array( array( 'retention' => array( 'leadMonths' => 36, 'pendingMonths' => 1 ) ), array(), 'settings.retention.leadMonths' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$rule = array( 'of' => 'valuation', 'months' => 12, 'pendingMonths' => 0, 'startsFrom' => 'contact' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		yield 'a rule beyond the law' => array( array( 'retention' => array( 'rules' => array( $rule, array( 'of' => 'alert', 'months' => 35, 'pendingMonths' => 2 ) + $rule ) ) ), array(), 'settings.retention.rules.1.months' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		yield 'two rules for the same leads' => array( array( 'retention' => array( 'rules' => array( $rule, $rule ) ) ), array(), 'settings.retention.rules.1.of' );
		yield 'a rule for nothing that there is' => array( array( 'retention' => array( 'rules' => array( array( 'of' => 'jobs' ) + $rule ) ) ), array(), 'settings.retention.rules.0.of' );
		yield 'a term from a moment that there is not' => array( array( 'retention' => array( 'startsFrom' => 'opening' ) ), array(), 'settings.retention.startsFrom' );
		yield 'a month that is no number' => array( array( 'retention' => array( 'consentMonths' => null ) ), array(), 'settings.retention.consentMonths' );
		yield 'a key with markup' => array( array( 'captcha' => array( 'siteKey' => '<script>' ) ), array(), 'settings.captcha.siteKey' );
		yield 'a fact of another type' => array( array(), array( 'name' => array( 'x' ) ), 'profile.name' );
		yield 'a name that is too long' => array( array(), array( 'name' => str_repeat( 'é', 121 ) ), 'profile.name' );
		yield 'an unheard-of law' => array( array(), array( 'jurisdiction' => 'US' ), 'profile.jurisdiction' );
		yield 'a region of the EU' => array( array( 'consentMode' => array( 'advanced' => true, 'grantedRegions' => array( 'US-CA', 'FR' ) ) ), array(), 'settings.consentMode.grantedRegions.1' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		yield 'a part of Switzerland' => array( array( 'consentMode' => array( 'advanced' => true, 'grantedRegions' => array( 'CH-GE' ) ) ), array(), 'settings.consentMode.grantedRegions.0' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		yield 'a region overseas where French law holds' => array( array( 'consentMode' => array( 'advanced' => true, 'grantedRegions' => array( 'RE' ) ) ), array(), 'settings.consentMode.grantedRegions.0' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		yield 'regions without the advanced mode' => array( array( 'consentMode' => array( 'grantedRegions' => array( 'US' ) ) ), array(), 'settings.consentMode.grantedRegions' );
		yield 'a shield before any scan' => array( array( 'shield' => true ), array(), 'settings.shield' );
		yield 'an allowed host that is an address' => array( array( 'allowedHosts' => array( 'cdn.example.com', 'https://cdn.example.com' ) ), array(), 'settings.allowedHosts.1' );
		yield 'an allowed host that visitors are asked about' => array( array( 'allowedHosts' => array( 'region1.google-analytics.com' ) ), array(), 'settings.allowedHosts.0' );
		yield 'an allowed host above one that visitors are asked about' => array( array( 'allowedHosts' => array( 'hotjar.com' ) ), array(), 'settings.allowedHosts.0' );
		yield 'the domain of somebody else' => array( array( 'cookieDomain' => 'example.com' ), array(), 'settings.cookieDomain' );
		yield 'a colour in words' => array( array( 'appearance' => array( 'ground' => 'red' ) ), array(), 'settings.appearance.ground' );
		yield 'a layout that does not exist' => array( array( 'appearance' => array( 'layout' => 'wall' ) ), array(), 'settings.appearance.layout' );
		$team = array( 'id' => 'a', 'name' => 'Location', 'recipients' => array( 'a@agence.example' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		yield 'two teams with one id' => array( array( 'teams' => array( $team, array( 'name' => 'Vente' ) + $team ) ), array(), 'settings.teams.1.name' );
		yield 'two teams with one name' => array( array( 'teams' => array( $team, array( 'id' => 'b', 'name' => 'LOCATION' ) + $team ) ), array(), 'settings.teams.1.name' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		yield 'a team without a name' => array( array( 'teams' => array( array( 'name' => ' ' ) + $team ) ), array(), 'settings.teams.0.name' );
		yield 'a team without a recipient' => array( array( 'teams' => array( array( 'recipients' => array() ) + $team ) ), array(), 'settings.teams.0.recipients' );
		yield 'a team with an address that is none' => array( array( 'teams' => array( array( 'recipients' => array( 'a@agence.example', 'b@' ) ) + $team ) ), array(), 'settings.teams.0.recipients.1' );
		foreach ( array( 'http://crm.example.com/', 'ftp://crm.example.com/', 'javascript:alert(1)', 'https://', 'https://user:secret@crm.example.com/', 'https://crm.example.com:8443/', 'https://crm.example.com/#x', 'https://crm.example.com\\@10.0.0.1/', 'https://localhost/', 'https://crm/', 'https://crm.agence.local/', 'https://crm.internal./', 'https://127.0.0.1/', 'https://10.1.2.3/', 'https://169.254.169.254/latest/', 'https://[::1]/', 'https://[fd00::1]/', 'https://2130706433/', 'https://0x7f.1/' ) as $url ) {
			yield 'a webhook to ' . $url => array( array( 'webhook' => array( 'url' => $url, 'secret' => str_repeat( 's', 40 ) ) ), array(), 'settings.webhook.url' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		}
		yield 'a webhook without a secret' => array( array( 'webhook' => array( 'url' => 'https://crm.example.com/' ) ), array(), 'settings.webhook.secret' );
		yield 'a log of requests for less than a year' => array( array( 'retention' => array( 'requestMonths' => 11 ) ), array(), 'settings.retention.requestMonths' );
		yield 'a key of a custom field with a space' => array( array( 'listing' => array( 'referenceMeta' => 'a b' ) ), array(), 'settings.listing.referenceMeta' );
		yield 'own services that are no list' => array( array( 'ownServices' => array( 'x' => 1 ) ), array(), 'settings.ownServices' );
		yield 'an own service that is a word' => array( array( 'ownServices' => array( 'x' ) ), array(), 'settings.ownServices.0' );
		yield 'an address without a host' => array( array(), array( 'dpoEmail' => 'dpo' ), 'profile.dpoEmail' );
		yield 'a script for an address' => array( array(), array( 'mediatorUrl' => 'javascript:alert(1)' ), 'profile.mediatorUrl' );
	}

	/**
	 * One mistake anywhere, and nothing of the whole is stored.
	 *
	 * @param array<string, mixed> $settings Changes of the settings.
	 * @param array<string, mixed> $profile  Changes of the profile.
	 * @param string               $path     Field that is wrong.
	 */
	#[DataProvider( 'mistakes' )]
	public function test_a_mistake_is_told_at_its_field_and_nothing_is_stored( array $settings, array $profile, string $path ): void {
		$this->log_in( 'administrator' );
		$reply = $this->put(
			$this->body(
				array(
					'policyRevision' => 2,
					...$settings,
				),
				array(
					'city' => 'Honfleur',
					...$profile,
				)
			)
		);

		self::assertSame( 400, $reply->get_status() );
		self::assertSame( array( $path ), array_keys( $this->part( $this->part( (array) $reply->get_data(), 'data' ), 'errors' ) ) );
		self::assertFalse( get_option( Settings::OPTION ) );
		self::assertFalse( get_option( Profile::OPTION ) );
	}

	/**
	 * Whoever reads it knows what the limit is and where it comes from.
	 */
	public function test_a_term_beyond_the_law_is_refused_with_its_reason(): void {
		$this->log_in( 'administrator' );
		foreach ( array( array( 37, 0, 37 ), array( 36, 2, 38 ) ) as list( $months, $pending, $total ) ) {
			$reply = $this->put( $this->body( array( 'retention' => array( 'leadMonths' => $months, 'pendingMonths' => $pending ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			self::assertStringContainsString( "makes $total months. CNIL allows a prospect’s data to be kept for three years from the last contact by the prospect: 36 months", (string) wp_json_encode( $reply->get_data(), JSON_UNESCAPED_UNICODE ) );
		}
		self::assertSame( 200, $this->put( $this->body( array( 'retention' => array( 'leadMonths' => 34, 'pendingMonths' => 2 ) ) ) )->get_status() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}

	/**
	 * Bodies that are not what the screen sends.
	 */
	public function test_a_body_of_another_shape_is_refused(): void {
		$this->log_in( 'administrator' );
		$bodies = array(
			'',
			'{',
			'[]',
			'"x"',
			array( 'settings' => array() ),
			array(
				...$this->body(),
				'blogname' => 'x',
			),
		);
		foreach ( $bodies as $body ) {
			self::assertSame( 400, $this->request( 'PUT', self::ROUTE, $body )->get_status() );
		}
		self::assertFalse( get_option( Settings::OPTION ) );
		self::assertNotSame( 'x', get_option( 'blogname' ) );
	}

	/**
	 * The secret is written, kept, cleared, and never told.
	 */
	public function test_the_captchas_secret_never_comes_back(): void {
		$this->log_in( 'administrator' );
		foreach ( array(
			array( array( 'secretKey' => self::SECRET ), self::SECRET ),
			array( array( 'siteKey' => 'site-key' ), self::SECRET ),
			array( array( 'secretKey' => null ), self::SECRET ),
			array( array( 'secretKey' => '' ), '' ),
		) as list( $captcha, $stored ) ) {
			$reply = $this->put( $this->body( array( 'captcha' => $captcha ) ) );
			self::assertSame( 200, $reply->get_status() );
			self::assertSame( $stored, Settings::stored()['captcha']['secretKey'] );
			self::assertStringNotContainsString( self::SECRET, (string) wp_json_encode( $reply->get_data() ) );
			$facts = $this->part( $this->part( (array) $reply->get_data(), 'captchas' ), 'recaptcha-v3' );
			self::assertSame( '' === $stored ? '' : 'settings', $facts['secret'] );
		}
	}

	/**
	 * The webhook's secret is as the captcha's. A CRM on the internet is sent to.
	 */
	public function test_the_webhooks_secret_never_comes_back(): void {
		$this->log_in( 'administrator' );
		foreach ( array(
			array( array( 'url' => 'https://crm.example.com/leads?agency=7', 'secret' => self::SECRET ), self::SECRET ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			array( array( 'url' => 'https://8.8.8.8/' ), self::SECRET ),
			array( array( 'secret' => null ), self::SECRET ),
			array( array( 'url' => '', 'secret' => '' ), '' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		) as list( $webhook, $stored ) ) {
			$reply = $this->put( $this->body( array( 'webhook' => $webhook ) ) );
			self::assertSame( 200, $reply->get_status(), (string) wp_json_encode( $reply->get_data() ) );
			self::assertSame( $stored, Settings::stored()['webhook']['secret'] );
			self::assertStringNotContainsString( self::SECRET, (string) wp_json_encode( $reply->get_data() ) );
			self::assertSame( '' !== $stored, ( (array) $reply->get_data() )['webhookSecretSet'] );
		}
	}

	/**
	 * A CRM in the agency's own network is sent to where wp-config.php says so.
	 */
	#[RunInSeparateProcess]
	#[PreserveGlobalState( false )]
	public function test_wp_config_allows_a_crm_in_the_own_network(): void {
		define( 'DOORSTEP_WEBHOOK_ORIGIN', 'http://crm.internal:8080' );
		$this->log_in( 'administrator' );
		foreach ( array(
			'http://crm.internal:8080/leads'  => 200,
			'http://crm.internal:80801/leads' => 400,
		) as $url => $status ) {
			$webhook = array(
				'url'    => $url,
				'secret' => self::SECRET,
			);
			self::assertSame( $status, $this->put( $this->body( array( 'webhook' => $webhook ) ) )->get_status() );
		}
	}

	/**
	 * An older revision would make choices valid again that visitors made under another policy.
	 */
	public function test_the_policys_revision_never_falls(): void {
		$this->log_in( 'administrator' );
		$this->put( $this->body( array( 'policyRevision' => 5 ) ) );
		self::assertSame( 200, $this->put( $this->body( array( 'policyRevision' => 4 ) ) )->get_status() );
		self::assertSame( 5, Settings::all()['policyRevision'] );
	}

	/**
	 * The second option cannot be stored, so the first goes back.
	 */
	public function test_a_database_that_stores_half_of_it_keeps_nothing(): void {
		$this->log_in( 'administrator' );
		$this->put( $this->body( array( 'recipients' => array( 'before@agence.example' ) ), array( 'city' => 'Honfleur' ) ) );
		add_filter( 'pre_update_option_' . Profile::OPTION, static fn ( mixed $value, mixed $old ): mixed => $old, 10, 2 );
		$reply = $this->put( $this->body( array( 'recipients' => array( 'after@agence.example' ) ), array( 'city' => 'Deauville' ) ) );

		self::assertSame( 503, $reply->get_status() );
		self::assertSame( array( 'before@agence.example' ), Settings::all()['recipients'] );
		self::assertSame( 'Honfleur', Profile::text( 'city' ) );
	}

	/**
	 * A constant wins, is shown as locked, and is not written into the option.
	 */
	#[RunInSeparateProcess]
	#[PreserveGlobalState( false )]
	public function test_the_keys_of_wp_config_win_and_are_not_stored(): void {
		define( 'DOORSTEP_RECAPTCHA_SITE_KEY', 'site-of-wp-config' );
		define( 'DOORSTEP_RECAPTCHA_SECRET_KEY', self::SECRET );
		$this->log_in( 'administrator' );
		$reply = (array) $this->put( $this->body( array( 'captcha' => array( 'siteKey' => 'another', 'secretKey' => 'another' ) ) ) )->get_data(); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		self::assertSame( array( 'settings.captcha.siteKey', 'settings.captcha.secretKey' ), $reply['locked'] );
		self::assertSame( 'site-of-wp-config', $this->part( $this->part( $reply, 'settings' ), 'captcha' )['siteKey'] );
		self::assertSame( self::SECRET, Settings::all()['captcha']['secretKey'] );
		self::assertSame( array( '', '' ), array( Settings::stored()['captcha']['siteKey'], Settings::stored()['captcha']['secretKey'] ) );
		self::assertStringNotContainsString( self::SECRET, (string) wp_json_encode( $reply ) );
	}

	/**
	 * A valid body: everything as it is, but for these changes.
	 *
	 * @param array<string, mixed> $settings Changes of the settings; of an object, only the properties named.
	 * @param array<string, mixed> $profile  Changes of the profile.
	 * @return array<string, array<string, mixed>>
	 */
	private function body( array $settings = array(), array $profile = array() ): array {
		$all = Settings::stored();
		unset( $all['captcha']['secretKey'], $all['webhook']['secret'] );
		foreach ( array( 'appearance', 'consentMode', 'captcha', 'webhook', 'listing', 'retention', 'pages' ) as $name ) {
			$settings[ $name ] = array_merge( $all[ $name ], $this->part( $settings, $name ) );
		}

		return array(
			'settings' => array_merge( $all, $settings ),
			'profile'  => array_merge( Profile::all(), $profile ),
		);
	}

	/**
	 * An array inside an array.
	 *
	 * @param array<mixed> $whole Array.
	 * @param string       $name  Key.
	 * @return array<mixed> Empty when it is not there.
	 */
	private function part( array $whole, string $name ): array {
		return is_array( $whole[ $name ] ?? null ) ? $whole[ $name ] : array();
	}

	/**
	 * Sends a body.
	 *
	 * @param array<mixed> $body Body.
	 */
	private function put( array $body ): WP_REST_Response {
		return $this->request( 'PUT', self::ROUTE, $body );
	}

	/**
	 * Sends a change as a browser does that has the login cookie, through WordPress' check of the nonce.
	 *
	 * @param string $nonce Header X-WP-Nonce; empty for none.
	 */
	private function put_by_cookie( string $nonce ): WP_REST_Response {
		$user                           = get_current_user_id();
		$GLOBALS['wp_rest_auth_cookie'] = true; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- Set by WordPress when the cookie was accepted.
		if ( '' !== $nonce ) {
			$_SERVER['HTTP_X_WP_NONCE'] = $nonce;
		}
		$_SERVER['REQUEST_METHOD'] = 'PUT';
		try {
			$refused = rest_get_server()->check_authentication();
			return is_wp_error( $refused ) ? rest_convert_error_to_response( $refused ) : $this->put( $this->body( array( 'recipients' => array( 'x@agence.example' ) ) ) );
		} finally {
			unset( $GLOBALS['wp_rest_auth_cookie'], $_SERVER['HTTP_X_WP_NONCE'] );
			$_SERVER['REQUEST_METHOD'] = 'GET';
			wp_set_current_user( $user );
		}
	}
}
