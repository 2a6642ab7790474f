import { Spinner } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';

import { Failure } from '../shared/failure';
import { formatDate } from './format-date';
import type { Counts, useCounts } from './use-counts';

function pendingText( {
	count,
	eraseFrom,
	eraseTo,
}: Counts[ 'pending' ] ): string {
	if ( eraseFrom === null || eraseTo === null ) {
		return '';
	}
	const [ from, to ] = [ formatDate( eraseFrom ), formatDate( eraseTo ) ];

	return from === to
		? sprintf(
				/* translators: %s: a date. */
				_n(
					'It is erased on %s.',
					'They are erased on %s.',
					count,
					'doorstep'
				),
				from
			)
		: sprintf(
				/* translators: 1: a date, 2: a later date. */
				__( 'They are erased between %1$s and %2$s.', 'doorstep' ),
				from,
				to
			);
}

/** How many expired leads wait for their erasure. It is no list: nobody can read them. */
export function Pending( {
	counts,
	error,
	refresh,
}: ReturnType< typeof useCounts > ) {
	const pending = counts?.pending;

	return (
		<>
			{ error !== null && (
				<Failure message={ error.message } onRetry={ refresh } />
			) }
			<div className="doorstep-card doorstep-empty" aria-live="polite">
				{ pending === undefined && error === null && (
					<p>
						<Spinner /> { __( 'Loading…', 'doorstep' ) }
					</p>
				) }
				{ pending !== undefined && (
					<>
						<h2>
							{ pending.count === 0
								? __(
										'No lead waits for its erasure',
										'doorstep'
									)
								: sprintf(
										/* translators: %d: number of leads. */
										_n(
											'%d expired lead waits for its erasure',
											'%d expired leads wait for their erasure',
											pending.count,
											'doorstep'
										),
										pending.count
									) }
						</h2>
						<p>
							{ pendingText( pending ) }{ ' ' }
							{ __(
								'Nobody can read, search or export a lead from the second it expires, administrators included.',
								'doorstep'
							) }
						</p>
					</>
				) }
			</div>
		</>
	);
}
