import { numberText } from '../shared/number-text';
import { countText, total, type Count, type Period } from './series';

const tiles = [
	'shown',
	'accepted',
	'chosen',
	'refused',
	'unanswered',
	'withdrawal',
] as const satisfies Count[];

/** The sums of a range; of answers also their part in all answers, in the colours of the chart. */
export function Totals( { periods }: { periods: Period[] } ) {
	const answers = ( [ 'accepted', 'chosen', 'refused' ] as const ).reduce(
		( sum, count ) => sum + ( total( periods, count ) ?? 0 ),
		0
	);

	return (
		<dl className="doorstep-totals">
			{ tiles.map( ( count ) => {
				const sum = total( periods, count );
				const isAnswer =
					count === 'accepted' ||
					count === 'chosen' ||
					count === 'refused';
				return sum === null ? null : (
					<div key={ count }>
						<dt>
							{ count !== 'shown' && count !== 'withdrawal' && (
								<span
									className={ `doorstep-swatch is-${ count }` }
									aria-hidden="true"
								/>
							) }
							{ countText( count ) }
						</dt>
						<dd>
							{ numberText( sum ) }
							{ isAnswer && answers > 0 && (
								<small>
									{ ( sum / answers ).toLocaleString(
										document.documentElement.lang || 'en',
										{ style: 'percent' }
									) }
								</small>
							) }
						</dd>
					</div>
				);
			} ) }
		</dl>
	);
}
