import { registerBlockType, type BlockConfiguration } from '@wordpress/blocks';

import type { FieldAttributes } from '../form/attributes';
import { editorFacts } from '../form/editor-facts';
import { fieldLabel } from '../form/field-label';
import metadata from './block.json';
import { Edit } from './edit';
import { variations } from './variations';

registerBlockType( metadata as BlockConfiguration< FieldAttributes >, {
	edit: Edit,
	save: () => null,
	variations: variations(),
	__experimentalLabel: ( field ) => fieldLabel( field, editorFacts().texts ),
} );
