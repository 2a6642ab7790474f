<?php
/**
 * Tests of the webhook.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Contract;
use Doorstep\Leads\Deliveries;
use Doorstep\Leads\Outbox;
use Doorstep\Leads\OutboxHealth;
use Doorstep\Leads\Webhook;
use Doorstep\Leads\WebhookTarget;
use Doorstep\Settings;
use PHPUnit\Framework\Attributes\DataProvider;
use ReflectionProperty;
use WP_Error;

/**
 * The CRM gets each accepted lead, signed, until it takes it; and no other server gets anything.
 */
final class WebhookTest extends LeadsTestCase {

	private const URL = 'https://93.184.215.14/doorstep?token=abc';

	/**
	 * Addresses that lead somewhere else than out on the internet, or that two parsers read as two hosts.
	 */
	private const REFUSED = array( 'http://93.184.215.14/', 'ftp://93.184.215.14/', 'file:///etc/passwd', 'gopher://93.184.215.14/', '//93.184.215.14/', 'https://user@93.184.215.14/', 'https://user:pass@93.184.215.14/', 'https://93.184.215.14@127.0.0.1/', 'https://127.0.0.1#@93.184.215.14/', 'https://93.184.215.14\\@127.0.0.1/', 'https://93.184.215.14:8443/', 'https://93.184.215.14:22/', 'https://93.184.215.14:443:80/', 'https://127.0.0.1/', 'https://127.1/', 'https://127.255.255.254/', 'https://0.0.0.0/', 'https://0/', 'https://2130706433/', 'https://0x7f000001/', 'https://0177.0.0.1/', 'https://10.0.0.1/', 'https://100.64.0.1/', 'https://169.254.169.254/latest/meta-data/', 'https://172.16.0.1/', 'https://172.31.255.255/', 'https://192.168.1.1/', 'https://192.0.0.192/', 'https://192.0.2.1/', 'https://198.18.0.1/', 'https://198.51.100.1/', 'https://203.0.113.1/', 'https://224.0.0.1/', 'https://240.0.0.1/', 'https://255.255.255.255/', 'https://localhost/', 'https://LOCALHOST/', 'https://localhost./', 'https://[::1]/', 'https://[::]/', 'https://[::ffff:127.0.0.1]/', 'https://[::ffff:7f00:1]/', 'https://[::127.0.0.1]/', 'https://[64:ff9b::7f00:1]/', 'https://[fe80::1]/', 'https://[fe80::1%25eth0]/', 'https://[fc00::1]/', 'https://[fd00:ec2::254]/', 'https://[2001:db8::1]/', 'https://[2001::1]/', 'https://[2002:7f00:1::]/', 'https://[3fff::1]/', 'https://[ff02::1]/', 'https://[5f00::1]/', "https://93.184.215.14/\r\nX: y", 'https://93.184.215.14/ x', 'https://', 'https:///x', '', 'javascript:alert(1)' );

	/**
	 * Requests that would have left, by URL.
	 *
	 * @var list<array{url: string, args: array<string, mixed>}>
	 */
	private array $requests = array();

	/**
	 * What the CRM answers.
	 *
	 * @var int|WP_Error
	 */
	private int|WP_Error $answer = 200;

