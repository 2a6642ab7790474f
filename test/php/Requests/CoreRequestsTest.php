<?php
/**
 * Tests of WordPress' own requests beside the log, and of the rights form.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Requests;

use Doorstep\Clock;
use Doorstep\Leads\FormDefinition;
use Doorstep\Requests\RequestLog;
use Doorstep\Requests\RightsForm;
use Doorstep\Test\Leads\DoorTestCase;
use Doorstep\Texts;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * What is asked in one place stands in the other, and is closed there when it is done here.
 */
final class CoreRequestsTest extends DoorTestCase {

	/**
	 * Sends the rights form.
	 *
	 * @param string $right    One of RequestLog::KINDS.
	 * @param string $language The form's.
	 * @param array  $over     Over the usual properties of the request.
	 * @phpstan-param array<string, mixed> $over
	 */
	private function asked( string $right, string $language = 'fr', array $over = array() ): string {
		$options = array_map( static fn ( string $kind ): string => Texts::get( 'presets.request_' . $kind, $language ), RequestLog::KINDS );
		$fields  = array(
			array( 'name' => 'email', 'type' => 'email', 'required' => true ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			array( 'name' => 'request', 'type' => 'select', 'required' => true, 'options' => $options ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		);
		$blocks  = array_map(
			static fn ( array $attributes ): array => array(
				'blockName' => 'doorstep/form-field',
				'attrs'     => $attributes,
			),
			$fields
		);
		$form    = FormDefinition::of_block( array( 'kind' => 'rights' ), $this->page, $language, '/droits/', $blocks );
		$lead    = $this->lead(
			array(
				'form'  => $form->text(),
				'token' => $this->token( 60, $form->form_id ),
			) + $over
		);

		$lead['fields'] = array(
			'email'   => 'elodie@example.com',
			'request' => Texts::get( 'presets.request_' . $right, $language ),
		);
		self::assertSame( 'received', self::code( $this->send( $lead ) ) );

		return (string) $lead['id'];
	}

	/**
	 * WordPress' requests.
	 *
	 * @return array<string, string> Status by address and action.
	 */
	private static function in_core(): array {
		$posts = get_posts(
			array(
				'post_type'   => 'user_request',
				'post_status' => 'any',
				'numberposts' => -1,
				'orderby'     => 'ID',
				'order'       => 'ASC',
			)
		);

		return array_column( array_map( static fn ( \WP_Post $post ): array => array( $post->post_title . ' ' . $post->post_name, $post->post_status ), $posts ), 1, 0 );
	}

	/**
	 * Each right, and WordPress' action for it.
	 *
	 * @return array<string, array{string, string|null}>
	 */
	public static function rights(): array {
		return array(
			'access'        => array( 'access', 'export_personal_data' ),
			'portability'   => array( 'portability', 'export_personal_data' ),
			'erasure'       => array( 'erasure', 'remove_personal_data' ),
			'rectification' => array( 'rectification', null ),
			'restriction'   => array( 'restriction', null ),
			'objection'     => array( 'objection', null ),
			'withdrawal'    => array( 'withdrawal', null ),
			'other'         => array( 'other', null ),
		);
	}

	#[DataProvider( 'rights' )]
	public function test_a_rights_form_is_an_open_request_and_wordpress_own_where_it_has_a_tool( string $right, ?string $action ): void {
		$id = $this->asked( $right );
		RightsForm::log();
		$entry = RequestLog::find( $id );

		self::assertNotNull( $entry );
		self::assertSame( array( $right, 'form', 0, $id, Clock::add_months( self::NOW, 1 ) ), array( $entry['kind'], $entry['identity'], $entry['done_at'], $entry['lead_id'], $entry['due_at'] ) );
		self::assertSame( null === $action ? array() : array( 'elodie@example.com ' . $action => 'request-pending' ), self::in_core() );
		self::assertSame( null !== $action, 0 !== $entry['core_id'] );
		self::assertCount( 1, self::logged() );
		$confirmations = array_filter( $this->mails, static fn ( array $mail ): bool => str_contains( (string) $mail['message'], 'confirmaction' ) );
		self::assertCount( null === $action ? 0 : 1, $confirmations );
	}

	public function test_understands_the_form_in_each_of_our_languages(): void {
		foreach ( Texts::LANGUAGES as $language ) {
			$id = $this->asked( 'restriction', $language );
			RightsForm::log();
			self::assertSame( 'restriction', RequestLog::find( $id )['kind'] ?? '', $language );
		}
	}

	public function test_looking_again_adds_nothing_and_mails_nothing(): void {
		$this->asked( 'erasure' );
		RightsForm::log();
		$mails = count( $this->mails );
		$dump  = $this->dump();
		RightsForm::log();

		self::assertSame( $dump, $this->dump() );
		self::assertCount( $mails, $this->mails );
	}

	public function test_where_php_died_between_the_log_and_wordpress_the_next_run_goes_on(): void {
		$id = $this->asked( 'erasure' );
		RequestLog::add( $id, 'erasure', 'elodie@example.com', self::NOW, array( 'lead_id' => $id ) );
		RightsForm::log();

		self::assertSame( array( 'elodie@example.com remove_personal_data' => 'request-pending' ), self::in_core() );
		self::assertNotSame( 0, RequestLog::find( $id )['core_id'] ?? 0 );
	}

	public function test_a_second_request_for_the_same_is_answered_by_the_first(): void {
		$first  = $this->asked( 'erasure' );
		$second = $this->asked( 'erasure' );
		RightsForm::log();
		self::assertCount( 1, self::in_core() );
		$core = RequestLog::find( $first )['core_id'] ?? 0;
		wp_update_post(
			array(
				'ID'          => $core,
				'post_status' => 'request-completed',
			)
		);

		foreach ( array( $first, $second ) as $id ) {
			self::assertSame( array( $core, self::NOW ), array( RequestLog::find( $id )['core_id'] ?? 0, RequestLog::find( $id )['done_at'] ?? 0 ) );
		}
	}

	public function test_a_doubtful_lead_asks_for_nothing_until_staff_has_accepted_it(): void {
		$this->asked( 'erasure', 'fr', array( 'honeypot' => 'x' ) );
		RightsForm::log();

		self::assertSame( array(), self::logged() );
		self::assertSame( array(), self::in_core() );
		self::assertSame( array(), $this->mails );
	}

	public function test_s31_wordpress_confirmation_is_noted_as_the_check_of_identity_and_its_completion_closes_ours(): void {
		$id = $this->asked( 'access' );
		RightsForm::log();
		$core = RequestLog::find( $id )['core_id'] ?? 0;
		do_action( 'user_request_action_confirmed', $core );
		self::assertSame( array( 'core', 0 ), array( RequestLog::find( $id )['identity'] ?? '', RequestLog::find( $id )['done_at'] ?? 1 ) );
		self::assertSame( 'request-confirmed', get_post_status( $core ) );

		require_once ABSPATH . 'wp-admin/includes/privacy-tools.php';
		$this->set_clock( self::NOW + DAY_IN_SECONDS );
		_wp_privacy_completed_request( $core );
		self::assertSame( array( 'done', self::NOW + DAY_IN_SECONDS ), array( RequestLog::find( $id )['outcome'] ?? '', RequestLog::find( $id )['done_at'] ?? 0 ) );
		self::assertCount( 1, self::logged() );
	}

	public function test_what_staff_enters_in_wordpress_stands_in_the_log_too(): void {
		$core = wp_create_user_request( 'Elodie@example.com', 'remove_personal_data' );
		self::assertIsInt( $core );
		self::assertSame( array( 'erasure' ), self::logged() );
		wp_create_user_request( 'other@example.com', 'export_personal_data', array(), 'confirmed' );
		self::assertSame( array( 'access' ), self::logged( 'other@example.com' ) );
		wp_update_post(
			array(
				'ID'          => $core,
				'post_status' => 'request-completed',
			)
		);
		self::assertSame( 'done', RequestLog::find( 'core-' . $core )['outcome'] ?? '' );
	}
}
