import { store as blockEditor } from '@wordpress/block-editor';
import { useRegistry } from '@wordpress/data';
import { useEffect, useRef } from '@wordpress/element';
import type { FieldAttributes } from '../form/attributes';
import { editorFacts } from '../form/editor-facts';
import { fieldName, isNamedByLabel } from '../form/field-name';
import { namesBeside } from '../form/names-beside';

/** Which block a name of a form belongs to, by form and name: the first that came with it. */
const owners = new Map< string, string >();

/** Fields of this session whose label is being typed for the first time. */
const fresh = new Set< string >();

/**
 * Gives a new field its name, and a copy a name of its own. A field that is named after its label follows
 * it while the field is first edited; once the editor has gone elsewhere, the name stays.
 *
 * @param clientId   The editor's id of the block.
 * @param field      Its attributes.
 * @param isSelected Whether it is being edited.
 * @param change     Sets attributes.
 * @return Sets the label, and the name with it as long as it follows.
 */
export function useFieldName(
	clientId: string,
	field: FieldAttributes,
	isSelected: boolean,
	change: ( attributes: Partial< FieldAttributes > ) => void
): ( label: string ) => void {
	const registry = useRegistry();
	const wasSelected = useRef( false );
	const { name, label, type } = field;

	useEffect( () => {
		const { form, names } = namesBeside( registry, clientId );
		const owner = owners.get( `${ form }/${ name }` );
		const isCopy =
			owner !== undefined && owner !== clientId && names.includes( name );
		if ( name !== '' && ! isCopy ) {
			owners.set( `${ form }/${ name }`, clientId );
			return;
		}
		if ( name === '' && label === '' && isNamedByLabel( type ) ) {
			fresh.add( clientId );
		}
		const { texts } = editorFacts();
		const own = isCopy
			? fieldName( 'text', name, names )
			: fieldName( type, label, names );
		// Our label is for the field of that name alone.
		const ours =
			own in texts ? '' : texts[ name || fieldName( type, '', [] ) ];
		// One step of undo with the insertion itself, which could not be undone otherwise.
		registry
			.dispatch( blockEditor )
			.__unstableMarkNextChangeAsNotPersistent();
		change( { name: own, label: label || ( ours ?? '' ) } );
	}, [ clientId, name, label, type, change, registry ] );

	useEffect( () => {
		if ( wasSelected.current && ! isSelected && label !== '' ) {
			fresh.delete( clientId );
		}
		wasSelected.current = isSelected;
	}, [ clientId, isSelected, label ] );

	return ( typed ) =>
		change(
			fresh.has( clientId )
				? {
						label: typed,
						name: fieldName(
							type,
							typed,
							namesBeside( registry, clientId ).names
						),
					}
				: { label: typed }
		);
}
