import { Button } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import { ActionButton } from '../shared/action-button';
import type { BulkReport } from './run-bulk';
import type { Bulk } from './use-bulk';

interface BulkOutcomeProps {
	bulk: Bulk;
	/** Name of a lead, by its id. */
	nameOf: ( id: string ) => string;
}

/** Who was left out, by the reason why. */
function reasons(
	{ failed }: BulkReport,
	nameOf: BulkOutcomeProps[ 'nameOf' ]
): [ string, string ][] {
	const names = new Map< string, string[] >();
	for ( const { id, message } of failed ) {
		names.set( message, [
			...( names.get( message ) ?? [] ),
			nameOf( id ),
		] );
	}

	return [ ...names ].map( ( [ message, some ] ) => [
		message,
		some.join( ', ' ),
	] );
}

/** “38 done, 2 not” and the like. */
function summary( { done, failed, left }: BulkReport ): string {
	const parts = [
		sprintf(
			/* translators: %d: number of leads. */
			_n( '%d done', '%d done', done.length, 'doorstep' ),
			done.length
		),
		sprintf(
			/* translators: %d: number of leads. */
			_n( '%d not', '%d not', failed.length, 'doorstep' ),
			failed.length
		),
		sprintf(
			/* translators: %d: number of leads. */
			_n(
				'%d left as it was',
				'%d left as they were',
				left.length,
				'doorstep'
			),
			left.length
		),
	] as string[];
	const counts = [ 1, failed.length, left.length ];

	return parts
		.filter( ( _, index ) => ( counts[ index ] ?? 0 ) > 0 )
		.join( ', ' );
}

/** How far the work with many leads is, and what came of it. */
export function BulkOutcome( { bulk, nameOf }: BulkOutcomeProps ) {
	const { work, report } = bulk;
	const place = useRef< HTMLDivElement >( null );
	const isShown = work !== null || report !== null;

	// The buttons that had the focus may be gone with the selection.
	useEffect( () => {
		if ( report !== null ) {
			place.current?.focus();
		}
	}, [ report ] );

	return (
		<div
			ref={ place }
			tabIndex={ -1 }
			role="status"
			className={ isShown ? 'doorstep-outcome' : undefined }
		>
			{ work !== null && (
				<>
					<progress
						aria-label={ __( 'Leads done with', 'doorstep' ) }
						value={ work.count }
						max={ work.total }
					/>
					<span>
						{ sprintf(
							/* translators: 1: number of leads that are done with, 2: of how many. */
							__( '%1$d of %2$d', 'doorstep' ),
							work.count,
							work.total
						) }
					</span>
					<ActionButton variant="link" onClick={ bulk.stop }>
						{ __( 'Stop', 'doorstep' ) }
					</ActionButton>
				</>
			) }
			{ report !== null && (
				<>
					<strong>{ summary( report ) }</strong>
					{ report.error !== '' && <span>{ report.error }</span> }
					<Button variant="link" onClick={ bulk.dismiss }>
						{ __( 'Close', 'doorstep' ) }
					</Button>
					{ report.failed.length > 0 && (
						<ul>
							{ reasons( report, nameOf ).map(
								( [ message, names ] ) => (
									<li key={ message }>
										<bdi>{ names }</bdi>
										{ ': ' }
										{ message }
									</li>
								)
							) }
						</ul>
					) }
				</>
			) }
		</div>
	);
}
