import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

/** A link for a typed phone number: digits, with the plus that a country code begins with. */
function phoneUrl( typed: string ): string {
	return `tel:${ typed.trim().startsWith( '+' ) ? '+' : '' }${ typed.replace( /\D/g, '' ) }`;
}

/** The visitor's own words, with the ways to answer. */
export function LeadMessage( { lead }: { lead: LeadView } ) {
	const { phone = '', message = '' } = lead.fields;
	const { email } = lead;

	return (
		<section
			className="doorstep-card doorstep-message"
			aria-label={ __( 'Message', 'doorstep' ) }
		>
			{ message !== '' && <p dir="auto">{ message }</p> }
			<footer>
				{ email !== '' && (
					<Button
						__next40pxDefaultSize
						variant="primary"
						href={ `mailto:${ encodeURIComponent( email ) }` }
					>
						{ __( 'Reply by e-mail', 'doorstep' ) }
					</Button>
				) }
				{ phone !== '' && (
					<Button
						__next40pxDefaultSize
						variant="secondary"
						href={ phoneUrl( phone ) }
					>
						{ __( 'Call', 'doorstep' ) }
					</Button>
				) }
			</footer>
		</section>
	);
}
