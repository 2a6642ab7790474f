import { registerBlockType, type BlockConfiguration } from '@wordpress/blocks';

import metadata from './block.json';
import { Edit } from './edit';

registerBlockType( metadata as BlockConfiguration< Record< string, never > >, {
	edit: Edit,
	save: () => null,
} );
