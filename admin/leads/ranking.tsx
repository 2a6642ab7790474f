import type { ReactNode } from 'react';
import { useId } from '@wordpress/element';
import { __, _x } from '@wordpress/i18n';

import { numberText } from '../shared/number-text';

export interface Rank {
	id: string;
	name: ReactNode;
	received: number;
	answered: number;
	expiring: number;
}

interface RankingProps {
	title: string;
	/** What is ranked. */
	head: string;
	/** Most first. */
	ranks: Rank[];
}

/** What brought most leads: a table, with a bar for each in which the answered ones are marked. */
export function Ranking( { title, head, ranks }: RankingProps ) {
	const heading = useId();
	const most = Math.max( 1, ...ranks.map( ( { received } ) => received ) );

	return (
		<section
			className="doorstep-card doorstep-figures"
			aria-labelledby={ heading }
		>
			<h2 id={ heading }>{ title }</h2>
			{ ranks.length === 0 ? (
				<p className="doorstep-quiet">
					{ __( 'Nothing yet.', 'doorstep' ) }
				</p>
			) : (
				<table className="doorstep-ranking">
					<thead>
						<tr>
							<th scope="col">{ head }</th>
							<th scope="col">
								{ _x(
									'Received',
									'number of leads',
									'doorstep'
								) }
							</th>
							<th scope="col">
								{ _x(
									'Answered',
									'number of leads',
									'doorstep'
								) }
							</th>
							<th scope="col">
								{ __( 'Expiring within 30 days', 'doorstep' ) }
							</th>
						</tr>
					</thead>
					<tbody>
						{ ranks.map( ( rank ) => (
							<tr key={ rank.id }>
								<th scope="row">
									{ rank.name }
									<span
										className="doorstep-ranking-bar"
										aria-hidden="true"
										style={ {
											inlineSize: `${ ( 100 * rank.received ) / most }%`,
										} }
									>
										<span
											style={ {
												inlineSize: `${ ( 100 * rank.answered ) / rank.received }%`,
											} }
										/>
									</span>
								</th>
								<td>{ numberText( rank.received ) }</td>
								<td>{ numberText( rank.answered ) }</td>
								<td>{ numberText( rank.expiring ) }</td>
							</tr>
						) ) }
					</tbody>
				</table>
			) }
		</section>
	);
}
