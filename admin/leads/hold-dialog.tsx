import { TextControl, TextareaControl } from '@wordpress/components';
import { dateI18n } from '@wordpress/date';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

import contract from '../../php-bridge/contract/contract.json';
import { AskDialog } from '../shared/ask-dialog';
import { holdTexts, proposedEnd, type HoldText } from './hold-texts';
import type { Actions } from './use-actions';

interface HoldDialogProps {
	lead: LeadView;
	/** Unix milliseconds. */
	now: number;
	actions: Actions;
	onClose: () => void;
}

/** Keeps a lead longer than its term: why, until when, and the reason in staff's own words. */
export function HoldDialog( { lead, now, actions, onClose }: HoldDialogProps ) {
	const { hold } = lead;
	const today = dateI18n( 'Y-m-d', new Date( now ) );
	const contact = dateI18n( 'Y-m-d', lead.lastContactAt );
	const texts = holdTexts();
	const [ kind, setKind ] = useState( hold?.kind ?? 'contract' );
	const [ until, setUntil ] = useState( () =>
		hold === null
			? proposedEnd( contact, today, texts[ 0 ]?.years ?? 0 )
			: dateI18n( 'Y-m-d', hold.until )
	);
	const [ text, setText ] = useState( hold?.reason ?? '' );
	const choose = ( chosen: HoldText ) => {
		setKind( chosen.kind );
		setUntil( proposedEnd( contact, today, chosen.years ) );
	};
	const keep = async () => {
		if ( await actions.act( 'held', { kind, until, text } ) ) {
			onClose();
		}
	};

	return (
		<AskDialog
			title={ __( 'Keep this lead longer', 'doorstep' ) }
			confirm={ __( 'Keep it', 'doorstep' ) }
			isBusy={ actions.busy !== null }
			error={ actions.error?.message ?? '' }
			onConfirm={ () => void keep() }
			onClose={ onClose }
		>
			<fieldset className="doorstep-hold-kinds">
				<legend>{ __( 'Why', 'doorstep' ) }</legend>
				{ texts.map( ( choice ) => (
					<div key={ choice.kind }>
						<input
							type="radio"
							name="doorstep-hold-kind"
							id={ `doorstep-hold-${ choice.kind }` }
							aria-describedby={ `doorstep-hold-${ choice.kind }-help` }
							checked={ choice.kind === kind }
							onChange={ () => choose( choice ) }
						/>
						<label htmlFor={ `doorstep-hold-${ choice.kind }` }>
							{ choice.title }
						</label>
						<p
							id={ `doorstep-hold-${ choice.kind }-help` }
							className="doorstep-quiet"
						>
							{ choice.help }
						</p>
					</div>
				) ) }
			</fieldset>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				type="date"
				label={ __( 'Until', 'doorstep' ) }
				help={ __(
					'It never expires sooner than its own term has it.',
					'doorstep'
				) }
				min={ today }
				value={ until }
				onChange={ setUntil }
			/>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'Reason', 'doorstep' ) }
				help={ __(
					'Such as the mandate’s number. Whoever asks why it is still here reads this.',
					'doorstep'
				) }
				rows={ 2 }
				maxLength={ contract.limits.holdReasonCharacters }
				value={ text }
				onChange={ setText }
			/>
		</AskDialog>
	);
}
