import { Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import { useField } from '../../shared/field-context';
import { Group } from '../../shared/group';
import { EntryHead } from '../entry-head';
import type { Activity, Recipient } from '../types';
import { useWording } from '../wording-context';
import { WordsField } from '../words-field';
import type { ActivityFieldProps } from './activity-field-props';
import { activityName } from './activity-name';
import { AutomationFields } from './automation-fields';
import { BasisFields } from './basis-fields';
import { DataFields } from './data-fields';
import { RoleFields } from './role-fields';
import { TermFields } from './term-fields';

interface ActivityEditorProps extends ActivityFieldProps {
	recipients: Recipient[];
	/** Nobody has saved it yet. */
	isNew: boolean;
	onRemove: () => void;
}

function proposal( { preset }: Activity, model: string ): string {
	return preset === ''
		? __(
				'Role, lawful basis and beginning of the term stand at the most usual answer. Check each of them before you save.',
				'doorstep'
			)
		: sprintf(
				/* translators: %s: name of a model, such as Newsletter. */
				__(
					'What follows is what is usual for “%s”. Check each field against what you really do before you save.',
					'doorstep'
				),
				model
			);
}

/** Everything about one activity. */
export function ActivityEditor( {
	activity,
	path,
	recipients,
	isNew,
	onChange,
	onRemove,
}: ActivityEditorProps ) {
	const wording = useWording();
	const { error } = useField( `${ path }.id` );
	const fields = { activity, path, onChange };
	const key = `activity_${ activity.preset }`;

	return (
		<>
			<EntryHead
				title={ activityName( activity, wording ) }
				section="activities"
				back={ __( 'All activities', 'doorstep' ) }
				remove={ __( 'Remove this activity', 'doorstep' ) }
				onRemove={ onRemove }
			/>
			{ isNew && (
				<Notice status="info" isDismissible={ false }>
					{ proposal( activity, wording.label( key ) ) }
				</Notice>
			) }
			{ error !== undefined && (
				<Notice status="error" isDismissible={ false }>
					{ error }
				</Notice>
			) }
			<Group title={ __( 'What and why', 'doorstep' ) }>
				<WordsField
					path={ `${ path }.name` }
					label={ __( 'Name', 'doorstep' ) }
					help={ __(
						'A few words that anybody understands.',
						'doorstep'
					) }
					isShort
					words={ activity.name }
					shipped={ wording.shipped( key ) }
					onChange={ ( name ) => onChange( { name } ) }
				/>
				<WordsField
					path={ `${ path }.purpose` }
					label={ __( 'Purpose', 'doorstep' ) }
					help={ __(
						'What you do it for, in one sentence.',
						'doorstep'
					) }
					words={ activity.purpose }
					shipped={ wording.shipped( `${ key }_purpose` ) }
					onChange={ ( purpose ) => onChange( { purpose } ) }
				/>
			</Group>
			<RoleFields { ...fields } />
			<BasisFields { ...fields } />
			<DataFields { ...fields } recipients={ recipients } />
			<TermFields { ...fields } />
			<AutomationFields { ...fields } />
		</>
	);
}
