import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import { useHeading } from '../../shared/use-heading';
import type { Activity, Preset, RegisterReply } from '../types';
import { useWording } from '../wording-context';
import { newActivity } from './new-activity';

interface ActivityAddProps {
	reply: RegisterReply;
	activities: Activity[];
	onAdd: ( activity: Activity ) => void;
}

/** The models to begin with, and none of them. */
export function ActivityAdd( { reply, activities, onAdd }: ActivityAddProps ) {
	const { presets, jurisdiction } = reply;
	const { label } = useWording();
	const heading = useHeading();
	const add = ( preset: Preset | null ) =>
		onAdd( newActivity( preset, jurisdiction, activities ) );

	return (
		<>
			<p className="doorstep-back">
				<a href="#activities">
					← { __( 'All activities', 'doorstep' ) }
				</a>
			</p>
			<h3 className="doorstep-title" ref={ heading } tabIndex={ -1 }>
				{ __( 'Add an activity', 'doorstep' ) }
			</h3>
			<p className="doorstep-quiet">
				{ __(
					'Begin with the model that is nearest to what you do. It fills the fields in with what is usual, for you to check; nothing is published before you save. The sentences below are the policy’s.',
					'doorstep'
				) }
			</p>
			<ul className="doorstep-models">
				{ presets.map( ( preset ) => {
					const name = label( `activity_${ preset.id }` );
					return (
						<li key={ preset.id }>
							<div>
								<strong>{ name }</strong>
								{ activities.some(
									( one ) => one.preset === preset.id
								) && (
									<>
										{ ' ' }
										<span className="doorstep-badge">
											{ __(
												'Declared already',
												'doorstep'
											) }
										</span>
									</>
								) }
								<span>
									{ label(
										`activity_${ preset.id }_purpose`
									) }
								</span>
							</div>
							<Button
								__next40pxDefaultSize
								variant="secondary"
								aria-label={ sprintf(
									/* translators: %s: what is added. */
									__( 'Add: %s', 'doorstep' ),
									name
								) }
								onClick={ () => add( preset ) }
							>
								{ __( 'Add', 'doorstep' ) }
							</Button>
						</li>
					);
				} ) }
				<li>
					<div>
						<strong>
							{ __( 'An activity of your own', 'doorstep' ) }
						</strong>
						<span>
							{ __(
								'None of these: you describe it yourself.',
								'doorstep'
							) }
						</span>
					</div>
					<Button
						__next40pxDefaultSize
						variant="secondary"
						aria-label={ sprintf(
							/* translators: %s: what is added. */
							__( 'Add: %s', 'doorstep' ),
							__( 'An activity of your own', 'doorstep' )
						) }
						onClick={ () => add( null ) }
					>
						{ __( 'Add', 'doorstep' ) }
					</Button>
				</li>
			</ul>
		</>
	);
}
