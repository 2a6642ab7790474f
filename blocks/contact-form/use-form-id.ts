import { store as blockEditor } from '@wordpress/block-editor';
import { useRegistry } from '@wordpress/data';
import { useEffect } from '@wordpress/element';

import { uuid } from './uuid';

/** Which block of the editor a form id belongs to: the first that came with it. */
const owners = new Map< string, string >();

/** Blocks whose content is kept elsewhere, so that several places show the same form. */
const shared = [ 'core/block', 'core/template-part' ];

/**
 * Sees to it that the block has a form id of its own: a new block gets one, and so does the copy when
 * a block is duplicated or pasted beside its original. A block that was cut and pasted keeps its id, and
 * so does the form of a synced pattern or template part, wherever and however often that is shown.
 *
 * @param clientId The editor's own id of the block.
 * @param formId   The block's attribute, empty in a new block.
 * @param change   Sets the attribute.
 */
export function useFormId(
	clientId: string,
	formId: string,
	change: ( formId: string ) => void
): void {
	const registry = useRegistry();

	useEffect( () => {
		const editor = registry.select( blockEditor );
		const place = ( id: string ): string | undefined =>
			editor.getBlockParentsByBlockName( id, shared ).at( -1 );
		const owner = owners.get( formId );
		const isTaken =
			owner !== undefined &&
			owner !== clientId &&
			editor.getBlockName( owner ) !== null &&
			place( owner ) === place( clientId );
		if ( formId === '' || isTaken ) {
			// One step of undo with the insertion itself, which could not be undone otherwise.
			registry
				.dispatch( blockEditor )
				.__unstableMarkNextChangeAsNotPersistent();
			change( uuid() );
		} else {
			owners.set( formId, clientId );
		}
	}, [ clientId, formId, change, registry ] );
}
