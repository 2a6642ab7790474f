<?php
/**
 * Tests of what staff do with several leads at once.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Contract;
use Doorstep\Database;

/**
 * What one lead refuses is done with the others, and nobody is told less.
 */
final class LeadBulkTest extends StepsTestCase {

	/**
	 * Does something with several leads.
	 *
	 * @param string            $step What.
	 * @param array<int, mixed> $ids  UUIDs.
	 * @return array{int, array<mixed>} Status and reply.
	 */
	private function bulk( string $step, array $ids ): array {
		$response = $this->request( 'POST', self::LEADS . '/bulk', array( 'step' => $step, 'ids' => $ids ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$data     = (array) $response->get_data();
		if ( 200 === $response->get_status() ) {
			self::assertTrue( rest_validate_value_from_schema( $data, Contract::schema( 'lead-bulk-reply' ) ) );
		}

		return array( $response->get_status(), $data );
	}

	public function test_what_one_refuses_is_done_with_the_others(): void {
		$ids    = array( $this->received(), $this->received(), $this->received() );
		$frozen = $this->received();
		$gone   = $this->received();
		Database::execute( 'UPDATE %i SET expires_at = 1 WHERE id = %s', array( Database::table( 'leads' ), $gone ) );
		$this->log_in( 'doorstep_marketing' );
		$this->step( $frozen, 'frozen' );

		list( $status, $reply ) = $this->bulk( 'answered', array( $ids[0], $frozen, $ids[1], $gone, wp_generate_uuid4(), $ids[2], $ids[0] ) );

		self::assertSame( 200, $status );
		self::assertSame( $ids, $reply['done'] );
		self::assertCount( 3, $reply['failed'] );
		self::assertSame( array( $frozen, $gone ), array_column( array_slice( $reply['failed'], 0, 2 ), 'id' ) );
		self::assertNotContains( '', array_column( $reply['failed'], 'message' ) );
		foreach ( $ids as $id ) {
			self::assertSame( 'answered', $this->seen( $id )['state'] );
			self::assertContains( 'change ' . $id, self::trail() );
		}
		self::assertSame( 'new', self::stored( $frozen )->state );
		self::assertNotContains( 'change ' . $gone, self::trail() );
	}

	public function test_each_step_of_several_is_that_of_one(): void {
		$ids = array( $this->received(), $this->received() );
		$this->log_in( 'administrator' );

		$this->bulk( 'transferred', $ids );
		self::assertSame( array( 'transferred', 'transferred' ), array_column( $this->all_rows(), 'state' ) );
		$this->bulk( 'reopened', $ids );
		self::assertSame( array( 'new', 'new' ), array_column( $this->all_rows(), 'state' ) );
		$this->bulk( 'frozen', $ids );
		self::assertSame( array( (string) self::NOW, (string) self::NOW ), array_column( $this->all_rows(), 'frozen_at' ) );
		self::assertSame( array( 'transferred', 'reopened', 'frozen' ), array_column( $this->seen( $ids[0] )['activity'], 'kind' ) );
	}

	public function test_erasing_several_needs_the_right_to_and_leaves_those_on_hold(): void {
		$ids  = array( $this->received(), $this->received() );
		$held = $this->received();
		$this->log_in( 'doorstep_marketing' );
		$this->hold( $held, '2030-01-01' );

		self::assertSame( 403, $this->bulk( 'erased', array( ...$ids, $held ) )[0] );
		self::assertCount( 3, $this->all_rows() );

		$this->log_in( 'administrator' );
		$reply = $this->bulk( 'erased', array( ...$ids, $held ) )[1];
		self::assertSame( array( $ids, array( $held ) ), array( $reply['done'], array_column( $reply['failed'], 'id' ) ) );
		self::assertSame( array( $held ), array_column( $this->all_rows(), 'id' ) );
		self::assertContains( 'erase ' . $ids[1], self::trail() );
	}

	public function test_what_is_no_list_of_leads_is_refused_whole(): void {
		$id = $this->received();
		$this->log_in( 'administrator' );
		foreach ( array( array(), array( 'x' ), array( $id, 1 ), array_fill( 0, 51, $id ), array( $id . "\n" ) ) as $ids ) {
			self::assertSame( 400, $this->bulk( 'answered', $ids )[0] );
		}
		foreach ( array( 'note', 'held', 'unfrozen', 'merged', 'contact' ) as $step ) {
			self::assertSame( 400, $this->bulk( $step, array( $id ) )[0] );
		}
		self::assertSame( 200, $this->bulk( 'answered', array_fill( 0, 50, $id ) )[0] );
		self::assertCount( 1, $this->seen( $id )['activity'] );
	}

	public function test_s3_nobody_else_does_anything_with_several(): void {
		$id = $this->received();
		foreach ( array( 'subscriber', 'editor' ) as $role ) {
			$this->log_in( $role );
			self::assertSame( 403, $this->bulk( 'answered', array( $id ) )[0] );
		}
		wp_set_current_user( 0 );
		self::assertSame( 401, $this->bulk( 'answered', array( $id ) )[0] );
		self::assertSame( 'new', self::stored( $id )->state );
	}
}
