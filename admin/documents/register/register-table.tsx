import { __ } from '@wordpress/i18n';

import type { RegisterRow } from '../types';

function Lines( { lines }: { lines: [ name: string, text: string ][] } ) {
	return (
		<>
			{ lines.map(
				( [ name, text ] ) =>
					text !== '' && (
						<p key={ name }>
							<span>{ name }</span> { text }
						</p>
					)
			) }
		</>
	);
}

/** Every activity, what the site does first. */
export function RegisterTable( { rows }: { rows: RegisterRow[] } ) {
	return (
		// A table of this width is scrolled, by the keyboard too.

		<div
			className="doorstep-scroll"
			role="region"
			tabIndex={ 0 }
			aria-labelledby="doorstep-register-title"
		>
			<table className="doorstep-register">
				<thead>
					<tr>
						<th scope="col">{ __( 'Activity', 'doorstep' ) }</th>
						<th scope="col">
							{ __( 'Purpose and basis', 'doorstep' ) }
						</th>
						<th scope="col">
							{ __( 'People and data', 'doorstep' ) }
						</th>
						<th scope="col">{ __( 'Recipients', 'doorstep' ) }</th>
						<th scope="col">{ __( 'Kept for', 'doorstep' ) }</th>
					</tr>
				</thead>
				<tbody>
					{ rows.map( ( row ) => (
						<tr key={ row.id }>
							<th scope="row">
								{ row.name }
								<span>
									{ row.isEnforced
										? __(
												'Enforced by Doorstep',
												'doorstep'
											)
										: __( 'Declared', 'doorstep' ) }
								</span>
								<span>{ row.role }</span>
							</th>
							<td>
								<Lines
									lines={ [
										[
											__( 'Purpose:', 'doorstep' ),
											row.purpose,
										],
										[
											__( 'Basis:', 'doorstep' ),
											row.basis,
										],
										[ __( 'Note:', 'doorstep' ), row.note ],
									] }
								/>
							</td>
							<td>
								<Lines
									lines={ [
										[
											__( 'People:', 'doorstep' ),
											row.people,
										],
										[ __( 'Data:', 'doorstep' ), row.data ],
										[
											__( 'Source:', 'doorstep' ),
											row.source,
										],
									] }
								/>
							</td>
							<td>{ row.recipients }</td>
							<td>{ row.kept }</td>
						</tr>
					) ) }
				</tbody>
			</table>
		</div>
	);
}
