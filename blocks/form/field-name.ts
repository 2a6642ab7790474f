import type { FieldType } from './attributes';

const MOST = 32;

/** Names that tell what the answer is, so that a mail can be answered and a CRM knows the field. */
const presets: Partial< Record< FieldType, string > > = {
	email: 'email',
	tel: 'phone',
	textarea: 'message',
	date: 'date',
	time: 'time',
	address: 'address',
	company: 'company',
	job: 'job',
};

/** A label as a name: `[a-z][a-z0-9-]*`, or empty where it has no Latin letter. */
function slug( label: string ): string {
	const letters = label
		.toLowerCase()
		.replaceAll( 'œ', 'oe' )
		.replaceAll( 'æ', 'ae' )
		.replaceAll( 'ß', 'ss' )
		.normalize( 'NFD' )
		.replace( /\p{M}/gu, '' );

	return letters
		.replace( /[^a-z0-9]+/g, '-' )
		.replace( /^[^a-z]+/, '' )
		.slice( 0, MOST )
		.replace( /-$/, '' );
}

/** The same name with a number where another field has it. */
function unique( name: string, taken: readonly string[] ): string {
	let candidate = name;
	for ( let number = 2; taken.includes( candidate ); number++ ) {
		const ending = `-${ number }`;
		candidate = name.slice( 0, MOST - ending.length ) + ending;
	}
	return candidate;
}

/** Whether a field of this type is named after its label. */
export function isNamedByLabel( type: FieldType ): boolean {
	return ! ( type in presets );
}

/**
 * A name for a new field.
 *
 * @param type  Of the field.
 * @param label As visitors read it; may be empty.
 * @param taken Names of the form's other fields.
 */
export function fieldName(
	type: FieldType,
	label: string,
	taken: readonly string[]
): string {
	return unique( presets[ type ] ?? ( slug( label ) || type ), taken );
}

/**
 * What an owner typed as a name, as a form can have it.
 *
 * @param typed Anything.
 * @param taken Names of the form's other fields.
 * @return Empty when nothing is left of it.
 */
export function typedName( typed: string, taken: readonly string[] ): string {
	const name = slug( typed );

	return name === '' ? '' : unique( name, taken );
}
