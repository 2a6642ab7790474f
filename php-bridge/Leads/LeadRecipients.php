<?php
/**
 * Who is mailed about a lead.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Settings;

/**
 * The form's team, or the usual recipients, or the site's administrator; a site may say otherwise for a
 * listing's agent. Never anybody whom a request names.
 */
final class LeadRecipients {

	private const MOST = 10;

	/**
	 * Addresses for the mail about a lead.
	 *
	 * @param Lead $lead The lead.
	 * @return list<string> At least one.
	 */
	public static function of( Lead $lead ): array {
		$team  = array_column( Settings::all()['teams'], 'recipients', 'id' )[ $lead->team ] ?? array();
		$ours  = array() !== $team ? $team : self::usual();
		$sites = $ours;
		if ( has_filter( 'doorstep_lead_recipients' ) ) {
			/**
			 * Filters who is mailed about a lead, such as the agent of its listing. What is not an e-mail
			 * address is left out, and ten are the most; where none is left, the recipients stay as they were.
			 *
			 * @param string[]             $recipients E-mail addresses, as the settings say.
			 * @param \Doorstep\Leads\Lead $lead       The lead. Its fields are what a stranger typed: do not take an address from there.
			 */
			$sites = apply_filters( 'doorstep_lead_recipients', $ours, $lead );
		}
		$sound = array_filter( is_array( $sites ) ? $sites : array(), static fn ( mixed $address ): bool => is_string( $address ) && false !== is_email( $address ) );

		return array() === $sound ? $ours : array_slice( array_values( array_unique( $sound ) ), 0, self::MOST );
	}

	/**
	 * Addresses for forms without a team, and for what is about no single lead.
	 *
	 * @return list<string> At least one.
	 */
	public static function usual(): array {
		$recipients    = Settings::all()['recipients'];
		$administrator = get_option( 'admin_email' );

		return array() === $recipients && is_string( $administrator ) ? array( $administrator ) : $recipients;
	}
}
