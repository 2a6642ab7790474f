import { __ } from '@wordpress/i18n';

import { Group } from '../../shared/group';
import { CheckList } from '../check-list';
import { LanguageChoice } from '../language-choice';
import type { SectionProps } from '../types';
import { vocabulary } from '../vocabulary';
import { useWording } from '../wording-context';
import { WordsField } from '../words-field';
import { BreachStatement } from './breach-statement';
import { clauseText } from './clause-text';
import { SocialPagesField } from './social-pages-field';
import { StagesField } from './stages-field';

/** How data are protected, and what the privacy policy says besides. */
export function MeasuresSection( { draft, onChange }: SectionProps ) {
	const { label } = useWording();

	return (
		<>
			<div className="doorstep-intro">
				<p>
					{ __(
						'What you tick here stands in the privacy policy. Leave out what is not true.',
						'doorstep'
					) }
				</p>
			</div>
			<LanguageChoice />
			<Group
				title={ __( 'Security', 'doorstep' ) }
				help={ __(
					'What this site does by itself is in the policy already.',
					'doorstep'
				) }
			>
				<CheckList
					path="register.measures"
					label={ __( 'Security measures', 'doorstep' ) }
					help={ __(
						'What the agency does to protect data.',
						'doorstep'
					) }
					options={ vocabulary.measures.map( ( id ) => ( {
						id,
						label: label( `measure_${ id }` ),
					} ) ) }
					chosen={ draft.measures }
					onChange={ ( measures ) => onChange( { measures } ) }
				/>
				<WordsField
					path="register.otherMeasures"
					label={ __( 'Further measures', 'doorstep' ) }
					help={ __( 'What is not in the list above.', 'doorstep' ) }
					words={ draft.otherMeasures }
					onChange={ ( otherMeasures ) =>
						onChange( { otherMeasures } )
					}
				/>
			</Group>
			<StagesField
				stages={ draft.stages }
				recipients={ draft.recipients }
				onChange={ ( stages ) => onChange( { stages } ) }
			/>
			<Group
				title={ __( 'Social networks', 'doorstep' ) }
				help={ __(
					'For the figures that a network makes about the visitors of your page, you answer together with it.',
					'doorstep'
				) }
			>
				<SocialPagesField
					pages={ draft.socialPages }
					onChange={ ( socialPages ) => onChange( { socialPages } ) }
				/>
			</Group>
			<Group title={ __( 'Further clauses', 'doorstep' ) }>
				<CheckList
					path="register.clauses"
					label={ __( 'Clauses of the policy', 'doorstep' ) }
					help={ __(
						'The law does not ask for them; what you tick is added in the policy’s own words.',
						'doorstep'
					) }
					options={ vocabulary.clauses.map( ( id ) => ( {
						id,
						label: clauseText( id ),
					} ) ) }
					chosen={ draft.clauses }
					onChange={ ( clauses ) => onChange( { clauses } ) }
				/>
			</Group>
			<BreachStatement
				noneKnownOn={ draft.breaches.noneKnownOn }
				onChange={ ( noneKnownOn ) =>
					onChange( { breaches: { noneKnownOn } } )
				}
			/>
		</>
	);
}
