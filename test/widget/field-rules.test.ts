import { describe, expect, test } from 'vitest';
import { fields, fieldTypes } from '../../php-bridge/contract/contract.json';
import { fieldRules, type FieldRule } from '../../widget/field-rules';
import file from '../vectors/fields.json';

type Text =
	string | { before?: string; repeat: string; times: number; then?: string };

type Vector = Partial< FieldRule > & {
	name: string;
	field?: string;
	phone?: string;
	value: Text;
	error: string | null;
	clean: Text;
};

const vectors = file.vectors as Vector[];

function written( text: Text ): string {
	return typeof text === 'string'
		? text
		: `${ text.before ?? '' }${ text.repeat.repeat( text.times ) }${ text.then ?? '' }`;
}

function rule( { field, phone, type, ...rest }: Vector ): FieldRule {
	const usual: Record< string, FieldRule > = fields;
	const types: Record< string, { maxLength: number } > = fieldTypes;
	const named = field === undefined ? undefined : usual[ field ];
	return named
		? { ...named, required: phone ? phone === 'required' : named.required }
		: {
				required: false,
				...rest,
				...types[ type ?? '' ],
				type: type ?? '',
			};
}

describe( 'A field is checked as PHP checks it', () => {
	test.each( vectors )( '$name', ( vector ) => {
		expect( fieldRules( rule( vector ), written( vector.value ) ) ).toEqual(
			{
				clean: written( vector.clean ),
				error: vector.error,
			}
		);
	} );
} );

test( 'a length that the page does not say is left to the server', () => {
	const { error } = fieldRules(
		{ type: 'text', required: true },
		'a'.repeat( 100_000 )
	);
	expect( error ).toBeNull();
} );
