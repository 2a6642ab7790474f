import { registerBlockType, type BlockConfiguration } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';

import metadata from './block.json';
import { Edit, type VersionsAttributes } from './edit';

registerBlockType( metadata as BlockConfiguration< VersionsAttributes >, {
	edit: Edit,
	save: () => null,
	variations: [
		{
			name: 'date',
			title: __( 'Date of a document', 'doorstep' ),
			attributes: { show: 'date' },
			isActive: [ 'show' ],
		},
		{
			name: 'pdf',
			title: __( 'PDF of a document', 'doorstep' ),
			attributes: { show: 'pdf' },
			isActive: [ 'show' ],
		},
	],
} );
