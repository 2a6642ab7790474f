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
 * the same statement. Two people who write at once compare the whole text with what they read.
 *
 * @phpstan-type Step array{at: int, user: int, kind: string, text: string}
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
	 * @param string $kind `note`, or one of LeadActions'.
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
}
