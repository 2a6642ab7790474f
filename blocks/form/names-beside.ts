import { store as blockEditor } from '@wordpress/block-editor';
import type { useRegistry } from '@wordpress/data';
import type { FieldAttributes } from './attributes';

type Fields = {
	clientId: string;
	attributes: Partial< FieldAttributes >;
}[];

/**
 * The names of a form's other fields, as they are at this moment.
 *
 * @param registry Of the editor's stores.
 * @param clientId The editor's id of the field that asks.
 * @return With the editor's id of the form.
 */
export function namesBeside(
	registry: ReturnType< typeof useRegistry >,
	clientId: string
): { form: string; names: string[] } {
	const editor = registry.select( blockEditor );
	const form: string = editor.getBlockRootClientId( clientId );
	const blocks: Fields = editor.getBlocks( form );
	const names = blocks
		.filter( ( block ) => block.clientId !== clientId )
		.flatMap( ( { attributes } ) => attributes.name ?? [] );

	return { form, names };
}
