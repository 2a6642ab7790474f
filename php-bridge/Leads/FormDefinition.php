<?php
/**
 * What one published form asks for.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Contract;
use Doorstep\Key;
use Doorstep\Texts;

/**
 * The site's own word on a form, signed and printed in the page: a lead is validated against it and
 * never against what the browser claims. It is the same for every visitor and does not age, so a
 * page cached a year ago still sends, also when the block was moved since.
 *
 * Text: `v2.<base64url of a JSON object>.<signature>`; `v1` is that of forms whose four fields were
 * always the same, and is read for ever.
 *
 * @phpstan-import-type Field from FormParts
 * @phpstan-import-type Consent from FormParts
 * @phpstan-import-type Part from FormParts
 */
final class FormDefinition {

	private const PURPOSE = 'form';
	private const VERSION = 'v2';
	private const UUID    = '/\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\z/';

	/**
	 * Makes a definition from values that are known to be sound.
	 *
	 * @param string     $form_id           UUID of the block.
	 * @param int        $post_id           Post that the form stands on; 0 for one that stands on none (a template).
	 * @param string     $kind              One of the contract's formKinds.
	 * @param string     $listing_reference At most 64 characters; empty where there is none.
	 * @param string     $listing_title     At most 190 characters; empty where there is none.
	 * @param string     $team              Id of a team of the settings; empty for the usual recipients.
	 * @param string     $language          One of Texts::languages().
	 * @param string     $page              Path of the page, from the site's address on; at most 190 bytes.
	 * @param list<Part> $parts             Fields and consent boxes.
	 */
	private function __construct(
		public readonly string $form_id,
		public readonly int $post_id,
		public readonly string $kind,
		public readonly string $listing_reference,
		public readonly string $listing_title,
		public readonly string $team,
		public readonly string $language,
		public readonly string $page,
		private readonly array $parts
	) {}

	/**
	 * Makes the definition of a block.
	 *
	 * @param array<mixed> $attributes The block's: formId, kind, listingReference, team, phone; and listingTitle.
	 * @param int          $post_id    Post that it stands on; 0 for none.
	 * @param string       $language   Any; English where there are no texts in it.
	 * @param string       $page       Path of the page, such as `/biens/maison-12/`.
	 * @param array<mixed> $blocks     The blocks inside, parsed. Without fields it has the usual four.
	 */
	public static function of_block( array $attributes, int $post_id, string $language, string $page, array $blocks = array() ): self {
		$phone = self::text_of( $attributes, 'phone' );
		$parts = FormParts::of_blocks( $blocks );

		return self::make( $attributes, $post_id, $language, $page, array() === array_column( $parts, 'name' ) ? array( ...self::usual( $phone ), ...$parts ) : $parts );
	}

