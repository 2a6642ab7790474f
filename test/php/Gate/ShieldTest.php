<?php
/**
 * Tests of what the shield holds in the HTML.
 *
 * @package Doorstep
 */

// phpcs:disable WordPress.WP.EnqueuedResources -- Markup is what is tested.

declare( strict_types=1 );

namespace Doorstep\Test\Gate;

use Doorstep\Gate\PageBuffer;
use Doorstep\Settings;
use Doorstep\Test\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Hosts that nobody has classified.
 */
final class ShieldTest extends TestCase {

	public function test_an_unknown_script_is_held_and_belongs_to_nothing_that_can_be_granted(): void {
		$this->turn_on();

		self::assertSame( '<script type="text/plain" data-doorstep-service="" data-doorstep-src="https://new.example/a.js"></script>', PageBuffer::finish( '<script src="https://new.example/a.js"></script>' ) );
	}

	public function test_an_unknown_frame_object_or_embed_is_named_and_cannot_be_loaded(): void {
		$this->turn_on();
		foreach ( array( '<iframe src="https://new.example/a"></iframe>', '<iframe src="about:blank" data-src="//new.example/a"></iframe>', '<object data="//new.example/a"></object>', '<embed src="//new.example/a">' ) as $frame ) {
			$page = PageBuffer::finish( $frame );

			self::assertStringContainsString( 'This comes from new.example.', $page );
			self::assertStringContainsString( "<template>$frame</template>", $page );
			self::assertStringNotContainsString( '<button', $page );
		}
	}

	public function test_an_invisible_unknown_frame_has_no_placeholder(): void {
		$this->turn_on();

		self::assertSame( '<iframe data-doorstep-service="" width="0" data-doorstep-src="//new.example/a"></iframe>', PageBuffer::finish( '<iframe width="0" src="//new.example/a"></iframe>' ) );
	}

	public function test_what_others_build_their_addresses_on_is_held_too(): void {
		$this->turn_on();

		self::assertSame( '<base data-doorstep-service="" data-doorstep-href="https://new.example/">', PageBuffer::finish( '<base href="https://new.example/">' ) );
	}

	/**
	 * What is let through.
	 *
	 * @return array<string, array{string}>
	 */
	public static function let_through(): array {
		return array(
			'a script of this site'            => array( '<script src="%home%/a.js"></script><script src="/b.js"></script><script src="c.js"></script>' ),
			'a frame of this site'             => array( '<iframe src="%home%/a"></iframe><iframe srcdoc="<p>x"></iframe><iframe src="about:blank"></iframe>' ),
			'a script in the page'             => array( '<script>x()</script><script src="data:text/javascript,x()"></script>' ),
			'an allowed host and one below it' => array( '<script src="//allowed.example/a.js"></script><iframe src="https://cdn.allowed.example/"></iframe>' ),
			'images, which the browser judges' => array( '<img src="https://new.example/a.png"><link rel="stylesheet" href="https://new.example/a.css">' ),
			'data for scripts'                 => array( '<script type="application/json" src="https://new.example/a.json"></script>' ),
			'what is in a template'            => array( '<template><script src="https://new.example/a.js"></script></template>' ),
		);
	}

	#[DataProvider( 'let_through' )]
	public function test_leaves_every_byte_of( string $html ): void {
		$this->turn_on();
		$page = str_replace( '%home%', home_url(), $html );

		self::assertSame( $page, PageBuffer::finish( $page ) );
	}

	public function test_another_path_of_a_known_host_is_unknown_and_an_own_necessary_service_is_not(): void {
		$this->turn_on(
			array(
				'ownServices' => array(
					array(
						'id'         => 'kept',
						'name'       => 'Kept',
						'category'   => 'functional',
						'provider'   => 'Kept SA',
						'country'    => 'FR',
						'purpose'    => '',
						'urls'       => array( 'kept.example/app' ),
						'inline'     => array(),
						'cookies'    => array(),
						'signals'    => array(),
						'privacyUrl' => null,
					),
				),
			)
		);

		self::assertStringContainsString( 'data-doorstep-service=""', PageBuffer::finish( '<iframe src="https://www.google.com/search"></iframe>' ) );
		self::assertSame( '<iframe src="https://kept.example/app/1"></iframe>', PageBuffer::finish( '<iframe src="https://kept.example/app/1"></iframe>' ) );
	}

	public function test_a_known_service_can_still_be_granted(): void {
		$this->turn_on( array( 'services' => array( 'youtube' ) ) );

		self::assertStringContainsString( 'data-doorstep-service="youtube"', PageBuffer::finish( '<iframe src="//youtube.com/embed/a"></iframe>' ) );
	}

	public function test_without_the_shield_unknown_hosts_are_left_alone(): void {
		self::assertSame( '<script src="https://new.example/a.js"></script>', PageBuffer::finish( '<script src="https://new.example/a.js"></script>' ) );
	}

	/**
	 * Turns the shield on.
	 *
	 * @param array<string, mixed> $settings More settings.
	 */
	private function turn_on( array $settings = array() ): void {
		self::assertNull(
			Settings::save(
				$settings + array(
					'shield'       => true,
					'allowedHosts' => array( 'allowed.example' ),
				) + Settings::all()
			)
		);
	}
}
