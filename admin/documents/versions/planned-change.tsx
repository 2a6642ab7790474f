import apiFetch from '@wordpress/api-fetch';
import { Notice } from '@wordpress/components';
import { dateI18n, getSettings } from '@wordpress/date';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { ActionButton } from '../../shared/action-button';
import { AskDialog } from '../../shared/ask-dialog';
import { requestError } from '../../shared/request-error';
import { route } from '../../shared/route';
import type { VersionsReply } from './types';

interface PlannedChangeProps {
	planned: NonNullable< VersionsReply[ 'planned' ] >;
	onWithdrawn: () => void;
}

function statement( { at, refused }: PlannedChangeProps[ 'planned' ] ): string {
	const day = dateI18n( getSettings().formats.date, at, undefined );

	return refused === ''
		? sprintf(
				/* translators: %s: a date. */
				__(
					'A change is announced for %s. Everybody can read what will be said then:',
					'doorstep'
				),
				day
			)
		: sprintf(
				/* translators: %s: a date. */
				__(
					'The change announced for %s could not take effect: it does not fit what was saved since. Take it back, and make the change by hand.',
					'doorstep'
				),
				day
			);
}

/** What is announced, and taking it back. The dialog stands beside the notice, which reads out all that it holds. */
export function PlannedChange( { planned, onWithdrawn }: PlannedChangeProps ) {
	const [ isAsking, setAsking ] = useState( false );
	const [ error, setError ] = useState( '' );
	const [ isBusy, setBusy ] = useState( false );

	const withdraw = async () => {
		setBusy( true );
		try {
			await apiFetch( {
				path: route( 'plannedChange' ),
				method: 'DELETE',
			} );
			onWithdrawn();
		} catch ( thrown ) {
			setError( requestError( thrown ).message );
			setBusy( false );
		}
	};

	return (
		<>
			<Notice
				status={ planned.refused === '' ? 'info' : 'error' }
				isDismissible={ false }
			>
				<p>{ statement( planned ) }</p>
				{ planned.refused !== '' && <p>{ planned.refused }</p> }
				<ul className="doorstep-plain">
					{ planned.documents.map( ( { name, url } ) => (
						<li key={ name }>
							{ url === '' ? name : <a href={ url }>{ name }</a> }
						</li>
					) ) }
				</ul>
				<ActionButton onClick={ () => setAsking( true ) }>
					{ __( 'Take it back…', 'doorstep' ) }
				</ActionButton>
			</Notice>
			{ isAsking && (
				<AskDialog
					title={ __( 'Take the change back', 'doorstep' ) }
					confirm={ __( 'Take it back', 'doorstep' ) }
					isBusy={ isBusy }
					error={ error }
					onConfirm={ () => void withdraw() }
					onClose={ () => setAsking( false ) }
				>
					<p>
						{ __(
							'Pages stop announcing it, and nothing of it is done. What was to change has to be entered again.',
							'doorstep'
						) }
					</p>
				</AskDialog>
			) }
		</>
	);
}
