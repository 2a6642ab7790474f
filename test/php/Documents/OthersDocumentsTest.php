<?php
/**
 * Tests of people who write on the site and are not answerable for its documents.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Documents;

use Doorstep\Documents\FactBinding;
use Doorstep\Profile;
use Doorstep\Register\Register;
use Doorstep\Settings;
use Doorstep\Test\Register\Registers;
use Doorstep\Versions\VersionStore;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Post;

/**
 * Contributors, authors and who reads leads cannot change a published document, nor learn from a draft of their own
 * what visitors are not told.
 */
final class OthersDocumentsTest extends DocumentsTestCase {

	private const BLOCKS = '<!-- wp:doorstep/legal-notice /--><!-- wp:doorstep/privacy-policy /--><!-- wp:doorstep/cookie-policy /-->';

	/**
	 * Id of the page with the documents.
	 *
	 * @var int
	 */
	private int $page;

	/**
	 * A site with its documents on a page.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->save_profile( Profiles::french() );
		$this->declare_services( 'google-analytics-4', 'youtube' );
		self::assertNull( Register::save( Registers::of_an_agency() ) );
		$this->page = $this->post( self::BLOCKS, 'page', 'publish', 0 );
		$this->save_settings( array( 'pages' => array( 'legalNotice' => $this->page, 'privacyPolicy' => $this->page, 'cookiePolicy' => $this->page ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}

	/**
	 * Leaves the page.
	 */
	protected function tearDown(): void {
		unset( $GLOBALS['post'] );
		parent::tearDown();
	}

	/**
	 * Roles that may write something, or see leads.
	 *
	 * @return iterable<string, array{string}>
	 */
	public static function roles(): iterable {
		foreach ( array( 'contributor', 'author', 'doorstep_marketing' ) as $role ) {
			yield $role => array( $role );
		}
	}

	/**
	 * Writes a post.
	 *
	 * @param string $content Its blocks.
	 * @param string $type    Of post.
	 * @param string $status  Its status.
	 * @param int    $author  Whose it is.
	 */
	private function post( string $content, string $type, string $status, int $author ): int {
		return (int) wp_insert_post(
			array(
				'post_type'    => $type,
				'post_title'   => 'Documents',
				'post_status'  => $status,
				'post_author'  => $author,
				'post_content' => wp_slash( $content ),
			)
		);
	}

	/**
	 * What the reader gets of a post, as a page shows it.
	 *
	 * @param int $id Of the post.
	 */
	private function read( int $id ): string {
		$post = get_post( $id );
		self::assertInstanceOf( WP_Post::class, $post );
		$GLOBALS['post'] = $post; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited

		return do_shortcode( do_blocks( $post->post_content ) );
	}

	/**
	 * What a visitor reads, with what it is made of and every version that was kept.
	 *
	 * @return array<mixed>
	 */
	private function published(): array {
		$user = get_current_user_id();
		wp_set_current_user( 0 );
		$html = $this->read( $this->page );
		wp_set_current_user( $user );

		return array( $html, array_map( 'get_option', array( Profile::OPTION, Register::OPTION, Settings::OPTION ) ), wp_json_encode( VersionStore::all() ), get_post( $this->page )?->to_array() );
	}

