<?php
/**
 * What a mail says.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Mail;

/**
 * A title and what stands below it, in order, none of it escaped: written once, and put into both forms
 * of the mail by LetterText and LetterHtml, so that neither says what the other does not.
 *
 * @phpstan-type Part array{kind: 'text'|'heading'|'fact'|'link'|'entry'|'note', label: string, text: string, url: string}
 */
final class Letter {

	/**
	 * What stands below the title.
	 *
	 * @var list<Part>
	 */
	private array $parts = array();

	/**
	 * Begins a letter.
	 *
	 * @param string $language One of Texts::languages().
	 * @param string $site     Who writes.
	 * @param string $title    What it is about, in one line.
	 */
	public function __construct(
		public readonly string $language,
		public readonly string $site,
		public readonly string $title
	) {}

	/**
	 * The subject. What a visitor typed must not be in the title: mail servers log subjects.
	 */
	public function subject(): string {
		return '[' . $this->site . '] ' . $this->title;
	}

	/**
	 * Adds a paragraph.
	 *
	 * @param string $text Its text.
	 */
	public function text( string $text ): void {
		$this->add( 'text', '', $text );
	}

	/**
	 * Adds a heading.
	 *
	 * @param string $text Its text.
	 */
	public function heading( string $text ): void {
		$this->add( 'heading', '', $text );
	}

	/**
	 * Adds a text with its label; nothing where it is empty.
	 *
	 * @param string $label What it is.
	 * @param string $text  One line or several.
	 */
	public function fact( string $label, string $text ): void {
		if ( '' !== $text ) {
			$this->add( 'fact', $label, $text );
		}
	}

	/**
	 * Adds a link, for what is to be done. Links and entries are all that can be clicked, so never to where a visitor says.
	 *
	 * @param string $label Where it leads.
	 * @param string $url   Of this site.
	 */
	public function link( string $label, string $url ): void {
		$this->add( 'link', $label, '', $url );
	}

	/**
	 * Adds an entry of a list, with a link.
	 *
	 * @param string $label What it is, and leads to.
	 * @param string $text  What is to be known of it; may be empty.
	 * @param string $url   Of this site.
	 */
	public function entry( string $label, string $text, string $url ): void {
		$this->add( 'entry', $label, $text, $url );
	}

	/**
	 * Adds what need not be read at once.
	 *
	 * @param string $text Its text.
	 */
	public function note( string $text ): void {
		$this->add( 'note', '', $text );
	}

	/**
	 * What stands below the title, in order.
	 *
	 * @return list<Part>
	 */
	public function parts(): array {
		return $this->parts;
	}

	/**
	 * Adds a part.
	 *
	 * @param string $kind  What it is.
	 * @param string $label Before its text.
	 * @param string $text  Its text.
	 * @param string $url   Where it leads; empty for nowhere.
	 * @phpstan-param 'text'|'heading'|'fact'|'link'|'entry'|'note' $kind
	 */
	private function add( string $kind, string $label, string $text, string $url = '' ): void {
		$this->parts[] = array(
			'kind'  => $kind,
			'label' => $label,
			'text'  => $text,
			'url'   => $url,
		);
	}
}
