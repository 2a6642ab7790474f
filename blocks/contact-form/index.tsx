import { registerBlockType, type BlockConfiguration } from '@wordpress/blocks';

import metadata from './block.json';
import { Edit, type ContactFormAttributes } from './edit';

registerBlockType( metadata as BlockConfiguration< ContactFormAttributes >, {
	edit: Edit,
	save: () => null,
} );
