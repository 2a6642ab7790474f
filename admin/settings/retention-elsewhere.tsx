import { __ } from '@wordpress/i18n';

import { Group } from '../shared/group';
import { NumberField } from '../shared/number-field';
import type { Draft, SectionProps } from './types';

interface RetentionElsewhereProps {
	profile: Draft[ 'profile' ];
	onProfile: SectionProps[ 'onProfile' ];
}

/** Terms that the plugin cannot enforce, and that the privacy policy must say all the same. */
export function RetentionElsewhere( {
	profile,
	onProfile,
}: RetentionElsewhereProps ) {
	return (
		<Group
			title={ __( 'Kept by others', 'doorstep' ) }
			help={ __(
				'Doorstep cannot enforce these; the privacy policy says them. 0 while you do not know.',
				'doorstep'
			) }
		>
			<NumberField
				path="profile.backupDays"
				label={ __( 'Days until backups are overwritten', 'doorstep' ) }
				help={ __(
					'Ask your host: an erased lead stays in backups that long.',
					'doorstep'
				) }
				value={ profile.backupDays }
				min={ 0 }
				max={ 400 }
				onChange={ ( backupDays ) => onProfile( { backupDays } ) }
			/>
			<NumberField
				path="profile.logDays"
				label={ __(
					'Days that the host keeps access logs',
					'doorstep'
				) }
				help={ __(
					'Ask your host: access logs hold IP addresses.',
					'doorstep'
				) }
				value={ profile.logDays }
				min={ 0 }
				max={ 400 }
				onChange={ ( logDays ) => onProfile( { logDays } ) }
			/>
			<NumberField
				path="profile.statisticsMonths"
				label={ __(
					'Months until statistics are deleted',
					'doorstep'
				) }
				help={ __(
					'As set in the statistics tool itself.',
					'doorstep'
				) }
				value={ profile.statisticsMonths }
				min={ 0 }
				max={ 25 }
				onChange={ ( statisticsMonths ) =>
					onProfile( { statisticsMonths } )
				}
			/>
		</Group>
	);
}
