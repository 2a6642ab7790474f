import { __ } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

import { formatDate, formatTime } from './format-date';
import { stepText } from './step-text';

/** What staff did and wrote, newest first. */
export function LeadActivity( { lead }: { lead: LeadView } ) {
	return lead.activity.length === 0 ? null : (
		<ol className="doorstep-activity">
			{ [ ...lead.activity ].reverse().map( ( step, number ) => (
				<li key={ lead.activity.length - number }>
					<p>
						<strong>{ stepText( step.kind ) }</strong>{ ' ' }
						<span className="doorstep-quiet">
							<bdi>
								{ step.user ||
									__( 'A former user', 'doorstep' ) }
							</bdi>
							{ ', ' }
							<time dateTime={ step.at }>
								{ formatDate( step.at ) },{ ' ' }
								{ formatTime( step.at ) }
							</time>
						</span>
					</p>
					{ step.text !== '' && (
						<p className="doorstep-note" dir="auto">
							{ step.text }
						</p>
					) }
				</li>
			) ) }
		</ol>
	);
}
