import { dateI18n, getSettings } from '@wordpress/date';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';

interface IntroductionProps {
	/** How many pages a scan opens. */
	pages: number;
	/** When the last scan was, in Unix seconds; null where there was none. */
	time: number | null;
	children: ReactNode;
}

/** Says what a scan does, or when the last one was. */
export function Introduction( { pages, time, children }: IntroductionProps ) {
	return (
		<section className="doorstep-card doorstep-introduction">
			{ time === null ? (
				<div>
					<h2>{ __( 'What do your pages load?', 'doorstep' ) }</h2>
					<p>
						{ sprintf(
							/* translators: %d: number of pages. */
							_n(
								'Your browser opens %d page of this site twice, out of sight: first as a new visitor gets it, then with every third party let in.',
								'Your browser opens %d pages of this site twice, out of sight: first as a new visitor gets them, then with every third party let in.',
								pages,
								'doorstep'
							),
							pages
						) }{ ' ' }
						{ __(
							'In the second pass those third parties load in your own browser and learn its address; what they store for this site is removed at the end.',
							'doorstep'
						) }
					</p>
				</div>
			) : (
				<p>
					{ sprintf(
						/* translators: %s: date and time. */
						__( 'Last scan: %s', 'doorstep' ),
						dateI18n(
							getSettings().formats.datetime,
							new Date( time * 1000 )
						)
					) }
				</p>
			) }
			{ children }
		</section>
	);
}
