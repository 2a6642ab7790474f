import { answerText } from './record-texts';
import type { ConsentEntry } from './use-records';

/** What a visitor answered, with the colour that it has in the chart. */
export function Answer( { answer }: { answer: ConsentEntry[ 'answer' ] } ) {
	return (
		<span className="doorstep-answer">
			<span
				className={ `doorstep-swatch is-${ answer }` }
				aria-hidden="true"
			/>
			{ answerText( answer ) }
		</span>
	);
}
