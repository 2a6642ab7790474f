import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { useField } from '../shared/field-context';
import { FieldHelp } from '../shared/field-help';
import { Group } from '../shared/group';
import { NumberField } from '../shared/number-field';
import type { SectionProps } from './types';

/** What keeps machines out without telling anybody else of the visitor. */
export function SpamFields( { draft, onSettings }: SectionProps ) {
	const { spam } = draft.settings;
	const { error } = useField( 'settings.spam.proofOfWork' );
	const change = ( part: Partial< typeof spam > ) =>
		onSettings( { spam: { ...spam, ...part } } );

	return (
		<Group
			title={ __( 'Spam', 'doorstep' ) }
			help={ __(
				'Nothing here asks another company about the visitor. What looks like spam is kept apart as doubtful, and never dropped.',
				'doorstep'
			) }
		>
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'Have the browser compute a proof', 'doorstep' ) }
				help={
					<FieldHelp
						error={ error }
						help={ __(
							'The visitor’s browser computes for a moment while they type, unnoticed; a machine that sends thousands of messages cannot afford it, and one without the proof is doubtful. Where a captcha is set up it is always asked for, of those who do not pass the captcha.',
							'doorstep'
						) }
					/>
				}
				value={ spam.proofOfWork }
				options={ [
					{ value: 'off', label: __( 'Never', 'doorstep' ) },
					{
						value: 'attack',
						label: __(
							'While unusually many messages come in',
							'doorstep'
						),
					},
					{ value: 'always', label: __( 'Always', 'doorstep' ) },
				] }
				onChange={ ( proofOfWork ) => change( { proofOfWork } ) }
			/>
			<NumberField
				path="settings.spam.links"
				label={ __( 'Links in one message', 'doorstep' ) }
				help={ __(
					'A message with more of them is doubtful: people send few, advertisers many.',
					'doorstep'
				) }
				value={ spam.links }
				min={ 0 }
				max={ 100 }
				onChange={ ( links ) => change( { links } ) }
			/>
		</Group>
	);
}
