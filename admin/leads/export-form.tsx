import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { activeFilters, queryFields, type LeadQuery } from './lead-query';

interface ExportFormProps {
	query: LeadQuery;
	search: string;
}

/**
 * Downloads the leads of the current view. A plain form: the browser writes the file as it comes, however
 * long it is, and what is searched for stands in no URL.
 */
export function ExportForm( { query, search }: ExportFormProps ) {
	const { exportUrl, exportNonce = '' } = window.doorstepAdmin;
	if ( exportUrl === undefined ) {
		return null;
	}
	const fields = {
		action: 'doorstep_export_leads',
		_wpnonce: exportNonce,
		search,
		...queryFields( query ),
	};
	const isWhole =
		search === '' && query.view === 'all' && activeFilters( query ) === 0;

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
				{ isWhole
					? __( 'All leads as a file:', 'doorstep' )
					: __( 'The leads of this view as a file:', 'doorstep' ) }
			</p>
			<Button variant="link" type="submit" name="format" value="csv">
				{ __( 'Export as CSV', 'doorstep' ) }
			</Button>
			<Button variant="link" type="submit" name="format" value="json">
				{ __( 'Export as JSON', 'doorstep' ) }
			</Button>
		</form>
	);
}
