import { __ } from '@wordpress/i18n';

/** Leads back to the list; what was typed stays in the draft. */
export function BackLink() {
	return (
		<p className="doorstep-back">
			<a href="#services">{ __( '← All services', 'doorstep' ) }</a>
		</p>
	);
}
