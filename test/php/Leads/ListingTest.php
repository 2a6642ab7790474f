<?php
/**
 * Tests of which listing a form is about.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Leads\Listing;
use Doorstep\Settings;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Themes keep the reference of a listing each in a place of its own.
 */
final class ListingTest extends LeadsTestCase {

	private const TITLE = 'Maison d’Étretat & jardin';

	/**
	 * Sets the post meta that holds references.
	 *
	 * @param string $key Its key.
	 */
	private function keep_references_in( string $key ): void {
		self::assertNull( Settings::save( array( 'listing' => array( 'referenceMeta' => $key ) ) + Settings::stored() ) );
	}

	/**
	 * What Listing says.
	 *
	 * @param string $reference The block's.
	 * @return array{string, string} Reference and title.
	 */
	private function listing( string $reference = '' ): array {
		return array_values( Listing::of( $reference, $this->page ) );
	}

	public function test_the_block_says_it_and_the_posts_title_goes_along(): void {
		self::assertSame( array( 'AP-1024', self::TITLE ), $this->listing( 'AP-1024' ) );
	}

	public function test_a_form_without_a_reference_is_about_no_listing(): void {
		self::assertSame( array( '', '' ), $this->listing() );
	}

	public function test_the_post_says_it_where_the_block_does_not(): void {
		$this->keep_references_in( 'ref_mandat' );
		self::assertSame( array( '', '' ), $this->listing() );
		update_post_meta( $this->page, 'ref_mandat', 'M-77' );
		self::assertSame( array( 'M-77', self::TITLE ), $this->listing() );
		self::assertSame( 'AP-1024', $this->listing( 'AP-1024' )[0] );
		self::assertSame( array( '', '' ), array_values( Listing::of( '', 0 ) ) );
	}

	/**
	 * What somebody may keep in a post meta.
	 *
	 * @return array<string, array{mixed, string}>
	 */
	public static function metas(): array {
		return array(
			'a number'              => array( 2214, '2214' ),
			'spaces and a line'     => array( " AP\n77 ", 'AP 77' ),
			'a list'                => array( array( 'AP' ), '' ),
			'broken UTF-8'          => array( "AP\xff", '' ),
			'markup, which is text' => array( '<b>AP</b>', '<b>AP</b>' ),
		);
	}

	/**
	 * Each.
	 *
	 * @param mixed  $meta     As it is kept.
	 * @param string $expected The reference.
	 */
	#[DataProvider( 'metas' )]
	public function test_whatever_a_post_meta_holds_a_reference_is_one_line_of_text( mixed $meta, string $expected ): void {
		$this->keep_references_in( 'ref' );
		add_filter( 'get_post_metadata', static fn ( mixed $value, int $post, string $key ): mixed => 'ref' === $key ? array( $meta ) : $value, 10, 3 );
		self::assertSame( $expected, $this->listing()[0] );
	}

	public function test_a_theme_says_it_by_a_filter(): void {
		add_filter(
			'doorstep_listing',
			fn ( array $listing, int $post ): array => array( $listing['reference'] . 'T-1', $post ) === array( 'T-1', $this->page ) ? array( 'reference' => 'T-1', 'title' => 'Villa <Kerloc>' ) : $listing, // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			10,
			2
		);
		self::assertSame( array( 'T-1', 'Villa <Kerloc>' ), $this->listing() );
		self::assertSame( array( 'AP-1024', self::TITLE ), $this->listing( 'AP-1024' ) );
	}

	public function test_a_filter_that_returns_nonsense_harms_nobody(): void {
		add_filter( 'doorstep_listing', static fn (): array => array( 'reference' => array( 'x' ), 'title' => null ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( array( '', '' ), $this->listing( 'AP-1024' ) );
		remove_all_filters( 'doorstep_listing' );
		add_filter( 'doorstep_listing', '__return_null' );
		self::assertSame( 'AP-1024', $this->listing( 'AP-1024' )[0] );
	}
}
