import { __, sprintf } from '@wordpress/i18n';

import { ListField } from '../../shared/list-field';
import { replaced } from '../../shared/replaced';
import { without } from '../../shared/without';
import { RuleFields } from './rule-fields';
import { kinds, leadsOf, type Retention } from './terms';

interface RulesFieldProps {
	retention: Retention;
	onChange: ( rules: Retention[ 'rules' ] ) => void;
}

/** Other terms for some leads. */
export function RulesField( { retention, onChange }: RulesFieldProps ) {
	const { rules } = retention;
	const free = kinds.filter(
		( of ) => ! rules.some( ( rule ) => rule.of === of )
	);

	return (
		<ListField
			path="settings.retention.rules"
			label={ __( 'Other terms for some leads', 'doorstep' ) }
			help={ __(
				'By what the form was for, or where the leads were imported from, which goes first. All others keep the general term.',
				'doorstep'
			) }
			addLabel={ __( 'Add a rule', 'doorstep' ) }
			removeLabel={ ( index ) =>
				sprintf(
					/* translators: %s: what is removed. */
					__( 'Remove %s', 'doorstep' ),
					leadsOf( rules[ index ]?.of ?? '' )
				)
			}
			count={ rules.length }
			most={ kinds.length }
			renderItem={ ( index ) => {
				const rule = rules[ index ];
				return (
					rule !== undefined && (
						<RuleFields
							path={ `settings.retention.rules.${ index }` }
							rule={ rule }
							free={ kinds.filter(
								( of ) => of === rule.of || free.includes( of )
							) }
							onChange={ ( changed ) =>
								onChange( replaced( rules, index, changed ) )
							}
						/>
					)
				);
			} }
			onAdd={ () => {
				const of = free[ 0 ];
				if ( of !== undefined ) {
					onChange( [
						...rules,
						{
							of,
							months: retention.leadMonths,
							pendingMonths: retention.pendingMonths,
							startsFrom: retention.startsFrom,
						},
					] );
				}
			} }
			onRemove={ ( index ) => onChange( without( rules, index ) ) }
		/>
	);
}
