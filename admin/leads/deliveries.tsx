import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

import { Fact } from '../shared/fact';
import { requestError } from '../shared/request-error';
import { DeliveryState, type Delivery } from './delivery-state';
import { sendAgain } from './fetch-leads';

function channelName( channel: Delivery[ 'channel' ] ): string {
	switch ( channel ) {
		case 'mail':
			return __( 'Mail to the agency', 'doorstep' );
		case 'digest':
			return __( 'Mail about all leads of the hour', 'doorstep' );
		case 'reply':
			return __( 'Confirmation to the visitor', 'doorstep' );
		case 'hook':
			return __( 'Webhook', 'doorstep' );
		case 'door':
			return __( 'Link to the visitor’s own page', 'doorstep' );
		case 'change':
			return __( 'Word of changes of the documents', 'doorstep' );
	}
}

/** What was sent about a lead, with a button where it was given up. */
export function Deliveries( { lead }: { lead: LeadView } ) {
	const [ deliveries, setDeliveries ] = useState( lead.deliveries );
	const [ busy, setBusy ] = useState< Delivery[ 'channel' ] | null >( null );
	const [ problem, setProblem ] = useState( '' );

	const retry = ( channel: Delivery[ 'channel' ] ) => {
		setBusy( channel );
		setProblem( '' );
		sendAgain( lead.id, channel )
			.then( ( reply ) => setDeliveries( reply.deliveries ) )
			.catch( ( thrown: unknown ) =>
				setProblem( requestError( thrown ).message )
			)
			.finally( () => setBusy( null ) );
	};

	return (
		<>
			{ deliveries.map( ( delivery ) => (
				<Fact
					key={ delivery.channel }
					name={ channelName( delivery.channel ) }
				>
					<span role="status">
						<DeliveryState delivery={ delivery } />
					</span>
					{ delivery.state === 'failed' && (
						<Button
							className="doorstep-send-again"
							variant="link"
							isBusy={ busy === delivery.channel }
							disabled={ busy !== null }
							onClick={ () => retry( delivery.channel ) }
						>
							{ __( 'Send again', 'doorstep' ) }
						</Button>
					) }
				</Fact>
			) ) }
			{ problem !== '' && <p role="alert">{ problem }</p> }
		</>
	);
}
