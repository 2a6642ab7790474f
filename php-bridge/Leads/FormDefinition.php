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
 * Text: `v1.<base64url of a JSON object>.<signature>`.
 *
 * @phpstan-type Field array{type: string, required: bool, maxLength: int, autocomplete: string}
 */
final class FormDefinition {

	private const PURPOSE = 'form';
	private const UUID    = '/\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\z/';

	/**
	 * Makes a definition from values that are known to be sound.
	 *
	 * @param string $form_id           UUID of the block.
	 * @param int    $post_id           Post that the form stands on; 0 for one that stands on none (a template).
	 * @param string $listing_reference At most 64 characters; empty where there is none.
	 * @param string $phone             optional, required or hidden.
	 * @param string $language          One of Texts::languages().
	 * @param string $page              Path of the page, from the site's address on; at most 190 bytes.
	 */
	private function __construct(
		public readonly string $form_id,
		public readonly int $post_id,
		public readonly string $listing_reference,
		public readonly string $phone,
		public readonly string $language,
		public readonly string $page
	) {}

	/**
	 * Makes the definition of a block.
	 *
	 * @param array<mixed> $attributes The block's: formId, listingReference, phone.
	 * @param int          $post_id    Post that it stands on; 0 for none.
	 * @param string       $language   Any; English where there are no texts in it.
	 * @param string       $page       Path of the page, such as `/biens/maison-12/`.
	 */
	public static function of_block( array $attributes, int $post_id, string $language, string $page ): self {
		$form_id   = $attributes['formId'] ?? '';
		$reference = $attributes['listingReference'] ?? '';
		$phone     = $attributes['phone'] ?? '';
		if ( ! is_string( $form_id ) || 1 !== preg_match( self::UUID, $form_id ) ) {
			// A block without an id, as from a pattern, is known by where it stands.
			$digits  = Key::sign( 'form-id', array( (string) $post_id ) );
			$form_id = (string) preg_replace( '/\A(.{8})(.{4}).(.{3}).(.{3})(.{12}).*\z/', '$1-$2-4$3-8$4-$5', $digits );
		}

		return new self(
			$form_id,
			max( 0, $post_id ),
			mb_substr( FieldRules::clean( 'text', is_string( $reference ) ? $reference : '' ), 0, 64, 'UTF-8' ),
			is_string( $phone ) && in_array( $phone, array( 'required', 'hidden' ), true ) ? $phone : 'optional',
			Texts::known( $language ),
			'' !== $page && strlen( $page ) <= 190 ? $page : '/'
		);
	}

	/**
	 * Reads what text() wrote, in this version of the plugin or an older one.
	 *
	 * @param string $text From a request.
	 * @return self|null Null when this site did not sign it.
	 */
	public static function read( string $text ): ?self {
		$parts = explode( '.', $text );
		if ( 3 !== count( $parts ) || 'v1' !== $parts[0] || ! hash_equals( Key::sign( self::PURPOSE, array( $parts[0], $parts[1] ) ), $parts[2] ) ) {
			return null;
		}
		$data = json_decode( (string) base64_decode( strtr( $parts[1], '-_', '+/' ), true ), true ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- Signed data, not code.
		if ( ! is_array( $data ) || ! is_int( $data['postId'] ?? null ) ) {
			return null;
		}
		$language = $data['language'] ?? '';
		$page     = $data['page'] ?? '';

		return self::of_block( $data, $data['postId'], is_string( $language ) ? $language : '', is_string( $page ) ? $page : '' );
	}

	/**
	 * The definition as the page carries it; printable ASCII without quotes.
	 */
	public function text(): string {
		$json    = (string) wp_json_encode(
			array(
				'formId'           => $this->form_id,
				'postId'           => $this->post_id,
				'listingReference' => $this->listing_reference,
				'phone'            => $this->phone,
				'language'         => $this->language,
				'page'             => $this->page,
			)
		);
		$payload = rtrim( strtr( base64_encode( $json ), '+/', '-_' ), '=' ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- For an HTML attribute.

		return 'v1.' . $payload . '.' . Key::sign( self::PURPOSE, array( 'v1', $payload ) );
	}

	/**
	 * The fields that the form has, by name, in the order in which it shows them.
	 *
	 * @return array<string, Field>
	 */
	public function fields(): array {
		/**
		 * As written in contract.json.
		 *
		 * @var array<string, Field> $fields
		 */
		$fields = Contract::read( 'contract' )['fields'];
		if ( 'hidden' === $this->phone ) {
			unset( $fields['phone'] );
		} elseif ( isset( $fields['phone'] ) ) {
			$fields['phone']['required'] = 'required' === $this->phone;
		}

		return $fields;
	}

	/**
	 * Whether visitors can see the page that the form stands on.
	 */
	public function is_published(): bool {
		return 0 === $this->post_id || 'publish' === get_post_status( $this->post_id );
	}
}