	/**
	 * Stands in for the network.
	 */
	protected function setUp(): void {
		parent::setUp();
		add_filter(
			'pre_http_request',
			function ( mixed $result, array $args, string $url ): array|WP_Error {
				$this->requests[] = array(
					'url'  => $url,
					'args' => $args,
				);
				return is_int( $this->answer ) ? array(
					'headers'  => array(),
					'body'     => '',
					'response' => array( 'code' => $this->answer, 'message' => '' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
					'cookies'  => array(),
					'filename' => null,
				) : $this->answer;
			},
			10,
			3
		);
	}

	/**
	 * Turns it on.
	 *
	 * @param string $url    Where to.
	 * @param string $secret Signs it.
	 */
	private function turn_on( string $url = self::URL, string $secret = 'whsec-canary' ): void {
		$settings            = Settings::stored();
		$settings['webhook'] = array(
			'url'    => $url,
			'secret' => $secret,
		);
		// Past the schema too, so that what an older version stored is looked at.
		update_option( Settings::OPTION, $settings );
	}

	/**
	 * The webhook's part of the one row.
	 *
	 * @return array{state: string, attempts: int, nextAt: int}
	 */
	private function hook(): array {
		return Deliveries::of_text( (string) $this->all_rows()[0]['deliveries'] )->of( Deliveries::HOOK );
	}

	public function test_is_off_until_there_are_an_address_and_a_secret(): void {
		$this->received();
		$this->turn_on( '', 'whsec-canary' );
		$this->received();
		$this->turn_on( self::URL, '' );
		$this->received();
		Outbox::deliver();

		self::assertSame( array(), $this->requests );
		self::assertSame( 'none', $this->hook()['state'] );
	}

	public function test_posts_the_lead_as_the_contract_says(): void {
		$this->turn_on();
		$id = $this->received( array( 'message' => "Bonjour,\n<b>[gallery]" ) );
		Outbox::deliver();
		self::assertCount( 1, $this->requests );
		list( 'url' => $url, 'args' => $args ) = $this->requests[0];
		$body                                  = json_decode( $args['body'], true );

		self::assertSame( self::URL, $url );
		self::assertSame( array( 'POST', 0, 5, true, 1024 ), array( $args['method'], $args['redirection'], $args['timeout'], $args['reject_unsafe_urls'], $args['limit_response_size'] ) );
		self::assertTrue( rest_validate_value_from_schema( $body, Contract::schema( 'webhook-lead' ) ) );
		self::assertSame( array( $id, 'lead-' . $id ), array( $body['id'], $args['headers']['Doorstep-Delivery'] ) );
		self::assertContains( array( 'name' => 'message', 'label' => 'Message', 'value' => "Bonjour,\n<b>[gallery]" ), $body['fields'] ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( 't=' . self::NOW . ',v1=' . hash_hmac( 'sha256', self::NOW . '.' . $args['body'], 'whsec-canary' ), $args['headers']['Doorstep-Signature'] );
		self::assertStringNotContainsString( 'whsec-canary', (string) wp_json_encode( $args ) );
		self::assertSame( array( 'sent', 1, 0 ), array_values( $this->hook() ) );
	}

	public function test_the_signature_is_the_one_that_others_compute(): void {
		// printf '1763812800.{"id":"a"}' | openssl dgst -sha256 -hmac secret.
		self::assertSame( 't=1763812800,v1=ab5437616d3f916f5fbee70f6179dda31b9a2bbf045cb7eb693203921b3fdbfd', Webhook::signature( 'secret', 1763812800, '{"id":"a"}' ) );
	}

	public function test_a_crm_that_is_down_is_tried_again_with_the_same_delivery_and_a_new_time(): void {
		$this->turn_on();
		$this->received();
		$now = self::NOW;
		foreach ( array( 503, 301, 404, new WP_Error( 'http_request_failed', 'timed out' ) ) as $number => $answer ) {
			$this->answer = $answer;
			Outbox::deliver();
			$now += array( 60, 300, 900, 3600 )[ $number ];
			self::assertSame( array( 'waiting', $number + 1, $now ), array_values( $this->hook() ) );
			$this->set_clock( $now );
		}
		$this->answer = 204;
		Outbox::deliver();

		self::assertSame( array( 'sent', 5, 0 ), array_values( $this->hook() ) );
		self::assertCount( 5, $this->requests );
		self::assertCount( 1, array_unique( array_column( array_column( array_column( $this->requests, 'args' ), 'headers' ), 'Doorstep-Delivery' ) ) );
		self::assertCount( 1, array_unique( array_column( array_column( $this->requests, 'args' ), 'body' ) ) );
		self::assertCount( 5, array_unique( array_column( array_column( array_column( $this->requests, 'args' ), 'headers' ), 'Doorstep-Signature' ) ) );
		self::assertCount( 1, $this->mails );
	}

	public function test_one_that_is_gone_is_switched_off_and_the_owner_told(): void {
		$this->turn_on();
		$this->received();
		$this->answer = 410;
		Outbox::deliver();
		$this->set_clock( self::NOW + 1 );
		$this->received();
		$this->set_clock( self::NOW + 7200 );
		Outbox::deliver();

		self::assertCount( 1, $this->requests );
		self::assertSame( '', Settings::stored()['webhook']['url'] );
		self::assertSame( 'failed', $this->hook()['state'] );
		self::assertSame( array( self::NOW, '93.184.215.14' ), array( OutboxHealth::read()['goneAt'], OutboxHealth::read()['goneHost'] ) );
	}

	public function test_a_doubtful_lead_stays_here(): void {
		$this->turn_on();
		$this->received( array(), array( 'honeypot' => 'x' ) );
		Outbox::deliver();

		self::assertSame( array(), $this->requests );
	}

	public function test_an_expired_lead_stays_here(): void {
		$this->turn_on();
		$this->answer = 500;
		$this->received();
		Outbox::deliver();
		$this->set_clock( (int) strtotime( '2027-11-22 12:00:00 UTC' ) );
		Outbox::deliver();

		self::assertCount( 1, $this->requests );
	}

	public function test_s33_nothing_is_sent_into_the_sites_own_network(): void {
		foreach ( self::REFUSED as $url ) {
			self::assertNull( WebhookTarget::addresses( $url ), $url );
			self::assertNull( WebhookTarget::post( $url, '{}', array() ), $url );
		}
		$this->turn_on( 'https://169.254.169.254/latest/meta-data/' );
		$this->received();
		Outbox::deliver();

		self::assertSame( array(), $this->requests );
		self::assertSame( 'waiting', $this->hook()['state'] );
	}

	/**
	 * Addresses out on the internet.
	 *
	 * @return iterable<string, array{string, string}>
	 */
	public static function allowed(): iterable {
		yield 'IPv4' => array( 'https://93.184.215.14/hook', '93.184.215.14' );
		yield 'IPv4 with its port' => array( 'https://93.184.215.14:443/hook?a=b', '93.184.215.14' );
		yield 'IPv6' => array( 'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/hook', '2606:2800:21f:cb07:6820:80da:af6b:8b2c' );
		yield 'beside a private network' => array( 'https://172.32.0.1/', '172.32.0.1' );
		yield 'beside the carriers’' => array( 'https://100.128.0.1/', '100.128.0.1' );
	}

	/**
	 * They are sent to.
	 *
	 * @param string $url     The URL.
	 * @param string $address Of its host.
	 */
	#[DataProvider( 'allowed' )]
	public function test_out_on_the_internet_it_goes( string $url, string $address ): void {
		self::assertSame( array( $address ), WebhookTarget::addresses( $url ) );
	}

	public function test_s33_a_name_that_says_something_else_the_second_time_changes_nothing(): void {
		$server = stream_socket_server( 'tcp://127.0.0.1:0' );
		self::assertIsResource( $server );
		$port = (string) wp_parse_url( 'tcp://' . stream_socket_get_name( $server, false ), PHP_URL_PORT );
		$url  = 'http://crm.example:' . $port . '/';
		// What post() does, with this machine in place of the address that was looked at.
		( new ReflectionProperty( WebhookTarget::class, 'pin' ) )->setValue( null, 'crm.example:' . $port . ':127.0.0.1' );
		$handle = curl_init( $url );
		curl_setopt_array( $handle, array( CURLOPT_TIMEOUT_MS => 300, CURLOPT_RETURNTRANSFER => true, CURLOPT_PROXY => '' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		do_action_ref_array( 'http_api_curl', array( &$handle, array(), $url ) );
		curl_exec( $handle );
		( new ReflectionProperty( WebhookTarget::class, 'pin' ) )->setValue( null, '' );

		// The name exists nowhere: only by the address that was looked at does the request arrive.
		$connection = stream_socket_accept( $server, 1 );
		self::assertIsResource( $connection );
		self::assertStringContainsString( 'Host: crm.example:' . $port, (string) fread( $connection, 1000 ) );
	}

	public function test_the_request_is_pinned_while_it_is_sent_and_no_other_is(): void {
		$pin = new ReflectionProperty( WebhookTarget::class, 'pin' );
		add_filter(
			'pre_http_request',
			static function ( mixed $result ) use ( $pin, &$pinned ): mixed {
				$pinned = $pin->getValue();
				return $result;
			},
			11
		);
		$this->turn_on();
		$this->received();
		Outbox::deliver();

		self::assertSame( '93.184.215.14:443:93.184.215.14', $pinned );
		self::assertSame( '', $pin->getValue() );
	}
}
