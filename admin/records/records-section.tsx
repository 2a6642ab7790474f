import { Button, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Failure } from '../shared/failure';
import { ExportForm } from './export-form';
import { NoRecords } from './no-records';
import type { RecordFilter } from './record-filter';
import { RecordFilters } from './record-filters';
import { RecordTable } from './record-table';
import type { Place } from './use-place';
import type { RecordList } from './use-records';

interface RecordsSectionProps {
	list: RecordList & { more: () => void; retry: () => void };
	filter: RecordFilter;
	onFilter: ( filter: RecordFilter ) => void;
	go: ( to: Partial< Place > ) => void;
}

/** All records, newest first, to search and to export. */
export function RecordsSection( {
	list,
	filter,
	onFilter,
	go,
}: RecordsSectionProps ) {
	const { pages, isBusy, error } = list;
	const records = pages.flatMap( ( page ) => page.records );
	const isEmpty = ! isBusy && error === null && records.length === 0;

	return (
		<section aria-labelledby="doorstep-records-heading">
			<h2 id="doorstep-records-heading">
				{ __( 'Records', 'doorstep' ) }
			</h2>
			<RecordFilters filter={ filter } onFilter={ onFilter } />
			{ error !== null && (
				<Failure message={ error.message } onRetry={ list.retry } />
			) }
			<div className="doorstep-card" aria-live="polite">
				{ isBusy && pages.length === 0 && (
					<p className="doorstep-loading">
						<Spinner /> { __( 'Loading records…', 'doorstep' ) }
					</p>
				) }
				{ isEmpty && <NoRecords filter={ filter } /> }
				{ records.length > 0 && (
					<RecordTable
						records={ records }
						names={ Object.assign(
							{},
							...pages.map( ( page ) => page.names )
						) }
						isBusy={ isBusy }
						onOpen={ ( record ) => go( { record } ) }
					/>
				) }
			</div>
			{ ( pages.at( -1 )?.next ?? null ) !== null && (
				<Button
					__next40pxDefaultSize
					className="doorstep-more"
					variant="secondary"
					isBusy={ isBusy }
					disabled={ isBusy }
					onClick={ list.more }
				>
					{ __( 'Show older records', 'doorstep' ) }
				</Button>
			) }
			{ records.length > 0 && <ExportForm filter={ filter } /> }
		</section>
	);
}
