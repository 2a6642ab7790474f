import { Button } from '@wordpress/components';

import { useHeading } from '../shared/use-heading';
import { LanguageChoice } from './language-choice';

interface EntryHeadProps {
	title: string;
	/** The section with the list that it belongs to. */
	section: string;
	/** What the link back to that list says. */
	back: string;
	remove: string;
	onRemove: () => void;
}

/** Above the fields of one entry: the way back, its name, and how to remove it. */
export function EntryHead( {
	title,
	section,
	back,
	remove,
	onRemove,
}: EntryHeadProps ) {
	const heading = useHeading();

	return (
		<>
			<p className="doorstep-back">
				<a href={ `#${ section }` }>← { back }</a>
			</p>
			<div className="doorstep-editor">
				<h3 className="doorstep-title" ref={ heading } tabIndex={ -1 }>
					{ title }
				</h3>
				<Button
					variant="link"
					isDestructive
					onClick={ () => {
						onRemove();
						window.location.hash = section;
					} }
				>
					{ remove }
				</Button>
			</div>
			<LanguageChoice />
		</>
	);
}
