import { InnerBlocks } from '@wordpress/block-editor';
import { registerBlockType, type BlockConfiguration } from '@wordpress/blocks';

import type { FormAttributes } from '../form/attributes';
import metadata from './block.json';
import { Edit } from './edit';
import './editor.css';
import { oldForms } from './old-forms';
import { variations } from './variations';

registerBlockType( metadata as BlockConfiguration< FormAttributes >, {
	edit: Edit,
	save: () => <InnerBlocks.Content />,
	variations: variations(),
	deprecated: [ oldForms ],
} );
