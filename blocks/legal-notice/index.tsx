import { registerBlockType, type BlockConfiguration } from '@wordpress/blocks';

import {
	DocumentEdit,
	type DocumentAttributes,
} from '../document/document-edit';
import metadata from './block.json';

registerBlockType( metadata as BlockConfiguration< DocumentAttributes >, {
	edit: ( props ) => (
		<DocumentEdit
			{ ...props }
			name={ metadata.name }
			sections={ metadata.attributes.sections.items.enum }
		/>
	),
	save: () => null,
} );
