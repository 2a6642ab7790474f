<?php
/**
 * Base of the tests of captchas.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Captcha;

use Doorstep\Captcha\Provider;
use Doorstep\Settings;
use Doorstep\Test\Leads\LeadsTestCase;
use RuntimeException;

/**
 * A site with a captcha, whose provider is a server on this machine: what leaves WordPress for the provider's
 * own address gets there by WordPress' real transport.
 */
abstract class CaptchaTestCase extends LeadsTestCase {

	/**
	 * What left WordPress: URL and arguments.
	 *
	 * @var list<array{string, array<string, mixed>}>
	 */
	protected array $requests = array();

	/**
	 * The provider's server.
	 *
	 * @var resource|null
	 */
	private static $server = null;

	/**
	 * Its port.
	 *
	 * @var int
	 */
	private static int $port = 0;

	/**
	 * File that it writes down what it is asked in.
	 *
	 * @var string
	 */
	private static string $log = '';

	/**
	 * Starts the server.
	 *
	 * @throws RuntimeException When it does not start.
	 */
	public static function setUpBeforeClass(): void {
		parent::setUpBeforeClass();
		self::$log = (string) tempnam( sys_get_temp_dir(), 'doorstep' );
		$server    = proc_open( array( PHP_BINARY, dirname( __DIR__ ) . '/stand-ins/siteverify.php', self::$log ), array( 1 => array( 'pipe', 'w' ) ), $pipes );
		if ( ! is_resource( $server ) ) {
			throw new RuntimeException( 'The stand-in of the captcha service does not start.' );
		}
		self::$server = $server;
		self::$port   = (int) fgets( $pipes[1] );
	}

	/**
	 * Stops it.
	 */
	public static function tearDownAfterClass(): void {
		if ( null !== self::$server ) {
			proc_terminate( self::$server );
			proc_close( self::$server );
		}
		unlink( self::$log );
		parent::tearDownAfterClass();
	}

	/**
	 * Leads the providers' addresses to the server.
	 */
	protected function setUp(): void {
		parent::setUp();
		file_put_contents( self::$log, '' );
		add_filter( 'pre_http_request', array( $this, 'divert' ), 10, 3 );
	}

	/**
	 * Notes a request, and sends it to the server in place of where it wanted to go; on pre_http_request.
	 *
	 * @param mixed                $result    Of other filters.
	 * @param array<string, mixed> $arguments Of the request.
	 * @param string               $url       Where it wants to go.
	 */
	public function divert( mixed $result, array $arguments, string $url ): mixed {
		if ( str_starts_with( $url, 'http://127.0.0.1:' ) ) {
			return $result;
		}
		$this->requests[] = array( $url, $arguments );

		return wp_remote_request( 'http://127.0.0.1:' . self::$port . '/siteverify', $arguments );
	}

	/**
	 * What the server was asked: path and body.
	 *
	 * @return list<array{string, array<string, string>}>
	 */
	protected static function asked(): array {
		/**
		 * As the stand-in writes it.
		 *
		 * @var list<array{string, array<string, string>}> $asked
		 */
		$asked = array_map( static fn ( string $line ): mixed => json_decode( $line, true ), (array) file( self::$log, FILE_IGNORE_NEW_LINES ) );

		return $asked;
	}

	/**
	 * Turns a captcha on.
	 *
	 * @param Provider             $provider Which one.
	 * @param array<string, mixed> $captcha  Over the usual settings of captchas.
	 * @param array<string, mixed> $settings Over the other settings.
	 */
	protected function configure( Provider $provider, array $captcha = array(), array $settings = array() ): void {
		$all            = array_merge( Settings::stored(), array( 'services' => array( $provider->service() ) ), $settings );
		$all['captcha'] = $captcha + array(
			'provider'     => $provider->value,
			'siteKey'      => 'site-key',
			'secretKey'    => 'secret-key',
			'minimumScore' => 0.5,
			'wording'      => '',
		);
		self::assertNull( Settings::save( $all ) );
	}
}
