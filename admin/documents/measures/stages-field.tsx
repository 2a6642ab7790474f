import { __, _n, sprintf } from '@wordpress/i18n';

import { Group } from '../../shared/group';
import { CheckList } from '../check-list';
import { RecipientChoice } from '../recipients/recipient-choice';
import type { Recipient } from '../types';
import { vocabulary } from '../vocabulary';
import { useWording } from '../wording-context';
import { WordsField } from '../words-field';
import { withStage, type Stage } from './with-stage';

interface StagesFieldProps {
	stages: Stage[];
	recipients: Recipient[];
	onChange: ( stages: Stage[] ) => void;
}

function summary( { data }: Stage ): string {
	return data.length === 0
		? __( 'nothing', 'doorstep' )
		: sprintf(
				/* translators: %d: number of kinds of data. */
				_n(
					'%d kind of data',
					'%d kinds of data',
					data.length,
					'doorstep'
				),
				data.length
			);
}

/** Which data are asked for at which stage of a sale or a tenancy. */
export function StagesField( {
	stages,
	recipients,
	onChange,
}: StagesFieldProps ) {
	const { label } = useWording();

	return (
		<Group
			title={ __( 'Data by stage', 'doorstep' ) }
			help={ __(
				'What you ask people for, and when. Ask for nothing before it is needed: no payslip for a viewing.',
				'doorstep'
			) }
		>
			{ vocabulary.stages.map( ( id ) => {
				const index = stages.findIndex( ( { stage } ) => stage === id );
				const stage = stages[ index ] ?? {
					stage: id,
					data: [],
					recipients: [],
				};
				const path = `register.stages.${ index }`;
				const change = ( part: Partial< Stage > ) =>
					onChange( withStage( stages, { ...stage, ...part } ) );
				return (
					<details key={ id } className="doorstep-cookie">
						<summary>
							{ label( `stage_${ id }` ) }{ ' ' }
							<span>{ summary( stage ) }</span>
						</summary>
						<div className="doorstep-fields">
							<CheckList
								path={ `${ path }.data` }
								label={ __( 'Data', 'doorstep' ) }
								help={ __(
									'What you ask for at this stage.',
									'doorstep'
								) }
								options={ vocabulary.data.map( ( kind ) => ( {
									id: kind,
									label: label( `data_${ kind }` ),
								} ) ) }
								chosen={ stage.data }
								onChange={ ( data ) => change( { data } ) }
							/>
							<WordsField
								path={ `${ path }.otherData` }
								label={ __( 'Further data', 'doorstep' ) }
								help={ __(
									'What is not in the list above.',
									'doorstep'
								) }
								isShort
								words={ stage.otherData }
								onChange={ ( otherData ) =>
									change( { otherData } )
								}
							/>
							<RecipientChoice
								path={ `${ path }.recipients` }
								recipients={ recipients }
								chosen={ stage.recipients }
								onChange={ ( ids ) =>
									change( { recipients: ids } )
								}
							/>
						</div>
					</details>
				);
			} ) }
		</Group>
	);
}
