import { __, sprintf } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

import { formatDate } from './format-date';

/** What the visitor agreed to, and what not, in the words that stood in the form. */
export function LeadConsents( { lead }: { lead: LeadView } ) {
	return lead.consents.length === 0 ? null : (
		<section
			className="doorstep-card doorstep-consents"
			aria-labelledby="doorstep-consents"
		>
			<h2 id="doorstep-consents">{ __( 'Consents', 'doorstep' ) }</h2>
			<ul>
				{ lead.consents.map(
					( { id, wording, granted, answeredAt, withdrawnAt } ) => (
						<li key={ id }>
							<span
								className={ `doorstep-badge ${
									granted ? 'is-granted' : ''
								}` }
							>
								{ granted
									? __( 'Yes', 'doorstep' )
									: __( 'No', 'doorstep' ) }
							</span>{ ' ' }
							<bdi lang={ lead.language }>{ wording }</bdi>
							{ answeredAt !== lead.receivedAt && (
								<small>
									{ sprintf(
										/* translators: %s: a date. */
										__( 'Asked on %s', 'doorstep' ),
										formatDate( answeredAt )
									) }
								</small>
							) }
							{ withdrawnAt !== null && (
								<small>
									{ sprintf(
										/* translators: %s: a date. */
										__( 'Withdrawn on %s', 'doorstep' ),
										formatDate( withdrawnAt )
									) }
								</small>
							) }
						</li>
					)
				) }
			</ul>
		</section>
	);
}
