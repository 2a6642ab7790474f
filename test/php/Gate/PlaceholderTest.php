<?php
/**
 * Tests of Doorstep\Gate\Placeholder and Doorstep\Gate\FrameSize.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Gate;

use DOMDocument;
use DOMElement;
use Doorstep\Gate\Catalogue;
use Doorstep\Gate\PageRewriter;
use Doorstep\Gate\ServiceMatcher;
use Doorstep\Test\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * What stands where a frame would be.
 */
final class PlaceholderTest extends TestCase {

	private const URL = 'src="https://www.youtube.com/embed/dQw4w9WgXcQ"';

	public function test_says_what_it_will_load_and_links_to_it(): void {
		$span = $this->placeholder( '<iframe width="560" height="315" src="https://www.youtube.com/embed/dQw4w9WgXcQ?feature=oembed" title="Visite &quot;T3&quot; &lt;port&gt;"></iframe>', 'fr' );

		self::assertSame( 'Visite "T3" <port>', $this->text( $span, 'strong' ) );
		self::assertSame( 'Visite "T3" <port>', $span->getAttribute( 'aria-label' ) );
		self::assertSame( 'group', $span->getAttribute( 'role' ) );
		self::assertSame( 'fr', $span->getAttribute( 'lang' ) );
		self::assertStringContainsString( 'Google Ireland Ltd reçoit votre adresse IP', $this->text( $span, 'span' ) );
		self::assertSame( 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', $span->getElementsByTagName( 'a' )[0]?->getAttribute( 'href' ) );
	}

	public function test_loads_this_frame_alone_or_allows_the_service_in_the_order_of_what_is_given(): void {
		$buttons = $this->placeholder( '<iframe ' . self::URL . '></iframe>' )->getElementsByTagName( 'button' );

		self::assertSame( array( 'load', 'allow' ), array_map( static fn ( DOMElement $button ): string => $button->getAttribute( 'data-doorstep' ), iterator_to_array( $buttons ) ) );
		self::assertSame( array( 'Load YouTube', 'Always load YouTube' ), array_map( static fn ( DOMElement $button ): string => $button->textContent, iterator_to_array( $buttons ) ) ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase -- DOM's name.
		self::assertSame( array( 'button', 'button' ), array_map( static fn ( DOMElement $button ): string => $button->getAttribute( 'type' ), iterator_to_array( $buttons ) ) );
	}

	public function test_with_the_shield_on_only_the_service_can_be_allowed(): void {
		$html = $this->rewrite( '<iframe ' . self::URL . '></iframe>', 'en', array( 'agence.example' ) );

		self::assertStringContainsString( 'data-doorstep="allow"', $html );
		self::assertStringNotContainsString( 'data-doorstep="load"', $html );
	}

	public function test_takes_the_title_from_the_label_where_there_is_no_title(): void {
		self::assertSame( 'Plan', $this->placeholder( '<iframe aria-label=" Plan " ' . self::URL . '></iframe>' )->getAttribute( 'aria-label' ) );
		self::assertSame( 'Content of YouTube', $this->placeholder( '<iframe title=" " ' . self::URL . '></iframe>' )->getAttribute( 'aria-label' ) );
	}

	public function test_an_object_and_an_embed_have_one_too_and_keep_all_that_is_in_them(): void {
		$object = '<object width="9" height="8" data="//www.youtube.com/v/abcdefg"><param name=a><object><embed src="//www.youtube.com/v/b"></object><p>x</p></object>';
		$embed  = '<embed title="T" src="//www.youtube.com/v/abcdefg">';
		$html   = $this->rewrite( "<b>1</b>$object<b>2</b>$embed<b>3</b>" );

		self::assertStringContainsString( "<template>$object</template></span><b>2</b>", $html );
		self::assertStringContainsString( "<template>$embed</template></span><b>3</b>", $html );
		self::assertSame( 2, substr_count( $html, 'class="doorstep-placeholder"' ) );
		self::assertStringContainsString( 'aspect-ratio:9/8', $html );
	}

	public function test_what_follows_an_object_is_held_again(): void {
		$html = $this->rewrite( '<object data="//www.youtube.com/v/abcdefg"><img src="//i.ytimg.com/1"></object><img src="//i.ytimg.com/2">' );

		self::assertStringContainsString( '<img src="//i.ytimg.com/1"></object></template>', $html );
		self::assertStringContainsString( '<img data-doorstep-service="youtube" data-doorstep-src="//i.ytimg.com/2">', $html );
	}

	/**
	 * Measures of frames.
	 *
	 * @return array<string, array{string, string}>
	 */
	public static function sizes(): array {
		return array(
			'pixels'                      => array( 'width="600" height="450"', 'width:600px;max-width:100%;aspect-ratio:600/450' ),
			'a share of a line'           => array( 'width="100%" height="400px"', 'width:100%;max-width:100%;height:400px' ),
			'none'                        => array( '', 'width:300px;max-width:100%;min-height:150px' ),
			'nonsense'                    => array( 'width="expression(1)" height="9;color:red"', 'width:300px;max-width:100%;min-height:150px' ),
			'a style'                     => array( 'width="600" height="450" style="border:0;width:100%;height:50vh"', 'width:100%;height:50vh;max-width:100%' ),
			'a style for one of them'     => array( 'width="560" height="315" style="width:100%"', 'width:100%;max-width:100%;height:315px' ),
			'a style with a shape'        => array( 'style="aspect-ratio: 16 / 9; WIDTH: 100%"', 'aspect-ratio:16 / 9;width:100%;max-width:100%' ),
			'a style that lays it over'   => array( 'style="position:absolute;top:0;left:0;width:100%;height:100%"', 'position:absolute;top:0;left:0;width:100%;height:100%;max-width:100%;min-height:150px' ),
			'a style that hides or loads' => array( 'style="opacity:0;background:url(//a.example);width:url(x);pointer-events:none"', 'width:300px;max-width:100%;min-height:150px' ),
			'a style that ends its own'   => array( 'style="width:9px&quot;>;height:9px}"', 'width:300px;max-width:100%;min-height:150px' ),
		);
	}

	#[DataProvider( 'sizes' )]
	public function test_is_as_large_as_its_frame_with( string $attributes, string $style ): void {
		self::assertSame( $style, $this->placeholder( '<iframe ' . $attributes . ' ' . self::URL . '></iframe>' )->getAttribute( 'style' ) );
	}

	/**
	 * Elements that size the frame in them.
	 *
	 * @return array<string, array{string}>
	 */
	public static function boxes(): array {
		return array(
			'Vimeo\'s own snippet' => array( '<div style="padding:56.25% 0 0 0;position:relative;">%s</div>' ),
			'a box of padding'     => array( '<p>x</p><div style="position: relative; padding-bottom: 56.25%; height: 0"><!-- a --> %s</div>' ),
			'FitVids'              => array( '<div class="fluid-width-video-wrapper" style="padding-top: 56.2%;">%s</div>' ),
			'Elementor'            => array( '<div class="elementor-wrapper elementor-fit-aspect-ratio elementor-open-inline">%s</div>' ),
			'WPBakery'             => array( '<div class="wpb_wrapper"><div class="wpb_video_wrapper"><br>%s</div></div>' ),
			'Bootstrap 4'          => array( '<div class="embed-responsive embed-responsive-16by9">%s</div>' ),
			'Bootstrap 5'          => array( '<div class="x ratio ratio-16x9">%s</div>' ),
		);
	}

	#[DataProvider( 'boxes' )]
	public function test_fills_the_space_kept_free_by( string $box ): void {
		$html = $this->rewrite( str_repeat( '<div><p>a</p>', 100 ) . str_replace( '%s', '<iframe width="5" height="5" ' . self::URL . '></iframe>', $box ) );

		self::assertStringContainsString( ' style="position:absolute;inset:0;width:100%;height:100%">', $html );
	}

	public function test_does_not_fill_a_space_that_ended_before_it(): void {
		$html = $this->rewrite( '<div class="wpb_video_wrapper"><p>x</p></div><div style="padding-top:3px"><iframe width="5" height="5" ' . self::URL . '></iframe></div>' );

		self::assertStringContainsString( 'aspect-ratio:5/5', $html );
	}

	public function test_is_as_high_as_what_elementor_gives_its_shape_to(): void {
		self::assertStringContainsString( 'style="width:100%;height:100%"', $this->rewrite( '<div class="elementor-wrapper elementor-open-inline"><iframe class="elementor-video-iframe" ' . self::URL . '></iframe></div>' ) );
	}

	public function test_fills_the_space_that_an_embed_block_keeps_free_where_the_theme_does(): void {
		$block = '<figure class="wp-block-embed wp-embed-aspect-16-9 wp-has-aspect-ratio"><div class="wp-block-embed__wrapper"><iframe width="500" height="281" ' . self::URL . '></iframe></div></figure>';

		self::assertStringContainsString( 'style="position:absolute;inset:0;width:100%;height:100%"', $this->rewrite( '<body class="wp-embed-responsive">' . $block ) );
		self::assertStringContainsString( 'aspect-ratio:500/281', $this->rewrite( '<body>' . $block ) );
		self::assertStringContainsString( 'aspect-ratio:9/9', $this->rewrite( '<body class="wp-embed-responsive">' . $block . '<iframe width="9" height="9" ' . self::URL . '></iframe>' ) );
	}

	public function test_has_the_classes_of_its_frame_but_for_those_of_lazy_loaders(): void {
		$span = $this->placeholder( '<iframe class="embed-responsive-item  lazyload rocket-lazyload wide" ' . self::URL . '></iframe>' );

		self::assertSame( 'doorstep-placeholder embed-responsive-item wide', $span->getAttribute( 'class' ) );
	}

	/**
	 * The placeholder in rewritten HTML.
	 *
	 * @param string $html     A frame.
	 * @param string $language Of the placeholder.
	 */
	private function placeholder( string $html, string $language = 'en' ): DOMElement {
		$document = new DOMDocument();
		libxml_use_internal_errors( true );
		$document->loadHTML( '<?xml encoding="UTF-8">' . $this->rewrite( $html, $language ) );
		libxml_clear_errors();
		$span = $document->getElementsByTagName( 'span' )[0];
		self::assertInstanceOf( DOMElement::class, $span );

		return $span;
	}

	/**
	 * Text of the first element of a name.
	 *
	 * @param DOMElement $within Where.
	 * @param string     $name   Name of the element.
	 */
	private function text( DOMElement $within, string $name ): string {
		return (string) $within->getElementsByTagName( $name )[0]?->textContent; // phpcs:ignore WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase -- DOM's name.
	}

	/**
	 * Rewrites, with YouTube declared.
	 *
	 * @param string            $html     A page, or part of one.
	 * @param string            $language Of the placeholders.
	 * @param list<string>|null $allowed  With the shield on: hosts that need no consent.
	 */
	private function rewrite( string $html, string $language = 'en', ?array $allowed = null ): string {
		$services = Catalogue::all();

		return ( new PageRewriter( $html, $services, array( 'youtube' ), new ServiceMatcher( $services ), $language, $allowed ) )->rewrite();
	}
}
