import { __ } from '@wordpress/i18n';
import type { FieldAttributes } from '../attributes';
import { fieldLabel } from '../field-label';
import { hasOptions } from '../field-types';
import { sensitiveSubject } from './sensitive-subject';
import { subjectText } from './subject-text';

/**
 * What is wrong with one field, in sentences for the editor.
 *
 * @param field The field.
 * @param texts Our labels, by field name.
 */
export function fieldWarnings(
	field: FieldAttributes,
	texts: Record< string, string >
): string[] {
	const label = fieldLabel( field, texts );
	const subject = sensitiveSubject( label, field.name );

	return [
		...( subject ? [ subjectText( subject ) ] : [] ),
		...( label === ''
			? [
					__(
						'This field has no label yet: visitors cannot know what to enter.',
						'doorstep'
					),
				]
			: [] ),
		...( hasOptions( field.type ) && field.options.length === 0
			? [
					__(
						'This field has no options yet, so visitors do not see it. Enter them in the sidebar, one a line.',
						'doorstep'
					),
				]
			: [] ),
	];
}
