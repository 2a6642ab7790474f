<?php
/**
 * Tests of the mail about a lead.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Leads\Deliveries;
use Doorstep\Leads\Lead;
use Doorstep\Leads\LeadMail;
use Doorstep\Mailer;
use Doorstep\Settings;
use Doorstep\Test\MailCatcher;
use Doorstep\Test\TestCase;
use Doorstep\Texts;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_HTML_Tag_Processor;

/**
 * It says what the visitor sent, in words that nothing runs, to those whom the owner named.
 */
final class LeadMailTest extends TestCase {

	/**
	 * What strangers type into forms, to be run by whoever shows it.
	 */
	private const HOSTILE = array( '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</title><script>alert(1)</script>', '</style><svg onload=alert(1)>', "'-alert(1)-'", '<a href="javascript:alert(1)">x</a>', '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;">', '&lt;script&gt;alert(1)&lt;/script&gt;', '&amp;lt;b&amp;gt;', '<!--><script>alert(1)</script>', '<![CDATA[<script>alert(1)</script>]]>', '<base href=//evil.example>', '<meta http-equiv=refresh content=0;url=//evil.example>', '<link rel=stylesheet href=//evil.example>', '<form action=//evil.example><input name=x>', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', '<img src="https://evil.example/pixel.gif">', '{{7*7}}', '${7*7}', '<?php echo 1; ?>', "\u{202e}txt.exe", "<scr\u{200b}ipt>", 'javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', '[doorstep_canary]', '<!-- wp:doorstep/canary /-->', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', '[gallery ids="1"]', '%s %d %n', '{site} {date} {url}', "line one\nline <b>two</b>" );

