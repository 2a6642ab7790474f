import apiFetch from '@wordpress/api-fetch';
import { Button, CheckboxControl, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { AskDialog } from './ask-dialog';
import { requestError } from './request-error';
import { route } from './route';
import { useReply } from './use-reply';

export interface Plan {
	/** What would be sent to save it now. */
	body: Record< string, unknown >;
	onPlanned: () => void;
}

interface Days {
	/** YYYY-MM-DD. */
	first: string;
	last: string;
}

/** Announces the changes that are not saved yet, for a later day, rather than saving them. */
export function PlanChange( { body, onPlanned }: Plan ) {
	const [ isOpen, setOpen ] = useState( false );

	return (
		<>
			<Button
				__next40pxDefaultSize
				variant="secondary"
				type="button"
				onClick={ () => setOpen( true ) }
			>
				{ __( 'Announce for a later day…', 'doorstep' ) }
			</Button>
			{ isOpen && (
				<PlanDialog
					body={ body }
					onPlanned={ onPlanned }
					onClose={ () => setOpen( false ) }
				/>
			) }
		</>
	);
}

function PlanDialog( {
	body,
	onPlanned,
	onClose,
}: Plan & { onClose: () => void } ) {
	const { body: known } = useReply< { days: Days } >( route( 'versions' ) );
	const [ day, setDay ] = useState( '' );
	const [ tellByMail, setTellByMail ] = useState( false );
	const [ error, setError ] = useState( '' );
	const [ isBusy, setBusy ] = useState( false );

	const plan = async () => {
		setBusy( true );
		setError( '' );
		try {
			await apiFetch( {
				path: route( 'plannedChange' ),
				method: 'POST',
				data: { ...body, takesEffectOn: day, tellByMail },
			} );
			onPlanned();
			onClose();
		} catch ( thrown ) {
			const { message, errors } = requestError( thrown );
			setError(
				[ ...new Set( [ message, ...Object.values( errors ) ] ) ].join(
					' '
				)
			);
			setBusy( false );
		}
	};

	return (
		<AskDialog
			title={ __( 'Announce this change', 'doorstep' ) }
			confirm={ __( 'Announce it', 'doorstep' ) }
			isBusy={ isBusy }
			error={ error }
			onConfirm={ () => void plan() }
			onClose={ onClose }
		>
			<p>
				{ __(
					'For changes that matter to people: another use of their data, a new recipient, a longer term. Every page says from today on that the document changes, and links to what it will say. Nothing of it is done before that day; on that day it takes effect by itself.',
					'doorstep'
				) }
			</p>
			<TextControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				className="doorstep-date"
				type="date"
				label={ __( 'Takes effect on', 'doorstep' ) }
				help={ __(
					'At least 30 days from now, so that people have time to read it.',
					'doorstep'
				) }
				value={ day }
				min={ known?.days.first }
				max={ known?.days.last }
				aria-invalid={ error !== '' }
				onChange={ setDay }
			/>
			<CheckboxControl
				__nextHasNoMarginBottom
				label={ __(
					'Also write to those who asked for it',
					'doorstep'
				) }
				help={ __(
					'People who ticked the box “Tell me when your privacy policy changes” in a form, and whose message is still here. One e-mail to each.',
					'doorstep'
				) }
				checked={ tellByMail }
				onChange={ setTellByMail }
			/>
		</AskDialog>
	);
}
