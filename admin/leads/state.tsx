import { __ } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

interface StateProps {
	verdict: LeadView[ 'verdict' ];
	mail: LeadView[ 'mail' ][ 'state' ];
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
		case 'none':
			return __( 'Not mailed', 'doorstep' );
	}
}

/** Whether a lead is doubtful, and whether the agency was mailed about it. */
export function State( { verdict, mail }: StateProps ) {
	return (
		<span className="doorstep-state">
			{ verdict === 'quarantine' && (
				<span className="doorstep-badge is-doubtful">
					{ __( 'Doubtful', 'doorstep' ) }
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
