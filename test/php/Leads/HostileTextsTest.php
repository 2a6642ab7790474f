<?php
/**
 * Tests of what strangers may write.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Leads\FieldRules;
use Doorstep\Leads\LeadExport;
use Doorstep\Leads\LeadQuery;
use Doorstep\Leads\Outbox;
use Doorstep\Leads\PersonalData;
use Doorstep\Leads\Purge;
use Doorstep\Test\MailCatcher;
use FilesystemIterator;
use RecursiveDirectoryIterator;
use RecursiveIteratorIterator;
use SplFileInfo;
use WP_HTML_Tag_Processor;
use WP_REST_Request;

/**
 * Texts that broke other forms, through the whole life of a lead: sent, confirmed, mailed, listed, read,
 * exported, erased. They stay text.
 */
final class HostileTextsTest extends LeadsTestCase {

	/**
	 * Texts of a corpus.
	 *
	 * @param string $name markup, paths, serialised or templates.
	 * @return list<string>
	 */
	private static function corpus( string $name ): array {
		/**
		 * As it is written.
		 *
		 * @var array<string, list<string>> $file
		 */
		$file = json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/vectors/hostile-texts.json' ), true );

		return $file[ $name ];
	}

	/**
	 * Stores leads with these texts and lets everything happen to them that happens to leads.
	 *
	 * @param list<string> $texts What visitors write; one in the name, some in the message.
	 * @return array{views: list<array{string, string, string}>, pages: list<string>, mails: list<string>, csv: string, json: string, personal: string} Name, message and JSON of each lead's own view; HTML of answers; mails as sent.
	 */
	private function live( array $texts ): array {
		$catcher = MailCatcher::install();
		add_filter( 'doorstep_mails_per_hour', static fn (): int => PHP_INT_MAX );
		$this->log_in( 'administrator' );
		$got = array(
			'views' => array(),
			'pages' => array(),
		);
		$ids = array();
		foreach ( array_chunk( $texts, 6 ) as $number => $some ) {
			$name           = $some[ $number % count( $some ) ];
			$message        = implode( "\n", $some );
			$got['pages'][] = $this->page_of( $name, $message, 'e@example.com' );
			$got['pages'][] = $this->page_of( $name, $message, $name );
			$id             = $this->received( array( 'name' => $name, 'message' => $message ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			$ids[ $id ]     = array( $name, $message );
		}
		Outbox::deliver();
		foreach ( $ids as $id => list( $name, $message ) ) {
			$got['views'][] = array( $name, $message, (string) wp_json_encode( $this->request( 'GET', self::LEADS . '/' . $id )->get_data() ) );
		}
		$this->request( 'GET', self::LEADS );
		$got['mails']    = $catcher->sent;
		$got['csv']      = implode( '', iterator_to_array( LeadExport::csv( LeadQuery::view( 'all' ) ), false ) );
		$got['json']     = implode( '', iterator_to_array( LeadExport::json( LeadQuery::view( 'all' ) ), false ) );
		$got['personal'] = (string) wp_json_encode( PersonalData::export( 'elodie@example.com', 1 ), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_HEX_QUOT );

		return $got;
	}

	/**
	 * The page that answers a plain form: to confirm, or to correct.
	 *
	 * @param string $name    What stands in the name.
	 * @param string $message What stands in the message.
	 * @param string $email   Address.
	 */
	private function page_of( string $name, string $message, string $email ): string {
		$request = new WP_REST_Request( 'POST', self::LEADS );
		$request->set_header( 'Content-Type', 'application/x-www-form-urlencoded' );
		$request->set_body_params(
			array(
				'doorstep_form'        => $this->form()->text(),
				'doorstep_leave_empty' => $name,
				'fields'               => array(
					'name'    => $name,
					'email'   => $email,
					'phone'   => $name,
					'message' => $message,
				),
			)
		);

		return (string) rest_do_request( $request )->get_data(); // @phpstan-ignore cast.string
	}

	/**
	 * What in some HTML would run or be fetched.
	 *
	 * @param string $html Any.
	 * @return list<string>
	 */
	private static function alive( string $html ): array {
		$alive = array();
		$tags  = new WP_HTML_Tag_Processor( $html );
		while ( $tags->next_tag() ) {
			$name = $tags->get_tag();
			foreach ( $tags->get_attribute_names_with_prefix( '' ) ?? array() as $attribute ) {
				$value = $tags->get_attribute( $attribute );
				if ( str_starts_with( $attribute, 'on' ) || ( is_string( $value ) && 1 === preg_match( '/^\s*(java|vb)script:|evil\.example/i', $value ) && 'VALUE' !== strtoupper( $attribute ) ) ) {
					$alive[] = $name . ' ' . $attribute;
				}
			}
			if ( in_array( $name, array( 'SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH', 'IMG', 'VIDEO', 'BASE', 'TEMPLATE', 'XSS' ), true ) ) {
				$alive[] = (string) $name;
			}
		}

		return $alive;
	}

	public function test_s11_markup_in_every_field_stays_text_wherever_it_is_shown(): void {
		$texts = self::corpus( 'markup' );
		self::assertGreaterThanOrEqual( 120, count( $texts ) );
		$got = $this->live( $texts );

		self::assertNotSame( array(), $got['views'] );
		foreach ( $got['views'] as list( $name, $message, $view ) ) {
			$fields = json_decode( $view, true )['fields'];
			self::assertSame( FieldRules::clean( 'text', $name ), $fields['name'] );
			self::assertSame( FieldRules::clean( 'textarea', $message ), $fields['message'] );
		}
		foreach ( $got['pages'] as $page ) {
			self::assertSame( array(), self::alive( $page ) );
		}
		self::assertCount( count( $got['views'] ), $got['mails'] );
		foreach ( $got['mails'] as $mail ) {
			self::assertSame( array(), self::alive( quoted_printable_decode( (string) strstr( $mail, 'Content-Type: text/html' ) ) ) );
		}
		self::assertSame( array(), self::alive( (string) json_decode( '"' . addcslashes( $got['personal'], "\"\\\n\r\t" ) . '"' ) ) );
	}

	public function test_s20_no_text_becomes_an_object(): void {
		$texts = array_map( static fn ( string $text ): string => str_replace( 'O:6:"Canary"', 'O:' . strlen( Canary::class ) . ':"' . Canary::class . '"', $text ), self::corpus( 'serialised' ) );
		$got   = $this->live( $texts );

		self::assertFalse( Canary::$woke_up );
		foreach ( $got['views'] as list( , $message, $view ) ) {
			self::assertSame( $message, json_decode( $view, true )['fields']['message'] );
		}
		PersonalData::erase( 'elodie@example.com' );
		self::assertSame( array(), $this->all_rows() );
		self::assertFalse( Canary::$woke_up );
	}

	public function test_s22_no_text_opens_or_removes_a_file(): void {
		$file = (string) tempnam( sys_get_temp_dir(), 'doorstep' );
		file_put_contents( $file, 'canary-of-a-file' );
		$texts = array( ...self::corpus( 'paths' ), $file, 'file://' . $file, 'php://filter/resource=' . $file );
		$got   = $this->live( $texts );

		self::assertStringNotContainsString( 'canary-of-a-file', (string) wp_json_encode( $got ) );
		self::assertStringNotContainsString( 'root:x:0', (string) wp_json_encode( $got ) );
		$this->set_clock( self::NOW + 4 * YEAR_IN_SECONDS );
		Purge::erase();
		self::assertSame( array(), $this->all_rows() );
		self::assertStringEqualsFile( $file, 'canary-of-a-file' );
		unlink( $file );
	}

	public function test_s29_no_text_runs_as_a_shortcode_or_block_or_is_fetched(): void {
		$ran = array();
		add_shortcode(
			'doorstep_canary',
			static function () use ( &$ran ): string {
				$ran[] = 'shortcode';
				return '';
			}
		);
		add_filter(
			'pre_render_block',
			static function ( mixed $html ) use ( &$ran ): mixed {
				$ran[] = 'block';
				return $html;
			}
		);
		add_filter(
			'pre_http_request',
			static function ( mixed $reply, array $request, string $url ) use ( &$ran ): mixed {
				$ran[] = $url;
				return $reply;
			},
			10,
			3
		);
		$got = $this->live( self::corpus( 'templates' ) );
		remove_shortcode( 'doorstep_canary' );

		self::assertSame( array(), $ran );
		foreach ( $got['views'] as list( , $message, $view ) ) {
			self::assertSame( $message, json_decode( $view, true )['fields']['message'] );
		}
	}

	public function test_s35_no_line_of_a_log_holds_what_a_visitor_typed(): void {
		$file    = (string) tempnam( sys_get_temp_dir(), 'doorstep' );
		$setting = (string) ini_get( 'error_log' );
		ini_set( 'error_log', $file ); // phpcs:ignore WordPress.PHP.IniSet.Risky -- To read it.
		$canary  = 'canary7Yq';
		$fields  = array_fill_keys( array( 'name', 'message' ), $canary ) + array( 'email' => $canary . '@example.com' );
		$catcher = MailCatcher::install();
		try {
			$this->received( $fields );
			$catcher->complaint = 'No.';
			Outbox::deliver();
			$this->send( $this->lead( array( 'token' => 'x' ), $fields ) );
			$this->send( $this->lead( array(), array( 'email' => $canary ) + $fields ) );
			$this->break_statements( 'doorstep_leads' );
			self::assertSame( 503, $this->send( $this->lead( array(), $fields ) )->get_status() );
			@Outbox::finish_and_deliver(); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- It says that the rest waits; that is looked at here.
		} finally {
			ini_set( 'error_log', $setting ); // phpcs:ignore WordPress.PHP.IniSet.Risky -- As it was.
		}

		self::assertStringNotContainsString( $canary, (string) file_get_contents( $file ) );
		unlink( $file );
	}

	public function test_s35_the_plugin_writes_no_file_that_somebody_could_ask_for(): void {
		$writers = array();
		foreach ( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( (string) realpath( WP_PLUGIN_DIR . '/doorstep' ), FilesystemIterator::SKIP_DOTS ) ) as $file ) {
			self::assertInstanceOf( SplFileInfo::class, $file );
			if ( 'php' === $file->getExtension() && 1 === preg_match( '/\b(file_put_contents|fwrite|fputs|WP_Filesystem|wp_upload_bits|move_uploaded_file|media_handle_upload|tempnam)\s*\(/', (string) file_get_contents( $file->getPathname() ) ) ) {
				$writers[] = $file->getFilename();
			}
		}
		sort( $writers );
		// Keys, into a folder that must lie outside the site (EncryptedLeadsTest), and PDFs of published documents, which
		// name no visitor (VersionsTest).
		self::assertSame( array( 'KeyFolder.php', 'PdfFile.php' ), $writers );
	}
}
