import { __, sprintf } from '@wordpress/i18n';

import { Group } from '../../shared/group';
import { ListField } from '../../shared/list-field';
import { replaced } from '../../shared/replaced';
import type { SectionProps } from '../types';
import { without } from '../../shared/without';
import { randomText } from './random-text';
import { TeamFields } from './team-fields';

/** Teams that a form can be answered by. */
export function TeamsField( { draft, onSettings }: SectionProps ) {
	const { teams } = draft.settings;
	const change = ( changed: typeof teams ) =>
		onSettings( { teams: changed } );

	return (
		<Group
			title={ __( 'Teams', 'doorstep' ) }
			help={ __(
				'A form can name one in the editor; its leads are then mailed to that team alone.',
				'doorstep'
			) }
		>
			<ListField
				path="settings.teams"
				label={ __( 'Teams', 'doorstep' ) }
				help={ __(
					'Such as Lettings, or the office of another town. A form whose team is removed is mailed to the usual recipients.',
					'doorstep'
				) }
				addLabel={ __( 'Add a team', 'doorstep' ) }
				removeLabel={ ( index ) =>
					sprintf(
						/* translators: %s: what is removed. */
						__( 'Remove %s', 'doorstep' ),
						teams[ index ]?.name ||
							/* translators: %d: number of the entry. */
							sprintf( __( 'Entry %d', 'doorstep' ), index + 1 )
					)
				}
				count={ teams.length }
				most={ 30 }
				renderItem={ ( index ) => {
					const team = teams[ index ];
					return (
						team !== undefined && (
							<TeamFields
								key={ team.id }
								path={ `settings.teams.${ index }` }
								team={ team }
								onChange={ ( changed ) =>
									change( replaced( teams, index, changed ) )
								}
							/>
						)
					);
				} }
				onAdd={ () =>
					change( [
						...teams,
						{ id: randomText( 8 ), name: '', recipients: [] },
					] )
				}
				onRemove={ ( index ) => change( without( teams, index ) ) }
			/>
		</Group>
	);
}
