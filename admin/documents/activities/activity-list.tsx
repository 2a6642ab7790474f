import { __ } from '@wordpress/i18n';

import { Group } from '../../shared/group';
import type { Activity, RegisterReply } from '../types';
import { useWording } from '../wording-context';
import { activityName } from './activity-name';
import { basisName } from './basis-text';
import { hasTerm } from './has-term';

interface ActivityListProps {
	activities: Activity[];
	enforced: RegisterReply[ 'enforced' ];
}

/** What the site does by itself, and what the agency declares. */
export function ActivityList( { activities, enforced }: ActivityListProps ) {
	const wording = useWording();

	return (
		<>
			<div className="doorstep-intro">
				<p>
					{ __(
						'Whatever the agency does with data about people belongs here: in its office, on the phone, with its other tools. The privacy policy and the register are written from it.',
						'doorstep'
					) }
				</p>
			</div>
			<Group
				title={ __( 'What you declare', 'doorstep' ) }
				help={ __( 'What the agency does besides.', 'doorstep' ) }
			>
				{ activities.length === 0 && (
					<p className="doorstep-quiet">
						{ __(
							'Nothing yet. Most agencies have viewings, mandates, tenancy files and invoices.',
							'doorstep'
						) }
					</p>
				) }
				{ activities.length > 0 && (
					<ul className="doorstep-entries">
						{ activities.map( ( activity ) => (
							<li key={ activity.id }>
								<a href={ `#activities/${ activity.id }` }>
									{ activityName( activity, wording ) }
								</a>
								<span>{ basisName( activity.basis ) }</span>
								{ ! hasTerm(
									activity,
									wording.shipped(
										`activity_${ activity.preset }_criteria`
									)
								) && (
									<span className="doorstep-missing">
										{ __(
											'How long: missing',
											'doorstep'
										) }
									</span>
								) }
							</li>
						) ) }
					</ul>
				) }
				<p className="doorstep-text">
					<a
						className="components-button is-secondary is-next-40px-default-size"
						href="#activities/new"
					>
						{ __( 'Add an activity', 'doorstep' ) }
					</a>
				</p>
			</Group>
			<Group
				title={ __( 'What this site does', 'doorstep' ) }
				help={ __(
					'Enforced by Doorstep and read from its settings, so there is nothing to declare.',
					'doorstep'
				) }
			>
				<ul className="doorstep-entries">
					{ enforced.map( ( { id, name } ) => (
						<li key={ id }>
							{ name }
							<span>
								{ __( 'Enforced by Doorstep', 'doorstep' ) }
							</span>
						</li>
					) ) }
				</ul>
			</Group>
		</>
	);
}
