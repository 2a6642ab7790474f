import { CheckboxControl } from '@wordpress/components';
import { useId } from '@wordpress/element';

import { useField } from '../shared/field-context';
import { FieldHelp } from '../shared/field-help';

interface CheckListProps< Id extends string > {
	path: string;
	label: string;
	/** One sentence: what to tick. */
	help: string;
	options: readonly { id: Id; label: string; help?: string }[];
	chosen: readonly Id[];
	onChange: ( chosen: Id[] ) => void;
}

/** Things of which any number holds. What is chosen keeps the order of the list. */
export function CheckList< Id extends string >( {
	path,
	label,
	help,
	options,
	chosen,
	onChange,
}: CheckListProps< Id > ) {
	const id = useId();
	const { error } = useField( path );

	return (
		<fieldset className="doorstep-checks" aria-describedby={ id }>
			<legend className="components-base-control__label">
				{ label }
			</legend>
			<p id={ id } className="components-base-control__help">
				<FieldHelp help={ help } error={ error } />
			</p>
			<div>
				{ options.map( ( option, index ) => (
					<CheckboxControl
						key={ option.id }
						__nextHasNoMarginBottom
						label={ option.label }
						help={ option.help }
						checked={ chosen.includes( option.id ) }
						aria-invalid={ error !== undefined && index === 0 }
						onChange={ ( isChosen ) =>
							onChange(
								options
									.map( ( one ) => one.id )
									.filter( ( one ) =>
										one === option.id
											? isChosen
											: chosen.includes( one )
									)
							)
						}
					/>
				) ) }
			</div>
		</fieldset>
	);
}
