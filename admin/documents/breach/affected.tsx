import { __ } from '@wordpress/i18n';

/** How to find out whose data they are: for who may read leads, and for who may not. */
export function Affected() {
	const { mayRead = false, mayExport = false } = window.doorstepAdmin;
	if ( ! mayRead ) {
		return (
			<>
				{ __(
					'You may not read the leads of this site. Ask a member of the team who may export them.',
					'doorstep'
				) }
			</>
		);
	}

	return (
		<>
			{ mayExport
				? __(
						'The list of leads can be narrowed by day, form and state, and what it shows exported as a file: keep it with your note.',
						'doorstep'
					)
				: __(
						'The list of leads can be narrowed by day, form and state. To have it as a file, ask a member of the team who may export leads.',
						'doorstep'
					) }{ ' ' }
			<a href="admin.php?page=doorstep">
				{ __( 'Open the leads', 'doorstep' ) }
			</a>
		</>
	);
}
