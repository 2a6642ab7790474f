import { __ } from '@wordpress/i18n';

import { Group } from '../shared/group';
import { ImportGroup } from './import/import-group';
import { NumberField } from '../shared/number-field';
import { HoldTerms } from './retention/hold-terms';
import { LeadsTerms } from './retention/leads-terms';
import { RetentionElsewhere } from './retention-elsewhere';
import type { SectionProps } from './types';

/** How long leads and consent records stay. */
export function LeadsSection( {
	draft,
	reply,
	onSettings,
	onProfile,
}: SectionProps ) {
	const { retention } = draft.settings;

	return (
		<>
			<LeadsTerms
				retention={ retention }
				stored={ reply.settings.retention }
				onChange={ ( change ) =>
					onSettings( { retention: { ...retention, ...change } } )
				}
			/>
			<HoldTerms />
			<Group title={ __( 'Proof of consent', 'doorstep' ) }>
				<NumberField
					path="settings.retention.consentMonths"
					label={ __(
						'Months that proof of consent is kept',
						'doorstep'
					) }
					help={ __(
						'A record holds what was chosen and when, and nothing about the person.',
						'doorstep'
					) }
					value={ retention.consentMonths }
					min={ 6 }
					max={ 60 }
					onChange={ ( consentMonths ) =>
						onSettings( {
							retention: { ...retention, consentMonths },
						} )
					}
				/>
			</Group>
			<Group title={ __( 'Requests about data', 'doorstep' ) }>
				<NumberField
					path="settings.retention.requestMonths"
					label={ __(
						'Months that the log of requests is kept',
						'doorstep'
					) }
					help={ __(
						'Who asked to see, correct or erase their data, when, and what came of it: the proof that you answered in time.',
						'doorstep'
					) }
					value={ retention.requestMonths }
					min={ 12 }
					max={ 120 }
					onChange={ ( requestMonths ) =>
						onSettings( {
							retention: { ...retention, requestMonths },
						} )
					}
				/>
			</Group>
			<RetentionElsewhere
				profile={ draft.profile }
				onProfile={ onProfile }
			/>
			{ reply.flamingo.messages + reply.flamingo.imported > 0 && (
				<ImportGroup posts={ reply.flamingo } />
			) }
		</>
	);
}
