import { fields } from '../php-bridge/contract/contract.json';

/** What the form says about one field; the contract says the rest by the field's name. */
export interface FieldRule {
	name: string;
	required: boolean;
}

/** The text as it would be stored, and what is wrong with it, if anything is. */
export interface CheckedField {
	clean: string;
	error: 'required' | 'too_long' | 'email' | 'phone' | null;
}

interface ContractField {
	type: string;
	maxLength: number;
}

const contract: Record< string, ContractField > = fields;

/** The HTML standard's pattern of an e-mail address, with a dot required in the domain. */
const email =
	/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;

/**
 * The most characters that a field may hold, in code points.
 *
 * @param name Name of the field.
 */
function limit( name: string ): number {
	return contract[ name ]?.maxLength ?? Infinity;
}

function clean( text: string, type: string | undefined ): string {
	const lines = text
		.replace( /\r\n?|[\u2028\u2029]/g, '\n' )
		.replace( /\t/g, ' ' )

		.replace( /[\0-\x09\x0b-\x1f\x7f-\x9f]/g, '' );
	const line = type === 'textarea' ? lines : lines.replace( /\n/g, ' ' );
	return ( type === 'tel' ? line.replace( /\p{Zs}/gu, ' ' ) : line ).trim();
}

function isPhone( text: string ): boolean {
	return (
		/^[0-9+().\/ -]+$/.test( text ) &&
		text.replace( /[^0-9]/g, '' ).length >= 6
	);
}

/**
 * Checks what was typed.
 *
 * @param rule  The field.
 * @param value What was typed.
 */
function check( rule: FieldRule, value: string ): CheckedField {
	const type = contract[ rule.name ]?.type;
	const text = clean( value, type );
	let error: CheckedField[ 'error' ] = null;
	if ( text === '' ) {
		error = rule.required ? 'required' : null;
	} else if ( Array.from( text ).length > limit( rule.name ) ) {
		error = 'too_long';
	} else if ( type === 'email' && ! email.test( text ) ) {
		error = 'email';
	} else if ( type === 'tel' && ! isPhone( text ) ) {
		error = 'phone';
	}
	return { clean: text, error };
}

/** The same rules as FieldRules in PHP; test/vectors/fields.json pins both. */
export const fieldRules = { check, limit };
