<?php
/**
 * Tests of what a text alone says.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Pasted spam is kept as doubtful, and what people write is not taken for it.
 */
final class ContentRulesTest extends LeadsTestCase {

	private const LONG = "Bonjour, nous proposons des liens de qualité pour votre agence, à un prix que personne d’autre n’offre en ce moment.\nRépondez vite !";

	/**
	 * Stores a message.
	 *
	 * @param string                $message What was written.
	 * @param array<string, string> $fields  Other fields.
	 * @return string Why it is doubtful; empty where it is not.
	 */
	private function reasons( string $message, array $fields = array() ): string {
		$id = $this->received( array( 'message' => $message ) + $fields );

		return (string) array_column( $this->all_rows(), 'reasons', 'id' )[ $id ];
	}

	/**
	 * Texts, and what is thought of them.
	 *
	 * @return iterable<string, array{string, string}>
	 */
	public static function texts(): iterable {
		yield 'two links' => array( "Voici les annonces : https://annonces.example/1\net www.annonces.example/2", '' );
		yield 'three links' => array( 'https://a.example http://b.example www.c.example', 'links' );
		yield 'a link that carries others in its query is one' => array( 'https://a.example/?u=https://b.example/&v=http://c.example/ https://d.example/http://e.example', '' );
		yield 'links as forums write them' => array( '[url=http://a.example]one[/url] [url=http://b.example]two[/url] [URL=HTTP://C.EXAMPLE]three[/URL]', 'links' );
		yield 'links as pages write them' => array( '<a href="https://a.example">1</a><a href="https://b.example">2</a><a href=\'https://c.example\'>3</a>', 'links' );
		yield 'names of sites are no links' => array( 'Vu sur annonces.example, logis.example et toits.example ; mail a@b.example', '' );
		yield 'Latin and Cyrillic letters in one word' => array( "Best c\u{0430}sino of all", 'mixed_script' );
		yield 'a Cyrillic letter at the end' => array( "Best casin\u{043E} of all", 'mixed_script' );
		yield 'Latin and Greek letters in one word' => array( "Buy V\u{03B9}agra", 'mixed_script' );
		yield 'Latin letters in a Cyrillic word' => array( "Лучшее ка\u{0073}ино", 'mixed_script' );
		yield 'a message in Russian' => array( 'Добрый день! Меня интересует квартира возле Place Bellecour, 3 комнаты, до 450 000 €.', '' );
		yield 'a Russian loanword with its ending' => array( 'Напишите мне в WhatsAppе или позвоните, пожалуйста, после 18 часов.', '' );
		yield 'a message in Greek' => array( 'Καλημέρα, ενδιαφέρομαι για το διαμέρισμα στη rue Gambetta.', '' );
		yield 'units and signs' => array( 'Une prise de terre de 12 kΩ, des fissures de 300 μm et ΔT = 4 °C.', '' );
		yield 'accents, ligatures, dashes and emoji' => array( 'Cœur de ville — « très » ensoleillé 🏡 ; Łódź, Ñuñoa, İstanbul, groß, ångström.', '' );
		yield 'Arabic and Chinese beside Latin' => array( 'مرحبا Marseille 你好 Lyon', '' );
	}

	/**
	 * Each text.
	 *
	 * @param string $message What was written.
	 * @param string $reason  Why it is doubtful; empty where it is not.
	 */
	#[DataProvider( 'texts' )]
	public function test_a_text_is_judged_by_its_marks( string $message, string $reason ): void {
		self::assertSame( $reason, $this->reasons( $message ) );
	}

	public function test_every_field_counts_and_the_owner_says_how_many_links_are_too_many(): void {
		self::assertSame( 'links', $this->reasons( 'https://a.example', array( 'name' => 'http://b.example http://c.example' ) ) );
		self::assertSame( 'mixed_script', $this->reasons( 'Bonjour', array( 'name' => "P\u{0430}ul" ) ) );
		$this->set_settings( array( 'spam' => array( 'links' => 0 ) ) );
		self::assertSame( 'links', $this->reasons( 'https://a.example' ) );
		self::assertSame( '', $this->reasons( 'Pas de lien' ) );
		$this->set_settings( array( 'spam' => array( 'links' => 3 ) ) );
		self::assertSame( '', $this->reasons( 'https://a.example https://b.example https://c.example' ) );
	}

