import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

import { ActionButton } from '../shared/action-button';
import { AskDialog } from '../shared/ask-dialog';
import { isPlainClick } from '../shared/is-plain-click';
import { formatDate } from './format-date';
import { kindText } from './lead-texts';
import type { Actions } from './use-actions';
import { leadUrl } from './use-place';

interface OtherLeadsProps {
	lead: LeadView;
	actions: Actions;
	onOpen: ( id: string ) => void;
}

type Other = LeadView[ 'others' ][ number ];

/** What a lead is, in a line. */
function otherText( other: Other ): string {
	return [
		formatDate( other.receivedAt ),
		kindText( other.kind ),
		other.listingReference,
	]
		.filter( Boolean )
		.join( ', ' );
}

/** What else came from the same address, to read or to take into this lead. */
export function OtherLeads( { lead, actions, onOpen }: OtherLeadsProps ) {
	const [ asked, setAsked ] = useState< Other | null >( null );
	const { busy, error, act, forget } = actions;
	const mayMerge =
		window.doorstepAdmin.mayEdit === true && lead.frozenAt === null;
	const close = () => {
		setAsked( null );
		forget();
	};
	const merge = async ( other: Other ) => {
		if ( await act( 'merged', { other: other.id } ) ) {
			setAsked( null );
		}
	};

	return lead.others.length === 0 ? null : (
		<section
			className="doorstep-card doorstep-others"
			aria-labelledby="doorstep-others"
		>
			<h2 id="doorstep-others">
				{ __( 'Other leads of this person', 'doorstep' ) }
			</h2>
			<ul>
				{ lead.others.map( ( other ) => (
					<li key={ other.id }>
						<a
							href={ leadUrl( other.id ) }
							onClick={ ( event ) => {
								if ( isPlainClick( event ) ) {
									event.preventDefault();
									onOpen( other.id );
								}
							} }
						>
							<bdi>{ otherText( other ) }</bdi>
						</a>
						{ mayMerge && (
							<ActionButton
								variant="tertiary"
								isBlocked={ busy !== null }
								onClick={ () => setAsked( other ) }
							>
								{ __( 'Merge into this one…', 'doorstep' ) }
							</ActionButton>
						) }
					</li>
				) ) }
			</ul>
			{ asked !== null && (
				<AskDialog
					title={ __( 'Merge into this lead?', 'doorstep' ) }
					confirm={ __( 'Merge', 'doorstep' ) }
					isBusy={ busy !== null }
					error={ error?.message ?? '' }
					onConfirm={ () => void merge( asked ) }
					onClose={ close }
				>
					<p>
						<strong>{ otherText( asked ) }</strong>
					</p>
					<p>
						{ __(
							'What it says, its consents and its notes are taken into this lead, and it is erased. The later contact of the two counts for the term. This cannot be undone.',
							'doorstep'
						) }
					</p>
				</AskDialog>
			) }
		</section>
	);
}
