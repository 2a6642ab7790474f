import { __ } from '@wordpress/i18n';

import { formatDate, formatTime } from '../leads/format-date';
import { Answer } from './answer';
import { PlaceLink } from './place-link';
import type { Place } from './use-place';
import type { ConsentEntry } from './use-records';

interface RecordChainProps {
	/** Oldest first. */
	records: ConsentEntry[];
	current: string;
	go: ( to: Partial< Place > ) => void;
}

/** What the same visitor chose, one after the other. */
export function RecordChain( { records, current, go }: RecordChainProps ) {
	return (
		<section
			className="doorstep-card doorstep-chain"
			aria-labelledby="doorstep-chain-heading"
		>
			<h2 id="doorstep-chain-heading">
				{ __( 'Choices of this visitor', 'doorstep' ) }
			</h2>
			<ol>
				{ records.map( ( record ) => (
					<li
						key={ record.id }
						aria-current={ record.id === current }
					>
						<Answer answer={ record.answer } />
						<small>
							{ formatDate( record.recordedAt ) },{ ' ' }
							{ formatTime( record.recordedAt ) }
						</small>
						{ record.id === current ? (
							<strong>{ __( 'This record', 'doorstep' ) }</strong>
						) : (
							<PlaceLink to={ { record: record.id } } go={ go }>
								<bdi className="doorstep-number">
									{ record.id.slice( 0, 8 ) }…
								</bdi>
							</PlaceLink>
						) }
					</li>
				) ) }
			</ol>
		</section>
	);
}