	/**
	 * By every way that such a user has.
	 *
	 * @param string $role The user's.
	 */
	#[DataProvider( 'roles' )]
	public function test_nothing_that_they_do_changes_a_published_document( string $role ): void {
		$this->published();
		$before = $this->published();
		self::assertStringContainsString( 'Du Port Immobilier', $before[0] );
		$user = $this->log_in( $role );

		$page = '/wp/v2/pages/' . $this->page;
		foreach ( array(
			array( 'POST', $page, array( 'content' => 'Ours now.' ) ),
			array( 'POST', $page, array( 'status' => 'draft' ) ),
			array( 'DELETE', $page, null ),
			array( 'POST', $page . '/autosaves', array( 'content' => 'Ours now.' ) ),
			array( 'GET', '/doorstep/v1/register', null ),
			array( 'PUT', '/doorstep/v1/register', array( 'register' => array(), 'revision' => Register::revision() ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			array( 'GET', '/doorstep/v1/settings', null ),
			array( 'PUT', '/doorstep/v1/settings', array( 'profile' => Profiles::belgian() ) ),
			array( 'POST', '/doorstep/v1/planned-change', array( 'takesEffectOn' => '2030-01-01', 'register' => Registers::of_an_agency() ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			array( 'DELETE', '/doorstep/v1/planned-change', null ),
			array( 'GET', '/doorstep/v1/document-versions', null ),
			array( 'POST', '/doorstep/v1/document-versions/privacy-policy/en/1/pdf', null ),
			array( 'POST', '/wp/v2/settings', array( Profile::OPTION => array() ) ),
		) as list( $method, $route, $body ) ) {
			self::assertSame( 403, $this->request( $method, $route, $body )->get_status(), "$method $route" );
		}
		// The editor's preview of a page that is not theirs, and with attributes that no editor sends.
		self::assertSame( 403, $this->preview( 'privacy-policy', array( 'post_id' => $this->page ) )->get_status() );
		foreach ( array( 'level', 'sections', 'language', 'contents' ) as $name ) {
			self::assertContains( $this->preview( 'privacy-policy', array( 'attributes' => array( $name => '"><script>' ) ) )->get_status(), array( 400, 403 ), $name );
		}
		self::assertSame( $before, $this->published() );

		// A draft of their own, previewed.
		if ( current_user_can( 'edit_posts' ) ) {
			$draft = $this->post( self::BLOCKS . '[doorstep_document kind="privacy-policy" sections="rights"]<!-- wp:paragraph {"metadata":{"bindings":{"content":{"source":"' . FactBinding::SOURCE . '","args":{"fact":"phone"}}}}} --><p>before</p><!-- /wp:paragraph -->', 'post', 'draft', $user );
			self::assertStringContainsString( '02 61 91 00 12', $this->read( $draft ) );
			self::assertSame( 200, $this->preview( 'privacy-policy', array( 'post_id' => $draft ) )->get_status() );
		}
		self::assertSame( $before, $this->published() );
	}

	/**
	 * What is not finished is between the agency and who keeps its pages.
	 *
	 * @param string $role The user's.
	 */
	#[DataProvider( 'roles' )]
	public function test_their_own_draft_tells_them_no_more_than_visitors_are_told( string $role ): void {
		$this->published();
		// An unfinished change: a fact is gone, and a processor is there without its agreement.
		$register                                = Registers::of_an_agency();
		$register['recipients'][0]['agreedOn']   = '';
		$register['recipients'][0]['name']       = 'Secret Négocié SA';
		$register['activities'][0]['recipients'] = array();
		self::assertNull( Register::save( $register ) );
		$this->save_profile( array( 'hostCountry' => '', 'cardNumber' => '' ) + Profiles::french() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		wp_set_current_user( 0 );
		$for_visitors = $this->read( $this->page );
		self::assertStringNotContainsString( 'Secret Négocié SA', $for_visitors, 'Visitors read an unfinished document.' );
		$user  = $this->log_in( $role );
		$draft = $this->post( self::BLOCKS, 'post', 'draft', $user );
		$html  = $this->read( $draft );
		self::assertStringNotContainsString( 'doorstep-missing', $html );
		self::assertStringNotContainsString( 'Secret Négocié SA', $html );
		self::assertStringNotContainsString( 'Secret Négocié SA', (string) wp_json_encode( $this->preview( 'privacy-policy', array( 'post_id' => $draft ) )->get_data(), JSON_UNESCAPED_UNICODE ) );

		$this->log_in( 'editor' );
		self::assertStringContainsString( 'doorstep-missing', $this->read( $this->page ) );
	}

	/**
	 * The editor's preview of a block.
	 *
	 * @param string               $kind  Which document.
	 * @param array<string, mixed> $query Further parameters.
	 */
	private function preview( string $kind, array $query ): \WP_REST_Response {
		return $this->request( 'GET', '/wp/v2/block-renderer/doorstep/' . $kind, null, array(), array( 'context' => 'edit' ) + $query ); // @phpstan-ignore argument.type
	}
}
