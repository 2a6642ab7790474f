import { __ } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

/** What the visitor agreed to, and what not, in the words that stood in the form. */
export function LeadConsents( { lead }: { lead: LeadView } ) {
	return lead.consents.length === 0 ? null : (
		<section
			className="doorstep-card doorstep-consents"
			aria-labelledby="doorstep-consents"
		>
			<h2 id="doorstep-consents">{ __( 'Consents', 'doorstep' ) }</h2>
			<ul>
				{ lead.consents.map( ( { id, wording, granted } ) => (
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
					</li>
				) ) }
			</ul>
		</section>
	);
}
