import { Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Failure } from '../shared/failure';
import { BackLink } from './back-link';
import { daysLeft } from './days-left';
import { LeadDetails } from './lead-details';
import { useLead } from './use-lead';

interface LeadPageProps {
	id: string;
	/** Unix milliseconds. */
	now: number;
	onClose: () => void;
	/** After a step of staff. */
	onChanged: () => void;
	onErased: () => void;
}

function Gone() {
	return (
		<div className="doorstep-card doorstep-empty">
			<h1>{ __( 'This lead cannot be read', 'doorstep' ) }</h1>
			<p>
				{ __(
					'It has expired and is erased, or the address is wrong.',
					'doorstep'
				) }
			</p>
		</div>
	);
}

/** One lead. */
export function LeadPage( {
	id,
	now,
	onClose,
	onChanged,
	onErased,
}: LeadPageProps ) {
	const { lead, error, retry, change } = useLead( id );
	const isGone =
		error?.status === 404 ||
		( lead !== null && daysLeft( lead.expiresAt, now ) < 0 );

	return (
		<>
			<BackLink onClose={ onClose } />
			{ isGone && <Gone /> }
			{ ! isGone && error !== null && (
				<Failure message={ error.message } onRetry={ retry } />
			) }
			{ lead === null && error === null && (
				<p className="doorstep-loading" role="status">
					<Spinner /> { __( 'Loading the lead…', 'doorstep' ) }
				</p>
			) }
			{ ! isGone && lead !== null && (
				<LeadDetails
					lead={ lead }
					now={ now }
					onChange={ ( changed ) => {
						change( changed );
						onChanged();
					} }
					onErased={ onErased }
				/>
			) }
		</>
	);
}
