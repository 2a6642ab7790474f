import apiFetch from '@wordpress/api-fetch';
import { Button, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { MailTestReply } from '@contract/mail-test-reply';

import { requestError } from '../../shared/request-error';
import { route } from '../../shared/route';

interface Outcome {
	isGood: boolean;
	text: string;
}

function outcomeOf( reply: MailTestReply ): Outcome {
	if ( reply.sent && reply.error !== '' ) {
		return {
			isGood: false,
			text: sprintf(
				/* translators: %s: what the mail server said. */
				__(
					'The mail server did not take it for every recipient: %s',
					'doorstep'
				),
				reply.error
			),
		};
	}
	if ( reply.sent ) {
		return {
			isGood: true,
			text: sprintf(
				/* translators: %s: e-mail addresses. */
				__(
					'The mail server took it, for %s. If it does not arrive in a few minutes, look among the junk mail.',
					'doorstep'
				),
				reply.recipients.join( ', ' )
			),
		};
	}
	return {
		isGood: false,
		text:
			reply.error === ''
				? __(
						'The mail was not taken, and nobody said why. Leads are stored all the same.',
						'doorstep'
					)
				: sprintf(
						/* translators: %s: what the mail server said. */
						__(
							'The mail was not taken: %s Leads are stored all the same.',
							'doorstep'
						),
						/[.!?]$/.test( reply.error )
							? reply.error
							: `${ reply.error }.`
					),
	};
}

/** Sends a mail to the recipients that are saved, and says what came of it. */
export function TestMail() {
	const [ isBusy, setBusy ] = useState( false );
	const [ outcome, setOutcome ] = useState< Outcome | null >( null );

	const send = () => {
		setBusy( true );
		setOutcome( null );
		apiFetch< MailTestReply >( {
			path: route( 'mailTest' ),
			method: 'POST',
		} )
			.then( ( reply ) => setOutcome( outcomeOf( reply ) ) )
			.catch( ( thrown: unknown ) =>
				setOutcome( {
					isGood: false,
					text: requestError( thrown ).message,
				} )
			)
			.finally( () => setBusy( false ) );
	};

	return (
		<div className="doorstep-test-mail">
			<Button
				variant="secondary"
				isBusy={ isBusy }
				disabled={ isBusy }
				onClick={ send }
			>
				{ __( 'Send a test mail', 'doorstep' ) }
			</Button>
			<p className="doorstep-quiet">
				{ __(
					'To the recipients that are saved, in the way in which leads are mailed.',
					'doorstep'
				) }
			</p>
			{ outcome !== null && (
				<Notice
					status={ outcome.isGood ? 'success' : 'error' }
					isDismissible={ false }
				>
					{ outcome.text }
				</Notice>
			) }
		</div>
	);
}
