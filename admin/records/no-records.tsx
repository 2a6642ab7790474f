import { __ } from '@wordpress/i18n';

import { recordNumber, type RecordFilter } from './record-filter';

/** What the list says when there is nothing in it. */
export function NoRecords( { filter }: { filter: RecordFilter } ) {
	const { search, source, from, to } = filter;
	const isNumber = recordNumber( search ) !== null;
	const isFiltered = search + source + from + to !== '';

	if ( ! isFiltered ) {
		return (
			<div className="doorstep-empty">
				<h3>{ __( 'No records yet', 'doorstep' ) }</h3>
				<p>
					{ __(
						'Each choice that a visitor makes on the banner or in the panel arrives here.',
						'doorstep'
					) }
				</p>
			</div>
		);
	}

	return (
		<div className="doorstep-empty">
			<h3>
				{ isNumber
					? __( 'No record found', 'doorstep' )
					: __( 'This is not a record number', 'doorstep' ) }
			</h3>
			<p>
				{ isNumber
					? __(
							'It may have been deleted at the end of its retention, or the number is incomplete.',
							'doorstep'
						)
					: __(
							'A number has 36 characters: digits, the letters a to f, and hyphens. The first four are enough to search.',
							'doorstep'
						) }
			</p>
		</div>
	);
}
