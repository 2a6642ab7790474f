import { describe, expect, test } from 'vitest';
import type {
	ConsentAttributes,
	FieldAttributes,
} from '../../blocks/form/attributes';
import { formProblems } from '../../blocks/form/warnings/form-problems';

const field = ( given: Partial< FieldAttributes > ): FieldAttributes => ( {
	name: 'x',
	type: 'text',
	label: 'X',
	help: '',
	required: false,
	options: [],
	width: 'full',
	...given,
} );
const email = field( { type: 'email', label: 'E-mail', required: true } );
const phone = field( { type: 'tel', label: 'Téléphone' } );
const box = ( given: Partial< ConsentAttributes > ): ConsentAttributes => ( {
	purpose: 'alerts',
	channel: 'email',
	wording: '',
	...given,
} );

describe( 'A form', () => {
	test( 'by which people can be answered has no problem', () => {
		expect(
			formProblems(
				[ field( { label: 'Nom' } ), email, phone ],
				[ box( {} ), box( { channel: 'phone' } ) ]
			)
		).toEqual( [] );
		expect(
			formProblems( [ field( { ...phone, required: true } ) ], [] )
		).toEqual( [] );
	} );

	test( 'without e-mail and phone leaves no way to answer', () => {
		expect( formProblems( [ field( {} ) ], [] ) ).toEqual( [
			{ code: 'no-answer' },
		] );
		expect( formProblems( [ phone ], [] ) ).toEqual( [
			{ code: 'answer-optional' },
		] );
	} );

	test( 'asks for the same thing twice by type or by label', () => {
		const confirm = field( { type: 'email', label: 'Confirmez' } );
		expect( formProblems( [ email, confirm ], [] ) ).toEqual( [
			{ code: 'twice', labels: [ 'E-mail', 'Confirmez' ] },
		] );
		expect(
			formProblems(
				[
					email,
					field( { label: 'Ville :' } ),
					field( { type: 'select', label: 'VILLE' } ),
				],
				[]
			)
		).toEqual( [ { code: 'twice', labels: [ 'Ville :', 'VILLE' ] } ] );
	} );

	test( 'may have two dates, and two boxes of one purpose by two channels', () => {
		expect(
			formProblems(
				[
					email,
					field( { type: 'date', label: 'Premier souhait' } ),
					field( { type: 'date', label: 'Second souhait' } ),
				],
				[ box( {} ), box( { channel: 'sms' } ) ]
			)
		).toEqual( [] );
	} );

	test( 'has each consent once', () => {
		expect(
			formProblems( [ email ], [ box( {} ), box( { wording: 'Oui' } ) ] )
		).toEqual( [ { code: 'consent-twice', id: 'alerts-email' } ] );
	} );
} );
