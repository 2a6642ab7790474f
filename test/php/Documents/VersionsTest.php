<?php
/**
 * Tests of the documents' versions.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Documents;

use Doorstep\Database;
use Doorstep\Documents\DocumentBlock;
use Doorstep\Installation;
use Doorstep\Profile;
use Doorstep\Register\Register;
use Doorstep\Settings;
use Doorstep\Versions\CurrentVersions;
use Doorstep\Versions\PlannedChange;
use Doorstep\Versions\VersionStore;
use WP_Post;

/**
 * What visitors were shown is kept; what will change is announced, and changes by itself.
 */
final class VersionsTest extends DocumentsTestCase {

	/**
	 * Begins without any version.
	 */
	protected function setUp(): void {
		parent::setUp();
		Database::execute( 'DELETE FROM %i', array( Database::table( 'versions' ) ) );
		update_option( CurrentVersions::OPTION, array() );
		update_option( PlannedChange::OPTION, '' );
		$this->save_profile( Profiles::french() );
		$this->show_page( 'publish' );
	}

	/**
	 * Leaves the page.
	 */
	protected function tearDown(): void {
		unset( $GLOBALS['post'], $_GET['doorstep-version'] );
		parent::tearDown();
	}

	/**
	 * Opens a page as the one that is being shown.
	 *
	 * @param string $status Its status.
	 * @return int Its id.
	 */
	private function show_page( string $status ): int {
		$id = wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_title'  => 'Confidentialité',
				'post_status' => $status,
			)
		);
		self::assertIsInt( $id );
		$post = get_post( $id );
		self::assertInstanceOf( WP_Post::class, $post );
		$GLOBALS['post'] = $post; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited

		return $id;
	}

	/**
	 * The versions of the privacy policy in French, as "number summary".
	 *
	 * @return list<string>
	 */
	private function versions(): array {
		return array_map( static fn ( $version ): string => $version->number . ' ' . $version->summary, VersionStore::history( 'privacy-policy', 'fr' ) );
	}

	/**
	 * Changes the term of the leads.
	 *
	 * @param int $months Months.
	 */
	private function keep_leads( int $months ): void {
		$this->save_settings( array( 'retention' => array( 'leadMonths' => $months ) ) );
	}

	/**
	 * Numbers, dates and what changed.
	 */
	public function test_each_change_of_what_visitors_read_is_a_version(): void {
		$this->html( 'privacy-policy' );
		$this->html( 'privacy-policy' );
		self::assertSame( array( '1 ' ), $this->versions() );

		$this->keep_leads( 12 );
		$this->at( '+1 day' );
		$html = $this->html( 'privacy-policy' );
		$this->html( 'privacy-policy' );
		$versions = $this->versions();
		self::assertCount( 2, $versions );
		self::assertStringStartsWith( '2 ', $versions[0] );
		self::assertStringContainsString( 'Combien de temps', $versions[0] );
		self::assertStringNotContainsString( 'Vos droits', $versions[0], 'What did not change is named.' );
		self::assertStringContainsString( 'Version 2, en vigueur depuis le', $html );
		self::assertSame( array(), VersionStore::history( 'privacy-policy', 'en' ), 'A language that nobody was shown has a version.' );
	}

	/**
	 * Who saved is known to staff.
	 */
	public function test_a_version_names_who_saved_and_visitors_do_not_read_it(): void {
		$this->log_in( 'administrator' );
		$user = get_current_user_id();
		$this->keep_leads( 12 );
		wp_set_current_user( 0 );
		$html = $this->html( 'privacy-policy' );
		self::assertSame( $user, VersionStore::latest( 'privacy-policy', 'fr' )?->author );
		self::assertStringNotContainsString( (string) get_userdata( $user )->display_name, wp_strip_all_tags( $html . $this->view( '' ) . $this->view( '.1' ) ) );
	}

	/**
	 * Drafts, previews and the editor show what no visitor reads.
	 */
	public function test_a_draft_makes_no_version(): void {
		foreach ( array( 'draft', 'private', 'pending' ) as $status ) {
			$this->show_page( $status );
			$this->html( 'privacy-policy' );
		}
		self::assertSame( array(), $this->versions() );
	}

	/**
	 * An earlier version, word for word.
	 */
	public function test_every_version_can_be_read_as_it_was(): void {
		$first = $this->html( 'privacy-policy' );
		$this->keep_leads( 12 );
		$this->at( '+40 days' );
		$this->html( 'privacy-policy' );

		$earlier = $this->view( '.1' );
		self::assertStringContainsString( 'Vous lisez la version 1', $earlier );
		self::assertStringContainsString( $this->sections( $first ), $earlier );
		self::assertStringContainsString( '24 mois', $earlier );

		$later = $this->view( '.2' );
		self::assertStringContainsString( 'Ceci est la version 2', $later );
		self::assertMatchesRegularExpression( '#<del>24</del>\s*<ins>12</ins>|<del>24[^<]*</del><ins>12#', $later );

		$history = $this->view( '' );
		self::assertStringContainsString( 'doorstep-version=privacy-policy.fr.1', $history );
		self::assertStringContainsString( 'doorstep-version=privacy-policy.fr.2', $history );
		self::assertSame( $history, $this->view( '.3' ), 'A version that there is not.' );
		self::assertSame( $history, $this->view( '.1"><script>alert(1)</script>' ) );
	}

	/**
	 * Two documents on one page: only the one that is asked for is another.
	 */
	public function test_a_version_of_one_document_leaves_the_others_as_they_are(): void {
		$notice = $this->html( 'legal-notice' );
		$this->html( 'privacy-policy' );
		$_GET['doorstep-version'] = 'privacy-policy.fr.1';
		self::assertSame( $this->sections( $notice ), $this->sections( $this->html( 'legal-notice' ) ) );
		self::assertStringNotContainsString( 'Ceci est la version', $this->html( 'privacy-policy', 'en' ) );
	}

	/**
	 * A fact that the law asks for goes missing.
	 */
	public function test_visitors_read_the_last_complete_version_while_a_fact_is_missing(): void {
		$complete = $this->html( 'privacy-policy' );
		$this->save_profile( array_diff_key( Profiles::french(), array( 'hostCountry' => true ) ) );
		self::assertSame( $complete, $this->html( 'privacy-policy' ) );
		self::assertCount( 1, $this->versions() );
		self::assertStringContainsString( 'Nous complétons ce document', $this->html( 'privacy-policy', 'en' ) . $this->html( 'legal-notice', 'fr' ) . $this->visitors_without_seat() );
		$this->save_profile( Profiles::french( array( 'hostCountry' => 'Belgique' ) ) );
		self::assertStringContainsString( 'Belgique', $this->html( 'privacy-policy' ) );
		self::assertCount( 2, $this->versions() );
	}

	/**
	 * What visitors read of a document that never was complete.
	 */
	private function visitors_without_seat(): string {
		$this->save_profile( array( 'email' => 'contact@agence.example' ) );
		$html = $this->html( 'cookie-policy' );
		self::assertStringContainsString( 'mailto:contact@agence.example', $html );
		self::assertStringNotContainsString( '<h2', $html );

		return $html;
	}

	/**
	 * Nothing random fills the table.
	 */
	public function test_a_document_that_never_reads_the_same_does_not_fill_the_table(): void {
		add_filter(
			'doorstep_texts',
			static function ( $texts ) {
				static $count = 0;
				return array( 'privacy-policy.rights_text' => 'Numéro ' . ( ++$count ) ) + (array) $texts;
			}
		);
		for ( $page = 0; $page < 60; $page++ ) {
			self::assertStringContainsString( 'Numéro', $this->html( 'privacy-policy' ) );
		}
		self::assertCount( 50, $this->versions() );
	}

	/**
	 * The option is only a copy of the table.
	 */
	public function test_a_lost_option_makes_no_new_version(): void {
		$this->html( 'privacy-policy' );
		update_option( CurrentVersions::OPTION, array() );
		$this->html( 'privacy-policy' );
		self::assertSame( array( '1 ' ), $this->versions() );
	}

	/**
	 * A register with one more recipient.
	 *
	 * @param string $id Its name.
	 * @return array<string, mixed>
	 */
	private function register_with( string $id ): array {
		$register                 = Register::all();
		$register['recipients'][] = array(
			'id'       => $id,
			'name'     => 'Société ' . $id,
			'purpose'  => array( 'fr' => 'Envoi de courriers', 'en' => 'Sending letters' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
			'kind'     => 'processor',
			'country'  => 'FR',
			'transfer' => '',
			'agreedOn' => '2026-01-05',
			'url'      => '',
		);

		return $register;
	}

	/**
	 * Plans through the route.
	 *
	 * @param string       $day  YYYY-MM-DD.
	 * @param array<mixed> $what What to send besides.
	 * @return array{int, array<mixed>}
	 */
	private function plan( string $day, array $what ): array {
		$this->log_in( 'administrator' );
		$reply = $this->request( 'POST', '/doorstep/v1/planned-change', array( 'takesEffectOn' => $day ) + $what );
		wp_set_current_user( 0 );

		return array( $reply->get_status(), (array) $reply->get_data() );
	}

	/**
	 * Announced, then in force, by itself.
	 */
	public function test_a_planned_change_is_announced_and_takes_effect_on_its_day_without_cron(): void {
		$page = $this->show_page( 'publish' );
		$this->save_settings( array( 'pages' => array( 'privacyPolicy' => $page ) ) );
		$this->html( 'privacy-policy' );
		list( $status, $reply ) = $this->plan( gmdate( 'Y-m-d', time() + 40 * DAY_IN_SECONDS ), array( 'register' => $this->register_with( 'presse' ) ) );
		self::assertSame( 200, $status, (string) wp_json_encode( $reply ) );

		self::assertStringNotContainsString( 'Société presse', $this->html( 'privacy-policy' ) );
		self::assertStringContainsString( 'Ce document change le', $this->html( 'privacy-policy' ) );
		self::assertStringContainsString( 'Société presse', $this->view( '.next' ) );
		self::assertMatchesRegularExpression( '#<ins>[^<]*Société presse#', $this->view( '.next' ) );
		self::assertStringContainsString( 'Our privacy policy changes on', $this->body() );
		self::assertStringContainsString( 'doorstep-version=privacy-policy.en.next', $this->body() );
		self::assertCount( 1, $this->versions() );

		// What was saved since stays.
		self::assertNull( Register::save( $this->register_with( 'archives' ) ) );
		$this->at( '+41 days' );
		self::assertSame( '', $this->body(), 'The announcement outlives its day.' );
		$html = $this->html( 'privacy-policy' );
		self::assertStringContainsString( 'Société presse', $html );
		self::assertStringContainsString( 'Société archives', $html );
		self::assertStringNotContainsString( 'Ce document change le', $html );
		self::assertNull( PlannedChange::read() );
	}

	/**
	 * Enforced things can be planned as well, and cron alone is enough.
	 */
	public function test_a_planned_term_is_enforced_on_its_day_by_cron(): void {
		$settings                            = Settings::all();
		$settings['retention']['leadMonths'] = 30;
		unset( $settings['captcha']['secretKey'], $settings['webhook']['secret'] );
		list( $status, $reply ) = $this->plan(
			gmdate( 'Y-m-d', time() + 40 * DAY_IN_SECONDS ),
			array(
				'settings' => $settings,
				'profile'  => Profile::all(),
			)
		);
		self::assertSame( 200, $status, (string) wp_json_encode( $reply ) );
		self::assertSame( 24, Settings::all()['retention']['leadMonths'] );
		$this->at( '+41 days' );
		do_action( Installation::MAIL_EVENT );
		self::assertSame( 30, Settings::all()['retention']['leadMonths'] );
	}

	/**
	 * Too soon, nothing, twice, wrong.
	 */
	public function test_a_plan_that_tells_people_too_late_or_nothing_is_refused(): void {
		$register = $this->register_with( 'presse' );
		$good     = gmdate( 'Y-m-d', time() + 40 * DAY_IN_SECONDS );
		foreach ( array( gmdate( 'Y-m-d', time() + 29 * DAY_IN_SECONDS ), gmdate( 'Y-m-d', time() + 400 * DAY_IN_SECONDS ), '2027-02-31', '', '1 day' ) as $day ) {
			self::assertSame( 400, $this->plan( $day, array( 'register' => $register ) )[0], $day );
		}
		self::assertSame( 400, $this->plan( $good, array( 'register' => Register::all() ) )[0], 'It changes nothing.' );
		self::assertSame( 400, $this->plan( $good, array( 'register' => array( 'recipients' => 'x' ) ) )[0] );
		self::assertNull( PlannedChange::read() );
		self::assertSame( 200, $this->plan( $good, array( 'register' => $register ) )[0] );
		self::assertSame( 409, $this->plan( $good, array( 'register' => $register ) )[0] );
		$this->log_in( 'administrator' );
		self::assertSame( 200, $this->request( 'DELETE', '/doorstep/v1/planned-change' )->get_status() );
		self::assertNull( PlannedChange::read() );
		self::assertNull( CurrentVersions::announced() );
	}

	/**
	 * The PDF of a version is stored once.
	 */
	public function test_a_pdf_is_stored_once_for_a_version_and_linked(): void {
		$this->html( 'privacy-policy' );
		$this->log_in( 'administrator' );
		$route = '/doorstep/v1/document-versions/privacy-policy/fr/1';
		$data  = (array) $this->request( 'GET', $route )->get_data();
		self::assertSame( 'Politique de confidentialité', $data['title'] );
		self::assertNotSame( array(), $data['sections'] );
		self::assertSame( add_query_arg( 'doorstep-version', 'privacy-policy.fr.1', get_permalink() ), $data['url'], 'The page that showed it is not named.' );

		self::assertSame( 400, $this->send_bytes( $route . '/pdf', '<?php' )->get_status() );
		self::assertSame( 404, $this->send_bytes( '/doorstep/v1/document-versions/privacy-policy/fr/2/pdf', '%PDF-1.7' )->get_status() );
		$stored = $this->send_bytes( $route . '/pdf', "%PDF-1.7\n..." );
		self::assertSame( 201, $stored->get_status() );
		self::assertSame( 409, $this->send_bytes( $route . '/pdf', "%PDF-1.7\nother" )->get_status() );
		$url = (string) ( (array) $stored->get_data() )['pdf'];
		self::assertStringEndsWith( '.pdf', $url );
		wp_set_current_user( 0 );
		self::assertStringContainsString( esc_url( $url ), $this->html( 'privacy-policy' ) );
		self::assertSame( "%PDF-1.7\n...", file_get_contents( str_replace( wp_get_upload_dir()['baseurl'], wp_get_upload_dir()['basedir'], $url ) ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents
		self::assertSame( 401, $this->send_bytes( $route . '/pdf', '%PDF-' )->get_status() );
	}

	/**
	 * Sends a body that is not JSON.
	 *
	 * @param string $route Route.
	 * @param string $body  Body.
	 */
	private function send_bytes( string $route, string $body ): \WP_REST_Response {
		$request = new \WP_REST_Request( 'POST', $route );
		$request->set_header( 'Content-Type', 'application/pdf' );
		$request->set_body( $body );

		return rest_do_request( $request );
	}

	/**
	 * HTML of the French privacy policy's block at another address.
	 *
	 * @param string $view What follows `privacy-policy.fr`.
	 */
	private function view( string $view ): string {
		$_GET['doorstep-version'] = 'privacy-policy.fr' . $view;
		$html                     = $this->html( 'privacy-policy' );
		unset( $_GET['doorstep-version'] );

		return $html;
	}

	/**
	 * A document without the line below it.
	 *
	 * @param string $html Of the block.
	 */
	private function sections( string $html ): string {
		self::assertSame( 1, preg_match( '#^<div [^>]+>(.*?)(?:<p class="doorstep-version">.*)?</div>$#s', $html, $parts ) );

		return $parts[1];
	}

	/**
	 * What stands above every page.
	 */
	private function body(): string {
		ob_start();
		\Doorstep\Versions\ChangeNotice::print();

		return (string) ob_get_clean();
	}

	/**
	 * Moves the clock.
	 *
	 * @param string $when As strtotime() reads it.
	 */
	private function at( string $when ): void {
		$now = (int) strtotime( $when );
		remove_all_filters( 'doorstep_now' );
		add_filter( 'doorstep_now', static fn (): int => $now );
	}
}
