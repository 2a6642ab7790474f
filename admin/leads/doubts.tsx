import { __ } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

type Reason = LeadView[ 'reasons' ][ number ];

function reasonText( reason: Reason ): string {
	switch ( reason ) {
		case 'honeypot':
			return __(
				'A field that people do not see was filled in.',
				'doorstep'
			);
		case 'too_fast':
			return __(
				'The form was filled in faster than a person types.',
				'doorstep'
			);
		case 'captcha_failed':
			return __( 'reCAPTCHA took the sender for a machine.', 'doorstep' );
		case 'captcha_unavailable':
			return __(
				'reCAPTCHA did not answer, so nobody checked the sender.',
				'doorstep'
			);
	}
}

/** Why a lead is doubtful; nothing for one that is not. */
export function Doubts( { reasons }: { reasons: Reason[] } ) {
	if ( reasons.length === 0 ) {
		return null;
	}

	return (
		<div className="doorstep-doubts">
			<strong>
				{ __(
					'Doubtful: this may be spam, so nobody was mailed.',
					'doorstep'
				) }
			</strong>
			<ul>
				{ reasons.map( ( reason ) => (
					<li key={ reason }>{ reasonText( reason ) }</li>
				) ) }
			</ul>
		</div>
	);
}