	/**
	 * Reads what text() wrote, in this version of the plugin or an older one.
	 *
	 * @param string $text From a request.
	 * @return self|null Null when this site did not sign it.
	 */
	public static function read( string $text ): ?self {
		$parts = explode( '.', $text );
		if ( 3 !== count( $parts ) || ! in_array( $parts[0], array( 'v1', self::VERSION ), true ) || ! hash_equals( Key::sign( self::PURPOSE, array( $parts[0], $parts[1] ) ), $parts[2] ) ) {
			return null;
		}
		$data = json_decode( (string) base64_decode( strtr( $parts[1], '-_', '+/' ), true ), true ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- Signed data, not code.
		if ( ! is_array( $data ) || ! is_int( $data['postId'] ?? null ) ) {
			return null;
		}
		$said = is_array( $data['parts'] ?? null ) ? FormParts::read( $data['parts'] ) : self::usual( self::text_of( $data, 'phone' ) );

		return self::make( $data, $data['postId'], self::text_of( $data, 'language' ), self::text_of( $data, 'page' ), $said );
	}

	/**
	 * The definition as the page carries it; printable ASCII without quotes.
	 */
	public function text(): string {
		$json    = (string) wp_json_encode(
			array(
				'formId'           => $this->form_id,
				'postId'           => $this->post_id,
				'kind'             => $this->kind,
				'listingReference' => $this->listing_reference,
				'listingTitle'     => $this->listing_title,
				'team'             => $this->team,
				'language'         => $this->language,
				'page'             => $this->page,
				'parts'            => $this->parts,
			),
			JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES
		);
		$payload = rtrim( strtr( base64_encode( $json ), '+/', '-_' ), '=' ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- For an HTML attribute.

		return self::VERSION . '.' . $payload . '.' . Key::sign( self::PURPOSE, array( self::VERSION, $payload ) );
	}

	/**
	 * The fields that the form has, by name, in the order in which it shows them.
	 *
	 * @return array<string, Field>
	 */
	public function fields(): array {
		return FormParts::fields( $this->parts, $this->language );
	}

	/**
	 * The consent boxes that it has, by id.
	 *
	 * @return array<string, Consent>
	 */
	public function consents(): array {
		return FormParts::consents( $this->parts, $this->language );
	}

	/**
	 * What is wrong with a field, in a sentence.
	 *
	 * @param string $name  Field name.
	 * @param string $error Code from FieldRules.
	 */
	public function error( string $name, string $error ): string {
		$field = $this->fields()[ $name ] ?? null;
		$texts = Texts::area( 'form', $this->language );
		$kind  = 'required' === $error && in_array( $field['type'] ?? '', FormParts::CHOICES, true ) ? 'choice' : $error;
		$usual = ( FormParts::usual()[ $name ]['type'] ?? '' ) === ( $field['type'] ?? null );
		$text  = ( $usual ? $texts[ 'form.' . $name . '_' . $error ] ?? null : null ) ?? $texts[ 'form.any_' . $kind ];

		return str_replace( '{limit}', (string) ( $field['maxLength'] ?? 0 ), $text );
	}

	/**
	 * Whether visitors can see the page that the form stands on.
	 */
	public function is_published(): bool {
		return 0 === $this->post_id || 'publish' === get_post_status( $this->post_id );
	}

	/**
	 * Makes a definition of what a block or a definition says.
	 *
	 * @param array<mixed> $said     formId, kind, listingReference, listingTitle, team.
	 * @param int          $post_id  Post that it stands on; 0 for none.
	 * @param string       $language Any.
	 * @param string       $page     Path of the page.
	 * @param list<Part>   $parts    Fields and consent boxes.
	 */
	private static function make( array $said, int $post_id, string $language, string $page, array $parts ): self {
		$form_id = self::text_of( $said, 'formId' );
		$kind    = self::text_of( $said, 'kind' );
		$team    = self::text_of( $said, 'team' );
		$kinds   = Contract::read( 'contract' )['formKinds'];
		if ( 1 !== preg_match( self::UUID, $form_id ) ) {
			// A block without an id, as from a pattern, is known by where it stands.
			$form_id = Key::uuid( 'form-id', array( (string) $post_id ) );
		}

		return new self(
			$form_id,
			max( 0, $post_id ),
			in_array( $kind, (array) $kinds, true ) ? $kind : 'contact',
			mb_substr( FieldRules::clean( 'text', self::text_of( $said, 'listingReference' ) ), 0, 64, 'UTF-8' ),
			mb_substr( FieldRules::clean( 'text', self::text_of( $said, 'listingTitle' ) ), 0, 190, 'UTF-8' ),
			1 === preg_match( '/\A[a-z0-9-]{1,40}\z/', $team ) ? $team : '',
			Texts::known( $language ),
			'' !== $page && strlen( $page ) <= 190 ? $page : '/',
			$parts
		);
	}

	/**
	 * The fields of a form that names none.
	 *
	 * @param string $phone optional, required or hidden; anything else is optional.
	 * @return list<Part>
	 */
	private static function usual( string $phone ): array {
		$fields = FormParts::usual();
		$blocks = array();
		foreach ( $fields as $name => $field ) {
			if ( 'phone' === $name && 'hidden' === $phone ) {
				continue;
			}
			$blocks[] = array(
				'name'     => $name,
				'type'     => $field['type'],
				'required' => 'phone' === $name ? 'required' === $phone : $field['required'],
				'width'    => in_array( $name, array( 'name', 'email' ), true ) ? 'half' : 'full',
			);
		}

		return FormParts::read( $blocks );
	}

	/**
	 * A text among others.
	 *
	 * @param array<mixed> $said What a block or a definition says.
	 * @param string       $name Its name.
	 */
	private static function text_of( array $said, string $name ): string {
		$text = $said[ $name ] ?? '';

		return is_string( $text ) ? $text : '';
	}
}
