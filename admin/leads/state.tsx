import { __ } from '@wordpress/i18n';
import type { LeadList } from '@contract/lead-list';

type Summary = LeadList[ 'leads' ][ number ];

interface StateProps {
	verdict: Summary[ 'verdict' ];
	state: Summary[ 'state' ];
	mail: Summary[ 'mailState' ];
}

function mailText( mail: StateProps[ 'mail' ] ): string {
	switch ( mail ) {
		case 'sent':
			return __( 'Mailed', 'doorstep' );
		case 'failed':
			return __( 'Mail failed', 'doorstep' );
		case 'waiting':
		case 'sending':
			return __( 'Mail waiting', 'doorstep' );
		case 'gathered':
			return __( 'Mailed with others', 'doorstep' );
		case 'none':
		case 'skipped':
			return __( 'Not mailed', 'doorstep' );
	}
}

/** Whether a lead is doubtful or done with, and whether the agency was mailed about it. */
export function State( { verdict, state, mail }: StateProps ) {
	return (
		<span className="doorstep-state">
			{ verdict === 'quarantine' && (
				<span className="doorstep-badge is-doubtful">
					{ __( 'Doubtful', 'doorstep' ) }
				</span>
			) }
			{ state !== 'new' && (
				<span className="doorstep-badge is-granted">
					{ state === 'answered'
						? __( 'Answered', 'doorstep' )
						: __( 'Transferred', 'doorstep' ) }
				</span>
			) }
			{ mail === 'failed' ? (
				<span className="doorstep-badge is-failed">
					{ mailText( mail ) }
				</span>
			) : (
				<span className="doorstep-quiet">{ mailText( mail ) }</span>
			) }
		</span>
	);
}
