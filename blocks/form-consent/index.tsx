import { registerBlockType, type BlockConfiguration } from '@wordpress/blocks';

import type { ConsentAttributes } from '../form/attributes';
import metadata from './block.json';
import { Edit } from './edit';

registerBlockType( metadata as BlockConfiguration< ConsentAttributes >, {
	edit: Edit,
	save: () => null,
} );
