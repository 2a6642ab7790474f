import { replaced } from '../../shared/replaced';
import { without } from '../../shared/without';
import type { SectionProps } from '../types';
import { useReturnFocus } from '../use-return-focus';
import { ActivityAdd } from './activity-add';
import { ActivityEditor } from './activity-editor';
import { ActivityList } from './activity-list';

/** What the agency does with personal data. The address bar names what is open. */
export function ActivitiesSection( {
	draft,
	reply,
	detail,
	onChange,
}: SectionProps ) {
	const { activities } = draft;
	const place = useReturnFocus( 'activities', detail );
	const index = activities.findIndex( ( { id } ) => id === detail );
	const activity = activities[ index ];

	return (
		<div ref={ place } tabIndex={ -1 } className="doorstep-place">
			{ detail === 'new' && (
				<ActivityAdd
					reply={ reply }
					activities={ activities }
					onAdd={ ( added ) => {
						onChange( { activities: [ ...activities, added ] } );
						window.location.hash = `activities/${ added.id }`;
					} }
				/>
			) }
			{ activity !== undefined && (
				<ActivityEditor
					key={ detail }
					activity={ activity }
					path={ `register.activities.${ index }` }
					recipients={ draft.recipients }
					isNew={ reply.register.activities.every(
						( { id } ) => id !== detail
					) }
					onChange={ ( change ) =>
						onChange( {
							activities: replaced( activities, index, {
								...activity,
								...change,
							} ),
						} )
					}
					onRemove={ () =>
						onChange( { activities: without( activities, index ) } )
					}
				/>
			) }
			{ detail !== 'new' && activity === undefined && (
				<ActivityList
					activities={ activities }
					enforced={ reply.enforced }
				/>
			) }
		</div>
	);
}
