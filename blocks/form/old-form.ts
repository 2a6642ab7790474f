import type { FieldAttributes, FormAttributes } from './attributes';

/**
 * The fields of a form that was made before fields were blocks: Leads\FormDefinition gives it the same.
 *
 * @param phone The old form's attribute.
 */
export function fieldsOfOldForm(
	phone: FormAttributes[ 'phone' ]
): Partial< FieldAttributes >[] {
	return [
		{ name: 'name', type: 'text', required: true, width: 'half' },
		{ name: 'email', type: 'email', required: true, width: 'half' },
		...( phone === 'hidden'
			? []
			: [
					{
						name: 'phone',
						type: 'tel' as const,
						required: phone === 'required',
					},
				] ),
		{ name: 'message', type: 'textarea', required: true },
	];
}
