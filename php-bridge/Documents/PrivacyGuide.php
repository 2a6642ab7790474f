<?php
/**
 * The plugin's part of WordPress' privacy policy guide.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

/**
 * Points whoever writes a policy by hand to the block that writes it from the settings.
 */
final class PrivacyGuide {

	/**
	 * Suggests the text; on admin_init.
	 */
	public static function suggest(): void {
		wp_add_privacy_policy_content(
			'Doorstep',
			'<p class="privacy-policy-tutorial">' . esc_html__( 'Put the block “Privacy policy” in your policy instead of copying a text: it describes forms, leads, cookie choices, services and retention periods as this site enforces them, and follows every change of the settings. The blocks “Cookie policy” and “Legal notice” do the same for those pages.', 'doorstep' ) . '</p>'
		);
	}
}
