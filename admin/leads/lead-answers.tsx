import { __ } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

import { Fact } from '../shared/fact';

/** Fields that stand elsewhere on the page. */
const elsewhere = [ 'name', 'message' ];

/** What the visitor answered besides the message, under the form's own labels. */
export function LeadAnswers( { lead }: { lead: LeadView } ) {
	const labels: Record< string, string > = {
		email: __( 'E-mail', 'doorstep' ),
		phone: __( 'Phone', 'doorstep' ),
		...lead.labels,
	};
	const answers = Object.entries( lead.fields ).filter(
		( [ name, value ] ) => value !== '' && ! elsewhere.includes( name )
	);

	return (
		<>
			{ answers.map( ( [ name, value ] ) => (
				<Fact key={ name } name={ labels[ name ] ?? name }>
					<bdi
						className="doorstep-answer"
						dir={
							name === 'phone' || value === lead.email
								? 'ltr'
								: 'auto'
						}
					>
						{ value }
					</bdi>
				</Fact>
			) ) }
		</>
	);
}
