import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { RecordFilter } from './record-filter';

/**
 * Downloads the records of the chosen days and source. A plain form: the browser writes the file as it
 * comes, however long it is.
 */
export function ExportForm( { filter }: { filter: RecordFilter } ) {
	const { exportUrl = '', exportNonce = '' } = window.doorstepAdmin;
	const fields = {
		action: 'doorstep_export_records',
		_wpnonce: exportNonce,
		source: filter.source,
		from: filter.from || '1971-01-01',
		to: filter.to || '2242-12-31',
	};

	return (
		<form className="doorstep-export" method="post" action={ exportUrl }>
			{ Object.entries( fields ).map( ( [ name, value ] ) => (
				<input
					key={ name }
					type="hidden"
					name={ name }
					value={ value }
				/>
			) ) }
			<p className="doorstep-quiet">
				{ __(
					'Export every record of these days and this source. JSON brings what was shown, too.',
					'doorstep'
				) }
			</p>
			{ ( [ 'csv', 'json' ] as const ).map( ( format ) => (
				<Button
					key={ format }
					__next40pxDefaultSize
					variant="secondary"
					type="submit"
					name="format"
					value={ format }
				>
					{ format === 'csv'
						? __( 'Export as CSV', 'doorstep' )
						: __( 'Export as JSON', 'doorstep' ) }
				</Button>
			) ) }
		</form>
	);
}
