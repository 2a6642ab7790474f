import { store as blockEditor } from '@wordpress/block-editor';
import { useRegistry } from '@wordpress/data';
import { useEffect } from '@wordpress/element';

import { uuid } from './uuid';

/** Which block of the editor a form id belongs to: the first that came with it. */
const owners = new Map< string, string >();

/**
 * Sees to it that the block has a form id of its own: a new block gets one, and so does the copy when
 * a block is duplicated or pasted beside its original. A block that was cut and pasted keeps its id.
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
		const owner = owners.get( formId );
		const isTaken =
			owner !== undefined &&
			owner !== clientId &&
			registry.select( blockEditor ).getBlockName( owner ) !== null;
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
