import { Button, Spinner } from '@wordpress/components';
import { dateI18n } from '@wordpress/date';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { ConsentFigures } from '@contract/consent-figures';

import { Failure } from '../shared/failure';
import { route } from '../shared/route';
import { useReply } from '../shared/use-reply';
import { useNow } from '../leads/use-now';
import { Chart } from './chart';
import { FiguresTable } from './figures-table';
import { figuresPath, ranges, rangeText, type Range } from './ranges';
import { Totals } from './totals';

/** How visitors answered over time: a chart, or the same as a table. */
export function FiguresSection() {
	const [ range, setRange ] = useState< Range >( ranges[ 0 ] );
	const [ isTable, setTable ] = useState( false );
	const today = dateI18n( 'Y-m-d', new Date( useNow() ), undefined );
	const { body, error, isBusy, retry } = useReply< ConsentFigures >(
		route( 'records' ) +
			figuresPath( range, today, window.doorstepAdmin.consentMonths ?? 1 )
	);

	return (
		<section aria-labelledby="doorstep-figures-heading">
			<div className="doorstep-bar">
				<h2 id="doorstep-figures-heading">
					{ __( 'Figures', 'doorstep' ) }
				</h2>
				<div
					className="doorstep-ranges"
					role="group"
					aria-label={ __( 'Period', 'doorstep' ) }
				>
					{ ranges.map( ( one ) => (
						<Button
							key={ one.id }
							isPressed={ one === range }
							onClick={ () => setRange( one ) }
						>
							{ rangeText( one.id ) }
						</Button>
					) ) }
				</div>
				<Button variant="link" onClick={ () => setTable( ! isTable ) }>
					{ isTable
						? __( 'As a chart', 'doorstep' )
						: __( 'As a table', 'doorstep' ) }
				</Button>
			</div>
			{ error !== null && (
				<Failure message={ error.message } onRetry={ retry } />
			) }
			<div
				className="doorstep-card doorstep-figures"
				aria-busy={ isBusy }
			>
				{ body === null && isBusy && (
					<p className="doorstep-loading" role="status">
						<Spinner /> { __( 'Loading figures…', 'doorstep' ) }
					</p>
				) }
				{ body !== null && (
					<>
						<Totals periods={ body.periods } />
						{ isTable ? (
							<FiguresTable figures={ body } />
						) : (
							<Chart key={ body.per } figures={ body } />
						) }
					</>
				) }
			</div>
		</section>
	);
}
