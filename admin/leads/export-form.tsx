import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

/**
 * Downloads the leads that the search finds. A plain form: the browser writes the file as it comes,
 * however long it is, and what is searched for stands in no URL.
 */
export function ExportForm( { search }: { search: string } ) {
	const { exportUrl, exportNonce = '' } = window.doorstepAdmin;
	if ( exportUrl === undefined ) {
		return null;
	}

	return (
		<form className="doorstep-export" method="post" action={ exportUrl }>
			<input type="hidden" name="action" value="doorstep_export_leads" />
			<input type="hidden" name="_wpnonce" value={ exportNonce } />
			<input type="hidden" name="search" value={ search } />
			<p className="doorstep-quiet">
				{ search === ''
					? __( 'All leads as a file:', 'doorstep' )
					: __( 'What the search finds as a file:', 'doorstep' ) }
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
