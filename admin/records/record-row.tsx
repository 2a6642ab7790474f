import { __ } from '@wordpress/i18n';

import { formatDate, formatTime } from '../leads/format-date';
import { Answer } from './answer';
import { PlaceLink } from './place-link';
import { languageText, sourceText } from './record-texts';
import { serviceNames } from './service-names';
import type { ConsentEntry } from './use-records';

interface RecordRowProps {
	record: ConsentEntry;
	names: Record< string, string >;
	onOpen: ( id: string ) => void;
}

/** One record in the list. */
export function RecordRow( { record, names, onOpen }: RecordRowProps ) {
	return (
		<tr>
			<th scope="row">
				<PlaceLink
					to={ { record: record.id } }
					go={ () => onOpen( record.id ) }
				>
					<bdi className="doorstep-number" title={ record.id }>
						{ record.id.slice( 0, 8 ) }…
					</bdi>
					<span className="screen-reader-text">
						{ record.id.slice( 8 ) }
					</span>
				</PlaceLink>
			</th>
			<td data-label={ __( 'Received', 'doorstep' ) }>
				<time dateTime={ record.recordedAt }>
					{ formatDate( record.recordedAt ) }
					<small>{ formatTime( record.recordedAt ) }</small>
				</time>
			</td>
			<td data-label={ __( 'Answer', 'doorstep' ) }>
				<Answer answer={ record.answer } />
			</td>
			<td data-label={ __( 'Granted', 'doorstep' ) }>
				{ serviceNames( record.granted, names ) ||
					__( 'Nothing', 'doorstep' ) }
			</td>
			<td data-label={ __( 'Source', 'doorstep' ) }>
				{ sourceText( record.source ) }
				<small>{ languageText( record.language ) }</small>
			</td>
		</tr>
	);
}
