import { describe, expect, test } from 'vitest';
import { fields } from '../../php-bridge/contract/contract.json';
import { fieldRules } from '../../widget/field-rules';
import { vectors } from '../vectors/fields.json';

type Text =
	string | { before?: string; repeat: string; times: number; then?: string };

function written( text: Text ): string {
	return typeof text === 'string'
		? text
		: `${ text.before ?? '' }${ text.repeat.repeat( text.times ) }${ text.then ?? '' }`;
}

function isRequired( vector: ( typeof vectors )[ number ] ): boolean {
	const contract: Record< string, { required: boolean } > = fields;
	return 'phone' in vector
		? vector.phone === 'required'
		: contract[ vector.field ]?.required === true;
}

describe( 'A field is checked as PHP checks it', () => {
	test.each( vectors )( '$name', ( vector ) => {
		const rule = { name: vector.field, required: isRequired( vector ) };
		const checked = fieldRules.check(
			rule,
			written( vector.value as Text )
		);
		expect( checked ).toEqual( {
			clean: written( vector.clean as Text ),
			error: vector.error,
		} );
	} );
} );
