import { CheckboxControl, Notice, ToggleControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { Group } from '../../shared/group';
import type { SectionProps } from '../types';
import { RegionsField } from './regions-field';

/** Google Consent Mode: basic, or advanced once the owner has read what that means. */
export function ConsentModeFields( {
	draft,
	reply,
	onSettings,
}: SectionProps ) {
	const { consentMode } = draft.settings;
	const [ isWanted, setWanted ] = useState( consentMode.advanced );
	const change = ( part: Partial< typeof consentMode > ) =>
		onSettings( { consentMode: { ...consentMode, ...part } } );

	return (
		<Group
			title={ __( 'Google Consent Mode', 'doorstep' ) }
			help={ __(
				'Google’s tags are always told what the visitor chose. As a rule they are not even loaded before.',
				'doorstep'
			) }
		>
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __(
					'Load Google’s tags before consent (advanced mode)',
					'doorstep'
				) }
				checked={ isWanted }
				onChange={ ( isOn ) => {
					setWanted( isOn );
					if ( ! isOn ) {
						change( { advanced: false, grantedRegions: [] } );
					}
				} }
			/>
			{ isWanted && (
				<Notice status="warning" isDismissible={ false }>
					<p>
						{ __(
							'Google’s tags then load before consent and send requests with the visitor’s IP address, page and browser to Google, even when the visitor refuses. They store nothing meanwhile. By the EDPB’s guidelines 2/2023 such requests need consent themselves, and the promise that nothing loads before yes no longer holds.',
							'doorstep'
						) }
					</p>
					<CheckboxControl
						__nextHasNoMarginBottom
						label={ __(
							'I have read this, and I answer for it.',
							'doorstep'
						) }
						checked={ consentMode.advanced }
						disabled={ reply.settings.consentMode.advanced }
						onChange={ ( advanced ) =>
							change( {
								advanced,
								grantedRegions: advanced
									? consentMode.grantedRegions
									: [],
							} )
						}
					/>
				</Notice>
			) }
			{ consentMode.advanced && (
				<RegionsField
					regions={ consentMode.grantedRegions }
					onChange={ ( grantedRegions ) =>
						change( { grantedRegions } )
					}
				/>
			) }
		</Group>
	);
}
