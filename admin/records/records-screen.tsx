import { useState } from '@wordpress/element';
import { __, sprintf, _n } from '@wordpress/i18n';

import { CapNotice } from './cap-notice';
import { CopyPage } from './copy-page';
import { FiguresSection } from './figures-section';
import { everything } from './record-filter';
import { RecordPage } from './record-page';
import { RecordsSection } from './records-section';
import { ShownSection } from './shown-section';
import { usePlace } from './use-place';
import { useRecords } from './use-records';

/** The screen that proves what visitors were asked, and what they answered. */
export function RecordsScreen() {
	const { place, go } = usePlace();
	const [ filter, setFilter ] = useState( everything );
	const list = useRecords( filter );
	const months = window.doorstepAdmin.consentMonths ?? 0;

	if ( place.record !== null ) {
		return (
			<RecordPage key={ place.record } id={ place.record } go={ go } />
		);
	}
	if ( place.version !== null ) {
		return (
			<CopyPage
				key={ place.version }
				version={ place.version }
				go={ go }
			/>
		);
	}

	return (
		<>
			<h1>{ __( 'Consent records', 'doorstep' ) }</h1>
			<p className="doorstep-quiet doorstep-introduction">
				{ __(
					'Proof of what visitors were asked and what they answered. A record says nothing about the person: it is found by the number that a visitor copies from the cookie panel.',
					'doorstep'
				) }{ ' ' }
				{ sprintf(
					/* translators: %d: number of months. */
					_n(
						'Records are deleted after %d month.',
						'Records are deleted after %d months.',
						months,
						'doorstep'
					),
					months
				) }
			</p>
			{ list.pages[ 0 ]?.capReached === true && <CapNotice /> }
			<FiguresSection />
			<RecordsSection
				list={ list }
				filter={ filter }
				onFilter={ setFilter }
				go={ go }
			/>
			<ShownSection go={ go } />
		</>
	);
}
