import apiFetch from '@wordpress/api-fetch';
import { Button, Notice } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { requestError } from '../../shared/request-error';
import { route } from '../../shared/route';
import type { Draft } from '../types';

interface KeyTestProps {
	captcha: Draft[ 'settings' ][ 'captcha' ];
}

interface Outcome {
	status: 'success' | 'error' | 'warning';
	text: string;
}

function outcomeOf( result: string ): Outcome {
	switch ( result ) {
		case 'accepted':
			return {
				status: 'success',
				text: __(
					'The provider knows the secret key. Whether the site key belongs to it shows in a form.',
					'doorstep'
				),
			};
		case 'refused':
			return {
				status: 'error',
				text: __(
					'The provider does not know these keys. Leads that come with an answer would be marked as doubtful.',
					'doorstep'
				),
			};
		default:
			return {
				status: 'warning',
				text: __(
					'The provider cannot be reached from this server, so nobody can say whether the keys are right.',
					'doorstep'
				),
			};
	}
}

/** Asks the provider about the keys as they stand here, saved or not. */
export function KeyTest( { captcha }: KeyTestProps ) {
	const { provider, siteKey } = captcha;
	const secretKey = captcha.secretKey ?? null;
	const [ isBusy, setBusy ] = useState( false );
	const [ outcome, setOutcome ] = useState< Outcome | null >( null );

	// What was said of other keys says nothing of these.
	useEffect( () => setOutcome( null ), [ provider, siteKey, secretKey ] );

	const test = () => {
		setBusy( true );
		setOutcome( null );
		apiFetch< { result: string } >( {
			path: route( 'captchaKeys' ),
			method: 'POST',
			data: { provider, siteKey, secretKey },
		} )
			.then( ( { result } ) => setOutcome( outcomeOf( result ) ) )
			.catch( ( thrown: unknown ) =>
				setOutcome( {
					status: 'error',
					text: requestError( thrown ).message,
				} )
			)
			.finally( () => setBusy( false ) );
	};

	return (
		<div className="doorstep-key-test">
			<Button
				variant="secondary"
				isBusy={ isBusy }
				disabled={ isBusy }
				onClick={ test }
			>
				{ __( 'Try the keys', 'doorstep' ) }
			</Button>
			{ outcome !== null && (
				<Notice status={ outcome.status } isDismissible={ false }>
					{ outcome.text }
				</Notice>
			) }
		</div>
	);
}
