<?php
/**
 * The lead that an imported message becomes.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Import;

use Doorstep\Key;
use Doorstep\Leads\Deliveries;
use Doorstep\Leads\Lead;
use Doorstep\Leads\Listing;
use Doorstep\Leads\SpamVerdict;
use Doorstep\Texts;

/**
 * Nothing of it is random: one message is the same lead, however often it is taken over.
 */
final class ImportedLead {

	/**
	 * What an imported form was for, as far as anybody knows.
	 */
	public const KIND = 'contact';

	/**
	 * Makes the lead. Nothing waits to be sent about it.
	 *
	 * @param int             $post_id     The message's post id.
	 * @param FlamingoMessage $message     What it says.
	 * @param int             $received_at Unix seconds of its receipt.
	 * @param array           $end         When it expires and goes, in Unix seconds.
	 * @phpstan-param array{expires_at: int, erase_at: int} $end
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	public static function of( int $post_id, FlamingoMessage $message, int $received_at, array $end ): Lead {
		$language = Texts::of_site();
		$names    = array( 'name', 'email', 'phone', 'message' );
		$read     = FlamingoFields::of( $message, array_combine( $names, array_map( static fn ( string $name ): string => Texts::get( 'form.' . $name, $language ), $names ) ) );
		$listing  = Listing::of( '', $message->post_id );
		// Of a post that is gone by now, the message alone knows what it was about.
		$title = 0 !== $message->post_id && false === get_post_type( $message->post_id ) ? $message->post_title : $listing['listingTitle'];

		return new Lead(
			id: Key::uuid( 'import', array( 'flamingo', (string) $post_id ) ),
			form_id: Key::uuid( 'import', array( 'flamingo-channel', (string) FlamingoPosts::channel( $post_id ) ) ),
			kind: self::KIND,
			team: '',
			post_id: $message->post_id,
			page: $message->page,
			listing_reference: mb_substr( $listing['listingReference'], 0, 64, 'UTF-8' ),
			listing_title: mb_substr( $title, 0, 190, 'UTF-8' ),
			language: $language,
			fields: $read['fields'],
			labels: $read['labels'],
			consents: array(),
			email: $read['fields']['email'] ?? '',
			verdict: SpamVerdict::ACCEPT,
			reasons: array(),
			received_at: $received_at,
			expires_at: $end['expires_at'],
			erase_at: $end['erase_at'],
			deliveries: Deliveries::waiting( array(), $received_at ),
			source: Lead::FLAMINGO
		);
	}

	/**
	 * What stands where other leads have the nonce of their form token.
	 *
	 * @param int $post_id The message's post id.
	 */
	public static function nonce( int $post_id ): string {
		return substr( Key::sign( 'import-nonce', array( 'flamingo', (string) $post_id ) ), 0, 32 );
	}
}
