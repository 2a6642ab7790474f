import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

/** Downloads the register as it is saved. */
export function ExportForm() {
	const { exportUrl = '', exportNonce = '' } = window.doorstepAdmin;

	return (
		<form className="doorstep-tools" method="post" action={ exportUrl }>
			<input
				type="hidden"
				name="action"
				value="doorstep_export_register"
			/>
			<input type="hidden" name="_wpnonce" value={ exportNonce } />
			<Button
				__next40pxDefaultSize
				variant="secondary"
				type="submit"
				name="format"
				value="csv"
			>
				{ __( 'Export as CSV', 'doorstep' ) }
			</Button>
			<Button
				__next40pxDefaultSize
				variant="secondary"
				type="submit"
				name="format"
				value="json"
			>
				{ __( 'Export as JSON', 'doorstep' ) }
			</Button>
		</form>
	);
}
