import { __ } from '@wordpress/i18n';

import { Group } from '../../shared/group';
import { NumberField } from '../../shared/number-field';
import { EffectNote } from './effect-note';
import { PresetField } from './preset-field';
import { RulesField } from './rules-field';
import { StartField } from './start-field';
import type { Retention } from './terms';

interface LeadsTermsProps {
	retention: Retention;
	stored: Retention;
	onChange: ( change: Partial< Retention > ) => void;
}

/** How long leads live. */
export function LeadsTerms( { retention, stored, onChange }: LeadsTermsProps ) {
	return (
		<Group
			title={ __( 'Leads', 'doorstep' ) }
			help={ __(
				'These terms are enforced, and documents and forms say them to visitors. A shorter one holds for leads already here too, a longer one for those to come.',
				'doorstep'
			) }
		>
			<PresetField
				term={ {
					months: retention.leadMonths,
					pendingMonths: retention.pendingMonths,
					startsFrom: retention.startsFrom,
				} }
				onChange={ ( { months, ...term } ) =>
					onChange( { leadMonths: months, ...term } )
				}
			/>
			<NumberField
				path="settings.retention.leadMonths"
				label={ __( 'Months until a lead expires', 'doorstep' ) }
				help={ __(
					'From that second on nobody can read, search or export it.',
					'doorstep'
				) }
				value={ retention.leadMonths }
				min={ 1 }
				max={ 36 }
				onChange={ ( leadMonths ) => onChange( { leadMonths } ) }
			/>
			<StartField
				value={ retention.startsFrom }
				help={ __(
					'A contact that staff note in the lead counts; that somebody looked at it does not.',
					'doorstep'
				) }
				onChange={ ( startsFrom ) => onChange( { startsFrom } ) }
			/>
			<NumberField
				path="settings.retention.pendingMonths"
				label={ __( 'Months from expiry until erasure', 'doorstep' ) }
				help={ __(
					'Pending deletion: the lead is hidden from everybody and cannot be brought back. 0 erases it the day it expires.',
					'doorstep'
				) }
				value={ retention.pendingMonths }
				min={ 0 }
				max={ 2 }
				onChange={ ( pendingMonths ) => onChange( { pendingMonths } ) }
			/>
			<RulesField
				retention={ retention }
				onChange={ ( rules ) => onChange( { rules } ) }
			/>
			<NumberField
				path="settings.retention.transferredDays"
				label={ __(
					'Days until a transferred lead is erased',
					'doorstep'
				) }
				help={ __(
					'Once it is in your CRM, the copy here is of little use. 0 keeps it for its own term.',
					'doorstep'
				) }
				value={ retention.transferredDays }
				min={ 0 }
				max={ 365 }
				onChange={ ( transferredDays ) =>
					onChange( { transferredDays } )
				}
			/>
			<EffectNote retention={ retention } stored={ stored } />
		</Group>
	);
}
