<?php
/**
 * Tells other plugins of a lead.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

/**
 * The action doorstep_lead_received. It carries ids alone: what a visitor typed is read from the table, by
 * whoever needs it, with LeadStore::find(), which knows what has expired.
 */
final class LeadReceived {

	/**
	 * Fires the action once the reply is out and what was due is sent: a listener that is slow, or fails,
	 * costs neither the visitor nor the mail anything.
	 *
	 * @param string $id      UUID of the lead.
	 * @param string $form_id UUID of its form.
	 */
	public static function announce_after_reply( string $id, string $form_id ): void {
		register_shutdown_function( array( self::class, 'announce' ), $id, $form_id );
	}

	/**
	 * Fires the action.
	 *
	 * @param string $id      UUID of the lead.
	 * @param string $form_id UUID of its form.
	 */
	public static function announce( string $id, string $form_id ): void {
		/**
		 * Fires after a visitor was told that a lead is stored; again when the same lead is sent again, and
		 * for doubtful leads too. A process that dies takes it along.
		 *
		 * @param string $id      UUID of the lead.
		 * @param string $form_id UUID of its form.
		 */
		do_action( 'doorstep_lead_received', $id, $form_id );
	}
}
