/** What the form says about one field. */
export interface FieldRule {
	/** One of the contract's fieldTypes. */
	type: string;
	required: boolean;
	/** The most characters that it may hold, in code points; unknown in pages of version 0.1. */
	maxLength?: number;
	/** What can be chosen, where it is a choice. */
	options?: string[];
}

/** The text as it would be stored, and what is wrong with it, if anything is. */
export interface CheckedField {
	clean: string;
	error:
		| 'required'
		| 'too_long'
		| 'email'
		| 'phone'
		| 'option'
		| 'date'
		| 'time'
		| null;
}

/** The HTML standard's pattern of an e-mail address, with a dot required in the domain. */
const email =
	/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;

function clean( text: string, type: string ): string {
	const lines = text
		.replace( /\r\n?|[\u2028\u2029]/g, '\n' )
		.replace( /\t/g, ' ' )

		.replace( /[\0-\x09\x0b-\x1f\x7f-\x9f]/g, '' );
	const line = /^(textarea|address|checkbox)$/.test( type )
		? lines
		: lines.replace( /\n/g, ' ' );
	return ( type === 'tel' ? line.replace( /\p{Zs}/gu, ' ' ) : line ).trim();
}

function isPhone( text: string ): boolean {
	return (
		/^[0-9+().\/ -]+$/.test( text ) &&
		text.replace( /[^0-9]/g, '' ).length >= 6
	);
}

/**
 * Whether a text is a day of the calendar. JavaScript reads 31 February as a day of March.
 *
 * @param text Such as 2026-01-31.
 */
function isDate( text: string ): boolean {
	return (
		/^(?!0000)\d{4}-\d\d-\d\d$/.test( text ) &&
		new Date( text ).toJSON()?.startsWith( text ) === true
	);
}

function isChoice( chosen: string[], options: string[] ): boolean {
	return (
		new Set( chosen ).size === chosen.length &&
		chosen.every( ( option ) => options.includes( option ) )
	);
}

function errorOf( rule: FieldRule, text: string ): CheckedField[ 'error' ] {
	const { type, required, maxLength = Infinity, options = [] } = rule;
	if ( text === '' ) {
		return required ? 'required' : null;
	}
	if ( Array.from( text ).length > maxLength ) {
		return 'too_long';
	}
	switch ( type ) {
		case 'email':
			return email.test( text ) ? null : 'email';
		case 'tel':
			return isPhone( text ) ? null : 'phone';
		case 'date':
			return isDate( text ) ? null : 'date';
		case 'time':
			return /^([01]\d|2[0-3]):[0-5]\d$/.test( text ) ? null : 'time';
		case 'checkbox':
			return isChoice( text.split( '\n' ), options ) ? null : 'option';
		case 'select':
		case 'radio':
			return isChoice( [ text ], options ) ? null : 'option';
	}
	return null;
}

/**
 * Checks what was typed or chosen, by the same rules as FieldRules in PHP; test/vectors/fields.json
 * pins both.
 *
 * @param rule  The field.
 * @param value What was typed; of a group of boxes the chosen options, one a line.
 */
export function fieldRules( rule: FieldRule, value: string ): CheckedField {
	const text = clean( value, rule.type );
	return { clean: text, error: errorOf( rule, text ) };
}
