import { __, sprintf } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

import { formatDate } from './format-date';
import { holdTexts } from './hold-texts';

interface LeadNoticesProps {
	lead: LeadView;
	/** What was written is kept from this user. */
	isHidden: boolean;
}

/** What somebody must know before they do something with the lead. */
export function LeadNotices( { lead, isHidden }: LeadNoticesProps ) {
	const { frozenAt, hold, marketingObjectedAt, objectedAt } = lead;
	const reason = holdTexts().find( ( { kind } ) => kind === hold?.kind );

	return (
		<>
			{ frozenAt !== null && (
				<div className="doorstep-note-box is-frozen">
					<strong>
						{ sprintf(
							/* translators: %s: a date. */
							__( 'Frozen since %s', 'doorstep' ),
							formatDate( frozenAt )
						) }
					</strong>
					<p>
						{ isHidden
							? __(
									'Its processing is restricted, so that only administrators can read it. It is stored and nothing else is done with it.',
									'doorstep'
								)
							: __(
									'Its processing is restricted (Article 18 GDPR): it is stored and nothing else is done with it until it is unfrozen.',
									'doorstep'
								) }
					</p>
				</div>
			) }
			{ hold !== null && (
				<div className="doorstep-note-box">
					<strong>
						{ sprintf(
							/* translators: 1: a date, 2: why, as "A contract". */
							__( 'Held until %1$s: %2$s', 'doorstep' ),
							formatDate( hold.until ),
							reason?.title ?? hold.kind
						) }
					</strong>
					{ hold.reason !== '' && (
						<p className="doorstep-note" dir="auto">
							{ hold.reason }
						</p>
					) }
				</div>
			) }
			{ ( marketingObjectedAt !== null || objectedAt !== null ) && (
				<ul className="doorstep-note-box">
					{ marketingObjectedAt !== null && (
						<li>
							<strong>
								{ sprintf(
									/* translators: %s: a date. */
									__(
										'Objected to marketing on %s: send nothing but the answer to their own request.',
										'doorstep'
									),
									formatDate( marketingObjectedAt )
								) }
							</strong>
						</li>
					) }
					{ objectedAt !== null && (
						<li>
							<strong>
								{ sprintf(
									/* translators: %s: a date. */
									__(
										'Objected to sharing on %s: give the details to nobody outside the agency.',
										'doorstep'
									),
									formatDate( objectedAt )
								) }
							</strong>
						</li>
					) }
				</ul>
			) }
		</>
	);
}
