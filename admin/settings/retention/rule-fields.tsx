import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { useField } from '../../shared/field-context';
import { FieldHelp } from '../../shared/field-help';
import { NumberField } from '../../shared/number-field';
import { StartField } from './start-field';
import { leadsOf, type Rule } from './terms';

interface RuleFieldsProps {
	path: string;
	rule: Rule;
	/** What it can be of: its own and what no other rule is of. */
	free: Rule[ 'of' ][];
	onChange: ( rule: Rule ) => void;
}

/** One rule. */
export function RuleFields( { path, rule, free, onChange }: RuleFieldsProps ) {
	const { error } = useField( `${ path }.of` );

	return (
		<div className="doorstep-rule">
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'Leads', 'doorstep' ) }
				help={ <FieldHelp help="" error={ error } /> }
				aria-invalid={ error !== undefined }
				value={ rule.of }
				options={ free.map( ( of ) => ( {
					value: of,
					label: leadsOf( of ),
				} ) ) }
				onChange={ ( of ) =>
					onChange( {
						...rule,
						of: free.find( ( one ) => one === of ) ?? rule.of,
					} )
				}
			/>
			<StartField
				value={ rule.startsFrom }
				onChange={ ( startsFrom ) =>
					onChange( { ...rule, startsFrom } )
				}
			/>
			<NumberField
				path={ `${ path }.months` }
				label={ __( 'Months until expiry', 'doorstep' ) }
				help=""
				value={ rule.months }
				min={ 1 }
				max={ 36 }
				onChange={ ( months ) => onChange( { ...rule, months } ) }
			/>
			<NumberField
				path={ `${ path }.pendingMonths` }
				label={ __( 'Then months until erasure', 'doorstep' ) }
				help=""
				value={ rule.pendingMonths }
				min={ 0 }
				max={ 2 }
				onChange={ ( pendingMonths ) =>
					onChange( { ...rule, pendingMonths } )
				}
			/>
		</div>
	);
}
