import { __, sprintf } from '@wordpress/i18n';

import { contrast, shownInk } from './contrast';

interface ContrastNoteProps {
	/** As `#rrggbb`. */
	ground: string;
	ink: string;
}

const numbers = new Intl.NumberFormat( document.documentElement.lang || 'en', {
	minimumFractionDigits: 1,
	maximumFractionDigits: 2,
} );

/** How readable text on background is, and what visitors see when it is not enough. */
export function ContrastNote( { ground, ink }: ContrastNoteProps ) {
	// Rounded down, so that it never says 4.5 of what is less.
	const ratio = numbers.format(
		Math.floor( contrast( ground, ink ) * 100 ) / 100
	);
	const shown = shownInk( ground, ink );
	let text: string = sprintf(
		/* translators: %s: a number, such as 7.2. */
		__( 'Contrast %s:1. Easy to read.', 'doorstep' ),
		ratio
	);
	if ( shown !== ink ) {
		text =
			shown === '#000000'
				? sprintf(
						/* translators: %s: a number, such as 2.1. */
						__(
							'Contrast %s:1. Hard to read: at least 4.5:1 is needed, so black is shown instead.',
							'doorstep'
						),
						ratio
					)
				: sprintf(
						/* translators: %s: a number, such as 2.1. */
						__(
							'Contrast %s:1. Hard to read: at least 4.5:1 is needed, so white is shown instead.',
							'doorstep'
						),
						ratio
					);
	}

	return (
		<p
			className={ `doorstep-contrast${ shown === ink ? '' : ' is-low' }` }
			role="status"
		>
			<span
				aria-hidden="true"
				style={ { background: ground, color: shown } }
			>
				Aa
			</span>
			{ text }
		</p>
	);
}
