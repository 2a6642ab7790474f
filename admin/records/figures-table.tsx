import { __ } from '@wordpress/i18n';
import type { ConsentFigures } from '@contract/consent-figures';

import { periodText } from './period-text';
import { counts, countText, numberText, total } from './series';

/** The chart's numbers, and those that it does not show. */
export function FiguresTable( { figures }: { figures: ConsentFigures } ) {
	const { periods, per } = figures;
	const shown = counts.filter(
		( count ) => total( periods, count ) !== null
	);

	return (
		<div
			className="doorstep-figures-table"
			tabIndex={ 0 }
			role="region"
			aria-label={ __( 'Figures', 'doorstep' ) }
		>
			<table>
				<thead>
					<tr>
						<th scope="col">{ __( 'Period', 'doorstep' ) }</th>
						{ shown.map( ( count ) => (
							<th key={ count } scope="col">
								{ countText( count ) }
							</th>
						) ) }
					</tr>
				</thead>
				<tbody>
					{ [ ...periods ].reverse().map( ( period ) => (
						<tr key={ period.start }>
							<th scope="row">
								{ periodText( period.start, per ) }
							</th>
							{ shown.map( ( count ) => (
								<td key={ count }>
									{ numberText( period[ count ] ?? 0 ) }
								</td>
							) ) }
						</tr>
					) ) }
				</tbody>
			</table>
		</div>
	);
}
