<?php
/**
 * Tests of Doorstep\Documents\Country.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Documents;

use Doorstep\Documents\Country;
use Doorstep\Test\TestCase;

/**
 * What a visitor reads of a provider's country.
 */
final class CountryTest extends TestCase {

	public function test_names_the_country_in_the_readers_language(): void {
		self::assertSame( 'Allemagne', Country::readable( 'DE', 'fr' ) );
		self::assertSame( 'Germany', Country::readable( 'DE', 'en' ) );
	}

	/**
	 * The owner may have described a service of any country.
	 */
	public function test_gives_the_code_of_a_country_without_a_name_and_says_when_it_is_unknown(): void {
		self::assertSame( 'SG', Country::readable( 'SG', 'fr' ) );
		self::assertSame( 'pays non indiqué', Country::readable( '', 'fr' ) );
	}
}
