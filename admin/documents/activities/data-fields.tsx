import { __ } from '@wordpress/i18n';

import { Group } from '../../shared/group';
import { CheckList } from '../check-list';
import { RecipientChoice } from '../recipients/recipient-choice';
import type { Recipient } from '../types';
import { vocabulary } from '../vocabulary';
import { useWording } from '../wording-context';
import { WordsField } from '../words-field';
import type { ActivityFieldProps } from './activity-field-props';

interface DataFieldsProps extends ActivityFieldProps {
	recipients: Recipient[];
}

/** Whose data they are, which, from where and to whom. */
export function DataFields( {
	activity,
	path,
	recipients,
	onChange,
}: DataFieldsProps ) {
	const { label } = useWording();

	return (
		<Group
			title={ __( 'People and data', 'doorstep' ) }
			help={ __(
				'Tick what you really have, and nothing to be on the safe side.',
				'doorstep'
			) }
		>
			<CheckList
				path={ `${ path }.people` }
				label={ __( 'People', 'doorstep' ) }
				help={ __( 'Whose data they are.', 'doorstep' ) }
				options={ vocabulary.people.map( ( id ) => ( {
					id,
					label: label( `people_${ id }` ),
				} ) ) }
				chosen={ activity.people }
				onChange={ ( people ) => onChange( { people } ) }
			/>
			<CheckList
				path={ `${ path }.data` }
				label={ __( 'Data', 'doorstep' ) }
				help={ __(
					'What is known about them, in the words that the policy says.',
					'doorstep'
				) }
				options={ vocabulary.data.map( ( id ) => ( {
					id,
					label: label( `data_${ id }` ),
				} ) ) }
				chosen={ activity.data }
				onChange={ ( data ) => onChange( { data } ) }
			/>
			<WordsField
				path={ `${ path }.otherData` }
				label={ __( 'Further data', 'doorstep' ) }
				help={ __( 'What is not in the list above.', 'doorstep' ) }
				isShort
				words={ activity.otherData }
				onChange={ ( otherData ) => onChange( { otherData } ) }
			/>
			<CheckList
				path={ `${ path }.sources` }
				label={ __( 'Where the data come from', 'doorstep' ) }
				help={ __(
					'Who does not give you the data in person must be told where you have them from (Art. 14).',
					'doorstep'
				) }
				options={ vocabulary.sources.map( ( id ) => ( {
					id,
					label:
						id === 'person'
							? __( 'The person', 'doorstep' )
							: label( `source_${ id }` ),
				} ) ) }
				chosen={ activity.sources }
				onChange={ ( sources ) => onChange( { sources } ) }
			/>
			<RecipientChoice
				path={ `${ path }.recipients` }
				recipients={ recipients }
				chosen={ activity.recipients }
				onChange={ ( ids ) => onChange( { recipients: ids } ) }
			/>
		</Group>
	);
}