	public function test_what_the_site_disallows_in_comments_is_doubtful_here_and_never_refused(): void {
		update_option( 'disallowed_keys', "backlinks\nspam@bad.example\nJohn Doe" );

		self::assertSame( 'disallowed', $this->reasons( 'We sell BackLinks.' ) );
		self::assertSame( 'disallowed', $this->reasons( 'back<b></b>links' ) );
		self::assertSame( 'disallowed', $this->reasons( 'Bonjour', array( 'email' => 'Spam@bad.example' ) ) );
		self::assertSame( 'disallowed', $this->reasons( 'Bonjour', array( 'name' => 'Sir John Doe' ) ) );
		self::assertSame( '', $this->reasons( 'Bonjour' ) );
	}

	public function test_the_same_long_message_from_somebody_else_within_a_day_is_doubtful(): void {
		self::assertSame( '', $this->reasons( self::LONG ) );
		self::assertSame( 'repeated', $this->reasons( self::LONG, array( 'email' => 'b@example.com' ) ) );
		$disguised = strtoupper( strtr( self::LONG, array( ' ' => "  \n", ',' => ' 12;', 'é' => 'É', 'à' => 'À' ) ) ) . ' #4711'; // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( 'repeated', $this->reasons( $disguised, array( 'name' => 'Autre nom', 'email' => 'c@example.com' ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( '', $this->reasons( self::LONG . ' Et autre chose.', array( 'email' => 'd@example.com' ) ) );
	}

	public function test_who_writes_the_same_again_or_to_several_listings_is_no_suspect(): void {
		foreach ( array( 'AP-1', 'AP-2', 'AP-3' ) as $listing ) {
			$this->received( array( 'message' => self::LONG ), array( 'form' => $this->form( array( 'listingReference' => $listing ) )->text() ) );
			$this->received( array( 'message' => self::LONG, 'email' => 'ELODIE@example.com' ), array( 'form' => $this->form( array( 'listingReference' => $listing ) )->text() ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		}
		self::assertSame( array( '' ), array_unique( array_column( $this->all_rows(), 'reasons' ) ) );
	}

	public function test_two_people_may_write_the_same_short_message(): void {
		foreach ( array( 'a', 'b', 'c' ) as $person ) {
			self::assertSame( '', $this->reasons( 'Bonjour, je souhaite visiter ce bien. Merci de me rappeler. Cordialement', array( 'email' => $person . '@example.com' ) ) );
		}
	}

	public function test_after_a_day_nobody_remembers_the_message(): void {
		$this->reasons( self::LONG );
		$this->set_clock( self::NOW + DAY_IN_SECONDS - 1 );
		self::assertSame( 'repeated', $this->reasons( self::LONG, array( 'email' => 'b@example.com' ) ) );
		$this->set_clock( self::NOW + 2 * DAY_IN_SECONDS );
		self::assertSame( '', $this->reasons( self::LONG, array( 'email' => 'c@example.com' ) ) );
	}

	public function test_a_site_may_take_reasons_away_and_add_its_own(): void {
		$told = array();
		add_filter(
			'doorstep_spam_reasons',
			static function ( array $reasons, array $values ) use ( &$told ): array {
				$told[] = array( $reasons, $values['name'] );
				return str_contains( $values['message'], 'allowed' ) ? array() : array( ...$reasons, 'my_blocklist', 'my_other_list' );
			},
			10,
			2
		);

		self::assertSame( '', $this->reasons( 'allowed https://a.example https://b.example https://c.example' ) );
		self::assertSame( 'other', $this->reasons( 'Bonjour' ) );
		self::assertSame( array( array( array( 'links' ), 'Élodie Martin' ), array( array(), 'Élodie Martin' ) ), $told );
	}

	public function test_a_filter_that_answers_nonsense_changes_nothing(): void {
		add_filter( 'doorstep_spam_reasons', '__return_false' );

		self::assertSame( 'links', $this->reasons( 'https://a.example https://b.example https://c.example' ) );
		self::assertSame( '', $this->reasons( 'Bonjour' ) );
	}
}
