import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { TrailList } from '@contract/trail-list';

import { formatDate, formatTime } from './format-date';

type Entry = TrailList[ 'entries' ][ number ];

interface TrailTableProps {
	entries: Entry[];
	onOpen: ( id: string ) => void;
}

function actionText( entry: Entry ): string {
	switch ( entry.action ) {
		case 'read':
			return __( 'Opened', 'doorstep' );
		case 'change':
			return __( 'Changed a lead', 'doorstep' );
		case 'erase':
			return __( 'Erased', 'doorstep' );
		case 'export':
			return sprintf(
				/* translators: %d: number of leads. */
				_n(
					'Exported %d lead',
					'Exported %d leads',
					entry.leads,
					'doorstep'
				),
				entry.leads
			);
		case 'purge':
			return sprintf(
				/* translators: %d: number of leads. */
				_n(
					'Erased %d lead at the end of its term',
					'Erased %d leads at the end of their term',
					entry.leads,
					'doorstep'
				),
				entry.leads
			);
	}
}

/** Who it was where no user is named. */
function nobody( entry: Entry ): string {
	return entry.action === 'purge'
		? __( 'Automatic', 'doorstep' )
		: __( 'A former user', 'doorstep' );
}

/** The trail, as it comes. */
export function TrailTable( { entries, onOpen }: TrailTableProps ) {
	return (
		<table className="doorstep-table doorstep-leads">
			<caption className="screen-reader-text">
				{ __( 'Newest first', 'doorstep' ) }
			</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'When', 'doorstep' ) }</th>
					<th scope="col">{ __( 'Who', 'doorstep' ) }</th>
					<th scope="col">{ __( 'What', 'doorstep' ) }</th>
					<th scope="col">{ __( 'Lead', 'doorstep' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ entries.map( ( entry ) => (
					<tr key={ entry.id }>
						<th scope="row">
							<time dateTime={ entry.doneAt }>
								{ formatDate( entry.doneAt ) }
							</time>{ ' ' }
							<small>{ formatTime( entry.doneAt ) }</small>
						</th>
						<td data-label={ __( 'Who', 'doorstep' ) }>
							<bdi>{ entry.user || nobody( entry ) }</bdi>
						</td>
						<td data-label={ __( 'What', 'doorstep' ) }>
							{ actionText( entry ) }
						</td>
						<td data-label={ __( 'Lead', 'doorstep' ) }>
							{ entry.leadId === null ||
							entry.action === 'erase' ? (
								<code>
									{ entry.leadId?.slice( 0, 8 ) ?? '–' }
								</code>
							) : (
								<Button
									variant="link"
									onClick={ () =>
										onOpen( entry.leadId ?? '' )
									}
								>
									<code>{ entry.leadId.slice( 0, 8 ) }</code>
								</Button>
							) }
						</td>
					</tr>
				) ) }
			</tbody>
		</table>
	);
}
