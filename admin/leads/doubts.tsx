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
			return __(
				'The captcha took the sender for a machine.',
				'doorstep'
			);
		case 'captcha_unavailable':
			return __(
				'The captcha did not answer, so nobody checked the sender.',
				'doorstep'
			);
		case 'no_proof':
			return __(
				'The sender’s browser did not do the short computation that the form asked for.',
				'doorstep'
			);
		case 'links':
			return __( 'The message has many links.', 'doorstep' );
		case 'mixed_script':
			return __(
				'A word mixes look-alike letters of different alphabets.',
				'doorstep'
			);
		case 'disallowed':
			return __(
				'It contains something from the list of disallowed comment keys in Settings → Discussion.',
				'doorstep'
			);
		case 'repeated':
			return __(
				'Somebody else sent the same message less than a day before.',
				'doorstep'
			);
		case 'other':
			return __(
				'A rule that was added to this site found it doubtful.',
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
