import { Spinner } from '@wordpress/components';
import { __, _x } from '@wordpress/i18n';
import type { LeadFigures, LeadMonth } from '@contract/lead-figures';

import type { Column } from '../shared/column-chart';
import { Failure } from '../shared/failure';
import { periodText, shortPeriodText } from '../shared/period-text';
import { route } from '../shared/route';
import { useHeading } from '../shared/use-heading';
import { useReply } from '../shared/use-reply';
import { BackLink } from './back-link';
import { wholeView } from './lead-query';
import { kindText } from './lead-texts';
import { MonthFigures } from './month-figures';
import { Ranking } from './ranking';
import { listUrl } from './use-place';

function columns(
	months: LeadMonth[],
	values: ( month: LeadMonth ) => number[]
): Column[] {
	return months.map( ( month ) => ( {
		id: month.month,
		name: periodText( `${ month.month }-01`, 'month' ),
		label: shortPeriodText( `${ month.month }-01`, 'month' ),
		values: values( month ),
	} ) );
}

function Shown( { figures }: { figures: LeadFigures } ) {
	const now = figures.months.findIndex(
		( { month } ) => month === figures.thisMonth
	);

	return (
		<div className="doorstep-all-figures">
			<MonthFigures
				title={ __( 'Leads received', 'doorstep' ) }
				help={ __(
					'By month, for two years. What has expired or was erased is no longer counted, nor what is doubtful.',
					'doorstep'
				) }
				label={ __(
					'Leads received by month. Use the arrow keys.',
					'doorstep'
				) }
				series={ [
					{
						id: 'answered',
						text: _x( 'Answered', 'number of leads', 'doorstep' ),
					},
					{ id: 'open', text: __( 'To answer', 'doorstep' ) },
				] }
				months={ columns(
					figures.months.slice( 0, now + 1 ),
					( { received, answered } ) => [
						answered,
						received - answered,
					]
				) }
				start={ now }
			/>
			<MonthFigures
				title={ __( 'Leads expiring', 'doorstep' ) }
				help={ __(
					'By month, for the next two years. From then on nobody can read them.',
					'doorstep'
				) }
				label={ __(
					'Leads expiring by month. Use the arrow keys.',
					'doorstep'
				) }
				series={ [
					{ id: 'expiring', text: __( 'Expiring', 'doorstep' ) },
				] }
				months={ columns(
					figures.months.slice( now ),
					( { expiring } ) => [ expiring ]
				) }
				start={ 0 }
			/>
			<Ranking
				title={ __( 'By listing', 'doorstep' ) }
				head={ __( 'Listing', 'doorstep' ) }
				ranks={ figures.listings.map( ( listing ) => ( {
					...listing,
					id: listing.reference,
					name: (
						<a
							href={ listUrl( {
								...wholeView( 'all' ),
								listing: listing.reference,
							} ) }
						>
							<bdi>{ listing.reference }</bdi>
						</a>
					),
				} ) ) }
			/>
			<Ranking
				title={ __( 'By form', 'doorstep' ) }
				head={ __( 'Form', 'doorstep' ) }
				ranks={ figures.forms.map( ( form ) => ( {
					...form,
					id: form.kind,
					name: kindText( form.kind ),
				} ) ) }
			/>
		</div>
	);
}

/** How many leads came, were answered and expire: by month, by listing and by form. */
export function Figures( { onClose }: { onClose: () => void } ) {
	const heading = useHeading();
	const { body, error, isBusy, retry } = useReply< LeadFigures >(
		`${ route( 'leads' ) }/figures`
	);

	return (
		<>
			<BackLink onClose={ onClose } />
			<h1 ref={ heading } tabIndex={ -1 } className="doorstep-name">
				{ __( 'Figures', 'doorstep' ) }
			</h1>
			{ error !== null && (
				<Failure message={ error.message } onRetry={ retry } />
			) }
			{ body === null && isBusy && (
				<p className="doorstep-loading" role="status">
					<Spinner /> { __( 'Loading figures…', 'doorstep' ) }
				</p>
			) }
			{ body !== null && <Shown figures={ body } /> }
		</>
	);
}
