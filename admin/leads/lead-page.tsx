import { Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Failure } from '../shared/failure';
import { BackLink } from './back-link';
import { daysLeft } from './days-left';
import { LeadDetails } from './lead-details';
import { Neighbours } from './neighbours';
import { useLead } from './use-lead';
import type { Leads } from './use-leads';

interface LeadPageProps {
	id: string;
	/** The list that the lead was found in. */
	list: Leads;
	/** Unix milliseconds. */
	now: number;
	/** Opens another lead instead. */
	onOpen: ( id: string ) => void;
	onClose: () => void;
	/** After a step of staff. */
	onChanged: () => void;
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
	list,
	now,
	onOpen,
	onClose,
	onChanged,
}: LeadPageProps ) {
	const { lead, error, retry, change } = useLead( id );
	const isGone =
		error?.status === 404 ||
		( lead !== null && daysLeft( lead.expiresAt, now ) < 0 );

	return (
		<>
			<div className="doorstep-top">
				<BackLink onClose={ onClose } />
				<Neighbours id={ id } list={ list } onOpen={ onOpen } />
			</div>
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
					onOpen={ onOpen }
					onChange={ ( changed ) => {
						change( changed );
						onChanged();
					} }
					onGone={ () => {
						onChanged();
						onClose();
					} }
				/>
			) }
		</>
	);
}
