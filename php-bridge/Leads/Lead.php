<?php
/**
 * One stored form submission.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Texts;

/**
 * A lead as its row holds it (LeadRow). Times are Unix seconds.
 *
 * @phpstan-type Consent array{id: string, purpose: string, channel: string, wording: string, version: string, granted: bool, withdrawnAt?: int, answeredAt?: int}
 * @phpstan-type Changes array{fields?: array<string, string>, consents?: list<Consent>, email?: string, verdict?: string, expires_at?: int, erase_at?: int, objected_at?: int, last_contact_at?: int, state?: string, activity?: Activity, hold?: Hold|null, frozen_at?: int, marketing_objected_at?: int}
 */
final class Lead {

	/**
	 * Sources: this site's own forms, and Contact Form 7's messages in Flamingo.
	 */
	public const FORM     = 'form';
	public const FLAMINGO = 'flamingo';

	/**
	 * Fields that have a label of ours in every language.
	 */
	private const OWN_FIELDS = array( 'name', 'email', 'phone', 'message' );

	/**
	 * Makes a lead.
	 *
	 * @param string                $id                UUID that the sender made.
	 * @param string                $form_id           UUID of the form.
	 * @param string                $kind              One of the contract's formKinds.
	 * @param string                $team              Id of the team that answers; empty for the usual recipients.
	 * @param int                   $post_id           Post that the form stood on; 0 for none.
	 * @param string                $page              Path of that page when it was sent.
	 * @param string                $listing_reference Empty where the form has none.
	 * @param string                $listing_title     Empty where the form has none.
	 * @param string                $language          Language of the form.
	 * @param array<string, string> $fields            Clean texts by field name, in the form's order.
	 * @param array<string, string> $labels            What the form called each field, by field name.
	 * @param list<Consent>         $consents          Every consent box of the form, as it was answered.
	 * @param string                $email             The visitor's address as it was typed; empty where the form asks for none.
	 * @param string                $verdict           SpamVerdict::ACCEPT or QUARANTINE.
	 * @param list<string>          $reasons           Why it was quarantined.
	 * @param int                   $received_at       When it was stored.
	 * @param int                   $expires_at        From then on nobody can read it.
	 * @param int                   $erase_at          From then on its row may go.
	 * @param Deliveries            $deliveries        What is still to be sent about it.
	 * @param int                   $objected_at       When the visitor objected to sharing it; 0 for never.
	 * @param int                   $last_contact_at   When the visitor last made contact; the term counts from then.
	 * @param string                $state             NEW, ANSWERED or TRANSFERRED of LeadActions.
	 * @param Activity|null         $activity          What staff wrote down; null for nothing.
	 * @param string                $source            FORM, or what it was imported from.
	 * @param Hold|null             $hold              Why it is kept longer than its term; null for no reason.
	 * @param int                   $frozen_at         Since when it may be stored and nothing else (Article 18 GDPR); 0 for never.
	 * @param int                   $marketing_objected_at When the visitor objected to direct marketing (Article 21(2) GDPR); 0 for never.
	 * @param int                   $revision          How often it was changed since it was received; see LeadStore::change().
	 */
	public function __construct(
		public readonly string $id,
		public readonly string $form_id,
		public readonly string $kind,
		public readonly string $team,
		public readonly int $post_id,
		public readonly string $page,
		public readonly string $listing_reference,
		public readonly string $listing_title,
		public readonly string $language,
		public readonly array $fields,
		public readonly array $labels,
		public readonly array $consents,
		public readonly string $email,
		public readonly string $verdict,
		public readonly array $reasons,
		public readonly int $received_at,
		public readonly int $expires_at,
		public readonly int $erase_at,
		public readonly Deliveries $deliveries,
		public readonly int $objected_at = 0,
		public readonly int $last_contact_at = 0,
		public readonly string $state = LeadActions::NEW,
		public readonly ?Activity $activity = null,
		public readonly string $source = self::FORM,
		public readonly ?Hold $hold = null,
		public readonly int $frozen_at = 0,
		public readonly int $marketing_objected_at = 0,
		public readonly int $revision = 0
	) {}

	/**
	 * The same lead with something changed.
	 *
	 * @param array $over What is new, by property.
	 * @phpstan-param Changes $over
	 */
	public function with( array $over ): self {
		return new self(
			$this->id,
			$this->form_id,
			$this->kind,
			$this->team,
			$this->post_id,
			$this->page,
			$this->listing_reference,
			$this->listing_title,
			$this->language,
			$over['fields'] ?? $this->fields,
			$this->labels,
			$over['consents'] ?? $this->consents,
			$over['email'] ?? $this->email,
			$over['verdict'] ?? $this->verdict,
			$this->reasons,
			$this->received_at,
			$over['expires_at'] ?? $this->expires_at,
			$over['erase_at'] ?? $this->erase_at,
			$this->deliveries,
			$over['objected_at'] ?? $this->objected_at,
			$over['last_contact_at'] ?? $this->last_contact_at,
			$over['state'] ?? $this->state,
			$over['activity'] ?? $this->activity,
			$this->source,
			array_key_exists( 'hold', $over ) ? $over['hold'] : $this->hold,
			$over['frozen_at'] ?? $this->frozen_at,
			$over['marketing_objected_at'] ?? $this->marketing_objected_at,
			$this->revision
		);
	}

	/**
	 * What a field is called: as the form called it, or where that is not known, as ours does in the lead's language.
	 *
	 * @param string $name Of the field.
	 */
	public function label( string $name ): string {
		$own = in_array( $name, self::OWN_FIELDS, true ) ? Texts::get( 'form.' . $name, Texts::known( $this->language ) ) : $name;

		return $this->labels[ $name ] ?? $own;
	}

	/**
	 * When it was handed over to other software; 0 where it was not, or has been reopened since.
	 */
	public function transferred_at(): int {
		return LeadActions::TRANSFERRED === $this->state ? $this->activity?->last( LeadActions::TRANSFERRED ) ?? 0 : 0;
	}

	/**
	 * The visitor's address as it was typed, to write to: what stands before the @ may tell capitals apart.
	 *
	 * @return string Empty where the form asks for none.
	 */
	public function address(): string {
		foreach ( $this->fields as $value ) {
			if ( '' !== $value && strtolower( $value ) === strtolower( $this->email ) ) {
				return $value;
			}
		}

		return $this->email;
	}

	/**
	 * What the visitor agreed to and did not withdraw.
	 *
	 * @return list<string> Purposes of the contract, each once.
	 */
	public function purposes(): array {
		return array_values( array_unique( array_column( array_filter( $this->consents, static fn ( array $consent ): bool => $consent['granted'] ), 'purpose' ) ) );
	}

	/**
	 * Title of the page that the form stood on; empty when it is gone.
	 */
	public function page_title(): string {
		return html_entity_decode( 0 !== $this->post_id ? get_the_title( $this->post_id ) : '', ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}

	/**
	 * Where that page is now, or was.
	 */
	public function page_url(): string {
		$url = 0 !== $this->post_id ? get_permalink( $this->post_id ) : false;

		return is_string( $url ) ? $url : home_url( $this->page );
	}
}
