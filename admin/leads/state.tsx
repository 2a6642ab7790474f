import { __ } from '@wordpress/i18n';

import type { LeadSummary } from './lead-texts';

function mailText( mail: LeadSummary[ 'mailState' ] ): string {
	switch ( mail ) {
		case 'failed':
			return __( 'Mail failed', 'doorstep' );
		case 'waiting':
		case 'sending':
			return __( 'Mail waiting', 'doorstep' );
		default:
			return __( 'Not mailed', 'doorstep' );
	}
}

/** What marks a lead, the most unusual first: a class and a word each. */
function badges( lead: LeadSummary ): [ string, string ][] {
	const all: [ string, string, boolean ][] = [
		[
			'is-doubtful',
			__( 'Doubtful', 'doorstep' ),
			lead.verdict === 'quarantine',
		],
		[ 'is-frozen', __( 'Frozen', 'doorstep' ), lead.isFrozen ],
		[ 'is-held', __( 'Held', 'doorstep' ), lead.hold !== null ],
		[
			'is-granted',
			__( 'Answered', 'doorstep' ),
			lead.state === 'answered',
		],
		[
			'is-granted',
			__( 'Transferred', 'doorstep' ),
			lead.state === 'transferred',
		],
		[
			'is-failed',
			mailText( lead.mailState ),
			lead.mailState === 'failed',
		],
	];

	return all
		.filter( ( [ , , isSo ] ) => isSo )
		.map( ( [ look, text ] ) => [ look, text ] );
}

/** What marks a lead or is to be done with it, and whether the agency was not mailed about it. */
export function State( { lead }: { lead: LeadSummary } ) {
	const isMailed = [ 'sent', 'gathered' ].includes( lead.mailState );

	return (
		<span className="doorstep-state">
			{ badges( lead ).map( ( [ look, text ] ) => (
				<span key={ text } className={ `doorstep-badge ${ look }` }>
					{ text }
				</span>
			) ) }
			{ lead.state === 'new' && lead.verdict === 'accept' && (
				<span>{ __( 'To answer', 'doorstep' ) }</span>
			) }
			{ ! isMailed && lead.mailState !== 'failed' && (
				<small>{ mailText( lead.mailState ) }</small>
			) }
		</span>
	);
}
