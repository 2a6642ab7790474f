<?php
/**
 * Tests of GET /panel and of the block that opens the panel.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Consent;

use Doorstep\Contract;
use Doorstep\Profile;
use Doorstep\Settings;
use Doorstep\Test\TestCase;

/**
 * What the second layer shows is what is enforced.
 */
final class PanelDataTest extends TestCase {

	private const ROUTE = '/doorstep/v1/panel';

	/**
	 * Same services as the gate, and this site's own cookies first.
	 */
	public function test_shows_what_is_necessary_and_then_each_declared_service(): void {
		self::assertNull( Settings::save( array( 'services' => array( 'youtube', 'google-analytics-4' ) ) + Settings::all() ) );
		self::assertNull( Profile::save( array( 'name' => 'Agence du Port' ) + Profile::all() ) );

		$reply = $this->request( 'GET', self::ROUTE, null, array(), array( 'language' => 'fr' ) );
		$data  = $reply->get_data();
		self::assertIsArray( $data );

		self::assertTrue( rest_validate_value_from_schema( $data, Contract::schema( 'panel-data' ), 'panel' ) );
		self::assertStringStartsWith( 'public', $reply->get_headers()['Cache-Control'] );
		self::assertSame( array( 'functional', 'statistics', 'marketing' ), array_column( $data['categories'], 'id' ) );
		self::assertSame( array( true, false, false ), array_column( $data['categories'], 'required' ) );
		self::assertSame( 'Agence du Port', $data['categories'][0]['services'][0]['provider'] );
		self::assertSame(
			array(
				'name'     => 'cookie_consent_doorstep',
				'storage'  => 'cookie',
				'domain'   => null,
				'duration' => '6 mois',
			),
			$data['categories'][0]['services'][0]['cookies'][0]
		);
		self::assertSame( 'Irlande', $data['categories'][1]['services'][0]['country'] );
		self::assertSame( 'Tout refuser', $data['texts']['refuse'] );
	}

	/**
	 * A language that has no texts is an error and not a page in another.
	 */
	public function test_knows_its_languages_alone(): void {
		self::assertSame( 400, $this->request( 'GET', self::ROUTE, null, array(), array( 'language' => '../en' ) )->get_status() );
		self::assertSame( 400, $this->request( 'GET', self::ROUTE, null, array(), array( 'language' => "fr\n" ) )->get_status() );
	}

	/**
	 * The policy is linked once it can be read.
	 */
	public function test_links_the_cookie_policy_when_it_is_published(): void {
		$page = wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_title'  => 'Cookies',
				'post_status' => 'draft',
			)
		);
		self::assertNull( Settings::save( array( 'pages' => array( 'cookiePolicy' => $page ) + Settings::all()['pages'] ) + Settings::all() ) );
		self::assertNull( $this->policy_url() );

		wp_publish_post( $page );

		self::assertSame( get_permalink( $page ), $this->policy_url() );
	}

	/**
	 * As the editor saves it.
	 */
	public function test_the_block_is_a_button_that_opens_the_panel(): void {
		$html = do_blocks( '<!-- wp:doorstep/manage-cookies {"className":"footer"} /-->' );

		self::assertMatchesRegularExpression( '~<div class="[^"]*wp-block-doorstep-manage-cookies[^"]*"><button type="button" class="doorstep-manage [^"]*" data-doorstep="open">Manage cookies</button></div>~', $html );
	}

	/**
	 * Address of the policy in the panel.
	 */
	private function policy_url(): mixed {
		$data = $this->request( 'GET', self::ROUTE )->get_data();

		return is_array( $data ) ? $data['policyUrl'] : false;
	}
}
