import { __ } from '@wordpress/i18n';

import { Group } from '../../shared/group';
import type { SectionProps } from '../types';
import { Affected } from './affected';
import { Authority } from './authority';

/** What to do when data were lost, seen or changed by who should not have them. */
export function BreachSection( { reply: { jurisdiction } }: SectionProps ) {
	return (
		<>
			<div className="doorstep-intro">
				<p>
					{ __(
						'Something went wrong: data were read, lost, changed or sent to the wrong person. You have 72 hours from the moment you know of it (GDPR Art. 33 and 34).',
						'doorstep'
					) }
				</p>
			</div>
			<Group title={ __( 'What to do', 'doorstep' ) }>
				<ol className="doorstep-steps">
					<li>
						<strong>{ __( 'Stop it.', 'doorstep' ) }</strong>{ ' ' }
						{ __(
							'Change passwords, close accounts, take the page offline, ask for the mail back. Delete no traces: you will need them.',
							'doorstep'
						) }
					</li>
					<li>
						<strong>
							{ __( 'Write down what you know.', 'doorstep' ) }
						</strong>{ ' ' }
						{ __(
							'When it began and when you noticed, which data, about how many people, what can follow for them, what you did. The law asks for this note even where you tell nobody.',
							'doorstep'
						) }
					</li>
					<li>
						<strong>
							{ __( 'Find out who is affected.', 'doorstep' ) }
						</strong>{ ' ' }
						<Affected />
					</li>
					<li>
						<strong>
							{ __(
								'Tell the authority within 72 hours.',
								'doorstep'
							) }
						</strong>{ ' ' }
						{ __(
							'Unless nobody can come to harm by it. What you do not know yet can follow; later than 72 hours, say why.',
							'doorstep'
						) }
					</li>
					<li>
						<strong>
							{ __(
								'Tell the people, where the risk for them is high.',
								'doorstep'
							) }
						</strong>{ ' ' }
						{ __(
							'Without delay and in plain words: what happened, what can follow, what you do, what they can do, whom to ask. Copies of identity documents, bank details and passwords are a high risk.',
							'doorstep'
						) }
					</li>
					<li>
						<strong>
							{ __(
								'Were you working for somebody else?',
								'doorstep'
							) }
						</strong>{ ' ' }
						{ __(
							'A processor tells its client at once, who tells the authority.',
							'doorstep'
						) }
					</li>
				</ol>
			</Group>
			<Group title={ __( 'Whom to tell', 'doorstep' ) }>
				<Authority jurisdiction={ jurisdiction } />
			</Group>
		</>
	);
}