	/**
	 * Puts the site into a time zone that the host does not choose.
	 */
	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'UTC' );
	}

	/**
	 * The message as a mail server gets it.
	 *
	 * @param Lead $lead The lead.
	 */
	private function raw( Lead $lead ): string {
		$catcher = MailCatcher::install();
		self::assertSame( Deliveries::SENT, LeadMail::send( $lead ) );
		self::assertCount( 1, $catcher->sent );

		return $catcher->sent[0];
	}

	/**
	 * The text that a reader of the HTML sees, and what it could run.
	 *
	 * @param string $html A part of a mail.
	 * @return array{string, array<string, int>, list<string>} Text, how many of each element, links.
	 */
	private static function read( string $html ): array {
		$tags  = new WP_HTML_Tag_Processor( $html );
		$text  = '';
		$seen  = array();
		$links = array();
		while ( $tags->next_token() ) {
			if ( '#text' === $tags->get_token_name() ) {
				$text .= $tags->get_modifiable_text();
				continue;
			}
			if ( $tags->is_tag_closer() ) {
				continue;
			}
			$name          = (string) $tags->get_token_name();
			$seen[ $name ] = ( $seen[ $name ] ?? 0 ) + 1;
			foreach ( $tags->get_attribute_names_with_prefix( '' ) ?? array() as $attribute ) {
				self::assertContains( $attribute, array( 'lang', 'dir', 'charset', 'name', 'content', 'style', 'role', 'width', 'cellpadding', 'cellspacing', 'border', 'class', 'align', 'href' ), $name );
			}
			if ( null !== $tags->get_attribute( 'href' ) ) {
				$links[] = (string) $tags->get_attribute( 'href' );
			}
		}

		return array( $text, $seen, $links );
	}

	/**
	 * Sets some settings.
	 *
	 * @param array<string, mixed> $over By name.
	 */
	private static function set( array $over ): void {
		self::assertNull( Settings::save( array_merge( Settings::stored(), $over ) ) );
	}

	public function test_says_the_same_as_plain_text_and_as_html(): void {
		$raw   = $this->raw(
			Leads::with(
				array(
					'kind'     => 'viewing',
					'consents' => array(
						array(
							'id'      => 'alerts-email',
							'purpose' => 'alerts',
							'channel' => 'email',
							'wording' => 'Des annonces par e-mail',
							'version' => 'abcdef12',
							'granted' => true,
						),
						array(
							'id'      => 'partners-sms',
							'purpose' => 'partners',
							'channel' => 'sms',
							'wording' => 'Des SMS de partenaires',
							'version' => 'abcdef13',
							'granted' => false,
						),
					),
				)
			)
		);
		$plain = MailCatcher::part( $raw, 'text/plain' );
		$html  = self::read( MailCatcher::part( $raw, 'text/html' ) )[0];

		self::assertMatchesRegularExpression( '#^Content-Type: multipart/alternative#mi', $raw );
		foreach ( array( 'New viewing request, listing AP-1024', 'Votre nom', 'Élodie Martin', 'Votre adresse', 'Elodie@example.com', 'Votre message', 'Bonjour', 'Maison d’Étretat', 'AP-1024', home_url( '/maison/' ), 'Des annonces par e-mail', 'Des SMS de partenaires', 'Given', 'Not given', '2025-11-22', '2027-11-22' ) as $text ) {
			self::assertStringContainsString( $text, $plain );
			self::assertStringContainsString( $text, $html );
		}
		self::assertLessThan( strpos( $plain, 'Des SMS' ), strpos( $plain, 'Not given' ) );
		self::assertLessThan( strpos( $plain, 'Not given' ), strpos( $plain, 'Des annonces' ) );
	}

	public function test_is_plain_text_alone_where_the_owner_wants_it(): void {
		self::set(
			array(
				'mail' => array(
					'acknowledge' => false,
					'html'        => false,
					'weekly'      => false,
				),
			)
		);
		$raw = $this->raw( Leads::with( array() ) );

		self::assertSame( array( 'text/plain; charset=utf-8' ), MailCatcher::header( $raw, 'Content-Type' ) );
		self::assertStringContainsString( 'Élodie Martin', MailCatcher::part( $raw, 'text/plain' ) );
		self::assertStringNotContainsString( '<', MailCatcher::part( $raw, 'text/plain' ) );
	}

	public function test_s11_what_was_typed_is_text_in_the_html(): void {
		foreach ( self::HOSTILE as $number => $text ) {
			$lead                         = Leads::with(
				array(
					'fields'            => array( 'name' => $text, 'message' => $text ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
					'labels'            => array( 'name' => $text, 'message' => $text ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
					'listing_reference' => $text,
					'listing_title'     => $text,
					'consents'          => array(
						array(
							'id'      => 'a',
							'purpose' => 'alerts',
							'channel' => 'email',
							'wording' => $text,
							'version' => 'a',
							'granted' => true,
						),
					),
				)
			);
			list( $shown, $seen, $links ) = self::read( MailCatcher::part( $this->raw( $lead ), 'text/html' ) );

			self::assertSame( array(), array_diff( array_keys( $seen ), array( 'html', 'HTML', 'HEAD', 'META', 'TITLE', 'STYLE', 'BODY', 'TABLE', 'TR', 'TD', 'P', 'H1', 'H2', 'A', 'BR' ) ), (string) $number );
			self::assertSame( array( admin_url( 'admin.php?page=doorstep&lead=' . $lead->id ) ), $links );
			self::assertGreaterThanOrEqual( 5, substr_count( $shown, $text ), $text );
		}
	}

	public function test_s11_a_site_that_calls_every_mail_html_makes_no_markup_of_it(): void {
		add_filter( 'wp_mail_content_type', static fn (): string => 'text/html' );
		add_filter( 'wp_mail_charset', static fn (): string => 'iso-8859-1' );
		add_filter( 'wp_mail', static fn ( array $mail ): array => array( 'message' => '<b>' . $mail['message'] . '</b>' ) + $mail );
		$lead = Leads::with( array( 'fields' => array( 'message' => 'É <img src=https://evil.example/pixel.gif>' ) ) );
		$raw  = $this->raw( $lead );
		self::assertStringContainsString( 'É <img', MailCatcher::part( $raw, 'text/plain' ) );
		self::assertStringNotContainsString( '<b>', MailCatcher::part( $raw, 'text/plain' ) );
		self::assertStringNotContainsString( '<img', MailCatcher::part( $raw, 'text/html' ) );
		self::set(
			array(
				'mail' => array(
					'acknowledge' => false,
					'html'        => false,
					'weekly'      => false,
				),
			)
		);

		self::assertSame( array( 'text/plain; charset=utf-8' ), array_map( 'strtolower', MailCatcher::header( $this->raw( $lead ), 'Content-Type' ) ) );
	}

	public function test_s29_nothing_typed_is_run_and_nothing_is_fetched(): void {
		add_shortcode( 'doorstep_canary', static fn (): string => self::fail( 'A shortcode ran.' ) );
		register_block_type( 'doorstep/canary', array( 'render_callback' => static fn (): string => self::fail( 'A block was rendered.' ) ) );
		add_filter( 'pre_http_request', static fn (): mixed => self::fail( 'Something was fetched.' ) );
		foreach ( self::HOSTILE as $text ) {
			$raw = $this->raw( Leads::with( array( 'fields' => array( 'message' => $text ) ) ) );
			self::assertStringContainsString( $text, MailCatcher::part( $raw, 'text/plain' ) );
		}
		unregister_block_type( 'doorstep/canary' );
		remove_shortcode( 'doorstep_canary' );
	}

	public function test_i9_nobody_is_told_that_it_was_opened(): void {
		$html = MailCatcher::part( $this->raw( Leads::with( array() ) ), 'text/html' );

		self::assertDoesNotMatchRegularExpression( '/<img|<script|<link|<object|url\(|@import|@font-face|background=/i', $html );
		self::assertSame( 1, preg_match_all( '#https?://#', (string) preg_replace( '#' . preg_quote( home_url( '/maison/' ), '#' ) . '#', '', $html ) ) );
	}

	/**
	 * Names, addresses and references that end a header where they are let.
	 *
	 * @return iterable<string, array{string}>
	 */
	public static function breaking(): iterable {
		foreach ( array( "a\r\nBcc: x@evil.example", "a\nBcc: x@evil.example", "a\rBcc: x@evil.example", 'a%0d%0aBcc: x@evil.example', "a\0\r\nBcc: x@evil.example", "a\u{2028}Bcc: x@evil.example", "a\r\n\r\n<script>", 'a, b@evil.example', 'a; b@evil.example', 'Name <b@evil.example>', 'a@example.com,b@evil.example', "a@example.com\r\nBcc: x@evil.example", '=?utf-8?Q?a=0ABcc:_x@evil.example?=', '"a" <b@evil.example>', "a@example.com\0", 'a@example.com>', str_repeat( 'a', 2000 ) . "\r\nBcc: x@evil.example", "\r\n.\r\nMAIL FROM:<x@evil.example>" ) as $text ) {
			yield addcslashes( substr( $text, -60 ), "\0..\37" ) => array( $text );
		}
	}

	/**
	 * One recipient, one Reply-To at most, no header of the visitor's.
	 *
	 * @param string $text Hostile.
	 */
	#[DataProvider( 'breaking' )]
	public function test_s25_nothing_typed_becomes_a_header( string $text ): void {
		// What a plugin is given that hands mail to a provider's API.
		add_filter(
			'wp_mail',
			static function ( array $mail ): array {
				self::assertDoesNotMatchRegularExpression( '/[\r\n\0]/', $mail['subject'] . implode( '', $mail['headers'] ) . implode( '', $mail['to'] ) );
				return $mail;
			}
		);
		$raw  = $this->raw(
			Leads::with(
				array(
					'fields'            => array( 'name' => $text, 'email' => $text, 'message' => $text ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
					'labels'            => array( 'name' => $text ),
					'email'             => strtolower( $text ),
					'listing_reference' => $text,
					'listing_title'     => $text,
				)
			)
		);
		$head = explode( "\r\n\r\n", $raw, 2 )[0];

		self::assertSame( array( get_option( 'admin_email' ) ), MailCatcher::header( $raw, 'To' ) );
		self::assertSame( array(), MailCatcher::header( $raw, 'Reply-To' ) );
		self::assertSame( array(), MailCatcher::header( $raw, 'Bcc' ) );
		self::assertSame( array(), MailCatcher::header( $raw, 'Cc' ) );
		self::assertCount( 1, MailCatcher::header( $raw, 'Subject' ) );
		preg_match_all( '/^([A-Za-z-]+):/m', $head, $names );
		self::assertSame( array(), array_diff( $names[1], array( 'Date', 'To', 'From', 'Subject', 'Message-ID', 'X-Mailer', 'Auto-Submitted', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding' ) ) );
	}

	public function test_s25_an_answer_goes_to_the_visitor_under_no_name(): void {
		$raw = $this->raw( Leads::with( array() ) );

		self::assertSame( array( 'Elodie@example.com' ), MailCatcher::header( $raw, 'Reply-To' ) );
		self::assertSame( array( 'auto-generated' ), MailCatcher::header( $raw, 'Auto-Submitted' ) );
		self::assertSame( array( '<doorstep-lead-22222222-2222-4222-8222-222222222222@' . wp_parse_url( home_url(), PHP_URL_HOST ) . '>' ), MailCatcher::header( $raw, 'Message-ID' ) );
	}

	public function test_the_next_mail_of_the_request_has_a_message_id_of_its_own(): void {
		$catcher = MailCatcher::install();
		LeadMail::send( Leads::with( array() ) );
		wp_mail( 'x@example.com', 'Another plugin’s', 'Text' );

		self::assertStringNotContainsString( 'doorstep', MailCatcher::header( $catcher->sent[1], 'Message-ID' )[0] );
		self::assertSame( array( 'text/plain; charset=UTF-8' ), MailCatcher::header( $catcher->sent[1], 'Content-Type' ) );
		self::assertSame( 300, $catcher->Timeout ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase -- PHPMailer's name.
	}

	public function test_who_has_it_gets_no_second_copy_because_another_address_is_wrong(): void {
		self::set( array( 'recipients' => array( 'agence@example.com', 'gone@example.com' ) ) );
		$catcher            = MailCatcher::install();
		$catcher->code      = 1;
		$catcher->complaint = 'SMTP Error: The following recipients failed: gone@example.com: 550 no such user';
		self::assertSame( Deliveries::SENT, LeadMail::send( Leads::with( array() ) ) );
		self::assertStringContainsString( '550', Mailer::error() );
		$catcher->complaint .= 'agence@example.com: 550 no such user';
		self::assertSame( Deliveries::WAITING, LeadMail::send( Leads::with( array() ) ) );
		$catcher->code      = 2;
		$catcher->complaint = 'SMTP Error: data not accepted.';
		self::assertSame( Deliveries::WAITING, LeadMail::send( Leads::with( array() ) ) );
	}

	public function test_the_forms_team_gets_it(): void {
		self::set(
			array(
				'recipients' => array( 'agence@example.com' ),
				'teams'      => array(
					array(
						'id'         => 'locations',
						'name'       => 'Locations',
						'recipients' => array( 'location@example.com', 'gestion@example.com' ),
					),
				),
			)
		);

		self::assertSame( array( 'location@example.com, gestion@example.com' ), MailCatcher::header( $this->raw( Leads::with( array( 'team' => 'locations' ) ) ), 'To' ) );
		self::assertSame( array( 'agence@example.com' ), MailCatcher::header( $this->raw( Leads::with( array( 'team' => 'gone' ) ) ), 'To' ) );
	}

	public function test_a_site_may_name_the_listings_agent(): void {
		self::set( array( 'recipients' => array( 'agence@example.com' ) ) );
		add_filter( 'doorstep_lead_recipients', static fn ( array $to, Lead $lead ): array => 'AP-1024' === $lead->listing_reference ? array( 'agent@example.com', 'agent@example.com', "x@example.com\r\nBcc: y@example.com", 12, 'nobody' ) : $to, 10, 2 );

		self::assertSame( array( 'agent@example.com' ), MailCatcher::header( $this->raw( Leads::with( array() ) ), 'To' ) );
		self::assertSame( array( 'agence@example.com' ), MailCatcher::header( $this->raw( Leads::with( array( 'listing_reference' => 'B' ) ) ), 'To' ) );
	}

	public function test_a_filter_that_names_nobody_leaves_the_usual_recipients(): void {
		foreach ( array( array(), array( 'nobody' ), null, 'a@example.com', array_fill( 0, 3, false ) ) as $answer ) {
			add_filter( 'doorstep_lead_recipients', static fn (): mixed => $answer );
			self::assertSame( array( get_option( 'admin_email' ) ), MailCatcher::header( $this->raw( Leads::with( array() ) ), 'To' ) );
		}
	}

	public function test_times_are_of_the_sites_zone(): void {
		update_option( 'timezone_string', 'Pacific/Auckland' );

		self::assertStringContainsString( '2025-11-23 at 01:00', MailCatcher::part( $this->raw( Leads::with( array() ) ), 'text/plain' ) );
	}

	/**
	 * Languages, with a title and a received time.
	 *
	 * @return iterable<string, array{string, string, string}>
	 */
	public static function languages(): iterable {
		yield 'English' => array( 'en_GB', 'New valuation request, listing AP-1024', '2025-11-22 at 12:00' );
		yield 'French' => array( 'fr_FR', 'Nouvelle demande d’estimation, bien AP-1024', "22/11/2025 à 12\u{a0}h\u{a0}00" );
		yield 'Dutch' => array( 'nl_BE', 'Nieuwe schattingsaanvraag, pand AP-1024', '22-11-2025 om 12:00' );
		yield 'German' => array( 'de_DE', 'Neue Anfrage zur Immobilienbewertung, Objekt AP-1024', '22.11.2025 um 12:00' );
		yield 'Spanish' => array( 'es_ES', 'Nueva solicitud de tasación, inmueble AP-1024', '22/11/2025 a las 12:00' );
		yield 'Italian' => array( 'it_IT', 'Nuova richiesta di valutazione, immobile AP-1024', '22/11/2025 alle 12:00' );
	}

	/**
	 * Written in the site's language, whatever the form's is.
	 *
	 * @param string $locale The site's.
	 * @param string $title  Of the mail.
	 * @param string $time   As it is written there.
	 */
	#[DataProvider( 'languages' )]
	public function test_speaks_the_sites_language( string $locale, string $title, string $time ): void {
		add_filter( 'locale', static fn (): string => $locale );
		$raw   = $this->raw( Leads::with( array( 'kind' => 'valuation' ) ) );
		$plain = MailCatcher::part( $raw, 'text/plain' );

		self::assertStringStartsWith( $title, $plain );
		self::assertStringContainsString( $time, $plain );
		self::assertStringContainsString( ' lang="' . Texts::of_locale( $locale ) . '"', MailCatcher::part( $raw, 'text/html' ) );
		self::assertDoesNotMatchRegularExpression( '/\{\w+\}/', $plain );
	}
}
