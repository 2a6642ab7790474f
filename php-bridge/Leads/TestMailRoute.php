<?php
/**
 * POST /mail-test.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Mail\Letter;
use Doorstep\Mail\LetterHtml;
use Doorstep\Mail\LetterText;
use Doorstep\Mailer;
use Doorstep\Profile;
use Doorstep\Settings;
use Doorstep\Texts;
use WP_REST_Response;

/**
 * Sends a mail to the usual recipients, as a lead's is sent, and says what came of it.
 */
final class TestMailRoute {

	/**
	 * Answers: contract/schema/mail-test-reply.json.
	 */
	public static function answer(): WP_REST_Response {
		$language = Texts::of_site();
		$letter   = new Letter( $language, Profile::name(), Texts::get( 'mail.test_title', $language ) );
		$letter->text( Texts::get( 'mail.test_text', $language ) );

		$recipients = LeadRecipients::usual();
		$is_sent    = Mailer::send( $recipients, $letter->subject(), LetterText::of( $letter ), '', 'doorstep-test-' . wp_generate_uuid4(), Settings::all()['mail']['html'] ? LetterHtml::of( $letter ) : '' );
		OutboxHealth::note( Deliveries::MAIL, $is_sent ? Deliveries::SENT : Deliveries::WAITING );

		return LeadReply::uncached(
			array(
				'sent'       => $is_sent,
				'recipients' => $recipients,
				'error'      => Mailer::error(),
			),
			200
		);
	}
}
