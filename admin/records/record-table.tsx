import { __ } from '@wordpress/i18n';

import { RecordRow } from './record-row';
import type { ConsentEntry } from './use-records';

interface RecordTableProps {
	records: ConsentEntry[];
	/** Of services, by id. */
	names: Record< string, string >;
	isBusy: boolean;
	onOpen: ( id: string ) => void;
}

/** Records, as they come. */
export function RecordTable( {
	records,
	names,
	isBusy,
	onOpen,
}: RecordTableProps ) {
	return (
		<table className="doorstep-table doorstep-links" aria-busy={ isBusy }>
			<caption className="screen-reader-text">
				{ __( 'Consent records, newest first', 'doorstep' ) }
			</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'Number', 'doorstep' ) }</th>
					<th scope="col">{ __( 'Received', 'doorstep' ) }</th>
					<th scope="col">{ __( 'Answer', 'doorstep' ) }</th>
					<th scope="col">{ __( 'Granted', 'doorstep' ) }</th>
					<th scope="col">{ __( 'Source', 'doorstep' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ records.map( ( record ) => (
					<RecordRow
						key={ record.id }
						record={ record }
						names={ names }
						onOpen={ onOpen }
					/>
				) ) }
			</tbody>
		</table>
	);
}
