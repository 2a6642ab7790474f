import { useEffect } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { ActionButton } from '../shared/action-button';
import type { Leads } from './use-leads';

interface NeighboursProps {
	id: string;
	list: Leads;
	onOpen: ( id: string ) => void;
}

/** To the lead before and after in the list; nothing for a lead that is not in it. */
export function Neighbours( { id, list, onOpen }: NeighboursProps ) {
	const { leads, next, status, more } = list;
	const index = leads.findIndex( ( lead ) => lead.id === id );
	const before = leads[ index - 1 ];
	const after = leads[ index + 1 ];
	const isLast = index >= 0 && after === undefined;

	useEffect( () => {
		if ( isLast && next !== null && status === 'ready' ) {
			more();
		}
	}, [ isLast, next, status, more ] );

	return index < 0 ? null : (
		<nav
			className="doorstep-neighbours"
			aria-label={ __( 'Leads of the list', 'doorstep' ) }
		>
			<ActionButton
				variant="tertiary"
				isBlocked={ before === undefined }
				onClick={ () => before !== undefined && onOpen( before.id ) }
			>
				<span aria-hidden="true" className="doorstep-arrow">
					←
				</span>
				{ __( 'Previous lead', 'doorstep' ) }
			</ActionButton>
			<ActionButton
				variant="tertiary"
				isBlocked={ after === undefined }
				onClick={ () => after !== undefined && onOpen( after.id ) }
			>
				{ __( 'Next lead', 'doorstep' ) }
				<span aria-hidden="true" className="doorstep-arrow">
					→
				</span>
			</ActionButton>
		</nav>
	);
}
