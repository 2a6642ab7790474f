import { numberText } from './number-text';

interface NumberTableProps {
	label: string;
	/** Of every column, the names' first. */
	heads: string[];
	rows: { id: string; name: string; values: number[] }[];
}

/** Numbers by name, in a region of its own that scrolls. */
export function NumberTable( { label, heads, rows }: NumberTableProps ) {
	return (
		<div
			className="doorstep-figures-table"
			tabIndex={ 0 }
			role="region"
			aria-label={ label }
		>
			<table>
				<thead>
					<tr>
						{ heads.map( ( head ) => (
							<th key={ head } scope="col">
								{ head }
							</th>
						) ) }
					</tr>
				</thead>
				<tbody>
					{ rows.map( ( { id, name, values } ) => (
						<tr key={ id }>
							<th scope="row">{ name }</th>
							{ values.map( ( value, index ) => (
								<td key={ heads[ index + 1 ] }>
									{ numberText( value ) }
								</td>
							) ) }
						</tr>
					) ) }
				</tbody>
			</table>
		</div>
	);
}
