import {
	registerBlockType,
	type BlockConfiguration,
	type BlockVariation,
} from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';

import metadata from './block.json';
import { Edit, type VersionsAttributes } from './edit';

const of = { document: 'privacy-policy', language: '' } as const;

const variations: BlockVariation< VersionsAttributes >[] = [
	{
		name: 'date',
		title: __( 'Date of a document', 'doorstep' ),
		attributes: { ...of, show: 'date' },
		isActive: ( { show } ) => show === 'date',
	},
	{
		name: 'pdf',
		title: __( 'PDF of a document', 'doorstep' ),
		attributes: { ...of, show: 'pdf' },
		isActive: ( { show } ) => show === 'pdf',
	},
];

registerBlockType( metadata as BlockConfiguration< VersionsAttributes >, {
	edit: Edit,
	save: () => null,
	variations,
} );
