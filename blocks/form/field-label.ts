import type { FieldAttributes } from './attributes';

/**
 * The label that visitors read: the field's own, or ours for a field of that name.
 *
 * @param field The field.
 * @param texts Ours, by field name.
 * @return Empty when there is neither.
 */
export function fieldLabel(
	field: Pick< FieldAttributes, 'label' | 'name' >,
	texts: Record< string, string >
): string {
	return field.label.trim() || ( texts[ field.name ] ?? '' );
}
