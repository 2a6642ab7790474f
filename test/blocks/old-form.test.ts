import { expect, test } from 'vitest';
import { fieldsOfOldForm } from '../../blocks/form/old-form';

test.each( [
	[ 'optional', [ 'name*', 'email*', 'phone', 'message*' ] ],
	[ 'required', [ 'name*', 'email*', 'phone*', 'message*' ] ],
	[ 'hidden', [ 'name*', 'email*', 'message*' ] ],
] as const )(
	'a form without fields, its phone %s, gets those that visitors see',
	( phone, expected ) => {
		const fields = fieldsOfOldForm( phone );
		expect(
			fields.map(
				( { name, required } ) => name + ( required ? '*' : '' )
			)
		).toEqual( expected );
		// Our texts in the language of the page, as before.
		expect( fields.every( ( field ) => ! ( 'label' in field ) ) ).toBe(
			true
		);
	}
);
