import { __ } from '@wordpress/i18n';

import { formatDate, formatTime } from '../leads/format-date';
import { Answer } from './answer';
import { languageText, sourceText } from './record-texts';
import { serviceNames } from './service-names';
import type { ConsentEntry } from './use-records';
import { Fact } from '../shared/fact';

interface RecordFactsProps {
	record: ConsentEntry;
	names: Record< string, string >;
}

/** All that a record says. */
export function RecordFacts( { record, names }: RecordFactsProps ) {
	const nothing = __( 'Nothing', 'doorstep' );

	return (
		<dl className="doorstep-card doorstep-facts">
			<Fact name={ __( 'Received', 'doorstep' ) }>
				<time dateTime={ record.recordedAt }>
					{ formatDate( record.recordedAt ) },{ ' ' }
					{ formatTime( record.recordedAt ) }
				</time>{ ' ' }
				<small>
					<bdi>{ record.recordedAt }</bdi>
				</small>
			</Fact>
			<Fact name={ __( 'Answer', 'doorstep' ) }>
				<Answer answer={ record.answer } />
			</Fact>
			<Fact name={ __( 'Granted', 'doorstep' ) }>
				{ serviceNames( record.granted, names ) || nothing }
			</Fact>
			<Fact name={ __( 'Refused', 'doorstep' ) }>
				{ serviceNames( record.refused, names ) || nothing }
			</Fact>
			<Fact name={ __( 'Source', 'doorstep' ) }>
				{ sourceText( record.source ) }
			</Fact>
			<Fact name={ __( 'Language', 'doorstep' ) }>
				{ languageText( record.language ) }
			</Fact>
			<Fact name={ __( 'Global Privacy Control', 'doorstep' ) }>
				{ record.gpc
					? __( 'The browser sent it.', 'doorstep' )
					: __( 'The browser did not send it.', 'doorstep' ) }
			</Fact>
			<Fact name={ __( 'Policy revision', 'doorstep' ) }>
				<bdi className="doorstep-number">{ record.revision }</bdi>
			</Fact>
		</dl>
	);
}
