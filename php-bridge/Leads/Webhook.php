<?php
/**
 * Leads for the agency's CRM.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Settings;

/**
 * Posts a lead to the address that the owner entered, as contract/schema/webhook-lead.json says. Off
 * while there is no address or no secret to sign with.
 *
 * Header `Doorstep-Signature: t=<Unix seconds>,v1=<hex>`: HMAC-SHA256, with the secret, of the time, a
 * dot and the body; the time is of this try, so that the receiver can refuse what somebody recorded.
 * Header `Doorstep-Delivery`: the same on every try, so that it can tell a second copy.
 */
final class Webhook {

	private const GONE = 410;

	/**
	 * Whether leads are sent.
	 */
	public static function is_on(): bool {
		$webhook = Settings::all()['webhook'];

		return '' !== $webhook['url'] && '' !== $webhook['secret'];
	}

	/**
	 * Sends a lead.
	 *
	 * @param Lead $lead The lead.
	 * @return string What became of it: one of Deliveries' states, WAITING where it is to be tried again.
	 */
	public static function send( Lead $lead ): string {
		if ( ! self::is_on() ) {
			return Deliveries::SKIPPED;
		}
		$webhook = Settings::all()['webhook'];
		$body    = (string) wp_json_encode( self::body( $lead ), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
		$status  = WebhookTarget::post(
			$webhook['url'],
			$body,
			array(
				'Content-Type'       => 'application/json',
				'Doorstep-Delivery'  => 'lead-' . $lead->id,
				'Doorstep-Signature' => self::signature( $webhook['secret'], Clock::now(), $body ),
			)
		);
		if ( self::GONE === $status ) {
			OutboxHealth::switch_webhook_off();

			return Deliveries::FAILED;
		}

		return null !== $status && $status >= 200 && $status < 300 ? Deliveries::SENT : Deliveries::WAITING;
	}

	/**
	 * The header that proves where a body comes from.
	 *
	 * @param string $secret The owner's.
	 * @param int    $at     Unix seconds.
	 * @param string $body   As it is sent.
	 */
	public static function signature( string $secret, int $at, string $body ): string {
		return 't=' . $at . ',v1=' . hash_hmac( 'sha256', $at . '.' . $body, $secret );
	}

	/**
	 * The lead as the CRM gets it.
	 *
	 * @param Lead $lead The lead.
	 * @return array<string, mixed>
	 */
	private static function body( Lead $lead ): array {
		$fields = array();
		foreach ( $lead->fields as $name => $value ) {
			$fields[] = array(
				'name'  => $name,
				'label' => $lead->label( $name ),
				'value' => $value,
			);
		}

		return array(
			'event'      => 'lead.received',
			'id'         => $lead->id,
			'receivedAt' => Clock::iso( $lead->received_at ),
			'expiresAt'  => Clock::iso( $lead->expires_at ),
			'kind'       => $lead->kind,
			'language'   => $lead->language,
			'email'      => $lead->email,
			'fields'     => $fields,
			'consents'   => array_map(
				static fn ( array $consent ): array => array_intersect_key( $consent, array_flip( array( 'purpose', 'channel', 'wording', 'version', 'granted' ) ) ),
				$lead->consents
			),
			'listing'    => array(
				'reference' => $lead->listing_reference,
				'title'     => $lead->listing_title,
			),
			'page'       => array(
				'title' => $lead->page_title(),
				'url'   => $lead->page_url(),
			),
		);
	}
}
