<?php
/**
 * What staff wrote down about a lead.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

/**
 * Notes and steps of one lead, oldest first, kept in its own row as JSON: they are erased with it, by
 * the same statement.
 *
 * @phpstan-import-type Merged from MergedLead
 * @phpstan-type Step array{at: int, user: int, kind: string, text: string, merged?: Merged}
 */
final class Activity {

	/**
	 * Makes the list.
	 *
	 * @param list<Step> $steps Oldest first; `at` in Unix seconds.
	 */
	private function __construct( private readonly array $steps ) {}

	/**
	 * Reads the column.
	 *
	 * @param string $text JSON; empty for none.
	 */
	public static function of_text( string $text ): self {
		/**
		 * Written by text().
		 *
		 * @var list<Step>|null $steps
		 */
		$steps = json_decode( $text, true );

		return new self( is_array( $steps ) ? $steps : array() );
	}

	/**
	 * The column's text; empty for none.
	 */
	public function text(): string {
		return array() === $this->steps ? '' : (string) wp_json_encode( $this->steps, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	}

	/**
	 * The steps.
	 *
	 * @return list<Step>
	 */
	public function steps(): array {
		return $this->steps;
	}

	/**
	 * When a step was last taken.
	 *
	 * @param string $kind One of LeadActions'.
	 * @return int|null Unix seconds; null for never.
	 */
	public function last( string $kind ): ?int {
		$times = array_column( array_filter( $this->steps, static fn ( array $step ): bool => $kind === $step['kind'] ), 'at' );

		return array() === $times ? null : max( $times );
	}

	/**
	 * The same with one more.
	 *
	 * @param int    $at   Unix seconds.
	 * @param int    $user Id of the user who did it.
	 * @param string $kind One of LeadStep's names.
	 * @param string $text The note; empty for a step without one.
	 */
	public function with( int $at, int $user, string $kind, string $text ): self {
		return new self(
			array(
				...$this->steps,
				array(
					'at'   => $at,
					'user' => $user,
					'kind' => $kind,
					'text' => $text,
				),
			)
		);
	}

	/**
	 * The same with what another lead said in the last step, and with that lead's steps. What an earlier
	 * try took of it is gone: the visitor may have put it right since.
	 *
	 * @param Lead $lead  The lead that these are the steps of.
	 * @param Lead $other The lead that is taken into it.
	 */
	public function with_merged( Lead $lead, Lead $other ): self {
		$steps = array_values( array_filter( $this->steps, static fn ( array $step ): bool => ( $step['merged']['id'] ?? '' ) !== $other->id ) );
		$last  = array_pop( $steps );
		foreach ( $other->activity->steps ?? array() as $step ) {
			if ( ! in_array( $step, $steps, true ) ) {
				$steps[] = $step;
			}
		}
		// Sorting keeps the order of what was done in one second.
		usort( $steps, static fn ( array $first, array $second ): int => $first['at'] <=> $second['at'] );
		if ( null !== $last ) {
			$steps[] = array( 'merged' => MergedLead::of( $lead, $other ) ) + $last;
		}

		return new self( $steps );
	}

	/**
	 * What the leads said that were taken in, oldest step first.
	 *
	 * @return list<Merged>
	 */
	public function merged(): array {
		return array_column( $this->steps, 'merged' );
	}

	/**
	 * The revision at which a lead was taken in; null where it was not.
	 *
	 * @param string $id UUID of that lead.
	 */
	public function merged_revision( string $id ): ?int {
		return array_column( $this->merged(), 'revision', 'id' )[ $id ] ?? null;
	}

	/**
	 * Whatever the leads said that were taken in, to be found by.
	 *
	 * @return list<string>
	 */
	public function merged_texts(): array {
		$texts = array();
		foreach ( $this->merged() as $merged ) {
			array_push( $texts, $merged['listing'], ...array_column( $merged['fields'], 1 ) );
		}

		return $texts;
	}
}
