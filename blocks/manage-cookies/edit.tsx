import { useBlockProps } from '@wordpress/block-editor';

import { Preview } from '../preview';
import metadata from './block.json';

/** The button as visitors see it. */
export function Edit() {
	return (
		<div { ...useBlockProps() }>
			<Preview block={ metadata.name } attributes={ {} } />
		</div>
	);
}
