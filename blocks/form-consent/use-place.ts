import { store as blockEditor } from '@wordpress/block-editor';
import { useSelect } from '@wordpress/data';

type Blocks = { clientId: string; name: string }[];

/**
 * Where a consent box stands among those of its form: they are one group, with one heading and one note.
 *
 * @param clientId The editor's id of the block.
 */
export function usePlace( clientId: string ): {
	isFirst: boolean;
	isLast: boolean;
} {
	const blocks: Blocks = useSelect(
		( select ) => {
			const editor = select( blockEditor );
			return editor.getBlocks( editor.getBlockRootClientId( clientId ) );
		},
		[ clientId ]
	);
	const boxes = blocks.filter(
		( { name } ) => name === 'doorstep/form-consent'
	);

	return {
		isFirst: boxes[ 0 ]?.clientId === clientId,
		isLast: boxes.at( -1 )?.clientId === clientId,
	};
}
