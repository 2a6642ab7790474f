import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Group } from '../../shared/group';
import { countryName } from '../../shared/country';
import type { Recipient } from '../types';
import { isAgreementMissing } from './is-agreement-missing';
import { kindName } from './kind-text';

interface RecipientListProps {
	recipients: Recipient[];
	onAdd: ( kind: Recipient[ 'kind' ] ) => void;
}

/** Every recipient, to be opened, and what is missing about it. */
export function RecipientList( { recipients, onAdd }: RecipientListProps ) {
	return (
		<>
			<div className="doorstep-intro">
				<p>
					{ __(
						'Whoever receives data from the agency: tools it uses, partners, notaries, authorities. The site’s host, the CRM of the settings and the services that visitors allow are in the documents by themselves.',
						'doorstep'
					) }
				</p>
			</div>
			<Group
				title={ __( 'Who receives data', 'doorstep' ) }
				help={ __(
					'Say in each activity which of these it concerns.',
					'doorstep'
				) }
			>
				{ recipients.length === 0 && (
					<p className="doorstep-quiet">
						{ __( 'Nobody yet.', 'doorstep' ) }
					</p>
				) }
				{ recipients.length > 0 && (
					<ul className="doorstep-entries">
						{ recipients.map( ( recipient ) => (
							<li key={ recipient.id }>
								<a href={ `#recipients/${ recipient.id }` }>
									{ recipient.name ||
										__( 'No name', 'doorstep' ) }
								</a>
								<span>
									{ [
										kindName( recipient.kind ),
										countryName( recipient.country ),
									]
										.filter( ( text ) => text !== '' )
										.join( ' · ' ) }
								</span>
								{ isAgreementMissing( recipient ) && (
									<span className="doorstep-missing">
										{ __(
											'Agreement: missing',
											'doorstep'
										) }
									</span>
								) }
							</li>
						) ) }
					</ul>
				) }
				<div className="doorstep-tools">
					<Button
						__next40pxDefaultSize
						variant="secondary"
						onClick={ () => onAdd( 'processor' ) }
					>
						{ __( 'Add a processor', 'doorstep' ) }
					</Button>
					<Button
						__next40pxDefaultSize
						variant="secondary"
						onClick={ () => onAdd( 'recipient' ) }
					>
						{ __( 'Add another recipient', 'doorstep' ) }
					</Button>
				</div>
			</Group>
		</>
	);
}
